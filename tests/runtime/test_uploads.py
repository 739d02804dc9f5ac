"""`TrackedFile`: content of every kind that says how far it has been sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime.body_multipart import Multipart
from runtime.body_raw import Raw
from runtime.client import Resource
from runtime.errors import InvalidArgumentError
from runtime.files import FilePart
from runtime.upload import TrackedFile

from .calling import Exchange, async_client, client, operation

_SIZE = 150_000
_CONTENT = bytes(range(250)) * (_SIZE // 250)
_STORE = operation("PUT", body=Raw("body"))
_SEND = operation("POST", body=Multipart())


class _Unseekable:
    def __init__(self) -> None:
        self._file = BytesIO(_CONTENT)

    def read(self, size: int = -1, /) -> bytes:
        return self._file.read(size)


def _path(folder: Path) -> Path:
    path = folder / "report.bin"
    path.write_bytes(_CONTENT)
    return path


def _from_the_middle() -> BytesIO:
    file = BytesIO(b"before" + _CONTENT)
    file.seek(6)
    return file


def _pieces() -> Iterator[bytes]:
    yield b""
    for at in range(0, _SIZE, 50_000):
        yield _CONTENT[at : at + 50_000]


_KINDS: dict[str, tuple[Callable[[Path], Any], int | None]] = {
    "bytes": (lambda _folder: _CONTENT, _SIZE),
    "path": (_path, _SIZE),
    "file": (lambda _folder: _from_the_middle(), _SIZE),
    "unseekable": (lambda _folder: _Unseekable(), None),
    "iterable": (lambda _folder: _pieces(), None),
}


class _Steps:
    def __init__(self) -> None:
        self.seen: list[tuple[int, int | None]] = []

    def __call__(self, sent: int, total: int | None) -> None:
        self.seen.append((sent, total))


@pytest.mark.parametrize("kind", list(_KINDS))
def test_every_kind(kind: str, tmp_path: Path) -> None:
    """All of it arrives, and the steps add up to it."""
    make, total = _KINDS[kind]
    exchange, steps = Exchange(), _Steps()
    Resource(client(exchange))._call(
        _STORE, None, body=TrackedFile(make(tmp_path), steps)
    )
    assert exchange.request.content == _CONTENT
    assert exchange.request.headers.get("content-length") == (total and str(total))
    sent = [one for one, _ in steps.seen]
    assert sent == sorted(set(sent))
    assert len(sent) == 3
    assert steps.seen[-1] == (_SIZE, total)


def test_asynchronously(tmp_path: Path) -> None:
    """The same."""
    exchange, steps = Exchange(), _Steps()

    async def main() -> None:
        from runtime.async_client import AsyncResource

        resource = AsyncResource(async_client(exchange))
        await resource._call(_STORE, None, body=TrackedFile(_path(tmp_path), steps))

    asyncio.run(main())
    assert exchange.request.content == _CONTENT
    assert steps.seen[-1] == (_SIZE, _SIZE)


@pytest.mark.parametrize("in_part", [False, True])
def test_parts_of_a_form(in_part: bool, tmp_path: Path) -> None:
    """A part is called as the file is."""
    exchange, steps = Exchange(), _Steps()
    given: Any = TrackedFile(_path(tmp_path), steps)
    given = FilePart(given, media_type="a/b") if in_part else given
    Resource(client(exchange))._call(_SEND, None, file=given)
    content = exchange.request.content
    assert b'name="file"; filename="report.bin"' in content
    assert _CONTENT in content
    assert steps.seen[-1] == (_SIZE, _SIZE)


def test_a_part_that_comes_in_pieces() -> None:
    """A part takes an iterable, too."""
    exchange = Exchange()
    Resource(client(exchange))._call(_SEND, None, file=FilePart(_pieces()))
    content = exchange.request.content
    assert b'name="file"; filename="file"' in content
    assert _CONTENT in content


def test_again_from_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a request is sent again, counting begins anew."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _seconds: None)
    exchange, steps = Exchange(httpx2.Response(503), httpx2.Response(204)), _Steps()
    resource = Resource(client(exchange, max_retries=1))
    resource._call(_STORE, None, body=TrackedFile(_path(tmp_path), steps))
    assert len(exchange.requests) == 2
    assert exchange.request.content == _CONTENT
    assert [sent for sent, _ in steps.seen].count(_SIZE) == 2


def test_iterables_are_sent_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no second time."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _seconds: None)
    exchange = Exchange(httpx2.Response(503), httpx2.Response(204))
    resource = Resource(client(exchange, max_retries=1))
    with pytest.raises(Exception, match="503"):
        resource._call(_STORE, None, body=TrackedFile(_pieces(), _Steps()))
    assert len(exchange.requests) == 1


@pytest.mark.parametrize("content", ["text", 7, None])
def test_no_content(content: Any) -> None:
    """What is none is refused when it is given."""
    with pytest.raises(InvalidArgumentError, match="content must be bytes"):
        TrackedFile(content, _Steps())


def test_no_file(tmp_path: Path) -> None:
    """So is a path where nothing is."""
    with pytest.raises(InvalidArgumentError, match="there is no file"):
        TrackedFile(tmp_path / "none", _Steps())
