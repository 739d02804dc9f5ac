"""The judge as a server of its own: `clientwright mock DOCUMENT`.

It answers on loopback with the document's examples or made values, and refuses a wrong
request with what is wrong. `Prefer: status=404` asks for another documented answer,
`Accept` for another media type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from ..ir.document import Document, Json
from .answers import Answer, Answers, dump
from .bodies import matches_range
from .described import Described
from .document import Operation, Reader
from .exchange import LoopbackServer, read_request
from .judge import Complaint, Judge, pick_operation
from .multipart import essence
from .reading import read_operations, read_schemes
from .schemas import Schemas
from .source import Source
from .values import Maker
from .wire import Request, template


class Mock:
    """Answers requests for one document."""

    def __init__(self, document: Document) -> None:
        root: dict[str, Json] = json.loads(json.dumps(document.root, default=str))
        reader = Reader.of(root)
        schemas = Schemas(root)
        self.operations = read_operations(reader, schemas)
        self._schemes = read_schemes(reader)
        self._maker = Maker(schemas, "request")
        self._answers = Answers(Maker(schemas, "response"))
        self._bases = base_paths(root)

    def answer(self, request: Request) -> Answer:
        """Judge a request and answer it."""
        preference = ",".join(request.values("prefer"))
        headers = tuple(h for h in request.headers if h[0].lower() != "prefer")
        request = Request(request.method, request.target, headers, request.body)
        refusals: list[list[Complaint]] = []
        for base in self._bases:
            for operation in pick_operation(self.operations, request, base):
                judge = Judge(self._schemes, base)
                expectation = Described(operation, self._schemes, self._maker)
                wrong = judge.review(operation, request, expectation)
                if not wrong:
                    return self._documented(operation, request, preference)
                refusals.append(wrong)
        if refusals:
            return _refused(400, min(refusals, key=len))
        known = self._methods(request)
        if known:
            what = Complaint("method", ", ".join(known), request.method)
            return _refused(405, [what])
        return _refused(404, [Complaint("path", "a documented path", request.path)])

    def _methods(self, request: Request) -> list[str]:
        return [
            operation.method
            for base in self._bases
            for operation in self.operations
            if template(operation.path).fullmatch(request.path.removeprefix(base))
        ]

    def _documented(
        self, operation: Operation, request: Request, preference: str
    ) -> Answer:
        wanted = re.search(r"\bstatus=(\d{3})", preference)
        accepted = [
            essence(one)
            for field in request.values("accept")
            for one in field.split(",")
        ]
        best: Answer | None = None
        for answer in self._answers.documented(operation):
            if wanted is not None and answer.status != int(wanted.group(1)):
                continue
            if wanted is None and answer.status >= 300:
                continue
            sent = essence(answer.media_type or "*/*")
            fits = not accepted or any(matches_range(sent, one) for one in accepted)
            if "example" in answer.label and fits:
                return answer
            if best is None and fits:
                best = answer
        return best or self._answers.first(operation)


def base_paths(root: Json) -> list[str]:
    """Give the paths of the document's servers, and the bare root."""
    found: dict[str, None] = {}
    for server in root.get("servers") or []:
        url = server.get("url", "") if isinstance(server, dict) else ""
        if "{" not in url:
            with suppress(ValueError):
                found[urlsplit(url).path.rstrip("/")] = None
    if isinstance(root.get("basePath"), str):
        found[root["basePath"].rstrip("/")] = None
    found[""] = None
    return list(found)


def _refused(status: int, wrong: Sequence[Complaint]) -> Answer:
    errors = [
        {"what": one.what, "expected": one.expected, "actual": one.actual}
        for one in wrong
    ]
    content = dump({"errors": errors})
    return Answer("refused", "refused", status, "application/json", content)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    mock: Mock
    say: Callable[[str], None]

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self._serve
        raise AttributeError(name)

    def _serve(self) -> None:
        answer = self.mock.answer(read_request(self))
        self.send_response(answer.status)
        if answer.media_type is not None:
            self.send_header("Content-Type", answer.media_type)
        bodiless = answer.status in (204, 304)
        if not bodiless:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if not bodiless and self.command != "HEAD":
            self.wfile.write(answer.content)
        type(self).say(f"{self.command} {self.path}: {answer.status} {answer.label}")

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: each answer has a line of its own."""

    def log_error(self, *args: object) -> None:
        """Say nothing."""


def _nothing(line: str) -> None:
    del line


def mock_server(
    spec: str,
    *,
    overlays: Sequence[str] = (),
    port: int = 0,
    say: Callable[[str], None] | None = None,
) -> LoopbackServer:
    """Make a server for a document on 127.0.0.1; `serve_forever()` runs it.

    Args:
        spec: Path or https address of the document.
        overlays: Overlay files, in order.
        port: 0 takes a free one; `server_address` tells which.
        say: Gets one line for each request.

    Raises:
        GenerationError: The document cannot be used.
        OSError: The port is taken.
    """
    mock = Mock(Source(spec, overlays).bundled())
    told = staticmethod(say or _nothing)
    handler = type("_Bound", (_Handler,), {"mock": mock, "say": told})
    return LoopbackServer(("127.0.0.1", port), handler)
