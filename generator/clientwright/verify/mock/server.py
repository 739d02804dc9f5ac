"""The judge as a server of its own: `clientwright mock DOCUMENT`.

It answers on loopback with the document's examples or made values, and refuses a wrong
request with what is wrong (RFC 9457). What the document does not mention (fields of the
head, cookies, preflight requests) is ignored, or answered as servers do; strictly, a
request may have nothing that the document does not ask for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Lock
from time import sleep

from ...ir.document import Json
from ..document.api import Operation, Paging, Reader
from ..document.operations import read_operations
from ..document.path_templates import fits
from ..document.security_schemes import read_schemes
from ..document.vendor_document import plain
from ..driver.exchange import LoopbackServer, TooLargeError, read_request
from ..judge.described_expectation import Described
from ..judge.judge import Complaint, Judge, pick_operation
from ..messages.served_response import Answer
from ..schemas.validators import Schemas
from ..values.made import Maker
from ..wire.decode import Request
from .base_paths import base_paths
from .browsers import allowances, preflight
from .choice import Choice
from .paging import page, without_page
from .problem_details import problem, refusal
from .streams import PAUSE, items

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
"""Names of fields (RFC 9110, section 5.6.2)."""


class Mock:
    """Answers requests for one document."""

    def __init__(
        self,
        root: Mapping[str, Json],
        *,
        strict: bool = False,
        pages: Mapping[str, Mapping[str, Json]] | None = None,
    ) -> None:
        root = plain(root)
        reader = Reader.of(root)
        schemas = Schemas(root)
        self.operations = read_operations(reader, schemas)
        self._strict = strict
        self._pages = {
            pointer: found
            for pointer, given in (pages or {}).items()
            if (found := Paging.of(given)) is not None
        }
        self._schemes = read_schemes(reader)
        self._maker = Maker(schemas, "request")
        self._choice = Choice(Maker(schemas, "response"))
        self._bases = base_paths(root)
        self.lock = Lock()
        """Values are made, and kept, by one request at a time.

        What a caller sent is judged without: nobody waits for that.
        """
        schemas.prepare("request")
        schemas.prepare("response")

    def answer(self, request: Request) -> Answer:
        """Judge a request and answer it."""
        answer = self._judged(request)
        if self._strict:
            return answer
        return replace(answer, headers=(*answer.headers, *allowances(request)))

    def _judged(self, request: Request) -> Answer:
        fields = request.values("prefer")
        headers = tuple(h for h in request.headers if h[0].lower() != "prefer")
        request = Request(request.method, request.target, headers, request.body)
        request, number = without_page(request)
        refusals: list[tuple[int, Answer]] = []
        for base, operation, asked in self._meant(request):
            judge = Judge(self._schemes, base, lenient=not self._strict)
            expectation = Described(operation, self._schemes, self._maker)
            wrong = judge.review(operation, asked, expectation)
            if not wrong:
                with self.lock:
                    found = self._choice.response(operation, request, fields)
                paging = self._pages.get(operation.pointer)
                if paging is None or fields:
                    return found
                return page(paging, found, request, number)
            refused = refusal(wrong, operation, self._schemes)
            refusals.append((len(wrong), refused))
        if refusals:
            return min(refusals, key=lambda pair: pair[0])[1]
        known = sorted(set(self._methods(request)))
        if not known:
            what = Complaint("path", "a documented path", request.path)
            return problem(404, [what])
        browser = None if self._strict else preflight(request, known)
        if browser is not None:
            return browser
        what = Complaint("method", ", ".join(known), request.method)
        return problem(405, [what], headers=(("Allow", ", ".join(known)),))

    def _meant(self, request: Request) -> list[tuple[str, Operation, Request]]:
        """Find the operations that a request may mean, each below its base.

        A server answers HEAD as it answers GET (RFC 9110, section 9.3.2).
        """
        methods = [request.method]
        if request.method == "HEAD" and not self._strict:
            methods.append("GET")
        for method in methods:
            asked = replace(request, method=method)
            found = [
                (base, operation, asked)
                for base in self._bases
                for operation in pick_operation(self.operations, asked, base)
            ]
            if found:
                return found
        return []

    def _methods(self, request: Request) -> list[str]:
        return [
            operation.method
            for base in self._bases
            for operation in self.operations
            if fits(
                operation.path,
                operation.several,
                request.path.removeprefix(base),
            )
        ]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    """Seconds of silence after which a caller is given up."""

    mock: Mock
    say: Callable[[str], None]

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self._serve
        raise AttributeError(name)

    def _serve(self) -> None:
        try:
            request = read_request(self)
        except ValueError as error:
            self.close_connection = True
            wrong = Complaint("framing", "a body that can be read", str(error))
            answer = problem(413 if isinstance(error, TooLargeError) else 400, [wrong])
        else:
            answer = self.mock.answer(request)
        told = answer.label.removeprefix(f"{answer.status} ")
        type(self).say(f"{self.command} {self.path}: {answer.status} {told}")
        pieces = items(answer) if self.command != "HEAD" else None
        self.send_response(answer.status)
        if answer.media_type is not None:
            self.send_header("Content-Type", _sendable(answer.media_type))
        for name, value in answer.headers:
            if _TOKEN.fullmatch(name):
                self.send_header(name, _sendable(value))
        bodiless = answer.status in (204, 304)
        if pieces is not None:
            self.send_header("Transfer-Encoding", "chunked")
        elif not bodiless:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if pieces is not None:
            self._stream(pieces)
        elif not bodiless and self.command != "HEAD":
            self.wfile.write(answer.content)

    def _stream(self, pieces: list[bytes]) -> None:
        """Send items one after the other, each when it is there."""
        for piece in pieces:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
            sleep(PAUSE)
        self.wfile.write(b"0\r\n\r\n")

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: each answer has a line of its own."""

    def log_error(self, *args: object, **named: object) -> None:
        """Say nothing."""


def _sendable(value: str) -> str:
    """Return what a document says as one field (RFC 9110, section 5.5), in UTF-8."""
    shown = "".join(char for char in value if char.isprintable() or char == "\t")
    return shown.strip().encode().decode("latin-1")


def _nothing(line: str) -> None:
    del line


def mock_server(
    root: Mapping[str, Json],
    *,
    port: int = 0,
    strict: bool = False,
    pages: Mapping[str, Mapping[str, Json]] | None = None,
    say: Callable[[str], None] | None = None,
) -> LoopbackServer:
    """Make a server for a document on 127.0.0.1; `serve_forever()` runs it.

    Args:
        root: The document, as `openapi.json` has it.
        port: 0 takes a free one; `server_address` tells which.
        strict: Whether a request may have nothing that the document does not ask for.
        pages: How operations page, by pointer, as the manifest of a package says it.
        say: Gets one line for each request.

    Raises:
        GenerationError: Its schemas cannot be read.
        OSError: The port is taken.
    """
    mock = Mock(root, strict=strict, pages=pages)
    told = staticmethod(say or _nothing)
    handler = type("_Bound", (_Handler,), {"mock": mock, "say": told})
    return LoopbackServer(("127.0.0.1", port), handler)
