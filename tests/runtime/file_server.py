"""Responses that are files, in pieces, and clients that read them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2

from runtime.async_client import AsyncClient, AsyncResource
from runtime.binary_reading import BinaryOperation
from runtime.client import Client, Resource
from runtime.content_bytes import BytesContent
from runtime.contents import ContentChoice
from runtime.model import Model

from . import calling
from .paging import api


class Status(Model):
    """What comes while the file is not there."""

    state: str


RULES: BinaryOperation[Any] = BinaryOperation(
    "GET",
    "/file",
    responses={
        "200": ContentChoice(
            {
                "application/pdf": BytesContent(),
                "application/json": lambda: Status,
            }
        ),
        "204": None,
    },
)


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, *pieces: bytes | None) -> None:
        self._pieces = pieces
        self.closed = False
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if piece is None:
                raise httpx2.ReadError("the connection broke")
            self.given += 1
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


class Server:
    """Answers with what it was given, one after the other."""

    def __init__(self, *responses: tuple[int, dict[str, str], tuple[Any, ...]]) -> None:
        self._responses = list(responses)
        self.requests: list[httpx2.Request] = []
        self.streams: list[Pieces] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        status, headers, pieces = self._responses[len(self.requests) - 1]
        self.streams.append(Pieces(*pieces))
        given = {"content-type": "application/pdf", **headers}
        return httpx2.Response(status, headers=given, stream=self.streams[-1])


def sync_client(server: Server, *, raw: bool = False, **more: Any) -> Any:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = Client(api(), http_client=http_client, **{"max_retries": 0, **more})
    return calling.made(Resource(client, raw=raw), RULES, None)


async def async_client(server: Server, **more: Any) -> Any:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    client = AsyncClient(api(), http_client=http_client, **{"max_retries": 0, **more})
    return await calling.made(AsyncResource(client), RULES, None)


def ok(*pieces: bytes | None, **headers: str) -> tuple[int, dict[str, str], Any]:
    return 200, {key.replace("_", "-"): text for key, text in headers.items()}, pieces


def content_of(rules: BinaryOperation[Any], server: Server) -> Any:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = Client(api(), http_client=http_client, max_retries=0)
    return calling.made(Resource(client), rules, None)
