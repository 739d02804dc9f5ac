"""Clients of Factify."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources
from ._runtime.api import Api
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.bearer import Bearer
from ._runtime.client import Client, Middleware
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Factify",
    package="factify",
    version="0.1.0",
    base_url_env="FACTIFY_BASE_URL",
    schemes={"bearerAuth": Bearer(argument="bearer_auth", env="FACTIFY_BEARER_AUTH")},
    security=(("bearerAuth",),),
)


class Factify(Client):
    """Client of Factify, version v1beta.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with Factify(…) as client:`.

    Args:
        bearer_auth: Bearer token, without the word `Bearer`. A token for the API.
            `FACTIFY_BEARER_AUTH` in the environment stands in for it.
        base_url: URL that paths are appended to. The document names no server, so this
            or `FACTIFY_BASE_URL` in the environment is needed.
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
        bearer_auth: Credential | None = None,
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
            credentials={"bearer_auth": bearer_auth},
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
    def organizations(self) -> resources.Organizations:
        return resources.Organizations(self)


class AsyncFactify(AsyncClient):
    """Asynchronous client of Factify, version v1beta.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncFactify(…) as client:`.

    Args:
        bearer_auth: Bearer token, without the word `Bearer`. A token for the API.
            `FACTIFY_BEARER_AUTH` in the environment stands in for it.
        base_url: URL that paths are appended to. The document names no server, so this
            or `FACTIFY_BASE_URL` in the environment is needed.
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
        bearer_auth: AsyncCredential | None = None,
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
            credentials={"bearer_auth": bearer_auth},
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
    def organizations(self) -> resources.AsyncOrganizations:
        return resources.AsyncOrganizations(self)
