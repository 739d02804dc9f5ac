"""Base classes of the generated resources: a group of operations each.

Methods of generated classes hold no logic: they hand an operation's rules and the
caller's values to `_call`, `_stream` or `_pages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from .async_client import AsyncClient
from .async_shell import AsyncShell
from .client import Client
from .omit import Omit, omit
from .operation import Operation
from .options import RequestOptions
from .pages import AsyncPager, Pager
from .raw import AsyncRawResponses, RawResponses
from .request import Call
from .shell import Shell
from .stream import AsyncStream, Stream

T = TypeVar("T")

_NONE: Mapping[str, object] = {}


class Resource:
    """A group of operations; `client` is the client that they are called through."""

    def __init__(self, client: Client, *, raw: bool = False) -> None:
        self._client = client
        self._raw = raw
        self._shell = Shell(client)

    @property
    def with_raw_response(self) -> RawResponses:
        """The same methods, with the answer as it came: status, headers, content."""
        return RawResponses(type(self)(self._client, raw=True))

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> T:
        """Send one request and give its decoded answer."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        answer: Any = self._shell.answer(call)
        return cast(T, answer if self._raw else answer.parse())

    def _stream(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[T]:
        """Prepare one request whose answer is read item by item."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        send: Any = self._shell.answer if self._raw else self._shell.open_stream
        return cast(Stream[T], send(call))

    def _pages(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> Pager[T]:
        """Give the items of all pages, fetched as they are needed."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        send: Any = self._shell.answer if self._raw else self._shell.open_pages
        return cast(Pager[T], send(call))


class AsyncResource:
    """A group of operations; `client` is the client that they are called through."""

    def __init__(self, client: AsyncClient, *, raw: bool = False) -> None:
        self._client = client
        self._raw = raw
        self._shell = AsyncShell(client)

    @property
    def with_raw_response(self) -> AsyncRawResponses:
        """The same methods, with the answer as it came: status, headers, content."""
        return AsyncRawResponses(type(self)(self._client, raw=True))

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> T:
        """Send one request and give its decoded answer."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        answer: Any = await self._shell.answer(call)
        return cast(T, answer if self._raw else answer.parse())

    def _stream(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[T]:
        """Prepare one request whose answer is read item by item."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        send: Any = self._shell.answer if self._raw else self._shell.open_stream
        return cast(AsyncStream[T], send(call))

    def _pages(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object] = _NONE,
        *,
        body: object = omit,
        content_type: str | Omit | None = omit,
        accept: str | Omit | None = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncPager[T]:
        """Give the items of all pages, fetched as they are needed."""
        call = Call(operation, arguments, body, content_type, accept, request_options)
        send: Any = self._shell.answer if self._raw else self._shell.open_pages
        return cast(AsyncPager[T], send(call))
