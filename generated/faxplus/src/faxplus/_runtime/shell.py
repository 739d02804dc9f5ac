"""The synchronous shell: it sends and waits; what to do is decided elsewhere."""

from __future__ import annotations

import time

import httpx2

from .base import BaseClient
from .core import Core
from .errors import APIError, ConfigurationError, ResponseTooLargeError
from .intake import Intake, check_encodings
from .pages import Pager, Turn
from .pieces import pieces
from .raw import RawResponse
from .redirect import Redirects
from .request import Call, Draft
from .stream import Reader, Stream
from .transport import Shared

sleep = time.sleep


class Shell(Core):
    """Makes the calls of one client."""

    def __init__(self, client: BaseClient[httpx2.Client]) -> None:
        super().__init__(client)
        self._shared: Shared[httpx2.Client] = client._shared

    def answer(self, call: Call) -> RawResponse:
        """Send a call's request and read the answer to its end."""
        return self._fetch(self._draft(call))

    def _fetch(self, draft: Draft) -> RawResponse:
        return self._raw(draft, self._send(draft, whole=True))

    def open_stream(self, call: Call) -> Stream[object]:
        draft = self._draft(call)
        reader = Reader(draft, self._judge(draft), self._limits)
        return Stream(reader, lambda: self._start(draft, reader), self._failure)

    def open_pages(self, call: Call) -> Pager[object]:
        turn = Turn(call, self._draft, self._judge, self._limits)
        return Pager(turn, self._fetch)

    def _start(self, draft: Draft, reader: Reader) -> httpx2.Response:
        """Send a stream's request; what is no success is read and raised."""
        response = self._send(draft, whole=False)
        if reader.is_wanted(response):
            return self._within_limits(response, draft)
        try:
            answer = self._read(response, draft)
        except httpx2.RequestError as error:
            failure: APIError = self._failure(draft, error)
        else:
            failure = reader.failure(answer)
        raise failure

    def _within_limits(
        self, response: httpx2.Response, draft: Draft
    ) -> httpx2.Response:
        try:
            check_encodings(response, draft, self._limits)
        except ResponseTooLargeError:
            response.close()
            raise
        return response

    def _send(self, draft: Draft, *, whole: bool) -> httpx2.Response:
        """Send a request as often as it takes; read the answer if it is wanted whole.

        Raises:
            APIConnectionError: There was no answer, or not a whole one.
            ResponseTooLargeError: The answer is over one of the limits.
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
        failure = self._failure(draft, outcome)
        del outcome  # Its text may quote what was sent.
        raise failure

    def _attempt(
        self, draft: Draft, whole: bool
    ) -> httpx2.Response | httpx2.RequestError:
        try:
            response = self._exchange(draft)
            return self._read(response, draft) if whole else response
        except httpx2.RequestError as error:
            return error

    def _exchange(self, draft: Draft) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self._shared.get()
        if client.is_closed:
            raise ConfigurationError("the client is closed")
        request = draft.request(client)
        redirects = Redirects(draft, client, request)
        with draft.redactor.sending():
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

    def _read(self, response: httpx2.Response, draft: Draft) -> httpx2.Response:
        try:
            intake = Intake(response, draft, self._limits)
            for chunk in pieces(response, intake.clock):
                intake.add(chunk)
        finally:
            response.close()
        return intake.finish()
