"""A server on a socket that plays scripts: it fails in every way that servers do."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Self

Script = Callable[[socket.socket], None]
AT_MOST = 60.0
"""Seconds in which a call has ended, however busy the machine is."""
_GIVES_UP = 2 * AT_MOST
"""Seconds after which a script ends by itself, and with it a test that has failed."""

LINE = b"HTTP/1.1 200 OK\r\n"
OK = LINE + b"Content-Type: application/json\r\n"
BODY = b'{"items": [7], "next": null}'
ANSWER = OK + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(BODY) + BODY
EVENTS = LINE + b"Content-Type: text/event-stream\r\n"


@contextmanager
def in_time() -> Iterator[None]:
    """Hold that what is done within ends long before the server gives up."""
    started = time.monotonic()
    try:
        yield
    finally:
        assert time.monotonic() - started < AT_MOST


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def never(connection: socket.socket) -> None:
    """Wait until the other side gives up."""
    connection.settimeout(_GIVES_UP)
    while connection.recv(1024):
        pass


def send(
    *pieces: bytes, pause: float = 0.0, reset: bool = False, hold: bool = False
) -> Script:
    """Send pieces with pauses in between; then close, reset, or wait."""

    def script(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if hold:
            never(connection)
        if reset:
            _reset(connection)

    return script


def drip(head: bytes, piece: bytes) -> Script:
    """Send a piece every twentieth of a second until the other side gives up.

    No single read takes too long.
    """

    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        end = time.monotonic() + _GIVES_UP
        while time.monotonic() < end:
            connection.sendall(piece)
            time.sleep(0.05)

    return script


TEN = OK + b"Content-Length: 10\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"

FAULTS: dict[str, Script] = {
    "closed before an answer": send(),
    "reset before an answer": send(reset=True),
    "closed within headers": send(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "reset within headers": send(b"HTTP/1.1 200 OK\r\nContent-Ty", reset=True),
    "closed after headers": send(TEN),
    "reset after headers": send(TEN, reset=True),
    "closed within the body": send(TEN + b"12345"),
    "reset within the body": send(TEN + b"123", reset=True),
    "closed within chunks": send(CHUNKED + b"5\r\n12345\r\n"),
    "a broken chunk": send(CHUNKED + b"zz\r\n1\r\n"),
    "a broken length of a chunk": send(CHUNKED + b"-1\r\n1\r\n0\r\n\r\n"),
    "garbage": send(b"\x00\xff\x01garbage\r\n\r\n" * 20),
    "another protocol": send(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"),
    "no status": send(b"HTTP/1.1 OK\r\n\r\n"),
    "a header without a colon": send(OK + b"nonsense\r\n\r\n7"),
    "two lengths": send(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n12"),
    "a wrong length": send(OK + b"Content-Length: many\r\n\r\n12"),
    "a negative length": send(OK + b"Content-Length: -5\r\n\r\n12"),
    "endless headers": send(LINE, b"X: " + b"y" * 200_000),
    "never answering": never,
    "never finishing headers": send(LINE, hold=True),
    "never finishing": send(TEN + b"1", hold=True),
    "a slow drip": drip(OK + b"Content-Length: 1000\r\n\r\n", b"1"),
    "only a continue": send(b"HTTP/1.1 100 Continue\r\n\r\n"),
    "not compressed as it says": send(
        OK + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n1234"
    ),
}
"""Each must be a typed error in time, whatever kind of call it is."""

SILENT = {
    "never answering",
    "never finishing headers",
    "never finishing",
    "a slow drip",
}
"""What only the read timeout ends."""

SLOW_HEADS: dict[str, Script] = {
    "slow headers": drip(LINE + b"X: ", b"y"),
    "early hints without end": drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
}
"""The HTTP library reads on without giving anything back; `async_sender.py` ends it."""

RIGHT: dict[str, Script] = {
    "plain": send(ANSWER),
    "a continue": send(b"HTTP/1.1 100 Continue\r\n\r\n" + ANSWER),
    "early hints": send(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + ANSWER),
    "over-long": send(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY + b"more"),
    "in pieces": send(ANSWER[:5], ANSWER[5:60], ANSWER[60:], pause=0.05),
    "until close": send(OK + b"\r\n" + BODY),
}
"""Each is unusual, and still the right answer."""


class Server:
    """Plays one script for each connection, after a request's head has come."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.count = 0
        """How many requests have come."""
        self._ended = 0
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._main = threading.Thread(target=self._accept)
        self._main.start()

    def play(self, script: Script) -> None:
        """Play another script from the next request on."""
        self._script = script

    def wait_for_end(self, count: int) -> None:
        """Return when so many connections were closed by this side."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._ended >= count, AT_MOST)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        self._play(connection)
        with self._changed:
            self._ended += 1
            self._changed.notify_all()

    def _play(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
            self.count += 1
            self._script(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop, and wait for every script."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._main.join()
        for thread in self._threads:
            thread.join()
