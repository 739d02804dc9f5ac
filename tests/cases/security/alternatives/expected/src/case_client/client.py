"""Clients of Alternatives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources
from ._runtime.api import Api, Server
from ._runtime.api_key import ApiKey, CookieKey
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.basic import Basic
from ._runtime.client import Client, Middleware
from ._runtime.digest import Digest
from ._runtime.oauth2 import OAuth2
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Alternatives",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://case.example"),),
    schemes={
        "token": OAuth2(
            argument="token",
            env="CASE_CLIENT_TOKEN",
            parts={
                "client_id": ("token_client_id", "CASE_CLIENT_TOKEN_CLIENT_ID"),
                "client_secret": (
                    "token_client_secret",
                    "CASE_CLIENT_TOKEN_CLIENT_SECRET",
                ),
            },
            token_urls={"client_credentials": "https://case.example/token"},
        ),
        "login": Basic(
            username="login_username",
            password="login_password",
            username_env="CASE_CLIENT_LOGIN_USERNAME",
            password_env="CASE_CLIENT_LOGIN_PASSWORD",
        ),
        "session": CookieKey("SESSION", argument="session", env="CASE_CLIENT_SESSION"),
        "tenant": ApiKey("X-Tenant", argument="tenant", env="CASE_CLIENT_TENANT"),
        "digest": Digest(argument="digest", env="CASE_CLIENT_DIGEST", word="digest"),
    },
)


class CaseClient(Client):
    """Client of Alternatives, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        token: Bearer token, without the word `Bearer`. `CASE_CLIENT_TOKEN` in the
            environment stands in for it.
        token_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_TOKEN_CLIENT_ID` in the environment stands in for it.
        token_client_secret: Secret of your application.
            `CASE_CLIENT_TOKEN_CLIENT_SECRET` in the environment stands in for it.
        login_username: User name of HTTP Basic authentication.
            `CASE_CLIENT_LOGIN_USERNAME` in the environment stands in for it.
        login_password: Password of HTTP Basic authentication.
            `CASE_CLIENT_LOGIN_PASSWORD` in the environment stands in for it.
        session: API key, sent in the cookie `SESSION`. `CASE_CLIENT_SESSION` in the
            environment stands in for it.
        tenant: API key, sent in the header `X-Tenant`. `CASE_CLIENT_TENANT` in the
            environment stands in for it.
        digest: Credentials of the `digest` authentication scheme. In their place give
            an `http_client` with `auth=httpx2.DigestAuth(username, password)`.
            `CASE_CLIENT_DIGEST` in the environment stands in for it.
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
        token: Credential | None = None,
        token_client_id: Credential | None = None,
        token_client_secret: Credential | None = None,
        login_username: Credential | None = None,
        login_password: Credential | None = None,
        session: Credential | None = None,
        tenant: Credential | None = None,
        digest: Credential | None = None,
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
                "token": token,
                "token_client_id": token_client_id,
                "token_client_secret": token_client_secret,
                "login_username": login_username,
                "login_password": login_password,
                "session": session,
                "tenant": tenant,
                "digest": digest,
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
    def a(self) -> resources.A:
        return resources.A(self)

    @property
    def b(self) -> resources.B:
        return resources.B(self)

    @property
    def c(self) -> resources.C:
        return resources.C(self)

    @property
    def d(self) -> resources.D:
        return resources.D(self)

    @property
    def e(self) -> resources.E:
        return resources.E(self)


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Alternatives, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        token: Bearer token, without the word `Bearer`. `CASE_CLIENT_TOKEN` in the
            environment stands in for it.
        token_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_TOKEN_CLIENT_ID` in the environment stands in for it.
        token_client_secret: Secret of your application.
            `CASE_CLIENT_TOKEN_CLIENT_SECRET` in the environment stands in for it.
        login_username: User name of HTTP Basic authentication.
            `CASE_CLIENT_LOGIN_USERNAME` in the environment stands in for it.
        login_password: Password of HTTP Basic authentication.
            `CASE_CLIENT_LOGIN_PASSWORD` in the environment stands in for it.
        session: API key, sent in the cookie `SESSION`. `CASE_CLIENT_SESSION` in the
            environment stands in for it.
        tenant: API key, sent in the header `X-Tenant`. `CASE_CLIENT_TENANT` in the
            environment stands in for it.
        digest: Credentials of the `digest` authentication scheme. In their place give
            an `http_client` with `auth=httpx2.DigestAuth(username, password)`.
            `CASE_CLIENT_DIGEST` in the environment stands in for it.
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
        token: AsyncCredential | None = None,
        token_client_id: AsyncCredential | None = None,
        token_client_secret: AsyncCredential | None = None,
        login_username: AsyncCredential | None = None,
        login_password: AsyncCredential | None = None,
        session: AsyncCredential | None = None,
        tenant: AsyncCredential | None = None,
        digest: AsyncCredential | None = None,
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
                "token": token,
                "token_client_id": token_client_id,
                "token_client_secret": token_client_secret,
                "login_username": login_username,
                "login_password": login_password,
                "session": session,
                "tenant": tenant,
                "digest": digest,
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
    def a(self) -> resources.AsyncA:
        return resources.AsyncA(self)

    @property
    def b(self) -> resources.AsyncB:
        return resources.AsyncB(self)

    @property
    def c(self) -> resources.AsyncC:
        return resources.AsyncC(self)

    @property
    def d(self) -> resources.AsyncD:
        return resources.AsyncD(self)

    @property
    def e(self) -> resources.AsyncE:
        return resources.AsyncE(self)
