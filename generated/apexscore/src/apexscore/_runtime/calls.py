"""What both senders do for a call but for the waiting."""

from __future__ import annotations

import logging
from typing import Generic, TypeVar

import httpx2

from .base import BaseClient
from .errors import APIConnectionError, APITimeoutError
from .intake import Received
from .operation import Call, Rules
from .redact import hide
from .request import PreparedRequest, prepare
from .response import Decoder
from .retry import after_failure, after_response, pause, repeatable
from .security import Applied, choose
from .servers import base_url
from .target import Place

H = TypeVar("H", bound=httpx2.Client | httpx2.AsyncClient)


class Calls(Generic[H]):
    """Prepares requests and decides what becomes of them, for one client."""

    def __init__(self, client: BaseClient[H]) -> None:
        self.client = client
        self.limits = client._settings.limits
        self.middleware = client._settings.middleware
        self._log = logging.getLogger(client._api.package)
        self._bases: dict[object, str] = {}
        self._applied: dict[object, Applied] = {}

    def prepare(self, call: Call) -> PreparedRequest:
        """Make the request of a call."""
        client, servers = self.client, call.operation.servers
        base = self._bases.get(servers)
        if base is None:
            settings = client._settings
            base = self._bases[servers] = base_url(
                client._api, servers, settings.base_url, settings.variables
            )
        return prepare(call, client._api, client._settings, base, self._choose)

    def _choose(self, operation: Rules, filled: set[Place]) -> Applied:
        """Choose credentials; what a call fills in itself can change the choice."""
        client, api = self.client, self.client._api
        filled &= api.places
        shared = client._shared
        signed = shared.given and _signs(shared.get())
        key = operation.security, signed, *sorted(filled)
        applied = self._applied.get(key)
        if applied is None:
            security = (
                api.security if operation.security is None else operation.security
            )
            applied = self._applied[key] = choose(
                security,
                api.schemes,
                client._credentials,
                filled=filled,
                signed=signed,
            )
        return applied

    def decoder(self, prepared: PreparedRequest) -> Decoder:
        """Return what reads the responses to a request."""
        return Decoder(
            prepared.operation,
            prepared.api.errors,
            strict=self.client._settings.strict_responses,
            redactor=prepared.redactor,
        )

    def pause(
        self,
        prepared: PreparedRequest,
        attempt: int,
        outcome: httpx2.Response | Received | httpx2.RequestError,
    ) -> float | None:
        """Decide after an attempt: seconds to wait for the next one, or None."""
        if isinstance(outcome, httpx2.RequestError):
            again = after_failure(prepared, attempt, outcome)
            headers, what = None, type(outcome).__name__
        else:
            if outcome.status_code == 401 and self._renews(prepared, attempt):
                return 0.0
            again = after_response(prepared, attempt, outcome.status_code)
            headers = outcome.headers if again else None
            what = str(outcome.status_code)
        self._log.debug("%s: attempt %d: %s", prepared.place, attempt + 1, what)
        prepared.attempt = attempt + 1
        if not again:
            return None
        seconds = pause(prepared, attempt, headers)
        if seconds is None:
            return None
        self._log.info("%s: %s, again in %.1f s", prepared.place, what, seconds)
        return seconds

    def _renews(self, prepared: PreparedRequest, attempt: int) -> bool:
        """Whether other credentials can be tried, once, after a server refused some."""
        if prepared.renewed or attempt >= prepared.max_retries:
            return False
        if not repeatable(prepared):
            return False
        prepared.renewed = True
        return prepared.applied.renew(prepared.revealed)

    def failure(
        self, prepared: PreparedRequest, error: httpx2.RequestError
    ) -> APIConnectionError:
        """Return the error of a request without a response, without its secrets.

        The library's own error is not chained: it holds the request as it was sent.
        """
        name = type(error).__name__
        # Text of what could not be written may quote it.
        quotes = isinstance(error, httpx2.LocalProtocolError)
        text = "" if quotes else prepared.redactor.beginning(str(error), 300)
        kind = (
            APITimeoutError
            if isinstance(error, httpx2.TimeoutException)
            else APIConnectionError
        )
        request, api = prepared.sent, prepared.api
        if request is not None:
            request = hide(request, api.secret_headers, api.secret_query)
        return kind(
            f"{prepared.place}: {name}" + (f": {text}" if text else ""),
            request=request,
        )


def _signs(client: httpx2.Client | httpx2.AsyncClient) -> bool:
    """Whether the caller's HTTP client authorizes requests by itself."""
    return client.auth is not None or "authorization" in client.headers
