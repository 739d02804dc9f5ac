"""What a source may cost, and where it may lead."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientwright.diagnostics import GenerationError
from clientwright.evolve.source import Source, read_source


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        head, _, tail = self.path.strip("/").partition("/")
        if head == "hops":
            left = int(tail) - 1
            self.send_response(302)
            self.send_header("Location", f"/hops/{left}" if left else "/bytes/3")
            self.end_headers()
        elif head == "to":
            self.send_response(302)
            self.send_header("Location", tail)
            self.end_headers()
        elif head == "slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(1000):
                self.wfile.write(b"x")
                time.sleep(0.02)
        elif head == "bytes":
            modified = "Sat, 21 Nov 2026 00:00:00 GMT"
            known = self.headers.get("If-Modified-Since") == modified
            self.send_response(304 if known else 200)
            self.send_header("Last-Modified", modified)
            self.end_headers()
            self.wfile.write(b"" if known else b"x" * int(tail))
        else:
            self.send_error(int(head))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what these tests are about."""


@pytest.fixture(scope="module")
def root() -> Iterator[str]:
    """Serve on loopback."""
    with _Quiet(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _read(address: str, present: bytes | None = None, seconds: float = 60) -> bytes:
    source = Source(
        address=address, allow_http=True, most_bytes=1000, most_seconds=seconds
    )
    return read_source(source, present) or b""


def test_what_fits_is_read(root: str) -> None:
    assert _read(f"{root}bytes/1000") == b"x" * 1000
    assert _read(f"{root}hops/5") == b"xxx"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("bytes/1001", "it is over 1000 bytes"),
        ("hops/6", "too many redirects"),
        ("404", "the answer is 404"),
        ("to/ftp://127.0.0.1/x", "only https sources"),
        ("to/file:///etc/passwd", "only https sources"),
        ("to/https://[", "ValueError"),
    ],
)
def test_what_does_not_is_refused(root: str, path: str, reason: str) -> None:
    with pytest.raises(GenerationError, match=reason):
        _read(root + path)


def test_time_is_limited_over_all(root: str) -> None:
    start = time.monotonic()
    with pytest.raises(GenerationError, match=r"it took over 0\.2 seconds|Timeout"):
        _read(f"{root}slow", seconds=0.2)
    assert time.monotonic() - start < 10  # of the 20 that it would take


def test_https_may_not_lead_to_http(root: str) -> None:
    source = Source(address=f"{root}bytes/3")
    with pytest.raises(GenerationError, match="only https sources"):
        read_source(source, None)


def test_a_server_is_asked_for_news_only(root: str) -> None:
    address = f"{root}bytes/7"
    assert _read(address) == b"x" * 7
    source = Source(address=address, allow_http=True)
    assert read_source(source, b"x" * 7) is None
    assert read_source(source, b"other") == b"x" * 7


def test_a_file_is_limited_too(tmp_path: Path) -> None:
    file = tmp_path / "an api.json"
    file.write_bytes(b"x" * 1001)
    for address in (str(file), file.as_uri()):
        with pytest.raises(GenerationError, match="it is over 1000 bytes"):
            _read(address)
    file.write_bytes(b"y")
    assert _read(file.as_uri()) == b"y"
    with pytest.raises(GenerationError, match="cannot be read"):
        _read(str(tmp_path / "none.json"))
    with pytest.raises(GenerationError, match="another host"):
        _read("file://elsewhere/x")
