"""The asynchronous shell: it awaits where `shell.py` waits."""

from __future__ import annotations

import httpx2

from .base import BaseClient
from .core import Core
from .deadline import late_head, within
from .errors import APIError, ConfigurationError, ResponseTooLargeError
from .intake import Intake, check_encodings
from .pages import AsyncPager, Turn
from .pieces import async_pieces
from .raw import RawResponse
from .redirect import Hop, Redirects
from .request import Call, Draft
from .stream import AsyncStream, Reader
from .transport import Shared


async def sleep(seconds: float) -> None:
    """Wait; who only calls synchronously does not pay for the event loop's import."""
    import asyncio

    await asyncio.sleep(seconds)


class AsyncShell(Core):
    """Makes the calls of one client."""

    def __init__(self, client: BaseClient[httpx2.AsyncClient]) -> None:
        super().__init__(client)
        self._shared: Shared[httpx2.AsyncClient] = client._shared

    async def answer(self, call: Call) -> RawResponse:
        """Send a call's request and read the answer to its end."""
        return await self._fetch(self._draft(call))

    async def _fetch(self, draft: Draft) -> RawResponse:
        return self._raw(draft, await self._send(draft, whole=True))

    def open_stream(self, call: Call) -> AsyncStream[object]:
        draft = self._draft(call)
        reader = Reader(draft, self._judge(draft), self._limits)
        return AsyncStream(reader, lambda: self._start(draft, reader), self._failure)

    def open_pages(self, call: Call) -> AsyncPager[object]:
        turn = Turn(call, self._draft, self._judge, self._limits)
        return AsyncPager(turn, self._fetch)

    async def _start(self, draft: Draft, reader: Reader) -> httpx2.Response:
        """Send a stream's request; what is no success is read and raised."""
        response = await self._send(draft, whole=False)
        if reader.is_wanted(response):
            return await self._within_limits(response, draft)
        try:
            answer = await self._read(response, draft)
        except httpx2.RequestError as error:
            failure: APIError = self._failure(draft, error)
        else:
            failure = reader.failure(answer)
        raise failure

    async def _within_limits(
        self, response: httpx2.Response, draft: Draft
    ) -> httpx2.Response:
        try:
            check_encodings(response, draft, self._limits)
        except ResponseTooLargeError:
            await response.aclose()
            raise
        return response

    async def _send(self, draft: Draft, *, whole: bool) -> httpx2.Response:
        """Send a request as often as it takes; read the answer if it is wanted whole.

        Raises:
            APIConnectionError: There was no answer, or not a whole one.
            ResponseTooLargeError: The answer is over one of the limits.
        """
        attempt = 0
        while True:
            outcome = await self._attempt(draft, whole)
            seconds = self._pause(draft, attempt, outcome)
            if seconds is None:
                break
            if isinstance(outcome, httpx2.Response):
                await outcome.aclose()
            await sleep(seconds)
            attempt += 1
        if isinstance(outcome, httpx2.Response):
            return outcome
        failure = self._failure(draft, outcome)
        del outcome  # Its text may quote what was sent.
        raise failure

    async def _attempt(
        self, draft: Draft, whole: bool
    ) -> httpx2.Response | httpx2.RequestError:
        try:
            response = await self._exchange(draft)
            return await self._read(response, draft) if whole else response
        except httpx2.RequestError as error:
            return error

    async def _exchange(self, draft: Draft) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        request = draft.request(client)
        redirects = Redirects(draft, client, request)
        hop: Hop | None = Hop(request, trusted=True)
        with draft.redactor.sending():
            while hop is not None:
                sent = client.send(
                    hop.request,
                    stream=True,
                    follow_redirects=False,
                    auth=httpx2.USE_CLIENT_DEFAULT if hop.trusted else None,
                )
                response = await within(draft.head_seconds, sent, late_head)
                hop = redirects.next(response)
                if hop is not None:
                    await response.aclose()
        return response

    async def _read(self, response: httpx2.Response, draft: Draft) -> httpx2.Response:
        try:
            intake = Intake(response, draft, self._limits)
            async for chunk in async_pieces(response, intake.clock):
                intake.add(chunk)
        finally:
            await response.aclose()
        return intake.finish()
