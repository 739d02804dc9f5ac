"""The server side of a verification: it keeps what came and gives what is laid out.

In process as an httpx2 transport, and over a real loopback socket.
"""

from __future__ import annotations

import re
import socketserver
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2

from ..messages.served_response import Answer
from ..wire.decode import Request

BASE = "/v0/base"
"""A base path, so that losing one shows."""


@dataclass(slots=True)
class Exchange:
    """What came, and what is answered."""

    answer: Answer | None = None
    more: list[Answer] = field(default_factory=list)
    """Answers to the requests after the first; the last one is given again."""

    requests: list[Request] = field(default_factory=list)

    def lay_out(self, answer: Answer, *more: Answer) -> None:
        """Forget what came and prepare the answers."""
        self.answer = answer
        self.more = list(more)
        self.requests = []

    def take(self, request: Request) -> Answer:
        """Keep a request and give the answer to it."""
        self.requests.append(request)
        if len(self.requests) > 1 and self.more:
            self.answer = self.more.pop(0)
        if self.answer is None:
            return Answer("nothing laid out", "undocumented", 599, None, b"")
        return self.answer


def _request(request: httpx2.Request) -> Request:
    return Request(
        method=request.method,
        target=request.url.raw_path.decode("ascii"),
        headers=tuple(
            (name.decode("latin-1"), value.decode("utf-8", "replace"))
            for name, value in request.headers.raw
        ),
        body=request.content,
    )


def _response(answer: Answer) -> httpx2.Response:
    headers = dict(answer.headers)
    if answer.media_type is not None:
        headers["content-type"] = answer.media_type
    if answer.raw:
        headers["content-length"] = str(len(answer.raw))
    stream = httpx2.ByteStream(answer.raw)
    return httpx2.Response(answer.status, headers=headers, stream=stream)


class SyncTransport(httpx2.BaseTransport):
    """Answers in process."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Read the whole request and answer it."""
        request.read()
        return _response(self._exchange.take(_request(request)))


class AsyncTransport(httpx2.AsyncBaseTransport):
    """Answers in process, asynchronously."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Read the whole request and answer it."""
        await request.aread()
        return _response(self._exchange.take(_request(request)))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    exchange: Exchange

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self._serve
        raise AttributeError(name)

    def _serve(self) -> None:
        answer = self.exchange.take(read_request(self))
        self.send_response(answer.status)
        if answer.media_type is not None:
            self.send_header("Content-Type", answer.media_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        bodiless = answer.status in (204, 304)
        if not bodiless:
            self.send_header("Content-Length", str(len(answer.raw)))
        self.end_headers()
        if not bodiless and self.command != "HEAD":
            self.wfile.write(answer.raw)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing."""

    def log_error(self, *args: object, **named: object) -> None:
        """Say nothing."""


MOST_BYTES = 32 * 1024 * 1024
"""Of the body of one request."""

_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}[ \t]*\Z")
_LINE = 8192


class TooLargeError(ValueError):
    """A body has more bytes than are read."""


def read_request(handler: BaseHTTPRequestHandler) -> Request:
    """Read a request from a socket, chunked bodies included (RFC 9112, section 7.1).

    Raises `ValueError` for a body that is not framed as it should be, and
    `TooLargeError` for one that is too large, which is not read to its end.
    """
    if "chunked" in handler.headers.get("Transfer-Encoding", "").lower():
        body = b"".join(_chunks(handler))
    else:
        stated = (handler.headers.get("Content-Length") or "0").strip()
        if not (stated.isascii() and stated.isdigit()):
            raise ValueError("Content-Length is no number")
        body = handler.rfile.read(_bounded(int(stated[:20])))
    return Request(
        method=handler.command,
        target=handler.path,
        headers=tuple(
            (name, value.encode("latin-1", "replace").decode("utf-8", "replace"))
            for name, value in handler.headers.items()
        ),
        body=body,
    )


def _chunks(handler: BaseHTTPRequestHandler) -> Iterator[bytes]:
    total = 0
    while True:
        stated = handler.rfile.readline(_LINE).partition(b";")[0].rstrip(b"\r\n")
        if not _SIZE.match(stated):
            raise ValueError("a chunk without a size")
        size = int(stated, 16)
        if size == 0:
            handler.rfile.readline(_LINE)
            return
        total = _bounded(total + size)
        yield handler.rfile.read(size)
        handler.rfile.readline(_LINE)


def _bounded(size: int) -> int:
    if size > MOST_BYTES:
        raise TooLargeError(f"more than {MOST_BYTES} bytes")
    return size


class LoopbackServer(ThreadingHTTPServer):
    """Threads that do not outlive the process, and quick restarts."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def server_bind(self) -> None:
        """Bind without asking a name server for the host's own name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong; that a client goes away is nothing wrong."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


@contextmanager
def loopback(exchange: Exchange) -> Iterator[str]:
    """Serve an exchange on 127.0.0.1; gives the base URL."""
    handler = type("_BoundHandler", (_Handler,), {"exchange": exchange})
    server = LoopbackServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
