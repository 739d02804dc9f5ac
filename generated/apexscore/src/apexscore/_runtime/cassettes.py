"""Responses of a server kept in a file, and given again: cassettes for tests."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any

import httpx2

from .api import Api
from .redact import Redactor, hide_in_url

_KEPT = ("content-type", "link", "location", "retry-after")
"""Headers of responses that are written down: others may be secrets."""


class Cassette(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Responds from a file; with `record` asks the server, and writes the file anew.

    Credentials are left out, also where a body quotes them; bodies are else as sent.
    """

    def __init__(
        self, path: str | PathLike[str], api: Api, *, record: bool = False
    ) -> None:
        self._path = Path(path)
        self._api = api
        self._lock = Lock()
        self._record = record
        text = "[]" if record else self._path.read_text("utf-8")
        self._tracks: list[Any] = json.loads(text)

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
        status, headers, body = found[0]["response"]
        content = body.encode() if isinstance(body, str) else b64decode(body[0])
        return httpx2.Response(status, headers=headers, content=content)

    def _recorded(
        self, request: httpx2.Request, response: httpx2.Response
    ) -> httpx2.Response:
        redactor, api, content = Redactor(), self._api, response.content
        for name in api.secret_headers | {"cookie"}:
            for word in request.headers.get(name, "").split():
                redactor.learn(word)
        for name in api.secret_query:
            redactor.learn(request.url.params.get(name, ""))
        kept = {n: text for n, text in response.headers.items() if n in _KEPT}
        try:
            body: Any = redactor.scrub(content.decode())
        except UnicodeDecodeError:
            body = [b64encode(content).decode("ascii")]
        shown = {name: redactor.scrub(text) for name, text in kept.items()}
        track = {
            "request": [request.method, self._url(request)],
            "response": [response.status_code, shown, body],
        }
        with self._lock:
            self._tracks.append(track)
            text = json.dumps(self._tracks, indent=2, ensure_ascii=False)
            self._path.write_text(text + "\n", "utf-8")
        return httpx2.Response(response.status_code, headers=kept, content=content)

    def _url(self, request: httpx2.Request) -> str:
        url = httpx2.URL(str(request.url))
        return str(hide_in_url(url, self._api.secret_query))
