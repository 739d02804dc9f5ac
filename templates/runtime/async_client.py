"""The asynchronous client: a thin shell that awaits, as `client.py` waits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import httpx2

from .api import Api
from .base import BaseClient
from .errors import ClientError, ConfigurationError, ResponseTooLargeError
from .intake import Intake, check_encodings
from .options import Caps
from .pages import AsyncPager, Turn
from .raw import RawResponse
from .redirect import Redirects
from .request import Call, Draft
from .security import Credential
from .stream import AsyncStream, Reader
from .transport import Shared, make_async

sleep = asyncio.sleep


class AsyncClient(BaseClient[httpx2.AsyncClient]):
    """Base of the generated asynchronous clients."""

    def __init__(
        self,
        api: Api,
        *,
        credentials: Mapping[str, Credential | None] | None = None,
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: httpx2.AsyncClient | None = None,
        strict_responses: bool = False,
        caps: Caps | None = None,
    ) -> None:
        if isinstance(http_client, httpx2.Client):
            raise ConfigurationError("http_client must be an httpx2.AsyncClient")
        self._set_up(
            api,
            Shared(http_client, make_async),
            credentials=credentials or {},
            variables=variables or {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            strict_responses=strict_responses,
            caps=caps,
        )

    async def aclose(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.owned
        if client is not None:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _answer(self, call: Call) -> RawResponse:
        """Send a call's request and read the answer to its end."""
        return await self._fetch(self._draft(call))

    async def _fetch(self, draft: Draft) -> RawResponse:
        return self._raw(draft, await self._send(draft, whole=True))

    def _open_stream(self, call: Call) -> AsyncStream[object]:
        draft = self._draft(call)
        reader = Reader(draft, self._judge(call.operation), self._settings.caps)
        return AsyncStream(reader, lambda: self._start(draft, reader), self._failure)

    def _open_pages(self, call: Call) -> AsyncPager[object]:
        judge = self._judge(call.operation)
        turn = Turn(call, self._draft, judge, self._settings.caps)
        return AsyncPager(turn, self._fetch)

    async def _start(self, draft: Draft, reader: Reader) -> httpx2.Response:
        """Send a stream's request; what is no success is read and raised."""
        response = await self._send(draft, whole=False)
        if reader.is_wanted(response):
            return await self._within_caps(response, draft)
        try:
            answer = await self._read(response, draft, time.monotonic())
        except httpx2.RequestError as error:
            failure: ClientError = self._failure(draft, error)
        else:
            failure = reader.failure(answer)
        raise failure

    async def _within_caps(
        self, response: httpx2.Response, draft: Draft
    ) -> httpx2.Response:
        try:
            check_encodings(response, draft, self._settings.caps)
        except ResponseTooLargeError:
            await response.aclose()
            raise
        return response

    async def _send(self, draft: Draft, *, whole: bool) -> httpx2.Response:
        """Send a request as often as it takes; read the answer if it is wanted whole.

        Raises:
            APIConnectionError: There was no answer, or not a whole one.
            ResponseTooLargeError: The answer is over one of the caps.
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
        raise self._failure(draft, outcome)

    async def _attempt(
        self, draft: Draft, whole: bool
    ) -> httpx2.Response | httpx2.RequestError:
        started = time.monotonic()
        try:
            response = await self._exchange(draft)
            return await self._read(response, draft, started) if whole else response
        except httpx2.RequestError as error:
            return error

    async def _exchange(self, draft: Draft) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        request = draft.request(client)
        redirects = Redirects(draft, client, request)
        response = await client.send(request, stream=True, follow_redirects=False)
        while (hop := redirects.next(response)) is not None:
            await response.aclose()
            response = await client.send(
                hop.request,
                stream=True,
                follow_redirects=False,
                auth=httpx2.USE_CLIENT_DEFAULT if hop.trusted else None,
            )
        return response

    async def _read(
        self, response: httpx2.Response, draft: Draft, started: float
    ) -> httpx2.Response:
        try:
            intake = Intake(response, draft, self._settings.caps, started)
            async for chunk in response.aiter_bytes():
                intake.add(chunk)
        finally:
            await response.aclose()
        return intake.finish()
