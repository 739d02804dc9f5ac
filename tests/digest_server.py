"""A server with digest authentication, as RFC 7616 has it, for tests."""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USER, PASSWORD = "Mufasa", "Circle of Life"
_REALM = "http-auth@example.org"
_PART = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')
_HASHES = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}


@dataclass
class State:
    """What the server has seen."""

    algorithm: str = "SHA-256"
    uses: int = 100
    """Requests that a nonce is good for."""

    nonces: dict[str, int] = field(default_factory=dict)
    """The count that each nonce has come to."""

    requests: list[tuple[str, str, bytes, int]] = field(default_factory=list)
    """Method, target, content and the status of the response."""


class _Server(ThreadingHTTPServer):
    state: State


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer a request that is authorized, and challenge others."""
        assert isinstance(self.server, _Server)
        state = self.server.state
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        refused = _refused(state, self.command, self.path, self.headers)
        status = 200 if refused is None else 401
        state.requests.append((self.command, self.path, content, status))
        body = b"{}"
        self.send_response(status)
        if refused is not None:
            nonce = secrets.token_hex(16)
            state.nonces[nonce] = 0
            self.send_header(
                "WWW-Authenticate",
                f'Digest realm="{_REALM}", qop="auth, auth-int", nonce="{nonce}", '
                f'algorithm={state.algorithm}, opaque="FQhe", '
                f"stale={str(refused == 'stale').lower()}",
            )
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        """Do the same."""
        self.do_POST()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


def _refused(state: State, method: str, target: str, headers: Message) -> str | None:
    """Check what RFC 7616, section 3.4, says that a client sends; None: it is right."""
    given = headers.get("Authorization") or ""
    if not given.startswith("Digest "):
        return "nothing"
    parts = {name: quoted or bare for name, quoted, bare in _PART.findall(given[7:])}
    count = int(parts["nc"], 16)
    known = state.nonces.get(parts["nonce"])
    if known is None or known >= state.uses:
        return "stale"
    if count != known + 1 or parts["opaque"] != "FQhe":
        return "count"
    state.nonces[parts["nonce"]] = count

    def digest(text: str) -> str:
        return _HASHES[state.algorithm](text.encode()).hexdigest()

    if (parts["username"], parts["uri"], parts["qop"]) != (USER, target, "auth"):
        return "parts"
    first = digest(f"{USER}:{_REALM}:{PASSWORD}")
    second = digest(f"{method}:{target}")
    between = ":".join(parts[name] for name in ("nonce", "nc", "cnonce", "qop"))
    expected = digest(f"{first}:{between}:{second}")
    return None if secrets.compare_digest(parts["response"], expected) else "response"


@contextmanager
def serving(state: State) -> Iterator[str]:
    """Run a server; give its address."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.state = state
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
