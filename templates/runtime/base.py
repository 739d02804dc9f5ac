"""What the synchronous and the asynchronous client have in common."""

from __future__ import annotations

import functools
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Generic, NoReturn, Self, TypeVar

import httpx2

from .api import Api
from .errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
)
from .operation import Operation
from .options import DEFAULT_MAX_RETRIES, Caps, Settings, default_timeout
from .raw import RawResponse
from .redact import hide
from .request import Call, Draft, draft
from .response import Judge
from .retry import after_answer, after_failure, pause
from .security import Credential, gather
from .servers import checked, missing_base_url, names_server
from .transport import Shared

H = TypeVar("H", bound=httpx2.Client | httpx2.AsyncClient)

_HTTPX_DEFAULT = httpx2.Timeout(5.0)


def _discreet(init: Callable[..., None]) -> Callable[..., None]:
    """Keep a constructor's arguments, credentials among them, out of tracebacks."""

    @functools.wraps(init)
    def wrapper(self: object, *args: Any, **kwargs: Any) -> None:
        try:
            init(self, *args, **kwargs)
        except ConfigurationError as error:
            failure = error.with_traceback(None)
        else:
            return
        del args, kwargs
        raise failure

    return wrapper


class BaseClient(Generic[H]):
    """Settings, credentials and the transport; no call is made here."""

    _api: Api
    _settings: Settings
    _shared: Shared[H]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "__init__" in cls.__dict__:
            init: Any = cls.__dict__["__init__"]
            type.__setattr__(cls, "__init__", _discreet(init))

    def _set_up(
        self,
        api: Api,
        shared: Shared[H],
        *,
        credentials: Mapping[str, Credential | None],
        variables: Mapping[str, str | None],
        base_url: str | None,
        timeout: float | httpx2.Timeout | None,
        max_retries: int | None,
        strict_responses: bool,
        caps: Caps | None,
    ) -> None:
        self._api = api
        base_url = base_url or os.environ.get(api.base_url_env) or None
        if base_url is None and not names_server(api) and not api.own_servers:
            raise missing_base_url(api)
        given = shared.made
        if timeout is None and given is not None and given.timeout != _HTTPX_DEFAULT:
            timeout = given.timeout
        self._shared = shared
        self._credentials = gather(api.schemes, credentials, os.environ)
        self._settings = Settings(
            base_url=base_url if base_url is None else checked(base_url),
            variables={
                key: text for key, text in variables.items() if text is not None
            },
            timeout=default_timeout() if timeout is None else httpx2.Timeout(timeout),
            max_retries=_retries(max_retries, DEFAULT_MAX_RETRIES),
            strict_responses=strict_responses,
            caps=caps or Caps(),
        )
        self._log = logging.getLogger(api.package)

    def with_options(
        self,
        *,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        retry_non_idempotent: bool | None = None,
        strict_responses: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, str] | None = None,
        caps: Caps | None = None,
    ) -> Self:
        """Give a client with other settings over the same connections.

        What is None stays as it is; this client does not change. Closing the new one
        leaves the connections open: they are closed with this one.
        """
        now = self._settings
        settings = replace(
            now,
            base_url=now.base_url if base_url is None else checked(base_url),
            timeout=now.timeout if timeout is None else httpx2.Timeout(timeout),
            max_retries=_retries(max_retries, now.max_retries),
            retry_non_idempotent=_or(retry_non_idempotent, now.retry_non_idempotent),
            strict_responses=_or(strict_responses, now.strict_responses),
            extra_headers={**now.extra_headers, **(extra_headers or {})},
            extra_query={**now.extra_query, **(extra_query or {})},
            caps=caps or now.caps,
        )
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._settings = settings
        other._shared = self._shared.borrowed()
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._api.title}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled or copied: use with_options()")

    def _draft(self, call: Call) -> Draft:
        client = self._shared.made
        signed = client is not None and self._shared.given and _signs(client)
        return draft(call, self._api, self._settings, self._credentials, signed=signed)

    def _judge(self, operation: Operation[Any]) -> Judge:
        return Judge(operation, strict=self._settings.strict_responses)

    def _raw(self, draft: Draft, response: httpx2.Response) -> RawResponse:
        return RawResponse(response, self._judge(draft.operation).result)

    def _pause(
        self, draft: Draft, attempt: int, outcome: httpx2.Response | httpx2.RequestError
    ) -> float | None:
        """Decide after an attempt: seconds to wait for the next one, or None."""
        if isinstance(outcome, httpx2.Response):
            again = after_answer(draft, attempt, outcome.status_code)
            headers, what = outcome.headers, str(outcome.status_code)
        else:
            again = after_failure(draft, attempt, outcome)
            headers, what = None, type(outcome).__name__
        self._log.debug("%s: attempt %d: %s", draft.place, attempt + 1, what)
        if not again:
            return None
        seconds = pause(attempt, headers)
        self._log.info("%s: %s, again in %.1f s", draft.place, what, seconds)
        return seconds

    def _failure(self, draft: Draft, error: httpx2.RequestError) -> APIConnectionError:
        """Say what went wrong without an answer; the request is shown without secrets.

        The library's own error is not chained: it holds the request as it was sent.
        """
        name = type(error).__name__
        # Text of what could not be written may quote it.
        quotes = isinstance(error, httpx2.LocalProtocolError)
        text = "" if quotes else str(error)
        kind = (
            APITimeoutError
            if isinstance(error, httpx2.TimeoutException)
            else APIConnectionError
        )
        try:
            request = hide(error.request, draft.secret_headers, draft.secret_query)
        except RuntimeError:
            request = None  # The error is not tied to a request.
        return kind(
            f"{draft.place}: {name}" + (f": {text}" if text else ""), request=request
        )


def _signs(client: httpx2.Client | httpx2.AsyncClient) -> bool:
    """Whether the caller's HTTP client authorizes requests by itself."""
    return client.auth is not None or "authorization" in client.headers


def _or(given: bool | None, otherwise: bool) -> bool:
    return otherwise if given is None else given


def _retries(given: int | None, otherwise: int) -> int:
    if given is None:
        return otherwise
    if given < 0:
        raise ConfigurationError("max_retries must not be negative")
    return given
