"""What a cassette writes down: responses, and no credential in whatever form."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
from authorization_server import State, serving

from runtime.api_key import CookieKey
from runtime.basic import Basic
from runtime.bearer import Bearer
from runtime.cassettes import Cassette
from runtime.client import Client
from runtime.errors import ConfigurationError

from . import calling
from .token_clients import OURS, SECRET, call, scheme

PASSWORD = "pa55-wörd&"


class _Echo(BaseHTTPRequestHandler):
    """Quotes what came: as it is, and what HTTP Basic has within."""

    def do_GET(self) -> None:
        given = self.headers.get("Authorization", "")
        inner = b""
        if given.startswith("Basic "):
            inner = base64.b64decode(given[6:])
        cookie = self.headers.get("Cookie", "").partition("=")[2]
        content = b"Basic or Bearer, \xff: " if self.path == "/v1/bytes" else b"Bearer "
        content += b"; ".join((given.encode(), inner, cookie.encode()))
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def echo() -> Iterator[str]:
    """Give the address of a running server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Echo) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


_SCHEMES: dict[str, tuple[Any, dict[str, str]]] = {
    "basic": (
        Basic(username="user", password="password", username_env="", password_env=""),
        {"user": "ann", "password": PASSWORD},
    ),
    "cookie": (
        CookieKey(argument="key", env="", name="session"),
        {"key": "s3ss10n-key"},
    ),
    "bearer": (Bearer(argument="token", env=""), {"token": "t0ken-text"}),
}


@pytest.mark.parametrize("kind", _SCHEMES)
@pytest.mark.parametrize("path", ["/text", "/bytes"])
def test_no_credential_is_written_down(
    kind: str, path: str, echo: str, tmp_path: Path
) -> None:
    """Whatever part of it the server quotes; other words stay."""
    rule, given = _SCHEMES[kind]
    api, file = calling.api({kind: rule}), tmp_path / "tape.json"
    tape = httpx2.Client(transport=Cassette(file, api, record=True))
    client = Client(api, credentials=given, http_client=tape, base_url=echo)
    rules = calling.operation(path=path, security=((kind,),))
    came: bytes = calling.resource(client).call(rules)
    written = file.read_text("utf-8")
    if path == "/bytes":
        (replayed,) = Cassette(file, api)._tracks
        shown = base64.b64decode(replayed["response"][2][0])
    else:
        shown = written.encode()
    assert b"Bearer" in shown
    for text in given.values():
        if text != "ann":
            assert text.encode() in came
            assert text.encode() not in shown
    assert base64.b64encode(f"ann:{PASSWORD}".encode()) not in shown


def test_no_token_is_written_down(tmp_path: Path) -> None:
    """Tokens that are fetched are replaced; the recording can be replayed."""
    state = State()
    api, file = calling.api({"oauth2": scheme()}), tmp_path / "tape.json"
    with serving(state) as url:
        tape = httpx2.Client(transport=Cassette(file, api, record=True))
        assert call(Client(api, credentials=OURS, http_client=tape, base_url=url)) == [
            "read"
        ]
    written = file.read_text("utf-8")
    assert state.tokens
    for secret in (*state.tokens, *state.refresh, SECRET):
        assert secret not in written
    tape = httpx2.Client(transport=Cassette(file, api))
    assert call(Client(api, credentials=OURS, http_client=tape, base_url=url)) == [
        "read"
    ]


_TRACK = '{"request": ["GET", "http://a.test/"], "response": [200, {}, "x"]}'


def _track(old: str, new: str) -> str:
    return f"[{_TRACK.replace(old, new)}]"


_BROKEN: dict[str, tuple[str, str]] = {
    "nothing": ("", "a list of tracks is expected; Expecting value: line 1"),
    "a half": (f"[{_TRACK}, ", "a list of tracks is expected; Expecting value"),
    "a comma too many": (f"[{_TRACK},]", "line 1 column"),
    "another value": ('{"request": []}', "is no cassette: a list of tracks"),
    "too deep": ("[" * 200_000, "is no cassette"),
    "no object": (f"[{_TRACK}, 7]", "at #/1: an object with `request`"),
    "null": ("[null]", "at #/0: an object"),
    "no request": ('[{"response": []}]', "at #/0: .* it has no 'request'"),
    "no response": ('[{"request": []}]', "at #/0: .* it has no 'response'"),
    "a request of one": (
        '[{"request": ["GET"], "response": []}]',
        r"at #/0/request: \[method, URL\] is expected",
    ),
    "a request of numbers": ('[{"request": [1, 2], "response": []}]', "two strings"),
    "a request of null": ('[{"request": null, "response": []}]', "at #/0/request"),
    "a response of two": (_track("{}, ", ""), "at #/0/response: .*status"),
    "a status that is text": (_track("200", '"200"'), "'200' is no status"),
    "a status that is true": (_track("200", "true"), "True is no status"),
    "no status of HTTP": (_track("200", "20"), "20 is no status"),
    "headers in a list": (_track("{}", "[]"), "an object of strings"),
    "a header of a number": (_track("{}", '{"a": 1}'), "an object of strings"),
    "a body that is data": (_track('"x"', "{}"), "the body is neither"),
    "no base64": (_track('"x"', '["é"]'), "at #/0/response"),
    "half of base64": (_track('"x"', '["abc"]'), "at #/0/response: .*padding"),
    "two of base64": (_track('"x"', '["YQ==", "YQ=="]'), "at #/0/response"),
    "no base64 at all": (_track('"x"', "[]"), "at #/0/response"),
    "a number in base64": (_track('"x"', "[1]"), "at #/0/response"),
    "half of a surrogate pair": (_track('"x"', '"\\ud800"'), "surrogates"),
}


@pytest.mark.parametrize("kind", _BROKEN)
def test_a_broken_file_is_told_where(kind: str, tmp_path: Path) -> None:
    """Whoever changes a cassette by hand finds the place when it is opened."""
    text, told = _BROKEN[kind]
    file = tmp_path / "tape.json"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=told) as caught:
        Cassette(file, calling.api({}))
    assert str(file) in str(caught.value)


def test_a_file_of_another_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / "tape.json"
    file.write_bytes(b"[\xff]")
    with pytest.raises(ConfigurationError, match="is no cassette"):
        Cassette(file, calling.api({}))
