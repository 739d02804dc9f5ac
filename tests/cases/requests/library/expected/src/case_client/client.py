"""Clients of Library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import headers, resources
from ._runtime.api import Api
from ._runtime.api_key import ApiKey
from ._runtime.api_key_query import QueryKey
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.basic import Basic
from ._runtime.client import Client, Middleware
from ._runtime.documented_errors import ErrorClasses
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential
from ._runtime.server_variables import ServerTemplate, Variable

_API = Api(
    title="Library",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(
        ServerTemplate(
            "https://{branch}.library.example/v1",
            {"branch": Variable("branch", "main", enum=("main", "north"))},
        ),
    ),
    schemes={
        "card": QueryKey("card", argument="card", env="CASE_CLIENT_CARD"),
        "staff": Basic(
            username="staff_username",
            password="staff_password",
            username_env="CASE_CLIENT_STAFF_USERNAME",
            password_env="CASE_CLIENT_STAFF_PASSWORD",
        ),
        "door": ApiKey("X-Door", argument="door", env="CASE_CLIENT_DOOR"),
    },
    security=(("card",), ("staff",)),
    headers=lambda: headers.ResponseHeaders,
    errors=ErrorClasses(),
)


class CaseClient(Client):
    """Client of Library, version 1.2.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        card: API key, sent as the query parameter `card`. `CASE_CLIENT_CARD` in the
            environment stands in for it.
        staff_username: User name of HTTP Basic authentication.
            `CASE_CLIENT_STAFF_USERNAME` in the environment stands in for it.
        staff_password: Password of HTTP Basic authentication.
            `CASE_CLIENT_STAFF_PASSWORD` in the environment stands in for it.
        door: API key, sent in the header `X-Door`. `CASE_CLIENT_DOOR` in the
            environment stands in for it.
        branch: Which branch. One of `main`, `north`. `main` by default.
        base_url: URL that paths are appended to, `https://{branch}.library.example/v1`
            by default; it replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in
            the environment stands in for it.
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
        card: Credential | None = None,
        staff_username: Credential | None = None,
        staff_password: Credential | None = None,
        door: Credential | None = None,
        branch: str | None = None,
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
            credentials={
                "card": card,
                "staff_username": staff_username,
                "staff_password": staff_password,
                "door": door,
            },
            variables={"branch": branch},
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
    def books(self) -> resources.Books:
        """What can be borrowed."""
        return resources.Books(self)

    @property
    def sessions(self) -> resources.Sessions:
        """Who borrows."""
        return resources.Sessions(self)


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Library, version 1.2.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        card: API key, sent as the query parameter `card`. `CASE_CLIENT_CARD` in the
            environment stands in for it.
        staff_username: User name of HTTP Basic authentication.
            `CASE_CLIENT_STAFF_USERNAME` in the environment stands in for it.
        staff_password: Password of HTTP Basic authentication.
            `CASE_CLIENT_STAFF_PASSWORD` in the environment stands in for it.
        door: API key, sent in the header `X-Door`. `CASE_CLIENT_DOOR` in the
            environment stands in for it.
        branch: Which branch. One of `main`, `north`. `main` by default.
        base_url: URL that paths are appended to, `https://{branch}.library.example/v1`
            by default; it replaces the server's whole URL. `CASE_CLIENT_BASE_URL` in
            the environment stands in for it.
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
        card: AsyncCredential | None = None,
        staff_username: AsyncCredential | None = None,
        staff_password: AsyncCredential | None = None,
        door: AsyncCredential | None = None,
        branch: str | None = None,
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
            credentials={
                "card": card,
                "staff_username": staff_username,
                "staff_password": staff_password,
                "door": door,
            },
            variables={"branch": branch},
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
    def books(self) -> resources.AsyncBooks:
        """What can be borrowed."""
        return resources.AsyncBooks(self)

    @property
    def sessions(self) -> resources.AsyncSessions:
        """Who borrows."""
        return resources.AsyncSessions(self)
