"""Content of any media type: a value, or a file that is left to be read."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from runtime.async_binary_response import AsyncBinaryResponse
from runtime.async_client import AsyncClient, AsyncResource
from runtime.binary_reading import BinaryOperation
from runtime.binary_response import BinaryResponse
from runtime.content_bytes import AnyContent, BytesContent
from runtime.errors import UnexpectedResponseError

from . import calling
from .file_server import Server, content_of, ok
from .paging import api

ANY: BinaryOperation[Any] = BinaryOperation(
    "GET", "/x", responses={"200": AnyContent()}
)


@pytest.mark.parametrize(
    ("media_type", "content", "want"),
    [
        ("application/json", b'{"a": 1}', {"a": 1}),
        ("application/problem+json; charset=utf-8", b"[1]", [1]),
        ("text/csv", b"a,b", "a,b"),
        ("text/plain; charset=latin-1", b"\xfc", "\u00fc"),
        ("application/xml", b"<a/>", "<a/>"),
        ("application/json", b"", None),
        ("text/plain", b"", None),
    ],
)
def test_any_content_that_is_no_file_is_its_value(
    media_type: str, content: bytes, want: object
) -> None:
    assert content_of(ANY, Server(ok(content, content_type=media_type))) == want


def test_any_content_that_is_a_file_is_left_to_be_read() -> None:
    server = Server(ok(b"ab", b"cd", content_type="image/png"))
    response = content_of(ANY, server)
    assert isinstance(response, BinaryResponse)
    assert server.streams[0].given == 0
    assert (response.media_type, response.read()) == ("image/png", b"abcd")


def test_any_content_without_content_is_none() -> None:
    headers = {"content_type": "application/pdf", "content_length": "0"}
    assert content_of(ANY, Server(ok(**headers))) is None


def test_any_content_asynchronously() -> None:
    async def run() -> None:
        server = Server(ok(b"ab", content_type="image/png"))
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
        client = AsyncClient(api(), http_client=http_client, max_retries=0)
        response = await calling.made(AsyncResource(client), ANY, None)
        assert isinstance(response, AsyncBinaryResponse)
        assert await response.read() == b"ab"

    asyncio.run(run())


@pytest.mark.parametrize("media_type", ["text/csv", "application/json", "image/png"])
def test_a_server_may_say_what_unspecified_bytes_are(media_type: str) -> None:
    """RFC 2046, section 4.5.1: octet-stream is data of which nothing is known."""
    rules: BinaryOperation[Any] = BinaryOperation(
        "GET", "/x", responses={"200": BytesContent()}
    )
    response = content_of(rules, Server(ok(b"1,2", content_type=media_type)))
    assert isinstance(response, BinaryResponse)
    assert (response.media_type, response.read()) == (media_type, b"1,2")


@pytest.mark.parametrize("media_type", ["text/csv", "application/json"])
def test_bytes_of_one_kind_are_no_text(media_type: str) -> None:
    content = {"200": BytesContent(media_type="application/pdf")}
    rules: BinaryOperation[Any] = BinaryOperation("GET", "/x", responses=content)
    with pytest.raises(UnexpectedResponseError, match=media_type):
        content_of(rules, Server(ok(b"1,2", content_type=media_type)))
