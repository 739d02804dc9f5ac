"""Calls of servers that are slow or never end, and how long these take."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import Callable
from typing import Any

import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.operation import Operation
from runtime.options import Limits
from runtime.stream_events import EventStream
from runtime.stream_lines import LineStream

from . import calling
from .fault_server import LINE, OK, Script, Server, in_time

TIMEOUT = 0.3
SMALL = calling.operation(responses={"200": lambda: object})
SSE = calling.operation("GET", "/s", stream=EventStream(lambda: int))
LINES = calling.operation("GET", "/l", stream=LineStream(lambda: int))
COMPRESSED = b"Content-Encoding: gzip\r\n\r\n"
GZIP = OK + COMPRESSED
NAMED = bytes([*gzip.compress(b"")[:3], 8, *gzip.compress(b"")[4:10]])
"""The header of a gzip member, up to the name of its file."""
TINY = Limits(response_bytes=50_000, event_bytes=20_000)


def endless(head: bytes, piece: bytes) -> Script:
    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(2000):  # Or until the other side has had enough.
            connection.sendall(piece)

    return script


def sync_call(server: Server, rules: Operation[Any], **options: Any) -> Any:
    given = {"timeout": TIMEOUT, "max_retries": 0, **options}
    with Client(calling.api(), base_url=server.url, **given) as client:
        resource = calling.resource(client)
        client._shared.get()
        with in_time():
            found = resource.call(rules)
            return list(found) if hasattr(rules, "stream") else found


def async_call(server: Server, rules: Operation[Any], **options: Any) -> Any:
    given = {"timeout": TIMEOUT, "max_retries": 0, **options}

    async def main() -> Any:
        async with AsyncClient(calling.api(), base_url=server.url, **given) as client:
            resource = calling.async_resource(client)
            client._shared.get()
            with in_time():
                if hasattr(rules, "stream"):
                    return [item async for item in resource.call(rules)]
                return await resource.call(rules)

    return asyncio.run(main())


BOTH = pytest.mark.parametrize("act", [sync_call, async_call], ids=["sync", "async"])
Act = Callable[..., Any]
NDJSON = LINE + b"Content-Type: application/x-ndjson\r\n"
