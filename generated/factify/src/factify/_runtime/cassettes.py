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
        self._tracks: list[Any] = []
        self._http: tuple[httpx2.HTTPTransport, httpx2.AsyncHTTPTransport] | None = None
        if record:
            self._http = httpx2.HTTPTransport(), httpx2.AsyncHTTPTransport()
        else:
            self._tracks = json.loads(self._path.read_text("utf-8"))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the next response of the file to such a request, or the server's."""
        request.read()
        if self._http is None:
            return self._replay(request)
        response = self._http[0].handle_request(request)
        response.read()
        return self._record(request, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the next response of the file to such a request, or the server's."""
        await request.aread()
        if self._http is None:
            return self._replay(request)
        response = await self._http[1].handle_async_request(request)
        await response.aread()
        return self._record(request, response)

    def close(self) -> None:
        """Close the connections to the server."""
        if self._http is not None:
            self._http[0].close()

    async def aclose(self) -> None:
        """Close the connections to the server."""
        if self._http is not None:
            await self._http[1].aclose()

    def _replay(self, request: httpx2.Request) -> httpx2.Response:
        asked = request.method, self._url(request)
        with self._lock:
            for at, track in enumerate(self._tracks):
                if (track["method"], track["url"]) == asked:
                    del self._tracks[at]
                    body = track["body"]
                    data = (
                        body.encode() if isinstance(body, str) else b64decode(body[0])
                    )
                    return httpx2.Response(
                        track["status"], headers=track["headers"], content=data
                    )
        raise AssertionError(f"{self._path} has no (other) response to {asked}")

    def _record(
        self, request: httpx2.Request, response: httpx2.Response
    ) -> httpx2.Response:
        scrub = self._redactor(request).scrub
        try:
            body: Any = scrub(response.content.decode())
        except UnicodeDecodeError:
            body = [b64encode(response.content).decode("ascii")]
        kept = {n: v for n, v in response.headers.items() if n in _KEPT}
        track = {
            "method": request.method,
            "url": self._url(request),
            "sent": scrub(request.content.decode("utf-8", "replace")),
            "status": response.status_code,
            "headers": {name: scrub(text) for name, text in kept.items()},
            "body": body,
        }
        with self._lock:
            self._tracks.append(track)
            text = json.dumps(self._tracks, indent=2, ensure_ascii=False)
            self._path.write_text(text + "\n", "utf-8")
        return httpx2.Response(
            response.status_code, headers=kept, content=response.content
        )

    def _url(self, request: httpx2.Request) -> str:
        url = httpx2.URL(str(request.url))
        return str(hide_in_url(url, self._api.secret_query))

    def _redactor(self, request: httpx2.Request) -> Redactor:
        """Return what knows the credentials of a request."""
        found = Redactor()
        for name in self._api.secret_headers | {"cookie"}:
            for word in request.headers.get(name, "").split():
                found.learn(word)
        for name in self._api.secret_query:
            found.learn(request.url.params.get(name, ""))
        return found
