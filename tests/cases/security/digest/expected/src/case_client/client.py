"""Clients of Case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources
from ._runtime.api import Api, Server
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.client import Client, Middleware
from ._runtime.digest import Digest
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Case",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://api.example.com"),),
    schemes={"login": Digest(argument="login", env="CASE_CLIENT_LOGIN", word="Digest")},
    security=(("login",),),
)


class CaseClient(Client):
    """Client of Case, version 1.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        login: Credentials of the `Digest` authentication scheme. In their place give an
            `http_client` with `auth=httpx2.DigestAuth(username, password)`.
            `CASE_CLIENT_LOGIN` in the environment stands in for it.
        base_url: URL that paths are appended to, `https://api.example.com` by default;
            it replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in the
            environment stands in for it.
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
        login: Credential | None = None,
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
            credentials={"login": login},
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
    def cameras(self) -> resources.Cameras:
        return resources.Cameras(self)


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Case, version 1.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        login: Credentials of the `Digest` authentication scheme. In their place give an
            `http_client` with `auth=httpx2.DigestAuth(username, password)`.
            `CASE_CLIENT_LOGIN` in the environment stands in for it.
        base_url: URL that paths are appended to, `https://api.example.com` by default;
            it replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in the
            environment stands in for it.
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
        login: AsyncCredential | None = None,
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
            credentials={"login": login},
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
    def cameras(self) -> resources.AsyncCameras:
        return resources.AsyncCameras(self)
