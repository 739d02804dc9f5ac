"""Responses as they were sent: what the methods of `with_raw_response` return."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import httpx2

from .errors import APIError, ConfigurationError
from .intake import Received
from .request import PreparedRequest

if TYPE_CHECKING:
    import typing_extensions as extensions

    T_co = extensions.TypeVar("T_co", covariant=True, default=Any)
    H_co = extensions.TypeVar("H_co", covariant=True, default=Any)
    L_co = extensions.TypeVar("L_co", covariant=True, default=Any)
else:
    T_co, H_co, L_co = map(TypeVar, ("T_co", "H_co", "L_co"))


class RawResponse(Generic[T_co, H_co, L_co]):
    """One response: `status_code`, `headers`, `content`, and `parse()` for its type."""

    if not TYPE_CHECKING:  # Any number of parameters: the others have defaults.
        __class_getitem__ = classmethod(GenericAlias)

    def __init__(
        self, response: Received, prepared: PreparedRequest, sender: Any
    ) -> None:
        self._received = response
        self._prepared = prepared
        self._sender = sender
        self.status_code: int = response.status_code
        self.content: bytes = response.content
        """The content, decompressed."""

    @property
    def response(self) -> httpx2.Response:
        """The response, read."""
        return self._received.shown

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers."""
        return self._received.headers

    @property
    def headers_typed(self) -> H_co:
        """The headers that the document describes, typed: a `ResponseHeaders`.

        Raises:
            ConfigurationError: The document describes none.
        """
        kind = self._prepared.api.headers
        if kind is None:
            raise ConfigurationError("the document describes no response headers")
        return cast("H_co", kind()(self.headers))

    @property
    def links(self) -> L_co:
        """Methods that call the operations which follow from this response.

        Raises:
            ConfigurationError: The document has no links of this operation.
        """
        links = self._prepared.operation.links
        if links is None:
            place = self._prepared.place
            raise ConfigurationError(f"{place}: the document has no links")
        following = links.of(self._received, self._prepared, self._sender.client)
        return cast("L_co", following)

    def parse(self) -> T_co:
        """Return what the plain method returns, or raise what it raises."""
        try:
            value = self._sender.decoder(self._prepared).result(self._received)
            return cast("T_co", value)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            error.__traceback__ = None
            raise

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}>"
