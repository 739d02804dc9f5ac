"""Two documents compared as a user of the package would feel it."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api
from ...ir.names import Names
from ...views.models.models_package import extended
from .change import Change, Direction, Effect
from .content import ContentComparison
from .matching import matched_operations
from .names import compare_names
from .operations import OperationComparison
from .recorder import Recorder
from .responses import ResponseComparison
from .schemas import SchemaComparison
from .servers import compare_servers, compare_variables
from .streams import StreamComparison


def compare(
    old: Api, new: Api, old_names: Names, new_names: Names, *, builtin: bool = True
) -> tuple[Change, ...]:
    """Give every change from `old` to `new`, breaking ones first.

    `builtin` tells whose models the package has: those of another engine extend none.

    Changes of schemas are told for the direction in which operations exchange them; for
    a component that no operation reaches, for both: it is a class all the same.
    """
    recorder = Recorder()
    schemas = SchemaComparison(old, new, old_names, new_names, recorder)
    content = ContentComparison(old, new, recorder, schemas)
    responses = ResponseComparison(old, new, old_names, new_names, recorder, content)
    streams = StreamComparison(old_names, new_names, recorder)
    operations = OperationComparison(
        old, new, old_names, new_names, recorder, schemas, content, responses, streams
    )
    _client(old_names, new_names, recorder)
    compare_servers(recorder, old.servers, new.servers, "base_url", "#/servers")
    compare_variables(recorder, old, new, old_names, new_names)
    found, gone, fresh = matched_operations(old, new, old_names, new_names)
    for before, after in found:
        operations.compare(before, after)
    for operation in gone:
        recorder.add(
            Effect.BREAKING,
            "operation-removed",
            old_names.methods[operation.identity].call,
            f"`{operation.identity}` is gone",
            operation.place.pointer,
            before=operation.identity,
            advice="stop calling it",
        )
    for operation in fresh:
        recorder.add(
            Effect.COMPATIBLE,
            "operation-added",
            new_names.methods[operation.identity].call,
            f"`{operation.identity}` is new",
            operation.place.pointer,
            after=operation.identity,
        )
    _webhooks(old, new, recorder, content)
    _models(old, new, old_names, new_names, recorder)
    if builtin:
        _bases(old, new, old_names, new_names, recorder)
    _unreached(old, new, new_names, schemas)
    compare_names(old, new, old_names, new_names, recorder)
    return recorder.changes


def _client(old: Names, new: Names, recorder: Recorder) -> None:
    for what, before, after in (
        ("package", old.package, new.package),
        ("client class", old.client, new.client),
    ):
        if before != after:
            recorder.add(
                Effect.BREAKING,
                "client-renamed",
                before,
                f"the {what} is now {after}",
                "#/info/title",
                before=before,
                after=after,
                advice=f"import `{after}`",
            )
    for key, argument in old.credentials.items():
        now = new.credentials.get(key)
        if now != argument:
            recorder.add(
                Effect.BREAKING,
                "credential-removed" if now is None else "credential-renamed",
                f"{new.client}({argument})",
                "is gone" if now is None else f"is now {now}",
                "#/components/securitySchemes",
                before=argument,
                after=now or "",
                advice="give other credentials" if now is None else f"pass `{now}`",
            )
    for key, argument in new.credentials.items():
        if key not in old.credentials:
            recorder.add(
                Effect.COMPATIBLE,
                "credential-added",
                f"{new.client}({argument})",
                "is new",
                "#/components/securitySchemes",
                after=argument,
            )


def _webhooks(
    old: Api, new: Api, recorder: Recorder, content: ContentComparison
) -> None:
    was = {(hook.name, hook.method): hook for hook in old.webhooks}
    now = {(hook.name, hook.method): hook for hook in new.webhooks}
    for key, hook in was.items():
        subject = f"webhooks.{hook.name}"
        other = now.get(key)
        if other is None:
            recorder.add(
                Effect.BREAKING,
                "webhook-removed",
                subject,
                "is gone",
                hook.place.pointer,
                advice="stop expecting it",
            )
            continue
        # The vendor sends it: for the receiver it is an answer.
        content.compare(
            hook.body.content if hook.body else (),
            other.body.content if other.body else (),
            Direction.RESPONSE,
            subject,
        )
    if old.events is not None and new.events is None and now:
        recorder.add(
            Effect.BREAKING,
            "webhooks-not-told-apart",
            "webhooks.unwrap",
            "is gone: nothing says of which type a request is",
            next(iter(now.values())).place.pointer,
            advice="call the parser of each webhook",
        )
    for key, hook in now.items():
        if key not in was:
            recorder.add(
                Effect.COMPATIBLE,
                "webhook-added",
                f"webhooks.{hook.name}",
                "is new",
                hook.place.pointer,
            )


def _models(
    old: Api, new: Api, old_names: Names, new_names: Names, recorder: Recorder
) -> None:
    was = {old.schemas[i].place.pointer: i for i in old.components}
    now = {new.schemas[i].place.pointer: i for i in new.components}
    for pointer, schema in was.items():
        name = old_names.schemas[schema]
        other = new_names.schemas[now[pointer]] if pointer in now else None
        if pointer in now:
            recorder.text(
                f"models.{other}",
                "description",
                pointer,
                old.schemas[schema].description,
                new.schemas[now[pointer]].description,
            )
        if other is None:
            recorder.add(
                Effect.BREAKING,
                "model-removed",
                f"models.{name}",
                "is gone",
                pointer,
                before=name,
                advice="stop importing it",
            )
        elif other != name:
            recorder.add(
                Effect.BREAKING,
                "model-renamed",
                f"models.{name}",
                f"is now models.{other}",
                pointer,
                before=name,
                after=other,
                advice=f"import `{other}`",
            )
    for pointer, schema in now.items():
        if pointer not in was:
            name = new_names.schemas[schema]
            recorder.add(
                Effect.COMPATIBLE, "model-added", f"models.{name}", "is new", pointer
            )


def _bases(
    old: Api, new: Api, old_names: Names, new_names: Names, recorder: Recorder
) -> None:
    """Tell which models are no longer, or now, those of their components as well."""
    was, now = extended(old, old_names), extended(new, new_names)
    known = frozenset(old_names.schemas.values())
    places = {name: new.schemas[id_].place for id_, name in new_names.schemas.items()}

    def above(known: Mapping[str, tuple[str, ...]], name: str) -> set[str]:
        bases = known.get(name, ())
        return {*bases}.union(*(above(known, base) for base in bases))

    for name in dict.fromkeys((*was, *now)):
        if name not in places or name not in known:
            continue
        for base in was.get(name, ()):
            if base in places and base not in above(now, name):
                recorder.add(
                    Effect.BREAKING,
                    "base-removed",
                    f"models.{name}",
                    f"no longer extends `{base}`",
                    places[name].pointer,
                    before=base,
                    advice=f"ask for `{name}` beside `{base}`",
                )
        for base in now.get(name, ()):
            if base not in above(was, name):
                recorder.add(
                    Effect.COMPATIBLE,
                    "base-added",
                    f"models.{name}",
                    f"extends `{base}`",
                    places[name].pointer,
                    after=base,
                )


def _unreached(old: Api, new: Api, new_names: Names, schemas: SchemaComparison) -> None:
    now = {new.schemas[i].place.pointer: i for i in new.components}
    waiting = [
        (schema, now[pointer])
        for schema in old.components
        if not schemas.reaches(schema)
        and (pointer := old.schemas[schema].place.pointer) in now
    ]
    for before, after in waiting:
        subject = f"models.{new_names.schemas[after]}"
        for direction in Direction:
            schemas.compare(before, after, direction, subject)
