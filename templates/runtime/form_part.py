"""How one property of a form is sent (Encoding Object; OpenAPI 3.2, section 4.15)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import ClassVar

from .body import Body, Content
from .encode import encode, is_a_model
from .errors import InvalidArgumentError
from .omit import omit
from .query import form_pairs
from .record import Record
from .sendable import Pair


class Part(Record):
    """A property: its media type, and the headers of its part."""

    content_type: str | None = None
    _: KW_ONLY
    headers: Mapping[str, str] = MappingProxyType({})
    """Those that have one possible value (multipart only)."""
    required: tuple[str, ...] = ()
    """Those that it must be given with (`FilePart`)."""
    encoding: Callable[[object], object] | None = None
    """What writes a value as its schema has it (`typed_values.py`, `bytes_text.py`)."""

    styled: ClassVar[bool] = False
    """Whether it is written in a style of parameters, and not by its media type."""

    def pairs(self, name: str, data: object) -> list[Pair]:
        """Return JSON data as encoded pairs of name and text."""
        return form_pairs(name, data)

    def encoded(self, value: object) -> object:
        """Return a value as its schema has it."""
        return value if self.encoding is None else self.encoding(value)

    def content(self, _value: object) -> Content | bytes | None:
        """Return a value as content of a part; None: as the form has it."""
        return None


class FormBody(Body):
    """A body of properties, each of which is written by itself."""

    _: KW_ONLY
    parts: Mapping[str, Part] = MappingProxyType({})
    """By property; one that is not among them is written as is usual."""

    def properties(self, value: object) -> Iterator[tuple[str, object]]:
        """Yield the properties of an object; of a mapping, by names of fields too."""
        return properties(value, {} if self.argument is None else self.renamed)

    def as_object(self, value: object) -> object:
        """Return a value as a mapping by property, files in it as they are."""
        return dict(self.properties(value))


def properties(
    value: object, renamed: Mapping[str, str]
) -> Iterator[tuple[str, object]]:
    """Yield the properties of an object by wire name, their values as they are.

    `renamed` has the wire names of fields that are called otherwise, for mappings.

    Raises:
        InvalidArgumentError: The value is no object.
    """
    if is_a_model(value):
        fields = type(value).model_fields
        for name in fields:
            if name in value.model_fields_set:
                wire = fields[name].serialization_alias
                yield name if wire is None else wire, getattr(value, name)
        # Not by attribute: a model has methods of such names (`json`, `copy`).
        yield from (value.model_extra or {}).items()
        return
    data = value if isinstance(value, Mapping) else encode(value)
    if not isinstance(data, Mapping):
        raise InvalidArgumentError("a form body must be an object")
    for key, item in data.items():
        if item is not omit:
            yield renamed.get(key, str(key)), item
