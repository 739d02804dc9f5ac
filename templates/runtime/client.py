"""The synchronous client: a thin shell that waits, around decisions made elsewhere."""

from __future__ import annotations

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
from .pages import Pager, Turn
from .raw import RawResponse
from .redirect import Redirects
from .request import Call, Draft
from .security import Credential
from .stream import Reader, Stream
from .transport import Shared, make_sync

sleep = time.sleep


class Client(BaseClient[httpx2.Client]):
    """Base of the generated synchronous clients."""

    def __init__(
        self,
        api: Api,
        *,
        credentials: Mapping[str, Credential | None] | None = None,
        variables: Mapping[str, str | None] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = None,
        max_retries: int | None = None,
        http_client: httpx2.Client | None = None,
        strict_responses: bool = False,
        caps: Caps | None = None,
    ) -> None:
        if isinstance(http_client, httpx2.AsyncClient):
            raise ConfigurationError("http_client must be an httpx2.Client")
        self._set_up(
            api,
            Shared(http_client, make_sync),
            credentials=credentials or {},
            variables=variables or {},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            strict_responses=strict_responses,
            caps=caps,
        )

    def close(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.owned
        if client is not None:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _answer(self, call: Call) -> RawResponse:
        """Send a call's request and read the answer to its end."""
        return self._fetch(self._draft(call))

    def _fetch(self, draft: Draft) -> RawResponse:
        return self._raw(draft, self._send(draft, whole=True))

    def _open_stream(self, call: Call) -> Stream[object]:
        draft = self._draft(call)
        reader = Reader(draft, self._judge(call.operation), self._settings.caps)
        return Stream(reader, lambda: self._start(draft, reader), self._failure)

    def _open_pages(self, call: Call) -> Pager[object]:
        judge = self._judge(call.operation)
        turn = Turn(call, self._draft, judge, self._settings.caps)
        return Pager(turn, self._fetch)

    def _start(self, draft: Draft, reader: Reader) -> httpx2.Response:
        """Send a stream's request; what is no success is read and raised."""
        response = self._send(draft, whole=False)
        if reader.is_wanted(response):
            return self._within_caps(response, draft)
        try:
            answer = self._read(response, draft, time.monotonic())
        except httpx2.RequestError as error:
            failure: ClientError = self._failure(draft, error)
        else:
            failure = reader.failure(answer)
        raise failure

    def _within_caps(self, response: httpx2.Response, draft: Draft) -> httpx2.Response:
        try:
            check_encodings(response, draft, self._settings.caps)
        except ResponseTooLargeError:
            response.close()
            raise
        return response

    def _send(self, draft: Draft, *, whole: bool) -> httpx2.Response:
        """Send a request as often as it takes; read the answer if it is wanted whole.

        Raises:
            APIConnectionError: There was no answer, or not a whole one.
            ResponseTooLargeError: The answer is over one of the caps.
        """
        attempt = 0
        while True:
            outcome = self._attempt(draft, whole)
            seconds = self._pause(draft, attempt, outcome)
            if seconds is None:
                break
            if isinstance(outcome, httpx2.Response):
                outcome.close()
            sleep(seconds)
            attempt += 1
        if isinstance(outcome, httpx2.Response):
            return outcome
        raise self._failure(draft, outcome)

    def _attempt(
        self, draft: Draft, whole: bool
    ) -> httpx2.Response | httpx2.RequestError:
        started = time.monotonic()
        try:
            response = self._exchange(draft)
            return self._read(response, draft, started) if whole else response
        except httpx2.RequestError as error:
            return error

    def _exchange(self, draft: Draft) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        request = draft.request(client)
        redirects = Redirects(draft, client, request)
        response = client.send(request, stream=True, follow_redirects=False)
        while (hop := redirects.next(response)) is not None:
            response.close()
            response = client.send(
                hop.request,
                stream=True,
                follow_redirects=False,
                auth=httpx2.USE_CLIENT_DEFAULT if hop.trusted else None,
            )
        return response

    def _read(
        self, response: httpx2.Response, draft: Draft, started: float
    ) -> httpx2.Response:
        try:
            intake = Intake(response, draft, self._settings.caps, started)
            for chunk in response.iter_bytes():
                intake.add(chunk)
        finally:
            response.close()
        return intake.finish()
