"""Does an edit of a package change anything at all? Looked at without the judge.

A witness notes every request's bytes and every value or error that calls come to:
planned calls and thrown ones, documented answers and others, retries and pages. Two
packages with the same testimony are equivalent, as far as anybody can see.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterable, Awaitable, Iterator, Mapping
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2

from clientwright.verify.document.api import Operation, Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.document.security_schemes import read_schemes
from clientwright.verify.driver.binding import Binder, BindingError
from clientwright.verify.driver.clients import credentials
from clientwright.verify.driver.exchange import AsyncTransport, Exchange, SyncTransport
from clientwright.verify.driver.manifest import Entry, Manifest, read_manifest
from clientwright.verify.driver.package_under_test import imported, reach
from clientwright.verify.driver.run import read_document
from clientwright.verify.messages.planned_calls import Call, Planner
from clientwright.verify.messages.responses import Answers
from clientwright.verify.messages.served_response import Answer
from clientwright.verify.messages.undocumented import undocumented
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.made import Maker

_THROWN = 20
"""Random calls of each operation."""

_AT_ONCE = (("Retry-After", "0"),)
_MOST_ITEMS = 40
"""Of a stream, or of all pages."""

_PASSING = re.compile(r"0x[0-9a-f]+|boundary=[\w'()+,./:=?-]+")
_BOUNDARY = re.compile(rb"boundary=\"?([^\";\s]+)")


class _Dice:
    """Chooses by chance, the same way each time."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def pick(self, point: int, count: int) -> int:
        """Throw a number below `count`."""
        del point
        return self._random.randrange(count)


def testimony(folder: Path) -> list[str]:
    """Give one line for each call of each client of a package."""
    manifest = read_manifest(folder)
    root = read_document(folder)
    schemas = Schemas(root)
    reader = Reader.of(root)
    operations = read_operations(reader, schemas)
    planner = Planner(Maker(schemas, "request"), read_schemes(reader))
    answers = Answers(Maker(schemas, "response"))
    scenes = [
        (operation, call, answer)
        for operation in operations
        for call, answer in _scenes(operation, planner, answers)
    ]
    with imported(folder, manifest) as package:
        return asyncio.run(_Witness(manifest, package).listen(scenes))


def _scenes(
    operation: Operation, planner: Planner, answers: Answers
) -> Iterator[tuple[Call, Answer]]:
    dice = _Dice(operation.pointer)
    calls = list(planner.plan(operation))
    calls += [planner.random(operation, dice, "thrown") for _ in range(_THROWN)]
    came = [*answers.documented(operation), *undocumented(operation)]
    came.append(Answer("500", "undocumented", 500, None, b""))
    came = [replace(answer, headers=_AT_ONCE) for answer in came]
    longer = max(len(calls), len(came))
    yield from islice(zip(cycle(calls), cycle(came), strict=False), longer)


class _Witness:
    def __init__(self, manifest: Manifest, package: ModuleType) -> None:
        self._manifest = manifest
        self._package = package
        self._binders = {"sync": Binder(), "async": Binder(mappings=True)}
        self._exchange = Exchange()

    async def listen(self, scenes: list[tuple[Operation, Call, Answer]]) -> list[str]:
        """Play all scenes in both clients, with and without retries."""
        return [
            await self._scene(operation, call, answer, mode, retries)
            for operation, call, answer in scenes
            for mode in ("sync", "async")
            for retries in ((0, 1) if answer.status >= 500 else (0,))
        ]

    async def _scene(
        self, operation: Operation, call: Call, answer: Answer, mode: str, retries: int
    ) -> str:
        entry = self._manifest.operations[operation.pointer]
        self._exchange.lay_out(answer)
        names = call.security if operation.security else tuple(self._manifest.auth)
        try:
            client = self._client(mode, names, retries)
            method = reach(client, entry.call)
            given = self._given(method, entry, call, mode)
            came = await self._outcome(method, given)
            if entry.paging:
                raw = reach(client, entry.call, raw=True)
                came += await self._outcome(raw, given)
        except (BindingError, AttributeError, TypeError) as error:
            came = f"cannot be called: {error}"
        requests = [
            (one.method, one.target, one.headers, one.body)
            for one in map(_settled, self._exchange.requests)
        ]
        return _PASSING.sub("", f"{operation.pointer} {mode} {requests} {came}")

    def _given(
        self, method: Any, entry: Entry, call: Call, mode: str
    ) -> dict[str, Any]:
        given = self._binders[mode].bind(method, entry, call)
        wanted = self._exchange.answer
        if entry.accept is not None and wanted is not None and wanted.media_type:
            given[entry.accept] = wanted.media_type
        return given

    def _client(self, mode: str, names: tuple[str, ...], retries: int) -> Any:
        options: dict[str, Any] = dict(credentials(self._manifest, names))
        options |= {"base_url": "http://witness.test/a/b", "max_retries": retries}
        if mode == "sync":
            over = SyncTransport(self._exchange)
            options["http_client"] = httpx2.Client(transport=over)
            return getattr(self._package, self._manifest.client)(**options)
        later = AsyncTransport(self._exchange)
        options["http_client"] = httpx2.AsyncClient(transport=later)
        return getattr(self._package, str(self._manifest.async_client))(**options)

    async def _outcome(self, method: Any, given: Mapping[str, Any]) -> str:
        try:
            value = await _awaited(method(**given))
            if hasattr(value, "parse"):
                value = value.parse()
            elif hasattr(value, "iter_bytes"):
                read = value.read()
                value = await read if isinstance(read, Awaitable) else read
            elif isinstance(value, AsyncIterable):
                value = [item async for item in _some(value)]
            elif hasattr(value, "__next__") or type(value).__name__ == "Pager":
                value = list(islice(value, _MOST_ITEMS))
        except Exception as error:
            body = getattr(error, "body", None)
            kinds = [kind.__name__ for kind in type(error).__mro__]
            return f"{kinds} {error} {body!r}"
        return repr(value)


async def _awaited(value: Any) -> Any:
    iterates = isinstance(value, AsyncIterable)
    return await value if isinstance(value, Awaitable) and not iterates else value


async def _some(items: AsyncIterable[Any]) -> AsyncIterable[Any]:
    count = 0
    async for item in items:
        yield item
        count += 1
        if count == _MOST_ITEMS:
            return


def _settled(request: Any) -> Any:
    """Take out what differs from call to call: the boundary of a multipart body."""
    field = "".join(request.values("content-type")).encode()
    found = _BOUNDARY.search(field)
    if found is None:
        return request
    body = request.body.replace(found[1], b"boundary")
    return type(request)(request.method, request.target, request.headers, body)
