"""Responses that are files: read later, in pieces, within limits."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import httpx2
import pytest

from runtime.async_binary_response import AsyncBinaryResponse
from runtime.bearer import Bearer
from runtime.binary_reading import BinaryOperation
from runtime.binary_response import BinaryResponse
from runtime.content_bytes import BytesContent
from runtime.contents import ContentChoice
from runtime.errors import InvalidArgumentError, NotFoundError, ResponseTooLargeError
from runtime.options import Limits

from . import calling
from .file_server import Pieces, Server, async_client, ok, sync_client


def test_status_first_content_later() -> None:
    """Nothing of the content is read at the call; then all of it, once."""
    server = Server(ok(b"ab", b"cd"))
    response: BinaryResponse = sync_client(server)
    assert (response.status_code, response.media_type) == (200, "application/pdf")
    assert server.streams[0].given == 0
    assert response.read() == b"abcd"
    assert (response.content, bytes(response)) == (b"abcd", b"abcd")
    assert list(response.iter_bytes()) == [b"abcd"]
    assert server.streams[0].closed
    assert response.response.request.url.path == "/v1/file"


def test_pieces() -> None:
    """As they arrive, and only once."""
    server = Server(ok(b"ab", b"cd"))
    response: BinaryResponse = sync_client(server)
    pieces = response.iter_bytes()
    assert next(pieces) == b"ab"
    assert server.streams[0].given == 1
    assert list(pieces) == [b"cd"]
    with pytest.raises(InvalidArgumentError, match="read already"):
        response.read()


def test_asynchronously() -> None:
    """`content` is there after reading."""

    async def run() -> None:
        response: AsyncBinaryResponse = await async_client(Server(ok(b"ab", b"cd")))
        with pytest.raises(InvalidArgumentError, match="comes first"):
            assert response.content
        assert await response.read() == b"abcd"
        assert (response.content, bytes(response)) == (b"abcd", b"abcd")
        response = await async_client(Server(ok(b"ab", b"cd")))
        async with response:
            assert [piece async for piece in response.iter_bytes()] == [b"ab", b"cd"]

    asyncio.run(run())


def test_other_responses() -> None:
    """Another media type is decoded, no content is None, a refusal is an error."""
    json = 200, {"content-type": "application/json"}, (b'{"state": "waiting"}',)
    assert sync_client(Server(json)).state == "waiting"
    assert sync_client(Server((204, {}, ()))) is None
    refused = 404, {"content-type": "application/json"}, (b'{"why": "gone"}',)
    with pytest.raises(NotFoundError) as caught:
        sync_client(Server(refused))
    assert caught.value.body == {"why": "gone"}


def test_limits() -> None:
    """In memory there is a limit; pieces are the caller's."""
    limits = Limits(response_bytes=3)
    with pytest.raises(ResponseTooLargeError):
        sync_client(Server(ok(b"ab", b"cd")), limits=limits).read()
    response = sync_client(Server(ok(b"ab", b"cd")), limits=limits)
    assert list(response.iter_bytes()) == [b"ab", b"cd"]
    packed = ok(b"", content_encoding="gzip, gzip, gzip")
    with pytest.raises(ResponseTooLargeError):
        sync_client(Server(packed)).read()


def _drop(response: Any) -> None:
    """Forget a response."""
    del response
    gc.collect()


def test_leaving_it() -> None:
    """Closed at the end of a block, or with a warning when nobody holds it."""
    server = Server(ok(b"ab"), ok(b"ab"))
    with sync_client(server) as response:
        pass
    assert server.streams[0].closed
    with pytest.raises(InvalidArgumentError, match="closed"):
        response.read()
    server = Server(ok(b"ab"))
    with pytest.warns(ResourceWarning, match="never read"):
        _drop(sync_client(server))
    assert server.streams[0].closed

    async def run() -> Server:
        server = Server(ok(b"ab"))
        with pytest.warns(ResourceWarning, match="never read"):
            _drop(await async_client(server))
        await asyncio.sleep(0)
        return server

    assert asyncio.run(run()).streams[0].closed


def test_raw_response() -> None:
    """Read as a whole."""
    raw = sync_client(Server(ok(b"ab", b"cd")), raw=True)
    assert (raw.content, raw.parse()) == (b"abcd", b"abcd")


def test_headers_that_quote_a_credential() -> None:
    """A server may put what it got into a header of the file, too."""
    token = "t0ken-text"

    def respond(request: httpx2.Request) -> httpx2.Response:
        headers = {
            "content-type": f"application/{token}",
            "content-disposition": f'attachment; filename="{token}.pdf"',
            "x-seen": request.headers["authorization"],
        }
        return httpx2.Response(200, headers=headers, stream=Pieces(b"ab"))

    rules: BinaryOperation[Any] = BinaryOperation(
        "GET",
        "/file",
        security=(("bearer",),),
        responses={"200": ContentChoice({f"application/{token}": BytesContent()})},
    )
    made = calling.client(
        respond, {"bearer": Bearer(argument="t", env="")}, credentials={"t": token}
    )
    response = calling.resource(made).call(rules)
    shown = f"{response!r} {response.headers!r} {response.filename} "
    assert token not in shown + response.media_type
    assert response.read() == b"ab"
