"""Error classes: one for each distinct documented (status, body)."""

from __future__ import annotations

from collections.abc import Mapping

from ...diagnostics import Collector
from ...ir.api import Api, Response
from ...ir.query import resolve as follow
from ...ir.schema import AnySchema, SchemaId
from ...ir.status import Code, Range
from ..reserved import ERRORS
from ..resolve import CLASS, Candidate, Group, resolve
from ..words import fold
from .bases import Base
from .levels import Levels, classes
from .places import Places
from .statuses import status_word

ErrorKey = tuple[str, SchemaId]
"""Status key, and the schema that the body's references lead to."""


def error_uses(api: Api) -> dict[ErrorKey, list[str]]:
    """List the documented errors with a body, and the operations that give each."""
    uses: dict[ErrorKey, list[str]] = {}
    for operation in api.operations:
        for response in operation.responses:
            if not is_error(response):
                continue
            for media in response.content:
                schema = None if media.schema is None else follow(api, media.schema)
                # A body that may be anything gives a class nothing to say.
                if schema is None or isinstance(api.schemas.get(schema), AnySchema):
                    continue
                uses.setdefault((response.key, schema), []).append(operation.identity)
    return uses


def is_error(response: Response) -> bool:
    """Tell answers that may raise: redirects do, where there is a 2XX as well."""
    match response.status:
        case Code(code):
            return code >= 300
        case Range(digit):
            return digit >= 3
        case _:
            return True


def name_errors(
    api: Api,
    places: Places,
    client: str,
    schemas: Mapping[SchemaId, str],
    bases: Mapping[str, Base],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[ErrorKey, str]:
    """Name a class for every status and body schema that may be raised."""
    uses = error_uses(api)
    identities = places.identities
    candidates = {
        key: Candidate(
            error_identity(key, identities),
            _proposals(key, schemas, places, list(dict.fromkeys(users)), bases, client),
            (0 if key[1] in places.components else 1,),
        )
        for key, users in uses.items()
    }
    taken = [*schemas.values(), client, f"Async{client}"]
    group = Group("error", ERRORS, _apart, fold, CLASS)
    given = resolve(group, candidates.values(), earlier, collector, taken)
    return {key: given[one.identity] for key, one in candidates.items()}


def error_identity(key: ErrorKey, identities: Mapping[SchemaId, str]) -> str:
    """Give the key that an error's class is kept under."""
    status, schema = key
    return f"error {status} {identities.get(schema, schema)}"


def _apart(name: str) -> str:
    return f"Api{name}"


def _proposals(
    key: ErrorKey,
    schemas: Mapping[SchemaId, str],
    places: Places,
    users: list[str],
    bases: Mapping[str, Base],
    client: str,
) -> tuple[str, ...]:
    status, schema = key
    word = status_word(status)
    stems: list[Levels] = []
    if schema in places.components:
        name = schemas[schema].rstrip("_")
        stems.append(((name.removesuffix("Error") or client,),))
    elif schema.startswith("#/components/") and schema in schemas:
        stems.append(
            ((schemas[schema].removesuffix("Response").removesuffix("Error"),),)
        )
    elif len(users) > 1:
        stems.append(((client,),))
    stems.append(bases[users[0]].levels)
    names = [name for stem in stems for name in classes(_ended(stem, word))]
    return tuple(
        dict.fromkeys(f"{client}{name}" if name in ERRORS else name for name in names)
    )


def _ended(stem: Levels, word: str) -> Levels:
    """Put a stem before a status and `Error`, without saying the same twice."""
    last = stem[-1][-1] if stem[-1] else ""
    if word != "API" and last.endswith(word):
        stem = (*stem[:-1], (*stem[-1][:-1], last.removesuffix(word)))
    return (*stem, (word, "Error"))
