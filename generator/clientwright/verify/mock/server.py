"""The judge as a server of its own: `clientwright mock DOCUMENT`.

It answers on loopback with the document's examples or made values, and refuses a wrong
request with what is wrong (RFC 9457). `Prefer: code=404` asks for another documented
answer, `Prefer: example=name` for an example, `Accept` for another media type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Lock
from urllib.parse import urlsplit

from ...ir.document import Document, Json
from ..document.api import Operation, Reader
from ..document.operations import read_operations, read_schemes
from ..document.path_templates import fits
from ..document.status_codes import statuses
from ..document.validators import Schemas
from ..document.vendor_document import Source
from ..driver.exchange import LoopbackServer, read_request
from ..judge.bodies import matches_range
from ..judge.described_expectation import Described
from ..judge.judge import Complaint, Judge, pick_operation
from ..values.made import Maker
from ..values.responses import Answer, Answers
from ..wire.decode import Request
from ..wire.multipart import essence
from .preference import Preference
from .problem_details import problem, refusal


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
        self._lock = Lock()
        """Values are made, and kept, by one request at a time."""

    def answer(self, request: Request) -> Answer:
        """Judge a request and answer it."""
        with self._lock:
            return self._judged(request)

    def _judged(self, request: Request) -> Answer:
        fields = request.values("prefer")
        headers = tuple(h for h in request.headers if h[0].lower() != "prefer")
        request = Request(request.method, request.target, headers, request.body)
        refusals: list[tuple[int, Answer]] = []
        for base in self._bases:
            for operation in pick_operation(self.operations, request, base):
                judge = Judge(self._schemes, base)
                expectation = Described(operation, self._schemes, self._maker)
                wrong = judge.review(operation, request, expectation)
                if not wrong:
                    return self._wanted(operation, request, fields)
                refused = refusal(wrong, operation, self._schemes)
                refusals.append((len(wrong), refused))
        if refusals:
            return min(refusals, key=lambda pair: pair[0])[1]
        known = sorted(set(self._methods(request)))
        if known:
            what = Complaint("method", ", ".join(known), request.method)
            return problem(405, [what], headers=(("Allow", ", ".join(known)),))
        return problem(404, [Complaint("path", "a documented path", request.path)])

    def _methods(self, request: Request) -> list[str]:
        return [
            operation.method
            for base in self._bases
            for operation in self.operations
            if fits(
                operation.template,
                operation.several,
                request.path.removeprefix(base),
            )
        ]

    def _wanted(
        self, operation: Operation, request: Request, fields: list[str]
    ) -> Answer:
        """Give the answer that a right request asks for."""
        try:
            preference = Preference.read(fields)
        except ValueError as error:
            what = Complaint("Prefer: code", "a status", str(error))
            return problem(400, [what], operation.pointer)
        if preference.example is not None:
            return self._example(operation, preference.example, preference.code)
        chosen = self._documented(operation, request, preference)
        if chosen is None:
            known = ", ".join(response.key for response in operation.responses)
            what = Complaint("Prefer: code", known, str(preference.code))
            return problem(400, [what], operation.pointer)
        response = next((r for r in operation.responses if r.key == chosen.key), None)
        if response is None:
            return chosen
        return replace(chosen, headers=self._answers.headers(response))

    def _example(self, operation: Operation, wanted: str, code: int | None) -> Answer:
        """Give a named example, as the document has it."""
        keys = {response.key for response in operation.responses}
        names: dict[str, None] = {}
        for response in operation.responses:
            for status in statuses(response.key, keys):
                if code not in (None, status):
                    continue
                for content in response.contents:
                    names.update(dict.fromkeys(content.named))
                    if wanted in content.named:
                        value = content.named[wanted]
                        label = f"{status} example {wanted}"
                        given = self._answers.given(
                            response, content, status, label, value
                        )
                        return replace(given, headers=self._answers.headers(response))
        known = ", ".join(names) or "none"
        what = Complaint("Prefer: example", known, wanted)
        return problem(400, [what], operation.pointer)

    def _documented(
        self, operation: Operation, request: Request, preference: Preference
    ) -> Answer | None:
        """Take an example, else a full value, else a minimal one that is accepted."""
        accepted = [
            essence(one)
            for field in request.values("accept")
            for one in field.split(",")
        ]
        best: tuple[int, Answer] | None = None
        for answer in self._answers.documented(operation):
            right = answer.status == preference.code
            if not (right or (preference.code is None and answer.status < 300)):
                continue
            sent = essence(answer.media_type or "*/*")
            if accepted and not any(matches_range(sent, one) for one in accepted):
                continue
            rank = _rank(answer.label, preference.dynamic)
            if best is None or rank > best[0]:
                best = rank, answer
        if best is not None:
            return best[1]
        return None if preference.code is not None else self._answers.first(operation)


def _rank(label: str, dynamic: bool) -> int:
    """Prefer an example to what was made, unless that is wanted; and more to less."""
    if label.rpartition(" ")[0].endswith(" example"):
        return 0 if dynamic else 3
    return {"full": 2, "minimal": 1}.get(label.rpartition(" ")[2], 0)


def base_paths(root: Json) -> list[str]:
    """Give the paths of the document's servers, and the bare root."""
    found: dict[str, None] = {}
    for server in root.get("servers") or []:
        url = server.get("url", "") if isinstance(server, dict) else ""
        if "{" not in url:
            with suppress(ValueError):
                found[urlsplit(url).path.rstrip("/")] = None
    if isinstance(root.get("basePath"), str):
        found[f"/{root['basePath'].strip('/')}".rstrip("/")] = None
    found[""] = None
    return list(found)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
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
            answer = problem(400, [wrong])
        else:
            answer = self.mock.answer(request)
        told = answer.label.removeprefix(f"{answer.status} ")
        type(self).say(f"{self.command} {self.path}: {answer.status} {told}")
        self.send_response(answer.status)
        if answer.media_type is not None:
            self.send_header("Content-Type", answer.media_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        bodiless = answer.status in (204, 304)
        if not bodiless:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if not bodiless and self.command != "HEAD":
            self.wfile.write(answer.content)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: each answer has a line of its own."""

    def log_error(self, *args: object, **named: object) -> None:
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
