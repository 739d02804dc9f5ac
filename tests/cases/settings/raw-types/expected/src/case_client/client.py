"""Clients of Case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import httpx2

from . import headers, resources as _resources
from ._runtime.api import Api, Server
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.async_streaming_client import AsyncStreamingClient
from ._runtime.client import Client, Middleware
from ._runtime.options import Limits, RetryPolicy
from ._runtime.streaming_client import StreamingClient

if TYPE_CHECKING:
    from . import raw_methods as raw_methods

_API = Api(
    title="Case",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://case.example"),),
    headers=lambda: headers.ResponseHeaders,
)


class CaseClient(
    Client["raw_methods.Client[raw_methods.Sync]"],
    StreamingClient["raw_methods.Client[raw_methods.Unread]"],
):
    """Client of Case, version 1.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        base_url: URL that paths are appended to, `https://case.example` by default; it
            replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in the environment
            stands in for it.
        timeout: Seconds for each phase of a request, or an `httpx2.Timeout`.
        max_retries: How often a failed request is sent again; 0 for never.
        http_client: An HTTP client of your own, which you close yourself.
        default_headers: Sent with every request; the same name replaces.
        retry: When a failed request is sent again, in detail.
        middleware: Called around each attempt, the outermost first.
        user_agent: What your application adds to the `User-Agent`.
        strict_responses: Whether a response of undocumented shape is an error.
        limits: What a server can make this client read or hold, and how long.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: httpx2.Client | None = None,
        default_headers: Mapping[str, str] | None = None,
        retry: RetryPolicy | None = None,
        middleware: Sequence[Middleware] = (),
        user_agent: str = "",
        strict_responses: bool = False,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(
            _API,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            retry=retry,
            middleware=middleware,
            user_agent=user_agent,
            strict_responses=strict_responses,
            limits=limits,
        )

    @property
    def resources(self) -> _resources.Resources:
        return _resources.Resources(self)

    @property
    def things(self) -> _resources.Things:
        return _resources.Things(self)


class AsyncCaseClient(
    AsyncClient["raw_methods.AsyncClient[raw_methods.Async]"],
    AsyncStreamingClient["raw_methods.AsyncClient[raw_methods.AsyncUnread]"],
):
    """Asynchronous client of Case, version 1.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        base_url: URL that paths are appended to, `https://case.example` by default; it
            replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in the environment
            stands in for it.
        timeout: Seconds for each phase of a request, or an `httpx2.Timeout`.
        max_retries: How often a failed request is sent again; 0 for never.
        http_client: An HTTP client of your own, which you close yourself.
        default_headers: Sent with every request; the same name replaces.
        retry: When a failed request is sent again, in detail.
        middleware: Called around each attempt, the outermost first.
        user_agent: What your application adds to the `User-Agent`.
        strict_responses: Whether a response of undocumented shape is an error.
        limits: What a server can make this client read or hold, and how long.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: httpx2.AsyncClient | None = None,
        default_headers: Mapping[str, str] | None = None,
        retry: RetryPolicy | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        user_agent: str = "",
        strict_responses: bool = False,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(
            _API,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            retry=retry,
            middleware=middleware,
            user_agent=user_agent,
            strict_responses=strict_responses,
            limits=limits,
        )

    @property
    def resources(self) -> _resources.AsyncResources:
        return _resources.AsyncResources(self)

    @property
    def things(self) -> _resources.AsyncThings:
        return _resources.AsyncThings(self)
