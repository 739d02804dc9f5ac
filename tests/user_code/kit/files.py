"""Content of any size: up from anything, down with progress, on after a break."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from depot import APIConnectionError, AsyncDepot, Depot, TrackedFile

_CONTENT = bytes(range(256)) * 400
_TAG = '"v1"'


class _Server(BaseHTTPRequestHandler):
    """Keeps what is put, gives parts, and breaks off as often as it is told to."""

    protocol_version = "HTTP/1.1"
    kept: bytes = b""
    breaks = 0
    ranges: ClassVar[list[str | None]] = []

    def do_PUT(self) -> None:
        if self.headers.get("Transfer-Encoding") == "chunked":
            content = b""
            while size := int(self.rfile.readline(), 16):
                content += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            content = self.rfile.read(int(self.headers["Content-Length"]))
        _Server.kept = content
        self.send_response(204)
        self.end_headers()

    def do_GET(self) -> None:
        asked = self.headers.get("Range")
        _Server.ranges.append(asked)
        begin, status = 0, 200
        if asked and self.headers.get("If-Range", _TAG) == _TAG:
            begin, status = int(asked.removeprefix("bytes=").partition("-")[0]), 206
        self.send_response(status)
        self.send_header("Content-Type", "application/pdf")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", _TAG)
        self.send_header("Content-Length", str(len(_CONTENT) - begin))
        if status == 206:
            last = len(_CONTENT) - 1
            self.send_header("Content-Range", f"bytes {begin}-{last}/{len(_CONTENT)}")
        self.end_headers()
        rest = _CONTENT[begin:]
        if _Server.breaks:
            _Server.breaks -= 1
            self.wfile.write(rest[: len(rest) // 2])
            self.close_connection = True
            return
        self.wfile.write(rest)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@pytest.fixture(name="address")
def _address() -> Iterator[str]:
    _Server.kept, _Server.breaks, _Server.ranges = b"", 0, []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_uploads(address: str, tmp_path: Path) -> None:
    path = tmp_path / "label.pdf"
    path.write_bytes(_CONTENT)
    steps: list[str] = []

    def progress(size: int, total: int | None) -> None:
        steps.append(f"{size} of {total}")

    def pieces() -> Iterator[bytes]:
        for at in range(0, len(_CONTENT), 1000):
            yield _CONTENT[at : at + 1000]

    with Depot(bot="b0t", base_url=address) as client:
        client.parcels.label.update("p1", pieces())
        assert _Server.kept == _CONTENT
        client.parcels.label.update("p1", path)
        client.parcels.label.update("p1", io.BytesIO(_CONTENT))
        with path.open("rb") as file:
            client.parcels.label.update("p1", file)
        assert _Server.kept == _CONTENT
        client.parcels.label.update("p1", TrackedFile(pieces(), progress))
        assert steps[-1] == f"{len(_CONTENT)} of None"
        client.parcels.label.update("p1", TrackedFile(path, progress))
        assert steps[-1] == f"{len(_CONTENT)} of {len(_CONTENT)}"
        assert _Server.kept == _CONTENT


def test_uploads_later(address: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for at in range(0, len(_CONTENT), 1000):
            yield _CONTENT[at : at + 1000]
            await asyncio.sleep(0)

    async def main() -> None:
        async with AsyncDepot(bot="b0t", base_url=address) as client:
            await client.parcels.label.update("p1", pieces())
            assert _Server.kept == _CONTENT
            await client.parcels.label.update("p1", TrackedFile(_CONTENT, print))

    asyncio.run(main())


def test_downloads(address: str, tmp_path: Path) -> None:
    steps: list[int] = []

    def progress(size: int, total: int | None) -> None:
        assert total == len(_CONTENT)
        steps.append(size)

    with Depot(bot="b0t", base_url=address) as client:
        label = client.parcels.label.retrieve("p1")
        assert (label.media_type, label.size) == ("application/pdf", len(_CONTENT))
        path = label.save(tmp_path / "label.pdf", progress=progress)
        assert path.read_bytes() == _CONTENT
        assert steps[-1] == len(_CONTENT)
        assert b"".join(client.parcels.label.retrieve("p1").iter_bytes()) == _CONTENT
        part = client.parcels.label.retrieve(
            "p1", request_options={"extra_headers": {"Range": "bytes=100-"}}
        )
        assert part.part == (100, len(_CONTENT) - 1, len(_CONTENT))
        assert part.read() == _CONTENT[100:]


def test_goes_on_where_it_broke(address: str, tmp_path: Path) -> None:
    path = tmp_path / "label.pdf"
    _Server.breaks = 1
    with Depot(bot="b0t", base_url=address) as client:
        assert client.parcels.label.retrieve("p1").save(path).read_bytes() == _CONTENT
        half = len(_CONTENT) // 2
        assert _Server.ranges == [None, f"bytes={half}-"]
        path.unlink()
        # All that was tried fails: the next program goes on.
        _Server.breaks, never = 1, client.with_options(max_retries=0)
        with pytest.raises(APIConnectionError):
            never.parcels.label.retrieve("p1").save(path, resume=True)
        assert not path.exists()
        saved = client.parcels.label.retrieve("p1").save(path, resume=True)
        assert saved.read_bytes() == _CONTENT
        assert _Server.ranges[-1] == f"bytes={half}-"
        assert [one.name for one in tmp_path.iterdir()] == ["label.pdf"]


def test_downloads_later(address: str, tmp_path: Path) -> None:
    async def main() -> None:
        _Server.breaks = 1
        async with AsyncDepot(bot="b0t", base_url=address) as client:
            label = await client.parcels.label.retrieve("p1")
            path = await label.save(tmp_path / "label.pdf")
            assert path.read_bytes() == _CONTENT
            again = await client.parcels.label.retrieve("p1")
            assert [chunk async for chunk in again.iter_bytes()]

    asyncio.run(main())
