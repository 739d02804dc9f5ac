"""Drives a package: every planned call and answer, in both clients."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import AsyncExitStack, ExitStack, suppress
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any, TypeAlias

from ...ir.document import Json
from ..document.api import Operation, Scheme
from ..judge.expectation import Given
from ..judge.judge import Complaint, Judge
from ..judge.outcome import Checker, Outcome
from ..judge.repeated import repeated
from ..judge.returned_types import Types
from ..messages.planned_calls import Call, Planner
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..messages.unfit import Unfit
from ..report.findings import Failure, Proof
from ..schemas.validators import Schemas
from ..values.made import Maker
from ..wire.compare import short
from ..wire.content_kinds import is_form, is_multipart, is_xml
from ..wire.decode import Request
from ..wire.xml_bodies import XmlSchema
from .binding import Binder, BindingError
from .clients import Clients, Mode, modes, secrets
from .exchange import BASE, Exchange, loopback
from .fuzz import smallest_failure
from .manifest import Entry, Manifest
from .package_under_test import reach, taken
from .page_claims import claims
from .pages import Taking
from .steps import Step, steps, turns
from .stream_choice import asked

Told: TypeAlias = Callable[[str], None]
"""Called with the name of each operation before it is verified."""

_MOST_FAILURES = 12
"""Of one operation in one mode; after that it is given up."""


@dataclass(slots=True)
class Tally:
    """What was found so far."""

    failures: list[Failure] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    calls: int = 0
    unmade: dict[str, str] = field(default_factory=dict)
    """Pointers of schemas that no made value satisfies, and why."""

    beyond: dict[str, str] = field(default_factory=dict)
    """Pointers of schemas that ask for more than any made value has, and of what."""

    unfit: dict[str, str] = field(default_factory=dict)
    """Pointers of schemas that no value fits, where that showed, and why."""

    def add(self, other: Tally) -> None:
        """Take in what was found elsewhere."""
        self.failures.extend(other.failures)
        self.proofs.extend(other.proofs)
        self.calls += other.calls
        self.unmade.update(other.unmade)
        self.beyond.update(other.beyond)
        self.unfit.update(other.unfit)


class Driver:
    """Verifies the operations of one document against one imported package."""

    def __init__(
        self,
        manifest: Manifest,
        package: ModuleType,
        schemas: Schemas,
        schemes: Mapping[str, Scheme],
        *,
        fuzz: int = 0,
        seed: int = 0,
        fail_fast: bool = False,
    ) -> None:
        """Get ready.

        Args:
            fuzz: Random calls of each operation, besides the planned ones.
            seed: Where they start.
            fail_fast: Whether to stop after the first operation that fails.
        """
        self._manifest = manifest
        self._package = package
        self._schemes = schemes
        self._request_maker = Maker(schemas, "request")
        self._planner = Planner(self._request_maker, schemes)
        self._response_maker = maker = Maker(schemas, "response")
        self._answers = Answers(maker)
        self._unfit = Unfit(schemas, self._planner, self._answers)
        self._claimed = maker
        self._judge = Judge(schemes, BASE, exact=True)
        self._checker = Checker(manifest, package, Types(maker))
        several = len(modes(manifest)) > 1
        self._binders: dict[Mode, Binder] = {
            "sync": Binder(),
            "async": Binder(mappings=several),
        }
        self._exchange = Exchange()
        self._secrets = secrets(manifest)
        self._components = Components(schemas)
        self._tally = Tally()
        self._known: set[str] = set()
        """Kinds of steps that both clients have been through."""

        self._reviewed: dict[tuple[int, Request], tuple[Call, list[Complaint]]] = {}
        """What was found wrong with the requests of calls of this operation."""

        self._random = fuzz
        self._seed = seed
        self._fail_fast = fail_fast

    def drive(self, operations: Iterable[Operation], told: Told) -> Tally:
        """Verify operations, one after the other."""
        asyncio.run(self._drive(operations, told))
        self._tally.unmade = {**self._planner.unmade, **self._answers.unmade}
        makers = (self._request_maker, self._response_maker)
        self._tally.beyond = {k: v for m in makers for k, v in m.beyond.items()}
        self._tally.unfit = self._unfit.found
        return self._tally

    async def _drive(self, operations: Iterable[Operation], told: Told) -> None:
        with ExitStack() as stack, loopback(self._exchange) as url:
            async with AsyncExitStack() as later:
                clients = Clients(
                    self._manifest, self._package, self._exchange, url, stack, later
                )
                for operation in operations:
                    if self._fail_fast and self._tally.failures:
                        break
                    told(f"{operation.method} {operation.path}")
                    await self._operation(clients, operation)

    async def _operation(self, clients: Clients, operation: Operation) -> None:
        entry = self._manifest.operations.get(operation.pointer)
        self._reviewed.clear()
        before = len(self._tally.failures)
        if entry is None:
            for mode in modes(self._manifest):
                what = Complaint("operation", "a method of the client", "none")
                self._fail(operation, mode, None, [what])
            self._prove(operation, {"request": False}, 0)
            return
        planned = list(
            steps(operation, entry, self._planner, self._answers, self._known)
        )
        passed: dict[str, bool] = {}
        if entry.paging is not None:
            wrong = list(claims(operation, entry.paging, self._claimed))
            for mode in modes(self._manifest):
                self._fail(operation, mode, None, wrong)
            passed["pages"] = not wrong
        calls = self._tally.calls
        refused: set[int] = set()
        for mode, several in turns(planned, modes(self._manifest), refused):
            start = len(self._tally.failures)
            for step in several:
                if len(self._tally.failures) - start >= _MOST_FAILURES:
                    break
                failed = await self._step(clients, operation, entry, step, mode)
                if failed and step.varied:
                    refused.add(id(step))
                self._tally.calls += 1
                passed[step.check] = passed.get(step.check, True) and not failed
                passed["request"] = passed.get("request", True)
        for step in planned:
            passed.setdefault(step.check, False)  # given up before it was tried
        calls = self._tally.calls - calls
        if self._random and not self._tally.failures[before:]:
            self._fuzz(clients, operation, entry)
        request_failed = any(
            failure.status is None for failure in self._tally.failures[before:]
        )
        if request_failed:
            passed["request"] = False
        self._prove(operation, passed, calls)

    def _fuzz(self, clients: Clients, operation: Operation, entry: Entry) -> None:
        """Make random calls; a failure is recorded in its smallest form."""
        answer = self._answers.first(operation)
        whole = self._tally

        def attempt(call: Call) -> list[Failure]:
            self._tally = Tally()
            step = Step(call, answer, "request")
            # A sync step never waits, so that its coroutine ends at once.
            with suppress(StopIteration):
                self._step(clients, operation, entry, step, "sync").send(None)
            whole.calls += 1
            return self._tally.failures

        try:
            found = smallest_failure(
                operation, self._planner, attempt, count=self._random, seed=self._seed
            )
        finally:
            self._tally = whole
        whole.failures.extend(found)

    def _prove(
        self, operation: Operation, passed: Mapping[str, bool], calls: int
    ) -> None:
        good = all(passed.values())
        checks = tuple(passed.items())
        self._tally.proofs.append(
            Proof(
                operation.pointer, operation.method, operation.path, calls, good, checks
            )
        )

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
        raw = entry.paging is not None and step.journey is None and not step.streams
        ask = asked(entry, step.call, step.streams)
        if ask.call is not step.call:
            step = replace(step, call=ask.call)
        try:
            most = step.journey.most if step.journey is not None else None
            client = clients.get(mode, step.channel, names, most)
            method = reach(client, ask.method, raw=raw)
            plain = reach(client, ask.method)
            given = {**self._binders[mode].bind(plain, entry, ask.given), **ask.more}
        except BindingError as error:
            wrong = [
                Complaint("call", "an argument for all the document has", str(error))
            ]
            return self._fail(operation, mode, None, wrong, step)
        except Exception as error:
            wrong = [Complaint("call", f"a method {entry.call}", repr(error))]
            return self._fail(operation, mode, None, wrong, step)
        promised = step.answer.documented and step.answer.form not in ("fault", "empty")
        if entry.accept is not None and step.answer.media_type and promised:
            given[entry.accept] = step.answer.media_type
        by = step.journey.by if step.journey is not None else "items"
        outcome = await self._outcome(method, given, mode, raw=raw, by=by)
        return self._judge_step(operation, mode, step, outcome)

    async def _outcome(
        self,
        method: Any,
        given: dict[str, Any],
        mode: Mode,
        *,
        raw: bool,
        by: Taking = "items",
    ) -> Outcome:
        """Call, and take everything that a stream or a page gives."""
        try:
            value = await taken(method(**given), mode, by, raw=raw)
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
            # Most requests of an operation are those of one call, whatever is answered.
            known = self._reviewed.get((id(call), request))
            if known is not None:
                return [*known[1]]
            given = Given(
                call,
                self._schemes,
                self._secrets,
                self._xml(call),
                self._manifest.family,
                self._request_maker.look,
            )
            found = self._judge.review(operation, request, given)
            self._reviewed[id(call), request] = call, found
            return [*found]

        wrong = review(came[0], step.call)
        if step.journey is not None:
            wrong += step.journey.check(
                came,
                outcome.value,
                outcome.error,
                self._schemes,
                review,
                self._checker.difference,
            )
            return self._fail(operation, mode, None, wrong, step, came[-1])
        if step.channel == "retrying":
            # What is asked to wait for longer than wanted is not sent again.
            wrong += repeated(operation, came, due=not step.answer.headers)
        elif len(came) > 1:
            wrong.append(Complaint("requests", "one", f"{len(came)}"))
        failed = self._fail(operation, mode, None, wrong, step, came[0])
        found = self._checker.check(
            step.answer, outcome, self._components.of(step.answer.schema)
        )
        status = step.answer.status
        return self._fail(operation, mode, status, found, step, came[0]) or failed

    def _xml(self, call: Call) -> Json:
        sent = call.body
        if sent is None or not (
            is_xml(sent.media_type)
            or is_form(sent.media_type)
            or is_multipart(sent.media_type)
        ):
            return None
        if sent.content.schema is not None:
            schema = self._request_maker.referred(sent.content.schema)
        elif sent.content.item_schema is None:
            return None
        else:
            schema = {"type": "array", "items": {"$ref": sent.content.item_schema}}
        return XmlSchema(schema, self._request_maker.look)

    def _fail(
        self,
        operation: Operation,
        mode: Mode,
        status: int | None,
        wrong: Iterable[Complaint],
        step: Step | None = None,
        came: Request | None = None,
    ) -> bool:
        wrong = [*wrong]
        if wrong and step is not None and self._is_unfit(operation, step, status):
            return False
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
            self._tally.failures.append(failure)
        return failed

    def _is_unfit(self, operation: Operation, step: Step, status: int | None) -> bool:
        """Tell whether no whole value can be made, which is the document's fault."""
        if status is None and self._unfit.sent(operation, step.call):
            return True
        answered = status is not None or step.journey is not None
        return answered and self._unfit.served(step.answer)


class Components:
    """Finds which component an answer's schema is, through bare references."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def of(self, pointer: str | None) -> str | None:
        """Give the pointer of the component; None: the schema is an inline one."""
        if pointer is None:
            return None
        return self._schemas.tree("response").plain(pointer)


def _shown(request: Request) -> str:
    lines = [f"{request.method} {request.target}"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    return "\n".join([*lines, "", request.body[:2000].decode("utf-8", "replace")])


def _answered(answer: Answer) -> str:
    head = f"{answer.status}\ncontent-type: {answer.media_type or 'none'}"
    return f"{head}\n\n{answer.content[:2000].decode('utf-8', 'replace')}"
