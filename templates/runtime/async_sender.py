"""Calls of an asynchronous client: awaits where `sender.py` waits."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import partial
from typing import Any

import httpx2

from .calls import Calls
from .deadline import late_head, within
from .errors import APIError, ConfigurationError, ResponseTooLargeError
from .intake import Intake, Received
from .middleware import AsyncSend, around_async
from .operation import Call
from .pieces import async_pieces
from .raw import RawResponse
from .redirect import Redirects
from .request import PreparedRequest


async def sleep(seconds: float) -> None:
    """Wait; who only calls synchronously does not pay for the event loop's import."""
    import asyncio

    await asyncio.sleep(seconds)


class AsyncSender(Calls[httpx2.AsyncClient]):
    """Makes the calls of one client."""

    async def value(self, call: Call) -> object:
        """Send a call's request, and return the value of its response."""
        prepared = self.prepare(call)
        response = await self.send(prepared)
        try:
            return self.decoder(prepared).result(response)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        raise failure

    async def raw(self, call: Call) -> RawResponse:
        """Send a call's request, and return its response."""
        return await self.fetch(self.prepare(call))

    async def fetch(self, prepared: PreparedRequest) -> RawResponse:
        """Send a request, and return its response."""
        response = await self.send(prepared)
        return RawResponse(response, prepared, self)

    async def send(self, prepared: PreparedRequest) -> Received:
        """Send a request as often as it takes, and read the response."""
        response: Received = await self._send(prepared, whole=True)
        return response

    async def open(self, prepared: PreparedRequest) -> httpx2.Response:
        """Send a request as often as it takes, and return the response unread."""
        response: httpx2.Response = await self._send(prepared, whole=False)
        return response

    async def _send(self, prepared: PreparedRequest, *, whole: bool) -> Any:
        attempt = 0
        while True:
            outcome: Any
            try:
                outcome = await self._exchange(prepared)
                if whole:
                    outcome = await self.read(outcome, prepared)
            except httpx2.RequestError as error:
                outcome = error
            seconds = self.pause(prepared, attempt, outcome)
            if seconds is None:
                break
            if isinstance(outcome, httpx2.Response):
                await outcome.aclose()
            await sleep(seconds)
            attempt += 1
        if not isinstance(outcome, httpx2.RequestError):
            return outcome
        failure = self.failure(prepared, outcome)
        del outcome  # Its text may quote what was sent.
        raise failure

    async def _exchange(self, prepared: PreparedRequest) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self.client._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        prepared.revealed = await prepared.applied.reveal_async(prepared, self)
        first = request = prepared.request(client)
        trusted, redirects = not prepared.foreign, None
        with prepared.redactor.sending():
            while True:
                send: AsyncSend = partial(self._once, client, trusted)
                if self.middleware:
                    prepared.load(request)
                    send = around_async(self.middleware, send)
                sent = send(request)
                response = await within(prepared.head_seconds, sent, late_head)
                if response.next_request is None:
                    return response
                redirects = redirects or Redirects(prepared, client, first)
                following = redirects.next(response)
                if following is None:
                    return response
                await response.aclose()
                request, trusted = following, redirects.trusted

    def _once(
        self, client: httpx2.AsyncClient, signed: bool, request: httpx2.Request
    ) -> Awaitable[httpx2.Response]:
        """Send one request, and return its response unread."""
        return client.send(
            request,
            stream=True,
            follow_redirects=False,
            auth=httpx2.USE_CLIENT_DEFAULT if signed else None,
        )

    async def read(
        self, response: httpx2.Response, prepared: PreparedRequest
    ) -> Received:
        """Read a response to its end, within the limits."""
        try:
            intake = Intake(response, prepared, self.limits)
            async for chunk in async_pieces(response, intake.clock):
                intake.add(chunk)
        except ResponseTooLargeError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        else:
            return intake.finish()
        finally:
            chunk = b""
            await response.aclose()
        raise failure
