"""A server on loopback that does what `workshop.yaml` says, and keeps what it got."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
TOOLS = [{"id": number, "name": f"tool {number}", "price": 1.5} for number in range(7)]
HOSTILE = "saw\x1b[2J\u202egnp.exe"


@dataclass
class Received:
    """One request."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def query(self) -> dict[str, list[str]]:
        """Decode the query."""
        return parse_qs(urlsplit(self.path).query)

    @property
    def json(self) -> object:
        """Decode the body."""
        return json.loads(self.body)


@dataclass
class Workshop:
    """A running server."""

    url: str
    received: list[Received] = field(default_factory=list)
    came: threading.Event = field(default_factory=threading.Event)
    """Set when somebody has called `/slow`."""

    left: threading.Event = field(default_factory=threading.Event)
    """Set when a caller of `/slow` went away before the end."""

    @property
    def last(self) -> Received:
        """The last request."""
        return self.received[-1]


class _Server(ThreadingHTTPServer):
    """Says nothing of callers that leave before they have read all."""

    def handle_error(self, *given: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*given)


@contextmanager
def workshop() -> Iterator[Workshop]:
    """Serve until the end of the block."""
    found = Workshop("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_request(self, *_: object) -> None:
            """Say nothing."""

        def handle_all(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = self.rfile.read(length)
            headers = {name.lower(): text for name, text in self.headers.items()}
            found.received.append(Received(self.command, self.path, headers, body))
            route = urlsplit(self.path).path.removeprefix("/v1")
            self._respond(route, found.last)

        def _respond(self, route: str, got: Received) -> None:
            if route == "/tools" and got.method == "GET":
                start = int(got.query.get("cursor", ["0"])[0])
                after = start + 3
                following = str(after) if after < len(TOOLS) else None
                page = {"items": TOOLS[start:after], "next_cursor": following}
                self._send(200, page)
            elif route == "/tools":
                self._send(201, {"id": 9, "name": HOSTILE, "price": 2.5})
            elif route == "/tools/404":
                self._send(404, {"message": "no such tool"})
            elif route == "/tools/500":
                self._send(500, {"message": "broken"})
            elif route == "/tools/429":
                self._send(429, {"message": "slow down"})
            elif route == "/tools/401":
                self._send(401, {"message": "who are you?", "sent": got.headers})
            elif route.startswith("/tools/") and got.method == "GET":
                self._send(200, {**TOOLS[1], "name": "x" * 30_000})
            elif route.startswith("/tools/"):
                self._send(204, None)
            elif route == "/notes":
                self._send_bytes(200, b"noted: " + got.body, "text/plain")
            elif route == "/drawings":
                self._send(200, {"size": len(got.body), "title": "t"})
            elif route in ("/drawings/image", "/drawings/audio", "/drawings/octets"):
                self._send_quoting(got, route)
            elif route.startswith("/drawings/"):
                self._send_bytes(200, PICTURE, "image/png")
            elif route == "/progress":
                events = "".join(f'data: {{"done": {n}}}\n\n' for n in range(3))
                self._send_bytes(200, events.encode(), "text/event-stream")
            elif route == "/slow":
                self._wait()
            else:
                self._send(200, {"headers": got.headers, "path": got.path})

        def _send_quoting(self, got: Received, route: str) -> None:
            """Send a file that quotes the credential, and a name that does."""
            given = got.headers["authorization"]
            kind = {"image": "image/png", "audio": "audio/x"}.get(route[10:])
            token = given.partition(" ")[2]
            name = f'attachment; filename="{token.replace("/", "%2F")}"'
            content = b"\x89PNG " + given.encode() + b" \xc3\xbc"
            self._send_bytes(200, content, kind or "application/octet-stream", name)

        def _wait(self) -> None:
            """Respond after a minute, unless the caller goes away."""
            found.came.set()
            self.connection.settimeout(0.05)
            for _ in range(1200):
                try:
                    if self.connection.recv(1) == b"":
                        found.left.set()
                        self.close_connection = True
                        return
                except TimeoutError:
                    time.sleep(0)
            self._send(200, {})

        def _send(self, status: int, data: object) -> None:
            content = b"" if data is None else json.dumps(data).encode()
            self._send_bytes(status, content, "application/json")

        def _send_bytes(
            self, status: int, content: bytes, kind: str, disposition: str = ""
        ) -> None:
            self.send_response(status)
            if disposition:
                self.send_header("Content-Disposition", disposition)
            if status != 204:
                self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    for method in ("GET", "POST", "PUT", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.handle_all)
    with _Server(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        found.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield found
        finally:
            server.shutdown()
            thread.join()
