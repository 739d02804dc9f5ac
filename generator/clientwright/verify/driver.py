"""Drives a package: every planned call and answer, in both clients."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, ExitStack, suppress
from dataclasses import dataclass, field
from itertools import islice
from types import ModuleType
from typing import Any, TypeAlias

from ..ir.document import Json
from .answers import Answer, Answers, undocumented
from .binding import Binder, BindingError
from .bodies import is_xml
from .calls import Call, Planner
from .clients import INSIDE, Clients, Mode, secrets
from .compare import short
from .document import Operation, Scheme
from .exchange import BASE, Exchange, loopback
from .expect import Given
from .fuzz import smallest_failure
from .judge import Complaint, Judge
from .manifest import Entry, Manifest
from .outcome import Checker, Outcome
from .package import reach
from .paging import Journey, journeys
from .report import Failure, Proof
from .schemas import Schemas
from .values import Maker
from .wire import Request
from .xmlbody import XmlSchema

Progress: TypeAlias = Callable[[int, int, str], None]

MODES: tuple[Mode, ...] = ("sync", "async")
_MOST_FAILURES = 12
"""Of one operation in one mode; after that it is given up."""

_MOST_ITEMS = 1000
"""Of one stream, or of all pages."""

_UNSAFE = frozenset({"POST", "PATCH"})
"""Methods whose requests must not be sent twice (RFC 9110, section 9.2.2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One call with one answer, and where it is sent."""

    call: Call
    answer: Answer
    check: str
    """The column of the report that it counts for."""

    channel: str = "process"
    """`process`, `socket` or `retrying` (in process, retries as by default)."""

    journey: Journey | None = None
    """The pages after the answer, where it is the first of several."""


@dataclass(slots=True)
class Tally:
    """What was found so far."""

    failures: list[Failure] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    calls: int = 0


class Driver:
    """Verifies the operations of one document against one imported package."""

    def __init__(
        self,
        manifest: Manifest,
        package: ModuleType,
        schemas: Schemas,
        operations: tuple[Operation, ...],
        schemes: Mapping[str, Scheme],
    ) -> None:
        self._manifest = manifest
        self._package = package
        self._operations = operations
        self._schemes = schemes
        self._request_maker = Maker(schemas, "request")
        self.planner = Planner(self._request_maker, schemes)
        self.answers = Answers(Maker(schemas, "response"))
        self._judge = Judge(schemes, BASE)
        self._checker = Checker(manifest, package)
        self._binder = Binder()
        self._exchange = Exchange()
        self._secrets = secrets(manifest)
        self._components = Components(schemas)
        self.tally = Tally()
        self.fuzz = 0
        """Random calls of each operation, besides the planned ones."""

        self.seed = 0
        self.fail_fast = False
        """Whether to stop after the first operation that fails."""

    async def run(self, progress: Progress | None) -> None:
        """Go through all operations."""
        with ExitStack() as stack, loopback(self._exchange) as url:
            async with AsyncExitStack() as later:
                clients = Clients(
                    self._manifest, self._package, self._exchange, url, stack, later
                )
                for number, operation in enumerate(self._operations):
                    if self.fail_fast and self.tally.failures:
                        break
                    if progress is not None:
                        label = f"{operation.method} {operation.path}"
                        progress(number, len(self._operations), label)
                    await self._operation(clients, operation)

    async def _operation(self, clients: Clients, operation: Operation) -> None:
        entry = self._manifest.operations.get(operation.pointer)
        before = len(self.tally.failures)
        if entry is None:
            for mode in MODES:
                what = Complaint("operation", "a method of the client", "none")
                self._fail(operation, mode, None, [what])
            self._prove(operation, {"request": False}, 0)
            return
        steps = list(self._steps(operation, entry))
        passed: dict[str, bool] = {}
        for mode in MODES:
            start = len(self.tally.failures)
            for step in steps:
                if len(self.tally.failures) - start >= _MOST_FAILURES:
                    break
                wrong = await self._step(clients, operation, entry, step, mode)
                self.tally.calls += 1
                passed[step.check] = passed.get(step.check, True) and not wrong
                passed["request"] = passed.get("request", True)
        for step in steps:
            passed.setdefault(step.check, False)  # given up before it was tried
        if self.fuzz and not self.tally.failures[before:]:
            self._fuzz(clients, operation, entry)
        request_failed = any(
            failure.status is None for failure in self.tally.failures[before:]
        )
        if request_failed:
            passed["request"] = False
        self._prove(operation, passed, 2 * len(steps))

    def _fuzz(self, clients: Clients, operation: Operation, entry: Entry) -> None:
        """Make random calls; a failure is recorded in its smallest form."""
        answer = self.answers.first(operation)
        whole = self.tally

        def attempt(call: Call) -> list[Failure]:
            self.tally = Tally()
            step = Step(call, answer, "request")
            # A sync step never waits, so that its coroutine ends at once.
            with suppress(StopIteration):
                self._step(clients, operation, entry, step, "sync").send(None)
            whole.calls += 1
            return self.tally.failures

        try:
            found = smallest_failure(
                operation, self.planner, attempt, count=self.fuzz, seed=self.seed
            )
        finally:
            self.tally = whole
        whole.failures.extend(found)

    def _prove(
        self, operation: Operation, passed: Mapping[str, bool], calls: int
    ) -> None:
        good = all(passed.values())
        checks = tuple(passed.items())
        self.tally.proofs.append(
            Proof(
                operation.pointer, operation.method, operation.path, calls, good, checks
            )
        )

    def _steps(self, operation: Operation, entry: Entry) -> Iterable[Step]:
        """Pair calls with answers: each call once, each answer once, no more."""
        calls = list(self.planner.plan(operation))
        good = self.answers.first(operation)
        column = _column(good)
        for call in calls:
            yield Step(call, good, column)
        minimal = calls[0]
        yield Step(minimal, good, column, "socket")
        for answer in self.answers.documented(operation):
            yield Step(minimal, answer, _column(answer))
        for answer in undocumented(operation):
            if entry.stream is None or answer.form not in ("fault", "empty"):
                yield Step(minimal, answer, "beyond")
        if operation.method in _UNSAFE:
            broken = Answer("500 once", "undocumented", 500, None, b"", form="any")
            yield Step(minimal, broken, "beyond", "retrying")
        if entry.paged:
            answers = list(self.answers.documented(operation))
            for journey in journeys(operation, calls, answers, INSIDE):
                yield Step(journey.call, journey.pages[0], "pages", journey=journey)

    async def _step(
        self,
        clients: Clients,
        operation: Operation,
        entry: Entry,
        step: Step,
        mode: Mode,
    ) -> bool:
        """Make one call; True where something was wrong."""
        later = step.journey.pages[1:] if step.journey is not None else ()
        self._exchange.lay_out(step.answer, *later)
        names = step.call.security if operation.security else tuple(self._schemes)
        raw = entry.paged and step.journey is None
        try:
            client = clients.get(mode, step.channel, names)
            method = reach(client, entry.call, raw=raw)
            plain = reach(client, entry.call)
            given = self._binder.bind(plain, entry, step.call)
        except BindingError as error:
            wrong = [
                Complaint("call", "an argument for all the document has", str(error))
            ]
            return self._fail(operation, mode, None, wrong, step)
        except Exception as error:
            wrong = [Complaint("call", f"a method {entry.call}", repr(error))]
            return self._fail(operation, mode, None, wrong, step)
        promised = step.answer.form not in ("fault", "empty")
        if entry.accept is not None and step.answer.media_type and promised:
            given[entry.accept] = step.answer.media_type
        outcome = await self._outcome(method, given, mode, raw=raw)
        return self._judge_step(operation, mode, step, outcome)

    async def _outcome(
        self, method: Any, given: dict[str, Any], mode: Mode, *, raw: bool
    ) -> Outcome:
        """Call, and take everything that a stream or a page gives."""
        try:
            value = method(**given)
            if mode == "async" and isinstance(value, Awaitable):
                value = await value
            if raw:
                value = value.parse()
            elif isinstance(value, AsyncIterable):
                value = [item async for item in _some(value)]
            elif _is_stream(value):
                value = list(islice(value, _MOST_ITEMS))
        except Exception as error:
            return Outcome(error=error)
        return Outcome(value)

    def _judge_step(
        self, operation: Operation, mode: Mode, step: Step, outcome: Outcome
    ) -> bool:
        came = self._exchange.requests
        if not came:
            told = repr(outcome.error) if outcome.error else short(outcome.value)
            wrong = [Complaint("request", "one request", f"none: {told}"[:400])]
            return self._fail(operation, mode, None, wrong, step)

        def review(request: Request, call: Call) -> list[Complaint]:
            given = Given(call, self._schemes, self._secrets, self._xml(call))
            return self._judge.review(operation, request, given)

        wrong = review(came[0], step.call)
        if step.journey is not None:
            wrong += step.journey.check(
                came, outcome.value, outcome.error, self._schemes, review
            )
            return self._fail(operation, mode, None, wrong, step, came[-1])
        if len(came) > 1:
            wrong.append(Complaint("requests", "one", f"{len(came)}"))
        failed = self._fail(operation, mode, None, wrong, step, came[0])
        found = self._checker.check(
            step.answer, outcome, self._components.of(step.answer.schema)
        )
        status = step.answer.status
        return self._fail(operation, mode, status, found, step, came[0]) or failed

    def _xml(self, call: Call) -> Json:
        sent = call.body
        if sent is None or sent.content.schema is None or not is_xml(sent.media_type):
            return None
        return XmlSchema({"$ref": sent.content.schema}, self._request_maker.look)

    def _fail(
        self,
        operation: Operation,
        mode: Mode,
        status: int | None,
        wrong: Iterable[Complaint],
        step: Step | None = None,
        came: Request | None = None,
    ) -> bool:
        failed = False
        for complaint in wrong:
            failed = True
            failure = Failure(
                pointer=operation.pointer,
                mode=mode,
                status=status,
                what=complaint.what,
                expected=complaint.expected,
                actual=complaint.actual,
                call=f"{step.call.label}, {step.answer.label}" if step else "",
                request=_shown(came) if came is not None else "",
                answer=_answered(step.answer) if step and status is not None else "",
            )
            self.tally.failures.append(failure)
        return failed


class Components:
    """Finds which component an answer's schema is, through bare references."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def of(self, pointer: str | None) -> str | None:
        """Give the pointer of the component; None: the schema is an inline one."""
        if pointer is None:
            return None
        return self._schemas.tree("response").plain(pointer)


async def _some(items: AsyncIterable[Any]) -> AsyncIterable[Any]:
    count = 0
    async for item in items:
        yield item
        count += 1
        if count == _MOST_ITEMS:
            return


def _is_stream(value: Any) -> bool:
    return (
        (hasattr(value, "__next__") or hasattr(value, "__iter__"))
        and not isinstance(value, str | bytes | list | tuple | Mapping)
        and not hasattr(value, "model_dump")
    )


def _column(answer: Answer) -> str:
    if answer.media_type is None:
        return answer.key
    return f"{answer.key} {answer.media_type}"


def _shown(request: Request) -> str:
    lines = [f"{request.method} {request.target}"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    return "\n".join([*lines, "", request.body[:2000].decode("utf-8", "replace")])


def _answered(answer: Answer) -> str:
    head = f"{answer.status}\ncontent-type: {answer.media_type or 'none'}"
    return f"{head}\n\n{answer.content[:2000].decode('utf-8', 'replace')}"


def drive(driver: Driver, progress: Progress | None) -> Tally:
    """Run a driver to its end."""
    asyncio.run(driver.run(progress))
    return driver.tally
