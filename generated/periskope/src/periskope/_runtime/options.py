"""What a caller can set for a client, and for one call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from threading import TIMEOUT_MAX
from types import MappingProxyType
from typing import Any, TypeAlias, TypedDict

import httpx2

from .errors import InvalidArgumentError
from .record import Record

__all__ = ["Attempt", "Limits", "RequestOptions", "RequestOptionsDict", "RetryPolicy"]

TIMEOUT = httpx2.Timeout(connect=10.0, read=60.0, write=60.0, pool=60.0)
"""Seconds for each phase of a request by default; no phase is without an end."""

Attempt: TypeAlias = tuple[int, httpx2.Request | None, int | httpx2.RequestError]
"""What failed: its number, from 1; the request; the status, or the error."""


def seconds_of(given: float | httpx2.Timeout) -> httpx2.Timeout:
    """Return a timeout that can be waited for.

    Raises:
        InvalidArgumentError: It, or one of its phases, is no number above 0.
    """
    timeout = httpx2.Timeout(given)
    for one in timeout.as_dict().values():
        real = isinstance(one, int | float) and 0 < one <= TIMEOUT_MAX
        if one is not None and not real:
            reason = "timeout must be seconds above 0; httpx2.Timeout(None) has no end"
            raise InvalidArgumentError(reason)
    return timeout


def retries_of(given: int) -> int:
    """Return a number of retries; raises `InvalidArgumentError` if it is none."""
    if isinstance(given, int) and given >= 0:
        return given
    raise InvalidArgumentError("max_retries must be a whole number, 0 or above")


class RetryPolicy(Record, kw_only=True):
    """When a request is sent again, how often and how soon."""

    max_retries: int | None = None
    """Requests after the first one; None: as the client or the call says."""
    statuses: Collection[int] | None = None
    """Statuses that are tried again; None: 408, 429 and 5XX."""
    retry_non_idempotent: bool | None = None
    """Whether a request that may have been processed is sent again, whatever its
    method; None: as the client or the call says."""
    first_seconds: float = 0.5
    """Longest pause before the first retry."""
    factor: float = 2.0
    """By which the pause grows with each retry."""
    longest_seconds: float = 8.0
    """Beyond which it does not grow."""
    jitter: float = 0.5
    """Share of a pause that is left to chance, so that clients do not come at once."""
    server_seconds: float = 60.0
    """Where a server asks for a longer pause, the error is raised at once."""
    budget_seconds: float | None = None
    """Where the next pause would end later than this after the first request, the
    error is raised at once; None: no such limit."""
    predicate: Callable[[Attempt], bool | None] | None = None
    """Decides whether a failure is tried again; None leaves it to the rest. It is not
    asked where no retry is left, or where the content cannot be sent again."""


DEFAULT = RetryPolicy()


class Limits(Record, kw_only=True):
    """Bounds on what a server can make a client hold. None: no bound."""

    response_bytes: int | None = 512 * 1024 * 1024
    """Size of a response that is read whole, as it is sent and once decompressed."""
    total_seconds: float | None = 600.0
    """Time for the content of a response that is read whole; streams have none."""
    encodings: int | None = 2
    """Number of content encodings chained in one response."""
    event_bytes: int | None = 16 * 1024 * 1024
    """Size of one server-sent event or of one line of JSON."""
    pages: int | None = 10_000
    """Number of pages that one iteration fetches."""
    empty_pages: int | None = 10
    """Number of empty pages in a row that one iteration fetches."""


class RequestOptions(Record, kw_only=True):
    """Settings of a single call; what is None stays as the client has it."""

    timeout: float | httpx2.Timeout | None = None
    extra_headers: Mapping[str, str] = MappingProxyType({})
    """Sent besides the operation's own; the same name replaces."""
    extra_query: Mapping[str, str] = MappingProxyType({})
    """Appended to the query."""
    extra_body: Mapping[str, object] = MappingProxyType({})
    """Properties that are sent besides the body's own, which they replace."""
    max_retries: int | None = None
    retry_non_idempotent: bool | None = None
    """Whether a request that may have been processed is sent again, whatever its
    method: say yes where repeating it does no harm."""
    retry: RetryPolicy | None = None

    @staticmethod
    def of(given: RequestOptions | RequestOptionsDict | None) -> RequestOptions | None:
        """Return the options of a call, which may be given as a mapping.

        Raises:
            InvalidArgumentError: The mapping has a key that is no option.
        """
        if given is None or isinstance(given, RequestOptions):
            return given
        try:
            return RequestOptions(**given)
        except TypeError as error:
            names = ", ".join(RequestOptionsDict.__annotations__)
            msg = f"request_options: {error}; there are {names}"
            raise InvalidArgumentError(msg) from None


class RequestOptionsDict(TypedDict, total=False):
    """`RequestOptions` as a mapping: `{"timeout": 5.0}`."""

    timeout: float | httpx2.Timeout | None
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, str]
    extra_body: Mapping[str, object]
    max_retries: int | None
    retry_non_idempotent: bool | None
    retry: RetryPolicy | None


GivenOptions: TypeAlias = RequestOptions | RequestOptionsDict | None


class Settings(Record, kw_only=True):
    """How a client behaves; shared by its resources."""

    base_url: str | None = None
    variables: Mapping[str, str]
    timeout: httpx2.Timeout = TIMEOUT
    max_retries: int = 2
    strict_responses: bool = False
    limits: Limits = Limits()
    retry_non_idempotent: bool = False
    line_breaks_in_query: bool = False
    extra_headers: Mapping[str, str] = MappingProxyType({})
    extra_query: Mapping[str, str] = MappingProxyType({})
    retry: RetryPolicy = DEFAULT
    user_agent: str = ""
    """What the application adds to the `User-Agent`."""
    middleware: tuple[Any, ...] = ()
    """Around each attempt, the outermost first."""
