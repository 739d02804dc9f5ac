"""What comes in is bounded: content of an answer, within the limits and in time."""

from __future__ import annotations

from typing import Final

import httpx2

from .deadline import Clock
from .errors import ResponseTooLargeError
from .options import Limits
from .redact import hide
from .request import Draft

_EXTENSIONS: Final = ("http_version", "reason_phrase")


class Intake:
    """Collects one answer's content; `add` what arrives, then `finish`."""

    def __init__(self, response: httpx2.Response, draft: Draft, limits: Limits) -> None:
        self._response = response
        self._draft = draft
        self._limits = limits
        self.clock = Clock(
            draft.timeout, limits.total_seconds, whole=True, check=self._check
        )
        self._chunks: list[bytes] = []
        self._size = 0
        check_encodings(response, draft, limits)

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
                f"{self._draft.place}: the answer has more than {most} bytes"
                " (limits.response_bytes)",
                response=finished(self._response, self._draft, b""),
            )

    def finish(self) -> httpx2.Response:
        """Give the whole answer, without credentials."""
        return finished(self._response, self._draft, b"".join(self._chunks))


def check_encodings(response: httpx2.Response, draft: Draft, limits: Limits) -> None:
    """Refuse an answer that is compressed more often than the cap allows.

    Raises:
        ResponseTooLargeError: It is.
    """
    chained = response.headers.get("content-encoding", "").split(",")
    if limits.encodings is not None and len(chained) > limits.encodings:
        raise ResponseTooLargeError(
            f"{draft.place}: the answer is encoded {len(chained)} times"
            " (limits.encodings)",
            response=finished(response, draft, b""),
        )


def finished(
    response: httpx2.Response, draft: Draft, content: bytes
) -> httpx2.Response:
    """Make the answer that callers see: read, closed, its request without secrets."""
    whole = httpx2.Response(
        response.status_code,
        content=content,
        request=hide(response.request, draft.secret_headers, draft.secret_query),
        extensions=_extensions(response, draft),
    )
    whole.headers = draft.redactor.headers(response.headers)
    whole.default_encoding = response.default_encoding
    return whole


def _extensions(response: httpx2.Response, draft: Draft) -> dict[str, bytes]:
    """Keep a response's version, and its reason phrase without secrets."""
    kept: dict[str, bytes] = {
        key: response.extensions[key]
        for key in _EXTENSIONS
        if key in response.extensions
    }
    if "reason_phrase" in kept:
        reason = draft.redactor.scrub(response.reason_phrase)
        kept["reason_phrase"] = reason.encode("ascii", "ignore")
    return kept
