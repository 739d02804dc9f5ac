"""The synchronous client: what is set, and the connections."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

import httpx2

from .base import BaseClient
from .omit import omit
from .options import RequestOptions, RequestOptionsDict, default_timeout
from .transport import CONNECTIONS, unshared

if TYPE_CHECKING:
    from .raw import RawResponse
    from .streaming_response import StreamingResponses
    from .unread import Methods

T = TypeVar("T")


class Client(BaseClient[httpx2.Client]):
    """Base of the generated synchronous clients."""

    _http = httpx2.Client

    @staticmethod
    def _make() -> httpx2.Client:
        made = httpx2.Client(timeout=default_timeout(), limits=CONNECTIONS)
        return unshared(made)

    @property
    def with_raw_response(self) -> Methods[RawResponse]:
        """The same resources, whose methods return the response itself."""
        from .unread import Methods

        return Methods(self, lambda call: call())

    @property
    def with_streaming_response(self) -> StreamingResponses:
        """The same resources, whose methods leave the content of responses unread."""
        from .streaming_response import streaming

        return streaming(self)

    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = omit,
        content_type: str | None = None,
        returns: type[T],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> T: ...

    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = omit,
        content_type: str | None = None,
        returns: None = None,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any: ...

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = omit,
        content_type: str | None = None,
        returns: Any = None,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """Send a request that the document does not have.

        Credentials, retries, limits and errors are those of other calls.

        Args:
            path: Below the base URL; it starts with a slash.
            query: Values by name; None is left out.
            body: Sent as JSON, `bytes` and `str` as they are.
            content_type: Of the body.
            returns: Type of the response's JSON; None: whatever comes, decoded.

        Raises:
            APIError: As for other calls.
        """
        from .free_request import free_call

        call = free_call(
            self._api,
            method,
            path,
            query,
            body,
            content_type,
            returns,
            request_options,
        )
        return self._calling().value(call)

    def _calling(self) -> Any:
        """Return what makes calls, and sends requests."""
        if self._sender is None:
            from .sender import Sender

            self._sender = Sender(self)
        return self._sender

    def close(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.owned
        if client is not None:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
