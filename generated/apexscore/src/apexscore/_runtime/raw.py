"""Responses as they were sent, and what `with_raw_response` is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

import httpx2

from .errors import APIError
from .intake import Received


class RawResponse:
    """One response: `status_code`, `headers`, `content`, and `parse()` for its type."""

    def __init__(self, response: Received, parse: Callable[[Received], object]) -> None:
        self._received = response
        self._parse = parse

    @property
    def response(self) -> httpx2.Response:
        """The response, read."""
        return self._received.shown

    @property
    def status_code(self) -> int:
        """The status."""
        return self._received.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers."""
        return self._received.headers

    @property
    def content(self) -> bytes:
        """The content, decompressed."""
        return self._received.content

    def parse(self) -> Any:
        """Return what the plain method returns, or raise what it raises."""
        try:
            return self._parse(self._received)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        raise failure

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}>"


class RawResponses:
    """A resource's methods, each returning a `RawResponse` after one request."""

    def __init__(self, resource: object) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., RawResponse]:
        found: Any = getattr(self._resource, name)
        raw = found if callable(found) else found.with_raw_response
        return cast(Callable[..., RawResponse], raw)


class AsyncRawResponses:
    """Likewise for an asynchronous resource: await what a method returns."""

    def __init__(self, resource: object) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., Awaitable[RawResponse]]:
        found: Any = getattr(self._resource, name)
        raw = found if callable(found) else found.with_raw_response
        return cast(Callable[..., Awaitable[RawResponse]], raw)
