"""Bytes of a response that are read when they are asked for: what needs no waiting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

import httpx2

from .download import filename
from .errors import APIConnectionError, InvalidArgumentError
from .intake import Intake, check_encodings, head
from .media import essence
from .pieces import Clock
from .request import PreparedRequest

_LENGTH: Final = re.compile(r"\d{1,18}", re.ASCII)
_RANGE: Final = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(?:(\d{1,18})\b|\*)", re.ASCII)
"""A number of more digits counts no bytes, and Python may refuse to read it."""


class BinaryReading:
    """What is known of one response of bytes, and how far it has been read."""

    def __init__(
        self,
        sender: Any,
        prepared: PreparedRequest,
        response: httpx2.Response,
        content: bytes | None = None,
    ) -> None:
        """`content` is given where the response was read already."""
        self.sender = sender
        self.prepared = prepared
        self.response = response
        self.content = content
        self.begun = content is not None
        self.closed = content is not None
        self._attempt = 0
        self._size = 0
        part = self.part
        self._first = part[0] if part else 0
        self._last = str(part[1]) if part else ""

    @property
    def place(self) -> str:
        """The operation's name in messages."""
        return self.prepared.place

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers, with what they quote of credentials hidden."""
        return self.prepared.redactor.headers(self.response.headers)

    @property
    def media_type(self) -> str:
        """The media type of the content, without parameters."""
        return essence(self.headers.get("content-type", ""))

    @property
    def filename(self) -> str | None:
        """The name that the server gives it as a file."""
        return filename(self.headers.get("content-disposition", ""))

    @property
    def size(self) -> int | None:
        """Number of bytes, where the server says it and compresses nothing."""
        headers = self.response.headers
        given = headers.get("content-length", "")
        if "content-encoding" in headers or not _LENGTH.fullmatch(given):
            return None
        return int(given)

    @property
    def part(self) -> tuple[int, int, int | None] | None:
        """First and last byte that the response has, and the number of all bytes."""
        found = _RANGE.match(self.response.headers.get("content-range", ""))
        if found is None or self.response.status_code != 206:
            return None
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None

    def begin(self) -> None:
        """Note that the content is being read: that is done once."""
        if self.begun or self.closed:
            reason = "the content was read already" if self.begun else "it is closed"
            raise InvalidArgumentError(f"{self.place}: {reason}")
        check_encodings(self.response, self.prepared, self.sender.limits)
        self.begun = True

    def intake(self) -> Intake:
        """Return what collects all of it, within the limits."""
        return Intake(self.response, self.prepared, self.sender.limits)

    def clock(self) -> Clock:
        """Begin to count the seconds of silence; there is no end to the whole."""
        return Clock(self.prepared.timeout, whole=False)

    def seen(self) -> httpx2.Response:
        """Return the response as callers see it: without content and credentials."""
        return head(self.response, self.prepared)

    # Connections that break

    def took(self, chunk: bytes) -> None:
        """Count what arrived."""
        self._size += len(chunk)

    def again(self, error: httpx2.RequestError) -> tuple[PreparedRequest, float] | None:
        """Return the request of what is missing, and the seconds to wait before it.

        None, where the server does not give parts (RFC 9110, section 14), or after as
        many retries as are allowed.
        """
        request = self.rest()
        if request is None:
            return None
        seconds = self.sender.pause(self.prepared, self._attempt, error)
        if seconds is None:
            return None
        self._attempt += 1
        return request, float(seconds)

    def skip(self, size: int) -> None:
        """Count bytes that were had earlier."""
        self._size = size

    @property
    def version(self) -> str | None:
        """What tells the content from all others; None: parts cannot be asked for."""
        validator = self._validator()
        return None if validator is None else f"{self.prepared.url} {validator}"

    def rest(self) -> PreparedRequest | None:
        """Return the request of what is missing; None: the server gives no parts."""
        validator = self._validator()
        if self.prepared.operation.method != "GET" or validator is None:
            return None
        names = ("range", "if-range", "accept-encoding")
        kept = [pair for pair in self.prepared.headers if pair[0].lower() not in names]
        wanted = f"bytes={self._first + self._size}-{self._last}"
        given = [("Range", wanted), ("If-Range", validator)]
        headers = [*kept, *given, ("Accept-Encoding", "identity")]
        return replace(self.prepared, headers=headers)

    def _validator(self) -> str | None:
        """Return what shows that a part is of the same content: a strong one."""
        headers = self.response.headers
        if headers.get("accept-ranges", "").strip().lower() != "bytes":
            return None
        if "content-encoding" in headers:
            return None
        etag = headers.get("etag", "")
        if etag.startswith('"'):
            return str(etag)
        return headers.get("last-modified") if not etag else None

    def goes_on(self, response: httpx2.Response) -> bool:
        """Whether a response has what is missing."""
        found = _RANGE.match(response.headers.get("content-range", ""))
        return (
            response.status_code == 206
            and found is not None
            and int(found[1]) == self._first + self._size
        )

    def failure(self, error: httpx2.RequestError) -> APIConnectionError:
        """Return the error of a connection that broke."""
        failure: APIConnectionError = self.sender.failure(self.prepared, error)
        return failure
