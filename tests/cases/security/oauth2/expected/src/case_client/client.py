"""Clients of Flows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources
from ._runtime.api import Api, Server
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.bearer import Bearer
from ._runtime.client import Client, Middleware
from ._runtime.oauth2 import OAuth2
from ._runtime.oauth2_discovery import OpenIdDiscovery
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Flows",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://case.example/v1"),),
    schemes={
        "login": OAuth2(
            argument="login",
            env="CASE_CLIENT_LOGIN",
            parts={
                "client_id": ("login_client_id", "CASE_CLIENT_LOGIN_CLIENT_ID"),
                "client_secret": (
                    "login_client_secret",
                    "CASE_CLIENT_LOGIN_CLIENT_SECRET",
                ),
                "username": ("login_username", "CASE_CLIENT_LOGIN_USERNAME"),
                "password": ("login_password", "CASE_CLIENT_LOGIN_PASSWORD"),
            },
            token_urls={
                "client_credentials": "https://case.example/token",
                "password": "token",
            },
        ),
        "person": OAuth2(
            argument="person",
            env="CASE_CLIENT_PERSON",
            parts={
                "client_id": ("person_client_id", "CASE_CLIENT_PERSON_CLIENT_ID"),
                "client_secret": (
                    "person_client_secret",
                    "CASE_CLIENT_PERSON_CLIENT_SECRET",
                ),
                "refresh_token": (
                    "person_refresh_token",
                    "CASE_CLIENT_PERSON_REFRESH_TOKEN",
                ),
            },
            token_urls={"refresh_token": "/refresh"},
        ),
        "provider": OAuth2(
            argument="provider",
            env="CASE_CLIENT_PROVIDER",
            parts={
                "client_id": ("provider_client_id", "CASE_CLIENT_PROVIDER_CLIENT_ID"),
                "client_secret": (
                    "provider_client_secret",
                    "CASE_CLIENT_PROVIDER_CLIENT_SECRET",
                ),
                "refresh_token": (
                    "provider_refresh_token",
                    "CASE_CLIENT_PROVIDER_REFRESH_TOKEN",
                ),
            },
            discovery=OpenIdDiscovery(
                "https://login.example/.well-known/openid-configuration"
            ),
        ),
        "implicit": Bearer(argument="implicit", env="CASE_CLIENT_IMPLICIT"),
        "broken": Bearer(argument="broken", env="CASE_CLIENT_BROKEN"),
    },
    security=(("login",),),
    scopes={"login": ("read",)},
)


class CaseClient(Client):
    """Client of Flows, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        login: Bearer token, without the word `Bearer`. `CASE_CLIENT_LOGIN` in the
            environment stands in for it.
        login_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_LOGIN_CLIENT_ID` in the environment stands in for it.
        login_client_secret: Secret of your application.
            `CASE_CLIENT_LOGIN_CLIENT_SECRET` in the environment stands in for it.
        login_username: Name of the user whose tokens are fetched.
            `CASE_CLIENT_LOGIN_USERNAME` in the environment stands in for it.
        login_password: Password of that user. `CASE_CLIENT_LOGIN_PASSWORD` in the
            environment stands in for it.
        person: Bearer token, without the word `Bearer`. `CASE_CLIENT_PERSON` in the
            environment stands in for it.
        person_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_PERSON_CLIENT_ID` in the environment stands in for it.
        person_client_secret: Secret of your application.
            `CASE_CLIENT_PERSON_CLIENT_SECRET` in the environment stands in for it.
        person_refresh_token: Refresh token of a user who has consented; see `auth`.
            `CASE_CLIENT_PERSON_REFRESH_TOKEN` in the environment stands in for it.
        provider: Bearer token, without the word `Bearer`. `CASE_CLIENT_PROVIDER` in the
            environment stands in for it.
        provider_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_PROVIDER_CLIENT_ID` in the environment stands in for it.
        provider_client_secret: Secret of your application.
            `CASE_CLIENT_PROVIDER_CLIENT_SECRET` in the environment stands in for it.
        provider_refresh_token: Refresh token of a user who has consented; see `auth`.
            `CASE_CLIENT_PROVIDER_REFRESH_TOKEN` in the environment stands in for it.
        implicit: Bearer token, without the word `Bearer`. `CASE_CLIENT_IMPLICIT` in the
            environment stands in for it.
        broken: Bearer token, without the word `Bearer`. `CASE_CLIENT_BROKEN` in the
            environment stands in for it.
        base_url: URL that paths are appended to, `https://case.example/v1` by default;
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
        login_client_id: Credential | None = None,
        login_client_secret: Credential | None = None,
        login_username: Credential | None = None,
        login_password: Credential | None = None,
        person: Credential | None = None,
        person_client_id: Credential | None = None,
        person_client_secret: Credential | None = None,
        person_refresh_token: Credential | None = None,
        provider: Credential | None = None,
        provider_client_id: Credential | None = None,
        provider_client_secret: Credential | None = None,
        provider_refresh_token: Credential | None = None,
        implicit: Credential | None = None,
        broken: Credential | None = None,
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
                "login": login,
                "login_client_id": login_client_id,
                "login_client_secret": login_client_secret,
                "login_username": login_username,
                "login_password": login_password,
                "person": person,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "person_refresh_token": person_refresh_token,
                "provider": provider,
                "provider_client_id": provider_client_id,
                "provider_client_secret": provider_client_secret,
                "provider_refresh_token": provider_refresh_token,
                "implicit": implicit,
                "broken": broken,
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

    @property
    def f(self) -> resources.F:
        return resources.F(self)

    @property
    def g(self) -> resources.G:
        return resources.G(self)

    @property
    def h(self) -> resources.H:
        return resources.H(self)


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Flows, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        login: Bearer token, without the word `Bearer`. `CASE_CLIENT_LOGIN` in the
            environment stands in for it.
        login_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_LOGIN_CLIENT_ID` in the environment stands in for it.
        login_client_secret: Secret of your application.
            `CASE_CLIENT_LOGIN_CLIENT_SECRET` in the environment stands in for it.
        login_username: Name of the user whose tokens are fetched.
            `CASE_CLIENT_LOGIN_USERNAME` in the environment stands in for it.
        login_password: Password of that user. `CASE_CLIENT_LOGIN_PASSWORD` in the
            environment stands in for it.
        person: Bearer token, without the word `Bearer`. `CASE_CLIENT_PERSON` in the
            environment stands in for it.
        person_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_PERSON_CLIENT_ID` in the environment stands in for it.
        person_client_secret: Secret of your application.
            `CASE_CLIENT_PERSON_CLIENT_SECRET` in the environment stands in for it.
        person_refresh_token: Refresh token of a user who has consented; see `auth`.
            `CASE_CLIENT_PERSON_REFRESH_TOKEN` in the environment stands in for it.
        provider: Bearer token, without the word `Bearer`. `CASE_CLIENT_PROVIDER` in the
            environment stands in for it.
        provider_client_id: Identifier of your application; tokens are fetched with it.
            `CASE_CLIENT_PROVIDER_CLIENT_ID` in the environment stands in for it.
        provider_client_secret: Secret of your application.
            `CASE_CLIENT_PROVIDER_CLIENT_SECRET` in the environment stands in for it.
        provider_refresh_token: Refresh token of a user who has consented; see `auth`.
            `CASE_CLIENT_PROVIDER_REFRESH_TOKEN` in the environment stands in for it.
        implicit: Bearer token, without the word `Bearer`. `CASE_CLIENT_IMPLICIT` in the
            environment stands in for it.
        broken: Bearer token, without the word `Bearer`. `CASE_CLIENT_BROKEN` in the
            environment stands in for it.
        base_url: URL that paths are appended to, `https://case.example/v1` by default;
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
        login_client_id: AsyncCredential | None = None,
        login_client_secret: AsyncCredential | None = None,
        login_username: AsyncCredential | None = None,
        login_password: AsyncCredential | None = None,
        person: AsyncCredential | None = None,
        person_client_id: AsyncCredential | None = None,
        person_client_secret: AsyncCredential | None = None,
        person_refresh_token: AsyncCredential | None = None,
        provider: AsyncCredential | None = None,
        provider_client_id: AsyncCredential | None = None,
        provider_client_secret: AsyncCredential | None = None,
        provider_refresh_token: AsyncCredential | None = None,
        implicit: AsyncCredential | None = None,
        broken: AsyncCredential | None = None,
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
                "login": login,
                "login_client_id": login_client_id,
                "login_client_secret": login_client_secret,
                "login_username": login_username,
                "login_password": login_password,
                "person": person,
                "person_client_id": person_client_id,
                "person_client_secret": person_client_secret,
                "person_refresh_token": person_refresh_token,
                "provider": provider,
                "provider_client_id": provider_client_id,
                "provider_client_secret": provider_client_secret,
                "provider_refresh_token": provider_refresh_token,
                "implicit": implicit,
                "broken": broken,
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

    @property
    def f(self) -> resources.AsyncF:
        return resources.AsyncF(self)

    @property
    def g(self) -> resources.AsyncG:
        return resources.AsyncG(self)

    @property
    def h(self) -> resources.AsyncH:
        return resources.AsyncH(self)
