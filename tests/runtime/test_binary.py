"""Responses of bytes: when they are read, where they go, and how they go on."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime.async_binary_response import AsyncBinaryResponse
from runtime.async_client import AsyncClient, AsyncResource
from runtime.bearer import Bearer
from runtime.binary_reading import BinaryOperation, BinaryReading
from runtime.binary_response import BinaryResponse
from runtime.client import Client, Resource
from runtime.content_any import AnyContent
from runtime.content_bytes import BytesContent
from runtime.download import filename
from runtime.errors import (
    APIConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ResponseTooLargeError,
    UnexpectedResponseError,
)
from runtime.model import Model
from runtime.operation import Call
from runtime.options import Limits

from . import calling
from .paging import api


class Status(Model):
    """What comes while the file is not there."""

    state: str


RULES: BinaryOperation[Any] = BinaryOperation(
    "GET",
    "/file",
    responses={
        "200": {
            "application/pdf": BytesContent(),
            "application/json": lambda: Status,
        },
        "204": None,
    },
)


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
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
        self.streams: list[_Pieces] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        status, headers, pieces = self._responses[len(self.requests) - 1]
        self.streams.append(_Pieces(*pieces))
        given = {"content-type": "application/pdf", **headers}
        return httpx2.Response(status, headers=given, stream=self.streams[-1])


def _sync(server: Server, *, raw: bool = False, **more: Any) -> Any:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = Client(api(), http_client=http_client, **{"max_retries": 0, **more})
    return calling.made(Resource(client, raw=raw), RULES, None)


async def _async(server: Server, **more: Any) -> Any:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    client = AsyncClient(api(), http_client=http_client, **{"max_retries": 0, **more})
    return await calling.made(AsyncResource(client), RULES, None)


def _ok(*pieces: bytes | None, **headers: str) -> tuple[int, dict[str, str], Any]:
    return 200, {key.replace("_", "-"): text for key, text in headers.items()}, pieces


def test_status_first_content_later() -> None:
    """Nothing of the content is read at the call; then all of it, once."""
    server = Server(_ok(b"ab", b"cd"))
    response: BinaryResponse = _sync(server)
    assert (response.status_code, response.media_type) == (200, "application/pdf")
    assert server.streams[0].given == 0
    assert response.read() == b"abcd"
    assert (response.content, bytes(response)) == (b"abcd", b"abcd")
    assert list(response.iter_bytes()) == [b"abcd"]
    assert server.streams[0].closed
    assert response.response.request.url.path == "/v1/file"


def test_pieces() -> None:
    """As they arrive, and only once."""
    server = Server(_ok(b"ab", b"cd"))
    response: BinaryResponse = _sync(server)
    pieces = response.iter_bytes()
    assert next(pieces) == b"ab"
    assert server.streams[0].given == 1
    assert list(pieces) == [b"cd"]
    with pytest.raises(InvalidArgumentError, match="read already"):
        response.read()


def test_asynchronously() -> None:
    """`content` is there after reading."""

    async def run() -> None:
        response: AsyncBinaryResponse = await _async(Server(_ok(b"ab", b"cd")))
        with pytest.raises(InvalidArgumentError, match="comes first"):
            assert response.content
        assert await response.read() == b"abcd"
        assert (response.content, bytes(response)) == (b"abcd", b"abcd")
        response = await _async(Server(_ok(b"ab", b"cd")))
        async with response:
            assert [piece async for piece in response.iter_bytes()] == [b"ab", b"cd"]

    asyncio.run(run())


def test_other_responses() -> None:
    """Another media type is decoded, no content is None, a refusal is an error."""
    json = 200, {"content-type": "application/json"}, (b'{"state": "waiting"}',)
    assert _sync(Server(json)).state == "waiting"
    assert _sync(Server((204, {}, ()))) is None
    refused = 404, {"content-type": "application/json"}, (b'{"why": "gone"}',)
    with pytest.raises(NotFoundError) as caught:
        _sync(Server(refused))
    assert caught.value.body == {"why": "gone"}


def test_saving(tmp_path: Path) -> None:
    """Into a file that is replaced when it is whole, with what arrives as progress."""
    seen: list[tuple[int, int | None]] = []
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    response: BinaryResponse = _sync(Server(_ok(b"ab", b"c", content_length="3")))
    found = response.save(target, progress=lambda *numbers: seen.append(numbers))
    assert (found, target.read_bytes()) == (target, b"abc")
    assert seen == [(2, 3), (3, 3)]

    async def run() -> None:
        response = await _async(Server(_ok(b"new")))
        await response.save(str(target))

    asyncio.run(run())
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_saving_that_fails(tmp_path: Path) -> None:
    """What was there stays, and nothing half is left."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(APIConnectionError):
        _sync(Server(_ok(b"ab", None))).save(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(FileNotFoundError):
        _sync(Server(_ok(b"ab"))).save(tmp_path / "nowhere" / "x")


PARTS = {"accept_ranges": "bytes", "etag": '"v1"'}
REST = 206, {"content-range": "bytes 2-3/4"}, (b"cd",)


def test_going_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the server gives parts, the rest of the same content is asked for."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    server = Server(_ok(b"ab", None, **PARTS), REST)
    target = _sync(server, max_retries=2).save(tmp_path / "x")
    assert target.read_bytes() == b"abcd"
    sent = server.requests[1].headers
    assert (sent["range"], sent["if-range"]) == ("bytes=2-", '"v1"')
    assert sent["accept-encoding"] == "identity"
    assert server.streams[0].closed

    async def nothing(_self: object, _seconds: float) -> None:
        return None

    monkeypatch.setattr("runtime.async_sender.AsyncSender.sleep", nothing)

    async def run() -> None:
        server = Server(_ok(b"ab", None, **PARTS), REST)
        assert await (await _async(server, max_retries=2)).read() == b"abcd"

    asyncio.run(run())


WRONG = [
    (_ok(b"ab", None), REST),
    (_ok(b"ab", None, accept_ranges="bytes", etag='W/"v1"'), REST),
    (_ok(b"ab", None, accept_ranges="none", etag='"v1"'), REST),
    (_ok(b"ab", None, **PARTS), (200, {}, (b"other",))),
    (_ok(b"ab", None, **PARTS), (206, {"content-range": "bytes 0-3/4"}, (b"abcd",))),
]


@pytest.mark.parametrize("responses", WRONG)
def test_not_going_on(responses: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that may be another is never put behind what came."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    with pytest.raises(APIConnectionError):
        _sync(Server(*responses), max_retries=2).read()


def test_limits() -> None:
    """In memory there is a limit; pieces are the caller's."""
    limits = Limits(response_bytes=3)
    with pytest.raises(ResponseTooLargeError):
        _sync(Server(_ok(b"ab", b"cd")), limits=limits).read()
    response = _sync(Server(_ok(b"ab", b"cd")), limits=limits)
    assert list(response.iter_bytes()) == [b"ab", b"cd"]
    packed = _ok(b"", content_encoding="gzip, gzip, gzip")
    with pytest.raises(ResponseTooLargeError):
        _sync(Server(packed)).read()


def _drop(response: Any) -> None:
    """Forget a response."""
    del response
    gc.collect()


def test_leaving_it() -> None:
    """Closed at the end of a block, or with a warning when nobody holds it."""
    server = Server(_ok(b"ab"), _ok(b"ab"))
    with _sync(server) as response:
        pass
    assert server.streams[0].closed
    with pytest.raises(InvalidArgumentError, match="closed"):
        response.read()
    server = Server(_ok(b"ab"))
    with pytest.warns(ResourceWarning, match="never read"):
        _drop(_sync(server))
    assert server.streams[0].closed

    async def run() -> Server:
        server = Server(_ok(b"ab"))
        with pytest.warns(ResourceWarning, match="never read"):
            _drop(await _async(server))
        await asyncio.sleep(0)
        return server

    assert asyncio.run(run()).streams[0].closed


def test_raw_response() -> None:
    """Read as a whole."""
    raw = _sync(Server(_ok(b"ab", b"cd")), raw=True)
    assert (raw.content, raw.parse()) == (b"abcd", b"abcd")


NAMES = [
    ('attachment; filename="report.pdf"', "report.pdf"),
    ("attachment; filename=report.pdf", "report.pdf"),
    ("attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf", "résumé.pdf"),
    ("attachment; filename=\"x\"; filename*=UTF-8''%e2%82%ac.txt", "€.txt"),
    ("attachment; filename*=iso-8859-1'en'%A3.txt", "£.txt"),
    ('attachment; filename="a \\"b\\".txt"', 'a "b".txt'),
    ('attachment; filename="../../etc/passwd"', "passwd"),
    ('attachment; filename="C:\\\\x\\\\y.txt"', "y.txt"),
    ('attachment; filename="c:x.exe"', "x.exe"),
    ("attachment; filename*=UTF-8''invoice%E2%80%AEfdp.exe", "invoicefdp.exe"),
    ('attachment; filename=".."', None),
    ('attachment; filename="a\x00b"', "ab"),
    ("inline", None),
    ("", None),
]


@pytest.mark.parametrize(("disposition", "expected"), NAMES)
def test_file_name(disposition: str, expected: str | None) -> None:
    """RFC 6266: quoted, bare and extended; never a path."""
    assert filename(disposition) == expected


def _of(rules: BinaryOperation[Any], server: Server) -> Any:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = Client(api(), http_client=http_client, max_retries=0)
    return calling.made(Resource(client), rules, None)


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
    assert _of(ANY, Server(_ok(content, content_type=media_type))) == want


def test_any_content_that_is_a_file_is_left_to_be_read() -> None:
    server = Server(_ok(b"ab", b"cd", content_type="image/png"))
    response = _of(ANY, server)
    assert isinstance(response, BinaryResponse)
    assert server.streams[0].given == 0
    assert (response.media_type, response.read()) == ("image/png", b"abcd")


def test_any_content_without_content_is_none() -> None:
    headers = {"content_type": "application/pdf", "content_length": "0"}
    assert _of(ANY, Server(_ok(**headers))) is None


def test_any_content_asynchronously() -> None:
    async def run() -> None:
        server = Server(_ok(b"ab", content_type="image/png"))
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
    response = _of(rules, Server(_ok(b"1,2", content_type=media_type)))
    assert isinstance(response, BinaryResponse)
    assert (response.media_type, response.read()) == (media_type, b"1,2")


@pytest.mark.parametrize("media_type", ["text/csv", "application/json"])
def test_bytes_of_one_kind_are_no_text(media_type: str) -> None:
    content = {"200": BytesContent(media_type="application/pdf")}
    rules: BinaryOperation[Any] = BinaryOperation("GET", "/x", responses=content)
    with pytest.raises(UnexpectedResponseError, match=media_type):
        _of(rules, Server(_ok(b"1,2", content_type=media_type)))


def test_a_part_that_somebody_else_has_laid_there(tmp_path: Path) -> None:
    """The name of a part can be foreseen: a link is not followed, and what it is to
    stays as it is."""
    wanted, outside = tmp_path / "x", tmp_path / "outside"
    outside.write_bytes(b"mine")
    with pytest.raises(APIConnectionError):
        _sync(Server(_ok(b"ab", None, **PARTS))).save(wanted, resume=True)
    (part,) = tmp_path.glob("*.resume")
    for link in (part.symlink_to, part.hardlink_to):
        part.unlink(missing_ok=True)
        link(outside)
        _sync(Server(_ok(b"abcd", **PARTS))).save(wanted, resume=True)
        assert wanted.read_bytes() == b"abcd"
        assert outside.read_bytes() == b"mine"


_LONG = "9" * 5000
_ODD_RANGES = [f"bytes {_LONG}-{_LONG}/*", f"bytes 2-{_LONG}/*", f"bytes 2-3/{_LONG}"]


@pytest.mark.parametrize("odd", _ODD_RANGES)
def test_numbers_that_count_no_bytes(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a range or a length that is longer than any number is, nothing is known."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    rest = 206, {"content-range": odd}, (b"cd",)
    with pytest.raises(APIConnectionError):
        _sync(Server(_ok(b"ab", None, **PARTS), rest), max_retries=2).read()
    reading = BinaryReading(
        None,
        Client(api())._calling().prepare(Call(RULES, {})),
        httpx2.Response(206, headers={"content-range": odd, "content-length": _LONG}),
    )
    assert (reading.part, reading.size) == (None, None)


def test_headers_that_quote_a_credential() -> None:
    """A server may put what it got into a header of the file, too."""
    token = "t0ken-text"

    def respond(request: httpx2.Request) -> httpx2.Response:
        headers = {
            "content-type": f"application/{token}",
            "content-disposition": f'attachment; filename="{token}.pdf"',
            "x-seen": request.headers["authorization"],
        }
        return httpx2.Response(200, headers=headers, stream=_Pieces(b"ab"))

    rules: BinaryOperation[Any] = BinaryOperation(
        "GET",
        "/file",
        security=(("bearer",),),
        responses={"200": {f"application/{token}": BytesContent()}},
    )
    made = calling.client(
        respond, {"bearer": Bearer(argument="t", env="")}, credentials={"t": token}
    )
    response = calling.resource(made).call(rules)
    shown = f"{response!r} {response.headers!r} {response.filename} "
    assert token not in shown + response.media_type
    assert response.read() == b"ab"
