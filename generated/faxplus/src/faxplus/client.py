"""Clients of Fax.Plus REST API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import errors, resources
from ._runtime.api import Api, Server
from ._runtime.api_key import ApiKey
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.bearer import Bearer
from ._runtime.client import Client, Middleware
from ._runtime.documented_errors import ErrorClasses
from ._runtime.oauth2 import OAuth2
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Fax.Plus REST API",
    package="faxplus",
    version="0.1.0",
    base_url_env="FAXPLUS_BASE_URL",
    servers=(Server("https://restapi.fax.plus/v3"), Server("/v3")),
    schemes={
        "oauth2": OAuth2(
            argument="oauth2",
            env="FAXPLUS_OAUTH2",
            parts={
                "client_id": ("oauth2_client_id", "FAXPLUS_OAUTH2_CLIENT_ID"),
                "client_secret": (
                    "oauth2_client_secret",
                    "FAXPLUS_OAUTH2_CLIENT_SECRET",
                ),
                "refresh_token": (
                    "oauth2_refresh_token",
                    "FAXPLUS_OAUTH2_REFRESH_TOKEN",
                ),
            },
            token_urls={"refresh_token": "https://accounts.fax.plus/token"},
        ),
        "personal_access_token": Bearer(
            argument="personal_access_token", env="FAXPLUS_PERSONAL_ACCESS_TOKEN"
        ),
        "client_id": ApiKey(
            "x-fax-clientid", argument="client_id", env="FAXPLUS_CLIENT_ID"
        ),
    },
    security=(("oauth2", "client_id"), ("personal_access_token",)),
    errors=ErrorClasses(
        {
            "400": errors.FaxPlusBadRequestError,
            "401": errors.FaxPlusUnauthorizedError,
            "403": errors.FaxPlusForbiddenError,
            "409": errors.MemberInvitationCreateConflictError,
            "500": errors.FaxPlusInternalServerError,
        },
    ),
)


class FaxPlus(Client):
    """Client of Fax.Plus REST API, version 3.4.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with FaxPlus(…) as client:`.

    Args:
        oauth2: Bearer token, without the word `Bearer`. A token that a user granted to
            an application. `FAXPLUS_OAUTH2` in the environment stands in for it.
        oauth2_client_id: Identifier of your application; tokens are fetched with it.
            `FAXPLUS_OAUTH2_CLIENT_ID` in the environment stands in for it.
        oauth2_client_secret: Secret of your application. `FAXPLUS_OAUTH2_CLIENT_SECRET`
            in the environment stands in for it.
        oauth2_refresh_token: Refresh token of a user who has consented; see `auth`.
            `FAXPLUS_OAUTH2_REFRESH_TOKEN` in the environment stands in for it.
        personal_access_token: Bearer token, without the word `Bearer`. A token that a
            user made for programs of their own. `FAXPLUS_PERSONAL_ACCESS_TOKEN` in the
            environment stands in for it.
        client_id: API key, sent in the header `x-fax-clientid`. Identifier of the
            application that an OAuth2 token was given to. `FAXPLUS_CLIENT_ID` in the
            environment stands in for it.
        base_url: URL that paths are appended to, `https://restapi.fax.plus/v3` by
            default; it replaces the server's whole URL. `FAXPLUS_BASE_URL` in the
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
        oauth2: Credential | None = None,
        oauth2_client_id: Credential | None = None,
        oauth2_client_secret: Credential | None = None,
        oauth2_refresh_token: Credential | None = None,
        personal_access_token: Credential | None = None,
        client_id: Credential | None = None,
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
                "oauth2": oauth2,
                "oauth2_client_id": oauth2_client_id,
                "oauth2_client_secret": oauth2_client_secret,
                "oauth2_refresh_token": oauth2_refresh_token,
                "personal_access_token": personal_access_token,
                "client_id": client_id,
            },
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
    def member_invitations(self) -> resources.MemberInvitations:
        return resources.MemberInvitations(self)


class AsyncFaxPlus(AsyncClient):
    """Asynchronous client of Fax.Plus REST API, version 3.4.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncFaxPlus(…) as client:`.

    Args:
        oauth2: Bearer token, without the word `Bearer`. A token that a user granted to
            an application. `FAXPLUS_OAUTH2` in the environment stands in for it.
        oauth2_client_id: Identifier of your application; tokens are fetched with it.
            `FAXPLUS_OAUTH2_CLIENT_ID` in the environment stands in for it.
        oauth2_client_secret: Secret of your application. `FAXPLUS_OAUTH2_CLIENT_SECRET`
            in the environment stands in for it.
        oauth2_refresh_token: Refresh token of a user who has consented; see `auth`.
            `FAXPLUS_OAUTH2_REFRESH_TOKEN` in the environment stands in for it.
        personal_access_token: Bearer token, without the word `Bearer`. A token that a
            user made for programs of their own. `FAXPLUS_PERSONAL_ACCESS_TOKEN` in the
            environment stands in for it.
        client_id: API key, sent in the header `x-fax-clientid`. Identifier of the
            application that an OAuth2 token was given to. `FAXPLUS_CLIENT_ID` in the
            environment stands in for it.
        base_url: URL that paths are appended to, `https://restapi.fax.plus/v3` by
            default; it replaces the server's whole URL. `FAXPLUS_BASE_URL` in the
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
        oauth2: AsyncCredential | None = None,
        oauth2_client_id: AsyncCredential | None = None,
        oauth2_client_secret: AsyncCredential | None = None,
        oauth2_refresh_token: AsyncCredential | None = None,
        personal_access_token: AsyncCredential | None = None,
        client_id: AsyncCredential | None = None,
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
                "oauth2": oauth2,
                "oauth2_client_id": oauth2_client_id,
                "oauth2_client_secret": oauth2_client_secret,
                "oauth2_refresh_token": oauth2_refresh_token,
                "personal_access_token": personal_access_token,
                "client_id": client_id,
            },
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
    def member_invitations(self) -> resources.AsyncMemberInvitations:
        return resources.AsyncMemberInvitations(self)
