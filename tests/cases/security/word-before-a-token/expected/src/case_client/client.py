"""Clients of Words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from . import resources
from ._runtime.api import Api, Server
from ._runtime.api_key import ApiKey
from ._runtime.api_key_query import QueryKey
from ._runtime.async_client import AsyncClient, AsyncMiddleware
from ._runtime.bearer import Bearer
from ._runtime.client import Client, Middleware
from ._runtime.options import Limits, RetryPolicy
from ._runtime.secret import AsyncCredential, Credential

_API = Api(
    title="Words",
    package="case_client",
    version="0.1.0",
    base_url_env="CASE_CLIENT_BASE_URL",
    servers=(Server("https://case.example"),),
    schemes={
        "bot": ApiKey(
            "Authorization", argument="bot", env="CASE_CLIENT_BOT", prefix="Bot"
        ),
        "pager": ApiKey(
            "Authorization",
            argument="pager",
            env="CASE_CLIENT_PAGER",
            prefix="Token token=",
        ),
        "django": ApiKey(
            "Authorization", argument="django", env="CASE_CLIENT_DJANGO", prefix="Token"
        ),
        "other": Bearer(argument="other", env="CASE_CLIENT_OTHER", word="OAuth"),
        "unusable": Bearer(argument="unusable", env="CASE_CLIENT_UNUSABLE"),
        "query": QueryKey("key", argument="query", env="CASE_CLIENT_QUERY"),
    },
    security=(("bot",),),
)


class CaseClient(Client):
    """Client of Words, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `with CaseClient(…) as client:`.

    Args:
        bot: API key, sent in the header `Authorization`. `Bot` is written before it.
            `CASE_CLIENT_BOT` in the environment stands in for it.
        pager: API key, sent in the header `Authorization`. `Token token=` is written
            before it. `CASE_CLIENT_PAGER` in the environment stands in for it.
        django: API key, sent in the header `Authorization`. `Token` is written before
            it. Token-based authentication with required prefix "Token".
            `CASE_CLIENT_DJANGO` in the environment stands in for it.
        other: Bearer token, without the word `OAuth`. `CASE_CLIENT_OTHER` in the
            environment stands in for it.
        unusable: Bearer token, without the word `Bearer`. `CASE_CLIENT_UNUSABLE` in the
            environment stands in for it.
        query: API key, sent as the query parameter `key`. `CASE_CLIENT_QUERY` in the
            environment stands in for it.
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
        bot: Credential | None = None,
        pager: Credential | None = None,
        django: Credential | None = None,
        other: Credential | None = None,
        unusable: Credential | None = None,
        query: Credential | None = None,
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
                "bot": bot,
                "pager": pager,
                "django": django,
                "other": other,
                "unusable": unusable,
                "query": query,
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


class AsyncCaseClient(AsyncClient):
    """Asynchronous client of Words, version 1.0.0.

    Resources are attributes, operations are their methods. The client keeps connections
    open: close it, or write `async with AsyncCaseClient(…) as client:`.

    Args:
        bot: API key, sent in the header `Authorization`. `Bot` is written before it.
            `CASE_CLIENT_BOT` in the environment stands in for it.
        pager: API key, sent in the header `Authorization`. `Token token=` is written
            before it. `CASE_CLIENT_PAGER` in the environment stands in for it.
        django: API key, sent in the header `Authorization`. `Token` is written before
            it. Token-based authentication with required prefix "Token".
            `CASE_CLIENT_DJANGO` in the environment stands in for it.
        other: Bearer token, without the word `OAuth`. `CASE_CLIENT_OTHER` in the
            environment stands in for it.
        unusable: Bearer token, without the word `Bearer`. `CASE_CLIENT_UNUSABLE` in the
            environment stands in for it.
        query: API key, sent as the query parameter `key`. `CASE_CLIENT_QUERY` in the
            environment stands in for it.
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
        bot: AsyncCredential | None = None,
        pager: AsyncCredential | None = None,
        django: AsyncCredential | None = None,
        other: AsyncCredential | None = None,
        unusable: AsyncCredential | None = None,
        query: AsyncCredential | None = None,
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
                "bot": bot,
                "pager": pager,
                "django": django,
                "other": other,
                "unusable": unusable,
                "query": query,
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
