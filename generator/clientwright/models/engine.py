"""Lets another engine make the models, and takes over the names that it gave."""

from __future__ import annotations

from dataclasses import replace

from ..ir.api import Api
from ..ir.foreign import ForeignModels
from ..ir.names import Names
from .datamodel import PYDANTIC, make
from .json_schema import definitions
from .xml import looks


def make_models(api: Api, names: Names, family: str) -> tuple[Names, ForeignModels]:
    """Make the models, of the family that the settings ask for.

    Classes are public under their planned names whatever the engine calls them;
    attributes are the engine's own, since that is what users of its models write.
    Raises `GenerationError`.
    """
    schemas = definitions(api, names, fields_encode=family == PYDANTIC)
    made = make(schemas, family, _foreign_words(names), looks(api, names))
    fields = {
        (schema, wire): made.fields.get((names.schemas[schema], wire), attribute)
        for (schema, wire), attribute in names.fields.items()
        if schema in names.schemas
    }
    return replace(names, fields=fields, members={}), made


def _foreign_words(names: Names) -> dict[tuple[str, str], str]:
    """Give the attributes of members that are no ASCII words.

    Theirs would be those words, which look like others, or are others once Python has
    normalized them (PEP 3131).
    """
    found: dict[tuple[str, str], str] = {}
    for (schema, wire), attribute in names.fields.items():
        if not wire.isascii():
            for planned in (names.schemas, names.inputs):
                if schema in planned:
                    found[planned[schema], wire] = attribute
    return found
