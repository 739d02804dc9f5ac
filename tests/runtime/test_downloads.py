"""Files that are saved, and downloads that go on where they were."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime.binary_reading import BinaryReading
from runtime.binary_response import BinaryResponse
from runtime.client import Client
from runtime.download import filename
from runtime.errors import APIConnectionError
from runtime.operation import Call

from .file_server import RULES, Server, async_client, ok, sync_client
from .paging import api


def test_saving(tmp_path: Path) -> None:
    """Into a file that is replaced when it is whole, with what arrives as progress."""
    seen: list[tuple[int, int | None]] = []
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    response: BinaryResponse = sync_client(Server(ok(b"ab", b"c", content_length="3")))
    found = response.save(target, progress=lambda *numbers: seen.append(numbers))
    assert (found, target.read_bytes()) == (target, b"abc")
    assert seen == [(2, 3), (3, 3)]

    async def run() -> None:
        response = await async_client(Server(ok(b"new")))
        await response.save(str(target))

    asyncio.run(run())
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_saving_that_fails(tmp_path: Path) -> None:
    """What was there stays, and nothing half is left."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(APIConnectionError):
        sync_client(Server(ok(b"ab", None))).save(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(FileNotFoundError):
        sync_client(Server(ok(b"ab"))).save(tmp_path / "nowhere" / "x")


PARTS = {"accept_ranges": "bytes", "etag": '"v1"'}
REST = 206, {"content-range": "bytes 2-3/4"}, (b"cd",)


def test_going_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the server gives parts, the rest of the same content is asked for."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    server = Server(ok(b"ab", None, **PARTS), REST)
    target = sync_client(server, max_retries=2).save(tmp_path / "x")
    assert target.read_bytes() == b"abcd"
    sent = server.requests[1].headers
    assert (sent["range"], sent["if-range"]) == ("bytes=2-", '"v1"')
    assert sent["accept-encoding"] == "identity"
    assert server.streams[0].closed

    async def nothing(_self: object, _seconds: float) -> None:
        return None

    monkeypatch.setattr("runtime.async_sender.AsyncSender.sleep", nothing)

    async def run() -> None:
        server = Server(ok(b"ab", None, **PARTS), REST)
        assert await (await async_client(server, max_retries=2)).read() == b"abcd"

    asyncio.run(run())


WRONG = [
    (ok(b"ab", None), REST),
    (ok(b"ab", None, accept_ranges="bytes", etag='W/"v1"'), REST),
    (ok(b"ab", None, accept_ranges="none", etag='"v1"'), REST),
    (ok(b"ab", None, **PARTS), (200, {}, (b"other",))),
    (ok(b"ab", None, **PARTS), (206, {"content-range": "bytes 0-3/4"}, (b"abcd",))),
]


@pytest.mark.parametrize("responses", WRONG)
def test_not_going_on(responses: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that may be another is never put behind what came."""
    monkeypatch.setattr("runtime.sender.sleep", lambda _: None)
    with pytest.raises(APIConnectionError):
        sync_client(Server(*responses), max_retries=2).read()


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
    (f"attachment; filename={'a' * 300}.tar.gz", f"{'a' * 252}.gz"),
    (f"attachment; filename={'a' * 5000}", "a" * 255),
    (f"attachment; filename*=UTF-8''{'%E2%82%AC' * 100}.pdf", f"{'€' * 83}.pdf"),
    ("inline", None),
    ("", None),
]


@pytest.mark.parametrize(("disposition", "expected"), NAMES)
def test_file_name(disposition: str, expected: str | None) -> None:
    """RFC 6266: quoted, bare and extended; never a path."""
    assert filename(disposition) == expected


@pytest.mark.parametrize("resume", [False, True])
def test_saving_under_the_longest_name(tmp_path: Path, resume: bool) -> None:
    """The name of a part, which is longer than its own, is cut."""
    wanted = tmp_path / ("a" * 255)
    response = sync_client(Server(ok(b"whole", **PARTS)))
    assert response.save(wanted, resume=resume) == wanted
    assert [one.name for one in tmp_path.iterdir()] == [wanted.name]


def test_saving_to_a_folder(tmp_path: Path) -> None:
    """It is refused before anything is read, and the connection goes back."""
    response = sync_client(Server(ok(b"whole")))
    with pytest.raises(IsADirectoryError, match=tmp_path.name):
        response.save(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_part_that_somebody_else_has_laid_there(tmp_path: Path) -> None:
    """The name of a part can be foreseen: a link is not followed, and what it is to
    stays as it is."""
    wanted, outside = tmp_path / "x", tmp_path / "outside"
    outside.write_bytes(b"mine")
    with pytest.raises(APIConnectionError):
        sync_client(Server(ok(b"ab", None, **PARTS))).save(wanted, resume=True)
    (part,) = tmp_path.glob("*.resume")
    for link in (part.symlink_to, part.hardlink_to):
        part.unlink(missing_ok=True)
        link(outside)
        sync_client(Server(ok(b"abcd", **PARTS))).save(wanted, resume=True)
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
        sync_client(Server(ok(b"ab", None, **PARTS), rest), max_retries=2).read()
    reading = BinaryReading(
        None,
        Client(api())._calling().prepare(Call(RULES, {})),
        httpx2.Response(206, headers={"content-range": odd, "content-length": _LONG}),
    )
    assert (reading.part, reading.size) == (None, None)
