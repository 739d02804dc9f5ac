"""What `client.request` is, asynchronously."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

from .api import Api
from .omit import omit
from .options import RequestOptions, RequestOptionsDict

T = TypeVar("T")


class AsyncFreeRequests:
    """Gives a client `request`."""

    _api: Api
    _calling: Callable[[], Any]

    @overload
    async def request(
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
    async def request(
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

    async def request(
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
            self._api, method, path, query, body, content_type, returns, request_options
        )
        sender = self._calling()
        return await sender.run(sender.value(call))
