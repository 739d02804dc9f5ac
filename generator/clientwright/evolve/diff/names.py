"""Names that code can say and that are no longer there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.api import Api, MediaType
from ...ir.names import Names
from ...ir.query import body_properties, held
from ...ir.schema import SchemaId
from .change import Effect
from .recorder import Recorder


def compare_names(
    old: Api, new: Api, old_names: Names, new_names: Names, recorder: Recorder
) -> None:
    """Record classes of models and errors that went, whatever they stood for."""
    was = _models(old, old_names)
    gone = was.keys() - _models(new, new_names).keys()
    components = {old_names.schemas.get(one) for one in old.components}
    for name, schema in was.items():
        if name in gone and name not in components:
            recorder.add(
                Effect.BREAKING,
                "model-removed",
                f"models.{name}",
                "is gone",
                old.schemas[schema].place.pointer,
                before=name,
                advice="stop importing it",
            )
    kept = set(new_names.errors.values())
    for (status, schema), name in old_names.errors.items():
        if name not in kept:
            recorder.add(
                Effect.BREAKING,
                "error-removed",
                f"errors.{name}",
                "is gone",
                old.schemas[schema].place.pointer,
                before=name,
                advice=f"catch the class of the status, {status}",
            )


def _models(api: Api, names: Names) -> Mapping[str, SchemaId]:
    """Give every name in `models` and a schema that it stands for."""
    found: dict[str, SchemaId] = {}
    for schema in _mentioned(api):
        for given in (names.schemas, names.inputs, names.params):
            if schema in given:
                found.setdefault(given[schema], schema)
    return found


def _mentioned(api: Api) -> Iterator[SchemaId]:
    """Give the components, and what signatures and these lead to."""
    waiting = [*api.components, *_used(api)]
    seen: set[SchemaId] = set()
    while waiting:
        schema = waiting.pop()
        schema = api.same.get(schema, schema)
        if schema not in seen:
            seen.add(schema)
            waiting += held(api.schemas[schema])
            yield schema


def _used(api: Api) -> Iterator[SchemaId]:
    for operation in api.operations:
        yield from (parameter.schema for parameter in operation.parameters)
        members = body_properties(api, operation)
        if members is not None:
            yield from (member.schema for member in members)
        elif operation.body is not None:
            yield from _content(operation.body.content)
        for response in operation.responses:
            yield from _content(response.content)
    for hook in api.webhooks:
        if hook.body is not None:
            yield from _content(hook.body.content)


def _content(content: tuple[MediaType, ...]) -> Iterator[SchemaId]:
    for media in content:
        yield from media.schemas


def renamed(
    recorder: Recorder,
    what: str,
    before: str | None,
    after: str | None,
    subject: str,
    pointer: str,
) -> None:
    """Record another name for what stayed: a `class`, an `attribute`, a `member`."""
    if before is not None and after is not None and before != after:
        recorder.add(
            Effect.BREAKING,
            f"{what}-changed",
            subject,
            f"the {what} {before} is now {after}",
            pointer,
            before=before,
            after=after,
            advice=f"use `{after}`",
        )
