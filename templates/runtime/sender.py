"""Calls of a client: requests are sent, as often as it takes, and responses read.

`calls.py` has what needs no waiting; `async_sender.py` awaits where `Sender` waits.
"""

from __future__ import annotations

import time
from functools import partial
from typing import Any

import httpx2

from .calls import Calls
from .errors import APIError, ConfigurationError, ResponseTooLargeError
from .intake import Intake, Received
from .middleware import Send, around
from .operation import Call
from .pieces import pieces
from .raw import RawResponse
from .redirect import Redirects
from .request import PreparedRequest

sleep = time.sleep


class Sender(Calls[httpx2.Client]):
    """Makes the calls of one client."""

    def value(self, call: Call) -> object:
        """Send a call's request, and return the value of its response."""
        prepared = self.prepare(call)
        response = self.send(prepared)
        try:
            return self.decoder(prepared).result(response)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        raise failure

    def raw(self, call: Call) -> RawResponse:
        """Send a call's request, and return its response."""
        return self.fetch(self.prepare(call))

    def fetch(self, prepared: PreparedRequest) -> RawResponse:
        """Send a request, and return its response."""
        response = self.send(prepared)
        return RawResponse(response, prepared, self)

    def send(self, prepared: PreparedRequest) -> Received:
        """Send a request as often as it takes, and read the response."""
        response: Received = self._send(prepared, whole=True)
        return response

    def open(self, prepared: PreparedRequest) -> httpx2.Response:
        """Send a request as often as it takes, and return the response unread."""
        response: httpx2.Response = self._send(prepared, whole=False)
        return response

    def _send(self, prepared: PreparedRequest, *, whole: bool) -> Any:
        attempt = 0
        while True:
            outcome: Any
            try:
                outcome = self._exchange(prepared)
                if whole:
                    outcome = self.read(outcome, prepared)
            except httpx2.RequestError as error:
                outcome = error
            seconds = self.pause(prepared, attempt, outcome)
            if seconds is None:
                break
            if isinstance(outcome, httpx2.Response):
                outcome.close()
            sleep(seconds)
            attempt += 1
        if not isinstance(outcome, httpx2.RequestError):
            return outcome
        failure = self.failure(prepared, outcome)
        del outcome  # Its text may quote what was sent.
        raise failure

    def _exchange(self, prepared: PreparedRequest) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self.client._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        prepared.revealed = prepared.applied.reveal(prepared, self)
        first = request = prepared.request(client)
        trusted, redirects = not prepared.foreign, None
        with prepared.redactor.sending():
            while True:
                send: Send = partial(self._once, client, trusted)
                if self.middleware:
                    prepared.load(request)
                    send = around(self.middleware, send)
                response = send(request)
                if response.next_request is None:
                    return response
                redirects = redirects or Redirects(prepared, client, first)
                following = redirects.next(response)
                if following is None:
                    return response
                response.close()
                request, trusted = following, redirects.trusted

    def _once(
        self, client: httpx2.Client, signed: bool, request: httpx2.Request
    ) -> httpx2.Response:
        """Send one request, and return its response unread."""
        return client.send(
            request,
            stream=True,
            follow_redirects=False,
            auth=httpx2.USE_CLIENT_DEFAULT if signed else None,
        )

    def read(self, response: httpx2.Response, prepared: PreparedRequest) -> Received:
        """Read a response to its end, within the limits."""
        try:
            intake = Intake(response, prepared, self.limits)
            for chunk in pieces(response, intake.clock):
                intake.add(chunk)
        except ResponseTooLargeError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        else:
            return intake.finish()
        finally:
            chunk = b""
            response.close()
        raise failure
