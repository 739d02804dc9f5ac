"""What comes in is bounded: content of a response, within the limits and in time."""

from __future__ import annotations

from typing import Any, Final

import httpx2

from .errors import ResponseTooLargeError
from .options import Limits
from .pieces import Clock
from .redact import hide
from .request import PreparedRequest

_EXTENSIONS: Final = ("http_version", "reason_phrase")


class Intake:
    """Collects one response's content; `add` what arrives, then `finish`."""

    def __init__(
        self, response: httpx2.Response, prepared: PreparedRequest, limits: Limits
    ) -> None:
        self._response = response
        self._prepared = prepared
        self._limits = limits
        self.clock = Clock(
            prepared.timeout, limits.total_seconds, whole=True, check=self._check
        )
        self._chunks: list[bytes] = []
        self._size = 0
        check_encodings(response, prepared, limits)

    def add(self, chunk: bytes) -> None:
        """Take a piece of the decompressed content."""
        self._size += len(chunk)
        self._check(self._size)
        self._chunks.append(chunk)

    def _check(self, size: int) -> None:
        most = self._limits.response_bytes
        if most is not None and size > most:
            raise ResponseTooLargeError(
                f"{self._prepared.place}: the response has more than {most} bytes"
                " (limits.response_bytes)",
                response=head(self._response, self._prepared),
            )

    def finish(self) -> Received:
        """Return the whole response."""
        return Received(self._response, self._prepared, b"".join(self._chunks))


def check_encodings(
    response: httpx2.Response, prepared: PreparedRequest, limits: Limits
) -> None:
    """Raise an error for a response that is compressed more often than allowed."""
    chained = response.headers.get("content-encoding", "").split(",")
    if limits.encodings is not None and len(chained) > limits.encodings:
        raise ResponseTooLargeError(
            f"{prepared.place}: the response is encoded {len(chained)} times"
            " (limits.encodings)",
            response=head(response, prepared),
        )


def head(response: httpx2.Response, prepared: PreparedRequest) -> httpx2.Response:
    """Return a response as callers see it: without content and credentials."""
    return Received(response, prepared, b"").shown


class Received:
    """A response that was read.

    Most callers look at neither its headers nor its request, so what they may see of
    them is made when they do, with credentials hidden.
    """

    __slots__ = ("_prepared", "_raw", "_shown", "content", "sent_type", "status_code")

    def __init__(
        self, raw: httpx2.Response, prepared: PreparedRequest, content: bytes
    ) -> None:
        self._raw = raw
        self._prepared = prepared
        self._shown: httpx2.Response | None = None
        self.status_code = raw.status_code
        self.content = content
        """Decompressed."""
        self.sent_type: str | None = raw.headers.get("content-type")

    @property
    def shown(self) -> httpx2.Response:
        """The response as callers see it: read, and without credentials."""
        if self._shown is None:
            raw, prepared, api = self._raw, self._prepared, self._prepared.api
            shown = httpx2.Response(
                self.status_code,
                content=self.content,
                request=hide(raw.request, api.secret_headers, api.secret_query),
                extensions=_extensions(raw, prepared),
                default_encoding=raw.default_encoding,
            )
            # Only now: what was compressed is not any more.
            shown.headers = prepared.redactor.headers(raw.headers)
            self._shown = shown
        return self._shown

    @property
    def headers(self) -> httpx2.Headers:
        """The headers, without credentials."""
        return self.shown.headers

    def quoted(self, text: str, most: int) -> str:
        """Return the first characters of what the server says, without credentials."""
        return self._prepared.redactor.beginning(text, most)


def _extensions(response: httpx2.Response, prepared: PreparedRequest) -> dict[str, Any]:
    """Return a response's version, and its reason phrase without secrets."""
    kept = {key: response.extensions.get(key) for key in _EXTENSIONS}
    if kept["reason_phrase"] not in (None, b"OK"):
        shown = prepared.redactor.scrub(response.reason_phrase)
        kept["reason_phrase"] = shown.encode("ascii", "ignore")
    return {key: value for key, value in kept.items() if value is not None}
