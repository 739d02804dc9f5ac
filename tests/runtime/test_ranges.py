"""Parts of a file that callers ask for, and downloads that go on in another process."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient, AsyncResource
from runtime.binary_reading import BinaryOperation
from runtime.client import Client, Resource
from runtime.content_bytes import BytesContent
from runtime.errors import APIConnectionError
from runtime.options import RequestOptions

from .calling import made
from .paging import api

_GET: BinaryOperation[Any] = BinaryOperation(
    "GET", "/file", responses={"200": BytesContent("application/pdf")}
)
_CONTENT = bytes(range(100))


class _Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, content: bytes, broken: bool) -> None:
        self._content, self._broken = content, broken

    def __iter__(self) -> Any:
        for at in range(0, len(self._content), 10):
            yield self._content[at : at + 10]
        if self._broken:
            raise httpx2.ReadError("the connection broke")

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece


class Server:
    """Serves one file, in parts where it is asked; breaks off where it is told."""

    def __init__(self, content: bytes = _CONTENT, etag: str | None = '"v1"') -> None:
        self.content, self.etag = content, etag
        self.breaks: list[int] = []
        """After how many bytes the next responses break off."""
        self.ranges: list[str | None] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        asked = request.headers.get("range")
        self.ranges.append(asked)
        headers = {"content-type": "application/pdf"}
        if self.etag is not None:
            headers |= {"accept-ranges": "bytes", "etag": self.etag}
        content, status = self.content, 200
        same = request.headers.get("if-range", self.etag) == self.etag
        if asked is not None and same:
            first, _, last = asked.removeprefix("bytes=").partition("-")
            end = min(int(last or len(content) - 1), len(content) - 1)
            if int(first) > end:
                return httpx2.Response(416)
            headers["content-range"] = f"bytes {first}-{end}/{len(content)}"
            content, status = content[int(first) : end + 1], 206
        headers["content-length"] = str(len(content))
        # Each connection breaks once.
        most = self.breaks.pop(0) if self.breaks else None
        body = _Body(content[:most], most is not None)
        return httpx2.Response(status, headers=headers, stream=body)


def _get(server: Server, options: RequestOptions | None = None, **more: Any) -> Any:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = Client(api(), http_client=http_client, **{"max_retries": 0, **more})
    return made(Resource(client), _GET, options)


def _parts(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_part() -> None:
    """`Range` is a header as any other; the response says what it is a part of."""
    asked = RequestOptions(extra_headers={"Range": "bytes=20-39"})
    response = _get(Server(), asked)
    assert (response.status_code, response.part, response.size) == (
        206,
        (20, 39, 100),
        20,
    )
    assert response.read() == _CONTENT[20:40]
    whole = _get(Server())
    assert whole.part is None
    whole.close()


def test_a_part_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing of a part is asked for within its bounds."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    server = Server()
    server.breaks = [10]
    asked = RequestOptions(extra_headers={"Range": "bytes=20-49"})
    assert _get(server, asked, max_retries=1).read() == _CONTENT[20:50]
    assert server.ranges == ["bytes=20-49", "bytes=30-49"]


def test_resuming(tmp_path: Path) -> None:
    """What came stays, and the next call has only the rest sent."""
    server, target, seen = Server(), tmp_path / "report.pdf", list[int]()
    server.breaks = [40, 100, 30]
    for _ in range(2):
        with pytest.raises(APIConnectionError):
            _get(server).save(target, resume=True)
        assert not target.exists()
    _get(server).save(
        target, resume=True, progress=lambda size, _total: seen.append(size)
    )
    assert target.read_bytes() == _CONTENT
    assert _parts(tmp_path) == ["report.pdf"]
    assert server.ranges == [None, None, "bytes=40-", None, "bytes=70-"]
    assert seen == [80, 90, 100]


def test_another_version(tmp_path: Path) -> None:
    """Nothing of the old content is in the new file, nor left beside it."""
    server, target = Server(), tmp_path / "report.pdf"
    server.breaks = [40]
    with pytest.raises(APIConnectionError):
        _get(server).save(target, resume=True)
    assert len(_parts(tmp_path)) == 1
    server.content, server.etag = _CONTENT[::-1], '"v2"'
    _get(server).save(target, resume=True)
    assert target.read_bytes() == _CONTENT[::-1]
    assert _parts(tmp_path) == ["report.pdf"]


def test_a_server_that_changes_its_mind(tmp_path: Path) -> None:
    """It said that it gives parts, and gives the whole."""
    server, target = Server(), tmp_path / "report.pdf"
    server.breaks = [40]
    with pytest.raises(APIConnectionError):
        _get(server).save(target, resume=True)
    first = _get(server)
    server.etag = '"v2"'
    first.save(target, resume=True)
    assert target.read_bytes() == _CONTENT


def test_without_parts(tmp_path: Path) -> None:
    """A server that gives none leaves nothing behind."""
    server, target = Server(etag=None), tmp_path / "report.pdf"
    server.breaks = [40]
    with pytest.raises(APIConnectionError):
        _get(server).save(target, resume=True)
    assert _parts(tmp_path) == []
    _get(server).save(target, resume=True)
    assert target.read_bytes() == _CONTENT


def test_asynchronously(tmp_path: Path) -> None:
    """The same."""
    server, target = Server(), tmp_path / "report.pdf"
    server.breaks = [40]

    async def get() -> Any:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
        client = AsyncClient(api(), http_client=http, max_retries=0)
        return await made(AsyncResource(client), _GET, None)

    async def main() -> None:
        with pytest.raises(APIConnectionError):
            await (await get()).save(target, resume=True)
        await (await get()).save(target, resume=True)

    asyncio.run(main())
    assert target.read_bytes() == _CONTENT
    assert server.ranges == [None, None, "bytes=40-"]
