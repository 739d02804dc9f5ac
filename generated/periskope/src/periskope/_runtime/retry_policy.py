"""How a client retries, as a caller sets it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeAlias

import httpx2

from .record import Record

Attempt: TypeAlias = tuple[int, httpx2.Request | None, int | httpx2.RequestError]
"""What failed: its number, from 1; the request; the status, or the error."""


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
