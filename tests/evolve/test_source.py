"""What a source may cost, and where it may lead."""

from __future__ import annotations

import contextlib
import http.server
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientwright.diagnostics import GenerationError
from clientwright.document.read.limits import Policy
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
            for _ in range(900):  # Or until the other side gives up.
                self.wfile.write(b"x")
                time.sleep(0.1)
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
    source = Source(address=address, most_bytes=1000, most_seconds=seconds)
    return read_source(source, present) or b""


def test_what_fits_is_read(root: str) -> None:
    assert _read(f"{root}bytes/1000") == b"x" * 1000
    assert _read(f"{root}hops/5") == b"xxx"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("bytes/1001", "it is over 1000 bytes"),
        ("hops/6", "too many redirects"),
        ("404", "the response is 404"),
        ("to/ftp://127.0.0.1/x", "leads to another origin"),
        ("to/file:///etc/passwd", "leads to another origin"),
        ("to/https://[", "a redirect to no address"),
    ],
)
def test_what_does_not_is_refused(root: str, path: str, reason: str) -> None:
    with pytest.raises(GenerationError, match=reason):
        _read(root + path)


def test_time_is_limited_over_all(root: str) -> None:
    with pytest.raises(GenerationError, match=r"it took over 0\.2 seconds|Timeout"):
        _read(f"{root}slow", seconds=0.2)


@pytest.mark.parametrize("kind", ["head", "chunk", "trailer", "body"])
def test_what_drips_has_an_end(kind: str) -> None:
    """One deadline for everything: a head, a chunk's extension, trailers, a body."""
    start = {
        "head": b"HTTP/1.1 200 OK\r\nX: ",
        "chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;",
        "trailer": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ",
        "body": b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n",
    }[kind]

    def drip(server: socket.socket) -> None:
        with contextlib.suppress(OSError), server.accept()[0] as connection:
            connection.recv(65536)
            connection.sendall(start)
            for _ in range(800):  # Or until the other side gives up.
                connection.sendall(b"a")
                time.sleep(0.1)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=drip, args=(server,), daemon=True)
        thread.start()
        before = time.monotonic()
        with pytest.raises(GenerationError, match=r"it took over 0\.3 seconds"):
            _read(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=0.3)
        assert time.monotonic() - before < 60  # of the 80 that it would take
        # On a busy machine time may be over before anybody has called.
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("allowed", [False, True])
def test_a_redirect_may_not_lead_inside(root: str, allowed: bool) -> None:
    """Another port is another origin, and must be public, whatever is allowed."""
    asked: list[str] = []

    class Inner(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(200)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with _Quiet(("127.0.0.1", 0), Inner) as inner:
        threading.Thread(target=inner.serve_forever, daemon=True).start()
        for scheme in ("http", "https"):
            address = f"{root}to/{scheme}://127.0.0.1:{inner.server_port}/meta-data"
            policy = Policy(allow_remote=allowed, allow_http=True)
            with pytest.raises(GenerationError) as caught:
                read_source(Source(address=address, policy=policy), None)
            if not allowed:
                assert "leads to another origin" in caught.value.message
        inner.shutdown()
    assert asked == []


def test_plain_http_is_for_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(GenerationError, match="plain http is fetched on loopback"):
        read_source(Source(address="http://docs.example/api.json"), None)


def test_a_server_is_asked_for_news_only(root: str) -> None:
    address = f"{root}bytes/7"
    assert _read(address) == b"x" * 7
    source = Source(address=address)
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


def test_line_ends_of_a_checkout_are_nothing_new(tmp_path: Path) -> None:
    """What Git has written with the line ends of Windows is the same document."""
    published = tmp_path / "published.yaml"
    published.write_bytes(b"openapi: 3.1.0\ninfo: {}\n")
    source = Source(address=str(published))
    assert read_source(source, b"openapi: 3.1.0\r\ninfo: {}\r\n") is None
    assert read_source(source, b"openapi: 3.1.1\r\ninfo: {}\r\n") is not None
