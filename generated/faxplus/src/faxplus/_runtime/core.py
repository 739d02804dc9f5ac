"""What both shells do for a call but for the waiting: drafts, verdicts, errors."""

from __future__ import annotations

import logging
from typing import Any

import httpx2

from .base import BaseClient
from .errors import APIConnectionError, APITimeoutError
from .raw import RawResponse
from .redact import hide
from .request import Call, Draft, draft
from .response import Judge
from .retry import after_answer, after_failure, pause


class Core:
    """Makes requests of calls and judges what came of them, for one client."""

    def __init__(self, client: BaseClient[Any]) -> None:
        self._client = client
        self._limits = client._settings.limits
        self._log = logging.getLogger(client._api.package)

    def _draft(self, call: Call) -> Draft:
        client = self._client
        shared = client._shared
        signed = shared.given and _signs(shared.get())
        return draft(
            call, client._api, client._settings, client._credentials, signed=signed
        )

    def _judge(self, draft: Draft) -> Judge:
        strict = self._client._settings.strict_responses
        return Judge(draft.operation, strict=strict, redactor=draft.redactor)

    def _raw(self, draft: Draft, response: httpx2.Response) -> RawResponse:
        return RawResponse(response, self._judge(draft).result)

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
        text = "" if quotes else draft.redactor.beginning(str(error), 300)
        kind = (
            APITimeoutError
            if isinstance(error, httpx2.TimeoutException)
            else APIConnectionError
        )
        request = draft.sent
        if request is not None:
            request = hide(request, draft.secret_headers, draft.secret_query)
        return kind(
            f"{draft.place}: {name}" + (f": {text}" if text else ""), request=request
        )


def _signs(client: httpx2.Client | httpx2.AsyncClient) -> bool:
    """Whether the caller's HTTP client authorizes requests by itself."""
    return client.auth is not None or "authorization" in client.headers
