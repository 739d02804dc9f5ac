"""What both clients have in common; what makes calls is imported with the first one."""

from __future__ import annotations

import functools
import logging
import os
import warnings
from collections.abc import Callable, Mapping, Sequence
from http.cookiejar import DefaultCookiePolicy
from operator import call
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast

import httpx2

from .api import Api, checked, missing_base_url, names_server
from .errors import ConfigurationError, InvalidArgumentError
from .options import (
    TIMEOUT,
    GivenOptions,
    Limits,
    RequestOptions,
    RetryPolicy,
    Settings,
    retries_of,
    seconds_of,
)
from .redact import hide_in_logs

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

C = TypeVar("C", bound="BaseClient[Any, Any]")
M = TypeVar("M")
W_co = TypeVar("W_co", covariant=True)
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


class Shared(Generic[H]):
    """Holds an HTTP client; one that the caller gave is the caller's to close."""

    def __init__(self, given: H | None, kind: Callable[..., H]) -> None:
        self._client = given
        self._kind = kind
        self._lock = Lock()
        self._process = os.getpid()
        self._left: list[H] = []
        """Clients of the processes that this one was forked from."""
        self.given = given is not None
        self._closed = False
        self._loop: AbstractEventLoop | None = None
        """The loop that connections were opened in."""

    def get(self, loop: AbstractEventLoop | None = None) -> H:
        """Give the HTTP client. Making one costs reading the system's certificates.

        Connections of a `loop` that has ended are of no use in another.
        """
        self._leave_if_forked()
        with self._lock:
            if self._closed or (self._client is not None and self._client.is_closed):
                raise ConfigurationError("the client is closed")
            if loop is not None and loop is not self._loop:
                if not self.given and self._loop is not None and self._loop.is_closed():
                    self._client = None
                self._loop = loop
            if self._client is None:
                connections = httpx2.Limits(
                    max_connections=200, max_keepalive_connections=100
                )
                try:
                    self._client = self._kind(timeout=TIMEOUT, limits=connections)
                except (ImportError, ValueError, OSError, httpx2.InvalidURL) as error:
                    reason = "the environment's proxies or certificates are of no use"
                    raise ConfigurationError(f"{reason}: {error}") from None
                # It keeps no cookies: calls share nothing but connections.
                policy = DefaultCookiePolicy(allowed_domains=[])
                self._client.cookies.jar.set_policy(policy)
            return self._client

    def _leave_if_forked(self) -> None:
        """Leave the connections to the process that this one was forked from.

        Both would read from them, and get one another's responses. They are not closed
        here, which the other side would see.
        """
        if self._process == os.getpid():
            return
        self._process = os.getpid()
        self._lock = Lock()  # A thread that is not there any more may hold it.
        if self.given:
            warnings.warn(
                "this process was forked: an http_client that was used before must not"
                " be used in both processes; give a client of its own to each",
                RuntimeWarning,
                stacklevel=2,
            )
        elif self._client is not None:
            self._left.append(self._client)
            self._client = None

    def end(self) -> H | None:
        """Make no HTTP client any more; return what is to be closed, if anything is."""
        if self.given:
            return None
        self._leave_if_forked()
        with self._lock:
            self._closed = True
            return self._client


class BaseClient(Generic[H, W_co]):
    """Settings, credentials and the transport; no call is made here."""

    _api: Api
    _settings: Settings
    _credentials: dict[str, Any]
    """Secrets by argument (`security.py`)."""
    _shared: Shared[H]
    _owns = True
    """Whether the connections are closed with this client."""
    _sender: Any = None
    _calling: Callable[[], Any]
    """Returns what makes calls (`calls.py`), made with the first one."""
    _http: ClassVar[Any]
    """What an `http_client` must be."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # Subclasses of a generated class are their authors' own.
        generated = sum(issubclass(kind, BaseClient) for kind in cls.__mro__) <= 3
        if generated and "__init__" in cls.__dict__:
            init: Any = cls.__dict__["__init__"]
            type.__setattr__(cls, "__init__", _discreet(init))

    def __init__(
        self,
        api: Api,
        *,
        credentials: Mapping[str, Any] = MappingProxyType({}),
        variables: Mapping[str, str | None] = MappingProxyType({}),
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: H | None = None,
        default_headers: Mapping[str, str] | None = None,
        retry: RetryPolicy | None = None,
        user_agent: str = "",
        middleware: Sequence[Any] = (),
        strict_responses: bool = False,
        limits: Limits | None = None,
    ) -> None:
        if http_client is not None and not isinstance(http_client, self._http):
            given = f"{type(http_client).__module__}.{type(http_client).__qualname__}"
            raise ConfigurationError(
                f"http_client must be an httpx2.{self._http.__name__}, not {given}"
            )
        self._api = api
        self._shared = Shared(http_client, self._http)
        base_url = base_url or os.environ.get(api.base_url_env) or None
        if base_url is None and not names_server(api) and not api.own_servers:
            raise missing_base_url(api)
        if timeout is None:
            timeout = _timeout(f"{api.package}_TIMEOUT".upper())
        if timeout is None and http_client is not None:
            own = http_client.timeout
            timeout = None if own == _HTTPX_DEFAULT else own
        self._credentials = {}
        for key, scheme in api.schemes.items():
            self._credentials |= scheme.gather(key, credentials, os.environ)
        if self._credentials:
            hide_in_logs()
        known = _given(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            limits=limits,
            user_agent=user_agent,
        )
        self._settings = Settings(
            **known,
            variables={
                key: text for key, text in variables.items() if text is not None
            },
            strict_responses=strict_responses,
            extra_headers=dict(default_headers or {}),
            retry=_policy(retry or api.retry, max_retries),
            middleware=tuple(middleware),
        )
        if level := os.environ.get(f"{api.package}_LOG".upper()):
            _log_to_stderr(api.package, level)

    @property
    def with_raw_response(self) -> W_co:
        """The same resources, whose methods return the response itself."""
        return cast("W_co", Methods(self))

    def with_options(
        self,
        *,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        retry_non_idempotent: bool | None = None,
        strict_responses: bool | None = None,
        line_breaks_in_query: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        retry: RetryPolicy | None = None,
        user_agent: str | None = None,
        middleware: Sequence[Any] = (),
    ) -> Self:
        """Give a client with other settings over the same connections.

        What is None stays as it is; this client does not change. Closing the new one
        leaves the connections open: they are closed with this one.

        Args:
            middleware: Within those that the client has.
            line_breaks_in_query: Whether values in the query may hold CR and LF, which
                are then sent percent-encoded; they are refused otherwise.
        """
        now = self._settings
        given = _given(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            retry_non_idempotent=retry_non_idempotent,
            strict_responses=strict_responses,
            line_breaks_in_query=line_breaks_in_query,
            limits=limits,
            user_agent=user_agent,
        )
        settings = now.changed(
            **given,
            extra_headers={**now.extra_headers, **(extra_headers or {})},
            extra_query={**now.extra_query, **(extra_query or {})},
            retry=_policy(retry or now.retry, max_retries),
            middleware=(*now.middleware, *middleware),
        )
        other = object.__new__(type(self))
        changed = {"_settings": settings, "_owns": False, "_sender": None}
        other.__dict__.update(self.__dict__ | changed)
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._api.title}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled or copied: use with_options()")


class BaseResource(Generic[C, W_co]):
    """A group of operations; `client` is the client that they are called through."""

    def __init__(self, client: C, *, raw: bool = False) -> None:
        self._client = client
        self._raw = raw

    def _begin(
        self, operation: Any, options: GivenOptions, values: Mapping[str, object]
    ) -> tuple[Any, Any]:
        """Return what makes calls, and the call of an operation."""
        from .operation import Call

        call = Call(operation, values, RequestOptions.of(options), self._raw)
        return self._client._calling(), call

    @property
    def with_raw_response(self) -> W_co:
        """The same methods, each returning the response: status, headers, content."""
        return cast("W_co", Methods(type(self)(self._client, raw=True)))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class Methods(Generic[M]):
    """Methods, and those of what lies below; `opened` makes `M` of each call."""

    def __init__(
        self, target: Any, opened: Callable[[Callable[[], Any]], M] = call
    ) -> None:
        self._target, self._opened = target, opened

    def __getattr__(self, name: str) -> Methods[M]:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(self._target, name)
        if not callable(found):
            found = type(found)(found._client, raw=True)
        return Methods(found, self._opened)

    def __dir__(self) -> list[str]:
        return dir(self._target)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._target!r}>"

    def __call__(self, *args: Any, **keywords: Any) -> M:
        return self._opened(functools.partial(self._target, *args, **keywords))


def _given(**settings: Any) -> dict[str, Any]:
    """Return the settings that are not None, if they can be."""
    checks: dict[str, Callable[[Any], object]] = {
        "base_url": checked,
        "timeout": seconds_of,
        "max_retries": retries_of,
        "user_agent": _token,
    }
    given = {name: value for name, value in settings.items() if value is not None}
    for name in given.keys() & checks.keys():
        try:
            given[name] = checks[name](given[name])
        except InvalidArgumentError as error:
            raise ConfigurationError(str(error)) from None
    return given


def _policy(policy: RetryPolicy, max_retries: int | None) -> RetryPolicy:
    """Let a number that is given beside a policy count."""
    return policy if max_retries is None else policy.changed(max_retries=None)


def _timeout(name: str) -> httpx2.Timeout | None:
    """Return the timeout that the environment gives."""
    text = os.environ.get(name)
    try:
        return seconds_of(float(text)) if text else None
    except ValueError:
        reason = f"{name} must be a number of seconds above 0"
    raise ConfigurationError(reason)


def _token(text: str) -> str:
    """Return what an application adds to the `User-Agent` (RFC 9110, 10.1.5)."""
    if text.isascii() and text.isprintable():
        return text.strip()
    raise ConfigurationError("user_agent must be printable ASCII")


def _log_to_stderr(package: str, level: str) -> None:
    """Write the log of a package from a level on, unless the application does."""
    if level.lower() not in ("debug", "info", "warning", "error"):
        raise ConfigurationError(
            f"{package.upper()}_LOG must be one of: debug, info, warning, error"
        )
    logger = logging.getLogger(package)
    logger.setLevel(level.upper())
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(
            logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s")
        )
        logger.addHandler(handler)
