"""Two operations compared: what is passed, what comes back, what it takes to call."""

from __future__ import annotations

from ...frozen import dataclass
from ...ir.api import Api, Body, MediaType, Operation, Parameter, Response
from ...ir.names import Names
from ...ir.query import body_properties
from ...ir.schema import SchemaId
from .change import Direction, Effect
from .recorder import Recorder
from .schemas import SchemaComparison


@dataclass(frozen=True, slots=True)
class OperationComparison:
    """Compares operations that have one identity in two documents."""

    old: Api
    new: Api
    old_names: Names
    new_names: Names
    recorder: Recorder
    schemas: SchemaComparison

    def compare(self, before: Operation, after: Operation) -> None:
        """Record what changed between two states of an operation."""
        subject = self.new_names.methods[after.identity].call
        earlier = self.old_names.methods[before.identity].call
        pointer = after.place.pointer
        if subject != earlier:
            self.recorder.add(
                Effect.BREAKING,
                "method-renamed",
                earlier,
                f"is now called {subject}",
                pointer,
                before=earlier,
                after=subject,
                advice=f"call `{subject}`",
            )
        for what in ("summary", "description"):
            self.recorder.text(
                subject, what, pointer, getattr(before, what), getattr(after, what)
            )
        if after.deprecated and not before.deprecated:
            self.recorder.add(
                Effect.COMPATIBLE, "deprecated", subject, "is now deprecated", pointer
            )
        self._parameters(before, after, subject)
        self._body(before, after, subject)
        self._answers(before, after, subject)
        self._security(before, after, subject)
        if before.servers != after.servers:
            self.recorder.add(
                Effect.COMPATIBLE,
                "servers-changed",
                subject,
                "is served elsewhere",
                pointer,
            )

    def _parameters(self, before: Operation, after: Operation, subject: str) -> None:
        was = {(p.location, p.name): p for p in before.parameters}
        now = {(p.location, p.name): p for p in after.parameters}
        for key, parameter in was.items():
            place = f"{subject}({parameter.name})"
            if key not in now:
                self.recorder.add(
                    Effect.BREAKING,
                    "parameter-removed",
                    place,
                    f"the {parameter.location} parameter is gone",
                    parameter.place.pointer,
                    advice="stop passing it",
                )
            else:
                self._parameter(before, after, parameter, now[key], place)
        for key, parameter in now.items():
            if key not in was:
                required = parameter.required
                self.recorder.add(
                    Effect.BREAKING if required else Effect.COMPATIBLE,
                    "required-parameter-added" if required else "parameter-added",
                    f"{subject}({parameter.name})",
                    f"the {parameter.location} parameter is new"
                    + (" and required" if required else ""),
                    parameter.place.pointer,
                    advice="pass it" if required else "",
                )

    def _parameter(
        self,
        before: Operation,
        after: Operation,
        old: Parameter,
        new: Parameter,
        subject: str,
    ) -> None:
        key = f"{new.location}:{new.name}"
        earlier = self.old_names.arguments.get((before.identity, key))
        now = self.new_names.arguments.get((after.identity, key))
        if earlier != now:
            self.recorder.add(
                Effect.BREAKING,
                "argument-renamed",
                subject,
                f"the argument {earlier} is now {now}",
                new.place.pointer,
                before=earlier or "",
                after=now or "",
                advice=f"pass `{now}`",
            )
        if new.required and not old.required:
            self.recorder.add(
                Effect.BREAKING,
                "became-required",
                subject,
                "is now required",
                new.place.pointer,
                advice="pass it",
            )
        elif old.required and not new.required:
            self.recorder.add(
                Effect.COMPATIBLE,
                "became-optional",
                subject,
                "is no longer required",
                new.place.pointer,
            )
        if (old.style, old.explode, old.content) != (
            new.style,
            new.explode,
            new.content,
        ):
            self.recorder.add(
                Effect.COMPATIBLE,
                "serialization-changed",
                subject,
                "is written differently on the wire",
                new.place.pointer,
                before=f"{old.style}, explode {old.explode}",
                after=f"{new.style}, explode {new.explode}",
            )
        self.recorder.text(
            subject, "description", new.place.pointer, old.description, new.description
        )
        self.schemas.compare(old.schema, new.schema, Direction.REQUEST, subject)

    def _body(self, before: Operation, after: Operation, subject: str) -> None:
        place = f"{subject}(body)"
        pointer = (after.body or before.body or after).place.pointer
        if before.body is None and after.body is None:
            return
        if before.body is None and after.body is not None:
            required = after.body.required
            self.recorder.add(
                Effect.BREAKING if required else Effect.COMPATIBLE,
                "required-body-added" if required else "body-added",
                place,
                "there is now a body" + (" and it is required" if required else ""),
                pointer,
                advice="pass it" if required else "",
            )
        elif before.body is not None and after.body is None:
            self.recorder.add(
                Effect.BREAKING,
                "body-removed",
                place,
                "there is no body any more",
                pointer,
                advice="stop passing it",
            )
        elif before.body is not None and after.body is not None:
            self._bodies(before, after, before.body, after.body, place)

    def _bodies(
        self, before: Operation, after: Operation, old: Body, new: Body, subject: str
    ) -> None:
        if new.required != old.required:
            self.recorder.add(
                Effect.BREAKING if new.required else Effect.COMPATIBLE,
                "became-required" if new.required else "became-optional",
                subject,
                "is now required" if new.required else "is no longer required",
                new.place.pointer,
                advice="pass it" if new.required else "",
            )
        had = body_properties(self.old, before) is not None
        has = body_properties(self.new, after) is not None
        if had != has:
            self.recorder.add(
                Effect.BREAKING,
                "body-arguments-changed",
                subject,
                "is now passed " + ("field by field" if has else "as one argument"),
                new.place.pointer,
                advice="pass it that way",
            )
        spread = had and has
        self.content(
            old.content, new.content, Direction.REQUEST, subject, spread=spread
        )

    def _answers(self, before: Operation, after: Operation, subject: str) -> None:
        was = {response.key: response for response in before.responses}
        now = {response.key: response for response in after.responses}
        for key, response in was.items():
            if key in now:
                self._answer(response, now[key], f"{subject} -> {key}")
            else:
                self._status(response, subject, gone=True)
        for key, response in now.items():
            if key not in was:
                self._status(response, subject, gone=False)

    def _answer(self, old: Response, new: Response, subject: str) -> None:
        self.recorder.text(
            subject, "description", new.place.pointer, old.description, new.description
        )
        self.content(old.content, new.content, Direction.ANSWER, subject)

    def _status(self, response: Response, subject: str, *, gone: bool) -> None:
        error = response.key[0] not in "123"
        if error:
            # The class of a documented error may be named in `except`.
            effect = Effect.BREAKING if gone else Effect.COMPATIBLE
        else:
            effect = Effect.BREAKING
        self.recorder.add(
            effect,
            "answer-removed" if gone else "answer-added",
            f"{subject} -> {response.key}",
            "is no longer documented" if gone else "is new",
            response.place.pointer,
            advice="catch the status's own class" if error and gone else "",
        )

    def content(
        self,
        old: tuple[MediaType, ...],
        new: tuple[MediaType, ...],
        direction: Direction,
        subject: str,
        *,
        spread: bool = False,
    ) -> None:
        """Record what changed between two `content` maps."""
        was = {media.media_type: media for media in old}
        now = {media.media_type: media for media in new}
        for name, media in was.items():
            if name not in now:
                self.recorder.add(
                    Effect.BREAKING,
                    "media-type-removed",
                    subject,
                    f"{name} is gone",
                    media.place.pointer,
                    before=name,
                    advice="use another media type",
                )
                continue
            if media.events or now[name].events:
                self._events(media, now[name], direction, subject)
                continue
            for before, after in (
                (media.schema, now[name].schema),
                (media.item_schema, now[name].item_schema),
            ):
                if before is not None and after is not None:
                    self.schemas.compare(
                        before, after, direction, subject, spread=spread
                    )
                elif before is not None or after is not None:
                    self._untyped(after is None, subject, now[name])
        for name, media in now.items():
            if name not in was:
                # A further answer widens what a call returns.
                widens = direction is Direction.ANSWER or not old
                self.recorder.add(
                    Effect.BREAKING if widens else Effect.COMPATIBLE,
                    "media-type-added",
                    subject,
                    f"{name} is new",
                    media.place.pointer,
                    after=name,
                    advice="expect it" if widens else "",
                )

    def _events(
        self, old: MediaType, new: MediaType, direction: Direction, subject: str
    ) -> None:
        """Compare server-sent events, kind by kind, where their schema tells those."""
        was, now = _kinds(old), _kinds(new)
        for kind in [one for one in was if one in now]:
            before, after = was[kind], now[kind]
            if before is not None and after is not None:
                self.schemas.compare(before, after, direction, subject)
            elif before is not None or after is not None:
                self._untyped(after is None, subject, new)
        if not was or not now or now.keys() - was.keys():
            self.recorder.add(
                Effect.BREAKING,
                "type-changed",
                subject,
                "has other kinds of events",
                new.place.pointer,
                advice="adapt to the new type",
            )

    def _untyped(self, gone: bool, subject: str, media: MediaType) -> None:
        self.recorder.add(
            Effect.BREAKING,
            "type-changed",
            subject,
            "has no type any more" if gone else "has a type now",
            media.place.pointer,
            advice="adapt to the new type",
        )

    def _security(self, before: Operation, after: Operation, subject: str) -> None:
        was, now = set(before.security), set(after.security)
        if was == now:
            return
        # Code goes on working where each way that was enough still is.
        free = not now or () in now
        breaks = not free and (not was or bool(was - now))
        self.recorder.add(
            Effect.BREAKING if breaks else Effect.COMPATIBLE,
            "security-changed",
            subject,
            "takes other credentials",
            after.place.pointer,
            before=_alternatives(before),
            after=_alternatives(after),
            advice=(
                "give the client the credentials of one alternative" if breaks else ""
            ),
        )


def _kinds(media: MediaType) -> dict[tuple[tuple[str, ...], int], SchemaId | None]:
    """Give the data of events by their names; several of one name are numbered."""
    found: dict[tuple[tuple[str, ...], int], SchemaId | None] = {}
    for one in media.events:
        number = sum(events == one.events for events, _ in found)
        found[one.events, number] = one.schema
    return found


def _alternatives(operation: Operation) -> str:
    written = [" and ".join(schemes) or "none" for schemes in operation.security]
    return " or ".join(written) or "none"
