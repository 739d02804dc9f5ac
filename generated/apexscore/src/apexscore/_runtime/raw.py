"""Responses as they were sent: what the methods of `with_raw_response` return."""

from __future__ import annotations

from typing import Any

import httpx2

from .errors import APIError, ConfigurationError
from .intake import Received
from .request import PreparedRequest


class RawResponse:
    """One response: `status_code`, `headers`, `content`, and `parse()` for its type."""

    def __init__(
        self, response: Received, prepared: PreparedRequest, sender: Any
    ) -> None:
        self._received = response
        self._prepared = prepared
        self._sender = sender

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
    def headers_typed(self) -> Any:
        """The headers that the document describes, typed: a `ResponseHeaders`.

        Raises:
            ConfigurationError: The document describes none.
        """
        kind = self._prepared.api.headers
        if kind is None:
            raise ConfigurationError("the document describes no response headers")
        return kind()(self.headers)

    @property
    def links(self) -> Any:
        """Methods that call the operations which follow from this response.

        Raises:
            ConfigurationError: The document has no links of this operation.
        """
        links = self._prepared.operation.links
        if links is None:
            place = self._prepared.place
            raise ConfigurationError(f"{place}: the document has no links")
        return links.of(self._received, self._prepared, self._sender.client)

    @property
    def content(self) -> bytes:
        """The content, decompressed."""
        return self._received.content

    def parse(self) -> Any:
        """Return what the plain method returns, or raise what it raises."""
        try:
            return self._sender.decoder(self._prepared).result(self._received)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        raise failure

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}>"
