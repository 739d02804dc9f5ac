"""Clients of Kennel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources, webhooks as _webhooks
from ._runtime.api import Api, Server
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.client import Client, Middleware
from ._runtime.options import Limits, RetryPolicy

_API = Api(
    title="Kennel",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://case.example"),),
)


class CaseClient(Client):
    """Client of Kennel, version 1.

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
    def pets(self) -> resources.Pets:
        return resources.Pets(self)

    @property
    def webhooks(self) -> _webhooks.Webhooks:
        """Requests that the vendor sends: `unwrap(body, headers)`."""
        return _webhooks.Webhooks()


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Kennel, version 1.

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
    def pets(self) -> resources.AsyncPets:
        return resources.AsyncPets(self)

    @property
    def webhooks(self) -> _webhooks.Webhooks:
        """Requests that the vendor sends: `unwrap(body, headers)`."""
        return _webhooks.Webhooks()
