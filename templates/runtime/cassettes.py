"""Responses of a server kept in a file, and given again: cassettes for tests."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

import httpx2

from .api import Api
from .errors import ConfigurationError
from .redact import Redactor, hide_in_url

_KEPT = ("content-type", "link", "location", "retry-after")
"""Headers of responses that are written down: others may be secrets."""
_OPEN = ("grant_type", "scope", "client_id", "redirect_uri")
"""What is no secret of a request for a token."""
_TOKENS = ("access_token", "refresh_token", "id_token", "device_code")


class Cassette(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Responds from a file; with `record` asks the server, and writes the file anew.

    Credentials are left out, also where a body quotes them; bodies are else as sent.
    A file that is no cassette is a `ConfigurationError` that says where.
    """

    def __init__(
        self, path: str | PathLike[str], api: Api, *, record: bool = False
    ) -> None:
        self._path = Path(path)
        self._api = api
        self._lock = Lock()
        self._record = record
        self._redactor = Redactor()
        self._tracks: list[Any] = [] if record else _read(self._path)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the next response of the file to such a request, or the server's."""
        request.read()
        if not self._record:
            return self._replayed(request)
        with httpx2.HTTPTransport() as server:
            response = server.handle_request(request)
            response.read()
        return self._recorded(request, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the next response of the file to such a request, or the server's."""
        await request.aread()
        if not self._record:
            return self._replayed(request)
        async with httpx2.AsyncHTTPTransport() as server:
            response = await server.handle_async_request(request)
            await response.aread()
        return self._recorded(request, response)

    def _replayed(self, request: httpx2.Request) -> httpx2.Response:
        asked = [request.method, self._url(request)]
        with self._lock:
            found = [one for one in self._tracks if one["request"] == asked]
            if not found:
                raise AssertionError(f"{self._path} has no (other) response to {asked}")
            self._tracks.remove(found[0])
        return _response(found[0]["response"])

    def _recorded(
        self, request: httpx2.Request, response: httpx2.Response
    ) -> httpx2.Response:
        content = response.content
        kept = {n: text for n, text in response.headers.items() if n in _KEPT}
        with self._lock:
            for text in self._sent(request):
                self._redactor.learn(text)
            if request.extensions.get("secret"):  # It asks for a token.
                for text in _tokens(content):
                    self._redactor.learn(text)
            track = {
                "request": [request.method, self._url(request)],
                "response": self._shown(response.status_code, kept, content),
            }
            self._tracks.append(track)
            text = json.dumps(self._tracks, indent=2, ensure_ascii=False)
            self._path.write_text(text + "\n", "utf-8")
        return httpx2.Response(response.status_code, headers=kept, content=content)

    def _shown(self, status: int, headers: dict[str, str], content: bytes) -> list[Any]:
        """Return a response as it is written down."""
        shown = {name: self._redactor.scrub(text) for name, text in headers.items()}
        clean = self._redactor.scrub_bytes(content)
        try:
            return [status, shown, clean.decode()]
        except UnicodeDecodeError:
            return [status, shown, [b64encode(clean).decode("ascii")]]

    def _sent(self, request: httpx2.Request) -> Iterator[str]:
        """Yield what a request sends as credentials, in every form that they have."""
        for name in self._api.secret_headers:
            text = request.headers.get(name, "")
            yield text
            scheme, _, rest = text.partition(" ")
            yield rest
            if scheme.lower() == "basic":
                yield from _basic(rest)
        for pair in request.headers.get("cookie", "").split(";"):
            yield pair.partition("=")[2].strip()
        for name in self._api.secret_query:
            yield request.url.params.get(name, "")
        if request.extensions.get("secret"):
            for name, text in parse_qsl(request.content.decode("utf-8", "replace")):
                yield "" if name in _OPEN else text

    def _url(self, request: httpx2.Request) -> str:
        url = httpx2.URL(str(request.url))
        return str(hide_in_url(url, self._api.secret_query))


def _read(path: Path) -> list[Any]:
    """Read the tracks of a file, which somebody may have changed by hand."""
    at, expected = "", "a list of tracks"
    try:
        tracks = json.loads(path.read_text("utf-8"))
        if not isinstance(tracks, list):
            raise ValueError("it is another value")
        for number, track in enumerate(tracks):
            at, expected = f" at #/{number}", "an object with `request` and `response`"
            request, response = track["request"], track["response"]
            at, expected = f" at #/{number}/request", "[method, URL]"
            method, url = request
            if not (isinstance(method, str) and isinstance(url, str)):
                raise TypeError("it has no two strings")
            at = f" at #/{number}/response"
            expected = "[status, headers, text or [base64]]"
            _response(response)
    except KeyError as error:
        reason = f"it has no {error}"
    except (ValueError, TypeError, RecursionError) as error:
        reason = str(error)
    else:
        return tracks
    raise ConfigurationError(
        f"{path} is no cassette{at}: {expected} is expected; {reason}"
    )


def _response(written: Any) -> httpx2.Response:
    """Return a response that is written down."""
    status, headers, body = written
    if type(status) is not int or not 100 <= status <= 999:
        raise ValueError(f"{status!r} is no status")
    if not isinstance(headers, dict) or not all(map(_is_text, headers.values())):
        raise TypeError("headers are an object of strings")
    if isinstance(body, list):
        (text,) = body
        content = b64decode(text, validate=True)
    elif isinstance(body, str):
        content = body.encode()
    else:
        raise TypeError("the body is neither text nor [base64]")
    return httpx2.Response(status, headers=headers, content=content)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _basic(text: str) -> Iterator[str]:
    """Yield user name and password of HTTP Basic, together and the latter alone."""
    try:
        pair = b64decode(text, validate=True).decode()
    except ValueError:
        return
    yield pair
    yield pair.partition(":")[2]
    yield unquote_plus(pair.partition(":")[2])  # As clients are authenticated.


def _tokens(content: bytes) -> Iterator[str]:
    """Yield the secrets in the response of an authorization server."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return
    for name in _TOKENS if isinstance(said, dict) else ():
        if isinstance(said.get(name), str):
            yield said[name]
