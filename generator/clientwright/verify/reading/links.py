"""Links: does `raw.links` call the operation that follows, with the values it says?"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping
from contextlib import AsyncExitStack, ExitStack
from dataclasses import replace
from types import ModuleType
from typing import Any

from ..document.api import Operation, Reader, Scheme
from ..driver.binding import Binder
from ..driver.clients import INSIDE, Clients, Mode, modes, secrets
from ..driver.driver import Tally
from ..driver.exchange import BASE, Exchange
from ..driver.manifest import Manifest
from ..driver.package_under_test import reach
from ..judge.expectation import Given
from ..judge.judge import Complaint, Judge
from ..messages.planned_calls import Call, Planner, Sent
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..report.findings import Failure
from ..schemas.validators import Schemas
from ..values.made import Maker
from ..wire.content_kinds import is_json
from ..wire.decode import ABSENT
from .link_values import DocumentedLink, Values, read_links


def prove_links(
    manifest: Manifest,
    package: ModuleType,
    schemas: Schemas,
    schemes: Mapping[str, Scheme],
    reader: Reader,
    operations: tuple[Operation, ...],
) -> Tally:
    """Follow every link of the document once in each mode; return what was found."""
    found = [
        (operation, link)
        for operation in operations
        for link in read_links(reader, operation, operations)
    ]
    prover = _Prover(manifest, package, schemas, schemes)
    if found:
        asyncio.run(prover.prove(found))
    return prover.tally


class _Prover:
    """Follows the links of one package."""

    def __init__(
        self,
        manifest: Manifest,
        package: ModuleType,
        schemas: Schemas,
        schemes: Mapping[str, Scheme],
    ) -> None:
        self._manifest = manifest
        self._package = package
        self._schemas = schemas
        self._schemes = schemes
        self._planner = Planner(Maker(schemas, "request"), schemes)
        self._answers = Answers(Maker(schemas, "response"), again=True)
        self._judge = Judge(schemes, BASE, exact=True)
        self._binder = Binder()
        self._exchange = Exchange()
        self.tally = Tally()

    async def prove(self, found: list[tuple[Operation, DocumentedLink]]) -> None:
        """Follow links, in each mode that the package has."""
        with ExitStack() as stack:
            async with AsyncExitStack() as later:
                clients = Clients(
                    self._manifest,
                    self._package,
                    self._exchange,
                    INSIDE,
                    stack,
                    later,
                )
                for operation, link in found:
                    for mode in modes(self._manifest):
                        for wrong in await self._follow(clients, operation, link, mode):
                            self._fail(operation, mode, link, wrong)

    async def _follow(
        self, clients: Clients, operation: Operation, link: DocumentedLink, mode: Mode
    ) -> list[Complaint]:
        manifest, target = self._manifest, link.target
        entry = manifest.operations[operation.pointer]
        name = entry.links.get(link.status, {}).get(link.name)
        if name is None:
            return [Complaint("manifest", "a method of `raw.links`", "none")]
        answer = self._answer(operation, link.status)
        call = next(self._planner.plan(operation))
        if answer is None:
            return []
        expected = self._expected(link, Values(operation, call, answer))
        if expected is None:
            return []  # The document's own schemas refuse what the link gives.
        served = self._answers.first(target, streams=False)
        schemes = tuple(dict.fromkeys((*call.security, *expected.security)))
        client = clients.get(mode, "process", schemes)
        given = self._binder.bind(reach(client, entry.call), entry, call)
        aim = manifest.operations[target.pointer]
        more = self._binder.bind(reach(client, aim.call), aim, expected)
        # What the link gives is not given by the caller.
        for key in link.parameters:
            if Values(operation, call, answer).of(link.parameters[key]) is not ABSENT:
                more.pop(str(aim.arguments.get(key)), None)
        if link.body is not ABSENT and aim.body is not None:
            taken = aim.body.get("fields") or {"": aim.body.get("argument")}
            for argument in taken.values():
                more.pop(str(argument), None)
        self._exchange.lay_out(answer, served)
        self.tally.calls += 2
        try:
            raw: Any = reach(client, entry.call, raw=True)(**given)
            raw = await raw if inspect.isawaitable(raw) else raw
            value = getattr(raw.links, name)(**more)
            await _taken(value)
        except Exception as error:
            if len(self._exchange.requests) < 2:
                return [Complaint(f"links.{name}", "a request", repr(error)[:200])]
        if len(self._exchange.requests) < 2:
            return [Complaint(f"links.{name}", "a request", "none")]
        given_by = Given(expected, self._schemes, secrets(manifest))
        return self._judge.review(target, self._exchange.requests[1], given_by)

    def _answer(self, operation: Operation, status: str) -> Answer | None:
        """Return a response that has the link."""
        for response in operation.responses:
            if response.key.upper() == status.upper():
                headers = self._answers.headers(response)
                for one in self._answers.documented(operation):
                    if one.key == response.key and one.form in ("json", "nothing"):
                        return replace(one, headers=(*one.headers, *headers))
        return None

    def _expected(self, link: DocumentedLink, values: Values) -> Call | None:
        """Return the call that the link stands for; None: no valid one."""
        call = next(self._planner.plan(link.target))
        given = {key: values.of(one) for key, one in link.parameters.items()}
        schemas = {one.key: one.schema for one in link.target.parameters}
        for key, value in given.items():
            schema = schemas[key]
            if value is ABSENT or schema is None:
                continue
            if not self._schemas.accepts(schema, value, "request"):
                return None
        known = {key: one for key, one in given.items() if one is not ABSENT}
        call = replace(call, arguments={**call.arguments, **known})
        if link.body is ABSENT:
            return call
        return self._with_body(link.target, call, values.of(link.body))

    def _with_body(self, target: Operation, call: Call, value: Any) -> Call | None:
        contents = target.body.contents if target.body is not None else ()
        content = next((one for one in contents if is_json(one.media_type)), None)
        if content is None or content.schema is None or value is ABSENT:
            return None
        if not self._schemas.accepts(content.schema, value, "request"):
            return None
        return replace(call, body=Sent(content, content.media_type, value))

    def _fail(
        self, operation: Operation, mode: Mode, link: DocumentedLink, wrong: Complaint
    ) -> None:
        what = f"link {link.name}: {wrong.what}"
        self.tally.failures.append(
            Failure(
                pointer=operation.pointer,
                mode=mode,
                status=None,
                what=what,
                expected=wrong.expected,
                actual=wrong.actual,
            )
        )


async def _taken(value: Any) -> None:
    """Let a call be made: pages, streams and bytes are read when they are asked for."""
    if inspect.isawaitable(value):
        value = await value
    for name in ("first_page", "until_done", "read"):
        if callable(read := getattr(value, name, None)):
            begun = read()
            if inspect.isawaitable(begun):
                await begun
