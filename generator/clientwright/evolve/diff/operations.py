"""Two operations compared: what is passed, what comes back, what it takes to call."""

from __future__ import annotations

from ...frozen import dataclass
from ...ir.api import Api, Body, Operation, Parameter
from ...ir.names import Names
from ...ir.query import body_properties
from ...views.operations.plan.responses import pages
from .change import Direction, Effect
from .content import ContentComparison
from .matching import argument, matched_parameters, path_order
from .recorder import Recorder
from .responses import ResponseComparison
from .schemas import SchemaComparison, Spread
from .servers import compare_servers
from .streams import StreamComparison


@dataclass(frozen=True, slots=True)
class OperationComparison:
    """Compares operations that have one identity in two documents."""

    old: Api
    new: Api
    old_names: Names
    new_names: Names
    recorder: Recorder
    schemas: SchemaComparison
    content: ContentComparison
    responses: ResponseComparison
    streams: StreamComparison

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
        if before.identity != after.identity:
            self.recorder.add(
                Effect.COMPATIBLE,
                "operation-moved",
                subject,
                "has another path",
                pointer,
                before=before.identity,
                after=after.identity,
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
        self.responses.compare(before, after, subject)
        self._pages(before, after, subject)
        self.streams.compare(before, after, subject)
        self._security(before, after, subject)
        compare_servers(self.recorder, before.servers, after.servers, subject, pointer)

    def _parameters(self, before: Operation, after: Operation, subject: str) -> None:
        found, gone, fresh = matched_parameters(
            before, after, self.old_names, self.new_names
        )
        for parameter in gone:
            name = argument(self.old_names, before, parameter)
            self.recorder.add(
                Effect.BREAKING,
                "parameter-removed",
                f"{subject}({name or parameter.name})",
                f"the {parameter.location} parameter is gone",
                parameter.place.pointer,
                advice="stop passing it",
                wire=parameter.name,
            )
        for old, new in found:
            self._parameter(before, after, old, new, subject)
        for parameter in fresh:
            name = argument(self.new_names, after, parameter)
            # One that has a single possible value is sent without an argument.
            required = parameter.required and name is not None
            self.recorder.add(
                Effect.BREAKING if required else Effect.COMPATIBLE,
                "required-parameter-added" if required else "parameter-added",
                f"{subject}({name or parameter.name})",
                f"the {parameter.location} parameter is new"
                + (" and required" if required else ""),
                parameter.place.pointer,
                advice="pass it" if required else "",
                wire=parameter.name,
            )
        self._order(before, after, found, subject)

    def _order(
        self,
        before: Operation,
        after: Operation,
        found: list[tuple[Parameter, Parameter]],
        subject: str,
    ) -> None:
        """Record that arguments which go by position have another order."""
        same = {old.name: new.name for old, new in found}
        was = [same[name] for name in path_order(before) if name in same]
        now = [name for name in path_order(after) if name in was]
        if was != now:
            self.recorder.add(
                Effect.BREAKING,
                "arguments-reordered",
                subject,
                "the arguments have another order",
                after.place.pointer,
                advice="pass them by name",
            )

    def _parameter(
        self,
        before: Operation,
        after: Operation,
        old: Parameter,
        new: Parameter,
        call: str,
    ) -> None:
        earlier = argument(self.old_names, before, old)
        now = argument(self.new_names, after, new)
        subject = f"{call}({now or new.name})"
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
        if old.location is not new.location:
            self.recorder.add(
                Effect.COMPATIBLE,
                "parameter-moved",
                subject,
                f"is sent in the {new.location}",
                new.place.pointer,
                before=old.location,
                after=new.location,
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
        moved = old.location is not new.location
        written = (old.style, old.explode, old.content)
        if not moved and written != (new.style, new.explode, new.content):
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
        call = subject.removesuffix("(body)")
        arguments = {
            prop.name: name
            for prop in body_properties(self.new, after) or ()
            if (name := self._argument(after, prop.name)) is not None
        }
        spread = Spread(call, arguments) if had and has else None
        self.content.compare(
            old.content, new.content, Direction.REQUEST, subject, spread=spread
        )
        key = self.new_names.arguments.get((after.identity, "contentType"))
        self.content.default(old.content, new.content, subject, key or "content_type")

    def _argument(self, operation: Operation, name: str) -> str | None:
        return self.new_names.arguments.get((operation.identity, f"body:{name}"))

    def _pages(self, before: Operation, after: Operation, subject: str) -> None:
        """Compare how an operation pages: its return type is that of its items."""
        was = before.pagination if pages(before) else None
        now = after.pagination if pages(after) else None
        if was is None and now is None:
            return
        pointer = after.place.pointer
        if was is None or now is None:
            self.recorder.add(
                Effect.BREAKING,
                "pagination-removed" if now is None else "pagination-added",
                subject,
                "returns one response, no pages" if now is None else "returns pages",
                pointer,
                advice=(
                    "read one response after the other"
                    if now is None
                    else "iterate over the items"
                ),
            )
        elif was.items != now.items:
            self.recorder.add(
                Effect.BREAKING,
                "pagination-changed",
                subject,
                "its pages have other items",
                pointer,
                before=was.items or "/",
                after=now.items or "/",
                advice="adapt to the new type",
            )
        elif was != now:
            self.recorder.add(
                Effect.COMPATIBLE,
                "pagination-changed",
                subject,
                "goes on from page to page in another way",
                pointer,
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


def _alternatives(operation: Operation) -> str:
    written = [" and ".join(schemes) or "none" for schemes in operation.security]
    return " or ".join(written) or "none"
