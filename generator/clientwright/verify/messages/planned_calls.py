"""What to call an operation with: a plan that puts every demand to the test.

Examples of the document, a minimal call, a full one for each media type, one for each
security alternative, and then as many as it takes until every enum value, union branch
and boundary was sent once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from ...ir.document import Json
from ..document.api import Content, Operation
from ..document.media_types import concrete, sends_data
from ..values.chooser import Chooser, First, Rotation
from ..values.made import Maker
from ..values.valid_value import Best
from .body_values import Payloads
from .parameter_values import fits_place, rules_for

MOST_CALLS = 60
"""Calls of one operation and media type beside the fixed ones."""

MOST_VARIED = 1000
"""Calls of all operations that only other values of parameters tell apart."""

MOST_NODES = 1500
"""How much these may hold together; what is left over is another operation's turn."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A body to send."""

    content: Content
    media_type: str
    """Without wildcards."""

    value: Json
    optional: bool = False
    """Whether the operation can do without a body."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of an operation."""

    label: str
    arguments: Mapping[str, Json]
    """By the manifest's keys (`query:limit`)."""

    body: Sent | None
    security: tuple[str, ...]
    """Schemes whose credentials the client is given."""

    varied: bool = False
    """Whether only its values tell it from a call before it."""


class Planner:
    """Plans the calls of the operations of one document."""

    def __init__(self, maker: Maker, schemes: Mapping[str, object]) -> None:
        self._maker = maker
        self._schemes = schemes
        self._shared: dict[int, int] = {}
        self._varied = 0
        self._best = Best(maker)
        self._payloads = Payloads(self._best)

    @property
    def unmade(self) -> dict[str, str]:
        """Schema pointer to what is wrong with every value that could be made."""
        return self._best.unmade

    def plan(self, operation: Operation) -> Iterator[Call]:
        """Give the calls of an operation, the minimal one first."""
        alternatives = self._alternatives(operation)
        first = alternatives[0]
        fixed = self._arguments(operation, First(), full=False)
        minimal = self._minimal_body(operation)
        yield Call("minimal", fixed, minimal, first)
        for security in alternatives[1:]:
            label = f"security {' and '.join(security) or 'none'}"
            yield Call(label, fixed, minimal, security)
        yield from self._examples(operation, fixed, minimal, first)
        rotation = Rotation()
        full = self._arguments(operation, rotation, full=True)
        contents = operation.body.contents if operation.body is not None else ()
        required = operation.body is None or operation.body.required
        if not contents:
            yield Call("full", full, None, first)
        for number, content in enumerate(contents):
            for media_type in concrete(content):
                for call in self._bodies(
                    content, media_type, full, fixed, first, number
                ):
                    yield call if required else _optional(call)
        rotation.turning = True
        for number in range(MOST_CALLS):
            if number and not rotation.waiting():
                break
            if number and self._varied > MOST_VARIED:
                break
            self._varied += 1
            varied = self._arguments(operation, rotation, full=True)
            label = f"parameters {number + 1}"
            yield Call(label, varied, minimal, first, varied=True)

    def random(self, operation: Operation, chooser: Chooser, label: str) -> Call:
        """Make one call in which everything is chosen by `chooser`."""
        arguments = self._arguments(operation, chooser, full=True)
        body = None
        if operation.body is not None:
            contents = operation.body.contents
            content = contents[chooser.pick(id(contents), len(contents))]
            media_type = concrete(content)[0]
            value = self._payloads.value(content, media_type, chooser, full=True)
            body = Sent(content, media_type, value)
        security = self._alternatives(operation)[0]
        return Call(label, arguments, body, security)

    def _alternatives(self, operation: Operation) -> list[tuple[str, ...]]:
        known = [
            names
            for names in operation.security
            if all(name in self._schemes for name in names)
        ]
        return known or [()]

    def _examples(
        self,
        operation: Operation,
        fixed: Mapping[str, Json],
        minimal: Sent | None,
        security: tuple[str, ...],
    ) -> Iterator[Call]:
        """Call with the document's own examples, where their schemas allow them."""
        columns: list[list[tuple[str, Json]]] = []
        required = operation.body is not None and operation.body.required
        for parameter in operation.parameters:
            good = [
                (parameter.key, example)
                for example in parameter.examples
                if self._best.sound(parameter.schema, example)
                and self._maker.is_of_formats(parameter.schema, example)
                and fits_place(parameter, example)
            ]
            if good:
                columns.append(good[:5])
        bodies: list[Sent | None] = [
            Sent(content, media_type, example, optional=not required)
            for content in (operation.body.contents if operation.body else ())
            for media_type in concrete(content)[:1]
            if sends_data(media_type)
            for example in self._payloads.examples(content)
        ]
        if not columns and not bodies:
            return  # Without an example, that is the minimal call.
        rows = list(zip_longest(*columns)) or [()]
        for number, (row, body) in enumerate(
            zip_longest(rows, bodies or [minimal], fillvalue=None)
        ):
            chosen = dict(pair for pair in row or () if pair is not None)
            sent = body if body is not None else minimal
            label = f"example {number + 1}"
            yield Call(label, {**fixed, **chosen}, sent, security)

    def _bodies(
        self,
        content: Content,
        media_type: str,
        full: Mapping[str, Json],
        fixed: Mapping[str, Json],
        security: tuple[str, ...],
        number: int,
    ) -> Iterator[Call]:
        """Call with a minimal and a full body, then with every way it may go."""
        name = "body" if number == 0 else media_type
        value = self._payloads.value(content, media_type, First(), full=False)
        yield Call(f"{name} minimal", fixed, Sent(content, media_type, value), security)
        rotation = Rotation(self._shared)
        spent = 0
        for turn in range(MOST_CALLS):
            if spent > MOST_NODES:
                break
            value = self._payloads.value(content, media_type, rotation, full=True)
            label = "full" if turn == 0 else f"{name} {turn}"
            sent = Sent(content, media_type, value)
            if turn == 0 or self._payloads.sound(content, media_type, value):
                given = fixed if turn else full
                yield Call(label, given, sent, security, varied=turn > 0)
            spent += self._maker.nodes
            rotation.turning = True
            if not rotation.waiting():
                break

    def _minimal_body(self, operation: Operation) -> Sent | None:
        if operation.body is None or not operation.body.required:
            return None
        content = operation.body.contents[0]
        media_type = concrete(content)[0]
        value = self._payloads.value(content, media_type, First(), full=False)
        return Sent(content, media_type, value)

    def _arguments(
        self, operation: Operation, chooser: Chooser, *, full: bool
    ) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for parameter in operation.parameters:
            if not (parameter.required or full):
                continue
            rules = rules_for(parameter, operation.path)
            value = self._best.value(
                parameter.schema, chooser, full, rules, parameter.name
            )
            if parameter.required or fits_place(parameter, value):
                found[parameter.key] = value
        return found


def _optional(call: Call) -> Call:
    if call.body is None:
        return call
    return replace(call, body=replace(call.body, optional=True))
