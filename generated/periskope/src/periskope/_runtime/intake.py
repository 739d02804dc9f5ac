"""What comes in is bounded: content of a response, within the limits and in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx2

from .deadline import Clock
from .errors import ResponseTooLargeError
from .options import Limits
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
        """Take a piece of the decompressed content.

        Raises:
            ResponseTooLargeError: The content is over the limit.
        """
        self._size += len(chunk)
        self._check(self._size)
        self._chunks.append(chunk)

    def _check(self, size: int) -> None:
        most = self._limits.response_bytes
        if most is not None and size > most:
            raise ResponseTooLargeError(
                f"{self._prepared.place}: the response has more than {most} bytes"
                " (limits.response_bytes)",
                response=finished(self._response, self._prepared, b""),
            )

    def finish(self) -> Received:
        """Return the whole response, without credentials."""
        return finished(self._response, self._prepared, b"".join(self._chunks))


def check_encodings(
    response: httpx2.Response, prepared: PreparedRequest, limits: Limits
) -> None:
    """Raise an error for a response that is compressed more often than allowed.

    Raises:
        ResponseTooLargeError: It is.
    """
    chained = response.headers.get("content-encoding", "").split(",")
    if limits.encodings is not None and len(chained) > limits.encodings:
        raise ResponseTooLargeError(
            f"{prepared.place}: the response is encoded {len(chained)} times"
            " (limits.encodings)",
            response=finished(response, prepared, b""),
        )


def finished(
    response: httpx2.Response, prepared: PreparedRequest, content: bytes
) -> Received:
    """Return the response that callers see: read, its request without secrets."""
    whole = Received(
        response.status_code,
        stream=httpx2.ByteStream(content),
        extensions=_extensions(response, prepared),
    )
    whole.whole, whole.is_closed = content, True
    api, sent, headers = prepared.api, response.request, response.headers
    redactor = prepared.redactor
    whole.default_encoding = response.default_encoding
    whole.sent_type = headers.get("content-type")
    whole.show(
        lambda: redactor.headers(headers),
        lambda: hide(sent, api.secret_headers, api.secret_query),
    )
    return whole


def _extensions(
    response: httpx2.Response, prepared: PreparedRequest
) -> dict[str, bytes]:
    """Keep a response's version, and its reason phrase without secrets."""
    kept: dict[str, bytes] = {
        key: response.extensions[key]
        for key in _EXTENSIONS
        if key in response.extensions
    }
    reason = kept.get("reason_phrase")
    if reason not in (None, b"OK"):
        shown = prepared.redactor.scrub(response.reason_phrase)
        kept["reason_phrase"] = shown.encode("ascii", "ignore")
    return kept


class Received(httpx2.Response):
    """A response that was read; most callers look at neither headers nor request.

    Both are copies, made when they are asked for, with credentials hidden.
    """

    sent_type: str | None = None
    """Content-Type."""
    whole: bytes = b""
    """The content, decompressed."""
    _headers: Callable[[], httpx2.Headers]
    _sent: Callable[[], httpx2.Request]

    def show(
        self,
        headers: Callable[[], httpx2.Headers],
        request: Callable[[], httpx2.Request],
    ) -> None:
        """Say what headers and request are."""
        self._headers, self._sent = headers, request

    @property
    def content(self) -> bytes:
        """The content, decompressed."""
        return self.whole

    def read(self) -> bytes:
        """Return the content."""
        return self.whole

    async def aread(self) -> bytes:
        """Return the content."""
        return self.whole

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the content, in pieces of a size if one is given."""
        size = chunk_size or max(len(self.whole), 1)
        for start in range(0, len(self.whole), size):
            yield self.whole[start : start + size]

    @property
    def headers(self) -> httpx2.Headers:
        """The headers."""
        found = self._headers()
        self.headers = found
        return found

    @headers.setter
    def headers(self, value: httpx2.Headers) -> None:
        self._headers = lambda: value

    @property
    def request(self) -> httpx2.Request:
        """The request, without credentials."""
        found = self._sent()
        self.request = found
        return found

    @request.setter
    def request(self, value: httpx2.Request) -> None:
        self._sent = lambda: value

    def __getstate__(self) -> dict[str, Any]:
        shown = {"headers": self.headers, "request": self.request}
        hidden = ("_headers", "_sent")
        state = super().__getstate__().items()
        return {**{k: v for k, v in state if k not in hidden}, **shown}
