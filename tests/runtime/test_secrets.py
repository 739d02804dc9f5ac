"""No secret shows: what a server quotes of a credential is hidden in every form."""

from __future__ import annotations

import base64
import html
import io
import json
import logging
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from runtime.api_key import ApiKey, CookieKey
from runtime.api_key_query import QueryKey
from runtime.basic import Basic
from runtime.bearer import Bearer
from runtime.client import Client
from runtime.errors import (
    APIError,
    APIStatusError,
    InvalidArgumentError,
    ResponseTooLargeError,
)
from runtime.options import Limits
from runtime.pages_cursor import CursorPages
from runtime.query import Query
from runtime.redact import Redactor
from runtime.security import Scheme
from runtime.stream_events import EventStream
from runtime.stream_lines import LineStream

from . import calling
from .fault_server import Server

SECRET = "S3CR3T-tok/en+x=y\"'"

SCHEMES: Mapping[str, Scheme] = {
    "bearer": Bearer(argument="bearer", env="E_BEARER"),
    "header": ApiKey("X-Key", argument="header", env="E_HEADER"),
    "query": QueryKey("key", argument="query", env="E_QUERY"),
    "cookie": CookieKey("session", argument="cookie", env="E_COOKIE"),
    "word": Bearer(argument="word", env="E_WORD", word="Token"),
    "basic": Basic(
        username="username",
        password="password",
        username_env="E_USERNAME",
        password_env="E_PASSWORD",
    ),
}


def _given(scheme: str, secret: str = SECRET) -> dict[str, str]:
    if scheme == "basic":
        return {"username": "someone", "password": secret}
    return {scheme: secret}


FORMS = (
    SECRET,
    quote(SECRET, safe=""),
    quote(SECRET, safe="").lower(),
    quote(SECRET),
    quote(SECRET, safe="~"),
    json.dumps(SECRET)[1:-1],
    html.escape(SECRET),
    base64.b64encode(f"someone:{SECRET}".encode()).decode(),
)


def _shown(text: str) -> bool:
    return any(form in text for form in FORMS)


class Quoting(Server):
    """Answers by what a request's head was."""

    answer: Callable[[bytes, bytes], bytes]

    def _serve(self, connection: Any) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                head += connection.recv(65536) or b"\r\n\r\n"
            lines = head.split(b"\r\n")
            line = next(one for one in lines if b"S3CR3T" in one or b"asic" in one)
            connection.sendall(self.answer(head, line))


def _whole(status: bytes, kind: bytes, body: bytes, more: bytes = b"") -> bytes:
    head = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
    return head % (status, kind, more, len(body)) + body


QUOTES: dict[str, Callable[[bytes, bytes], bytes]] = {
    "a failure": lambda head, _: _whole(b"500 No", b"text/plain", head),
    "a failure in JSON": lambda _, line: _whole(
        b"400 No", b"application/json", json.dumps({"m": line.decode()}).encode()
    ),
    "another media type": lambda head, _: _whole(b"200 OK", b"text/css", head),
    "no JSON": lambda head, _: _whole(b"200 OK", b"application/json", head),
    "a media type": lambda _, line: _whole(
        b"200 OK", line.replace(b" ", b"").replace(b":", b"/"), b"{}"
    ),
    "a header": lambda _, line: _whole(
        b"500 No", b"text/plain", b"", b"X-Quote: " + line + b"\r\n"
    ),
    "a reason": lambda _, line: _whole(b"500 " + line, b"text/plain", b""),
    "a bad header": lambda _, line: (
        b"HTTP/1.1 200 OK\r\nbad " + line.replace(b":", b"") + b"\r\n\r\n"
    ),
    "a bad status": lambda _, line: line + b"\r\n\r\n",
    "not compressed": lambda head, _: _whole(
        b"200 OK", b"application/json", head, b"Content-Encoding: gzip\r\n"
    ),
    "a redirect": lambda _, line: _whole(
        b"302 F", b"text/plain", b"", b"Location: /x?" + quote(line).encode() + b"\r\n"
    ),
}


@pytest.fixture
def server() -> Iterator[Quoting]:
    made = Quoting(lambda _: None)
    yield made
    made.close()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def _frames(error: BaseException) -> Iterator[tuple[str, object]]:
    """List the variables of the runtime's and the HTTP library's frames."""
    seen: BaseException | None = error
    while seen is not None:
        trace: TracebackType | None = seen.__traceback__
        while trace is not None:
            if "/tests/" not in trace.tb_frame.f_code.co_filename:
                yield from trace.tb_frame.f_locals.items()
            trace = trace.tb_next
        seen = seen.__cause__ or seen.__context__


def _assert_discreet(error: BaseException) -> None:
    assert not _shown(str(error) + repr(error))
    assert not _shown("".join(traceback.format_exception(error)))
    for name, value in _frames(error):
        assert not _shown(repr(value)), name
    for name in ("request", "response", "headers"):
        assert not _shown(repr(getattr(error, name, None))), name
    request = getattr(error, "request", None)
    if request is not None:
        assert not _shown(str(request.url) + str(request.headers.multi_items()))
    assert not _shown(pickle.dumps(error).decode("latin-1"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("quotes", QUOTES)
def test_whatever_a_server_quotes(
    server: Quoting, log: io.StringIO, quotes: str, scheme: str
) -> None:
    server.answer = QUOTES[quotes]
    rules = calling.operation(security=((scheme,),), responses={"200": lambda: dict})
    with (
        Client(
            calling.api(SCHEMES),
            credentials=_given(scheme),
            base_url=server.url,
            max_retries=0,
        ) as client,
        pytest.raises(APIError) as caught,
    ):
        calling.resource(client).call(rules)
    _assert_discreet(caught.value)
    assert not _shown(log.getvalue())


@pytest.mark.parametrize(
    "stream",
    [EventStream(lambda: dict), LineStream(lambda: dict)],
    ids=["events", "lines"],
)
@pytest.mark.parametrize("status", [b"200 OK", b"500 No"])
def test_whatever_a_stream_quotes(
    server: Quoting, status: bytes, stream: EventStream | LineStream
) -> None:
    server.answer = lambda head, _: _whole(
        status, stream.media_type.encode(), b"data: 1\n\n" + head
    )
    rules = calling.operation(security=(("bearer",),), stream=stream)
    with (
        Client(
            calling.api(SCHEMES),
            credentials=_given("bearer"),
            base_url=server.url,
            max_retries=0,
            strict_responses=True,
        ) as client,
        pytest.raises(APIError) as caught,
    ):
        list(calling.resource(client).call(rules))
    _assert_discreet(caught.value)


@pytest.mark.parametrize("limits", [Limits(response_bytes=9), Limits(encodings=0)])
def test_whatever_is_too_large(server: Quoting, limits: Limits) -> None:
    server.answer = lambda head, _: _whole(b"200 OK", b"text/plain", head)
    with (
        Client(
            calling.api(SCHEMES),
            credentials=_given("bearer"),
            base_url=server.url,
            max_retries=0,
            limits=limits,
        ) as client,
        pytest.raises(ResponseTooLargeError) as caught,
    ):
        calling.resource(client).call(calling.operation(security=(("bearer",),)))
    _assert_discreet(caught.value)


def test_whatever_a_page_quotes(server: Quoting) -> None:
    page = b'{"data": [1], "next": "x"}'
    contents = iter([_whole(b"200 OK", b"application/json", page)])
    server.answer = lambda head, _: next(
        contents, _whole(b"500 No", b"text/plain", head)
    )
    rules = calling.operation(
        security=(("bearer",),),
        parameters=(Query("at"),),
        responses={"200": lambda: object},
        pages=CursorPages("/data", item=lambda: int, parameter="at", cursor="/next"),
    )
    with (
        Client(
            calling.api(SCHEMES),
            credentials=_given("bearer"),
            base_url=server.url,
            max_retries=0,
        ) as client,
        pytest.raises(APIError) as caught,
    ):
        list(calling.resource(client).call(rules))
    _assert_discreet(caught.value)


BAD = (
    SECRET + "é",
    SECRET + "\ud800",
    "\ufeff" + SECRET,
    SECRET + "\n",
    SECRET + "\x7f",
    " " + SECRET,
    SECRET + "\u2028ü",
)


@pytest.mark.parametrize("bad", BAD, ids=ascii)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_cannot_be_sent_is_not_shown(scheme: str, bad: str) -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials=_given(scheme, bad))
    rules = calling.operation(security=((scheme,),))
    if scheme in ("query", "basic") and bad in (BAD[0], BAD[6]):
        calling.resource(client).call(rules)  # These can carry any character.
        return
    with pytest.raises(InvalidArgumentError) as caught:
        calling.resource(client).call(rules)
    assert not exchange.requests
    _assert_discreet(caught.value)


@pytest.mark.parametrize(
    "given", [lambda: None, lambda: b"S3CR3T-bytes", lambda: 7, b"S3CR3T-bytes", 7]
)
def test_a_credential_that_is_no_text(given: Any) -> None:
    """Whether it is given, or a function returns it."""
    client = calling.client(calling.Exchange(), SCHEMES, credentials={"bearer": given})
    with pytest.raises(InvalidArgumentError, match="bearer must be a str") as caught:
        calling.resource(client).call(calling.operation(security=(("bearer",),)))
    assert "S3CR3T" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["bearer", "header", "query", "cookie", "basic"])
def test_a_function_is_asked_once_for_each_attempt(scheme: str) -> None:
    calls: list[str] = []

    def give() -> str:
        calls.append(f"S3CR3T-number-{len(calls)}")
        return calls[-1]

    def quoting(request: httpx2.Request) -> httpx2.Response:
        found = f"{request.headers!r} {request.headers.raw} {request.url} {calls}"
        return httpx2.Response(503, text=found, headers={"Retry-After": "0"})

    given = {"username": "someone", "password": give} if scheme == "basic" else {}
    client = calling.client(
        calling.Exchange(quoting),
        SCHEMES,
        credentials={scheme: give} | given,
        max_retries=2,
    )
    with pytest.raises(APIStatusError) as caught:
        calling.resource(client).call(calling.operation(security=((scheme,),)))
    assert len(calls) == 3
    assert "S3CR3T" not in str(caught.value)


def test_the_beginning_of_a_text_cuts_no_secret_in_two() -> None:
    redactor = Redactor()
    redactor.learn("S3CR3T-of-the-call")
    for at in range(40):
        shown = redactor.beginning("x" * at + "S3CR3T-of-the-call" * 3, 20)
        assert "S3" not in shown
    assert redactor.beginning("y" * 10_000_000, 5) == "yyyyy…"


def test_importing_changes_no_logger() -> None:
    probe = (
        "import logging, httpx2\n"
        "from runtime import api, client, bearer, stream, model, payload, sender\n"
        "for name in ('httpx2', *logging.root.manager.loggerDict):\n"
        "    assert not logging.getLogger(name).filters, name\n"
    )
    path = {"PYTHONPATH": ":".join(sys.path)}
    subprocess.run([sys.executable, "-c", probe], check=True, env=path)
