"""Paged operations: the items of all pages, fetched one page at a time.

What follows a page is decided by the operation's rule (`pages_cursor.py`,
`pages_counted.py`, `pages_url.py`). Another page of the same origin is asked for with
the same credentials; a page elsewhere is refused.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import KW_ONLY
from typing import Any, Generic, TypeVar

import httpx2
from pydantic import ValidationError

from .decode import parse_json, typed
from .errors import UnexpectedResponseError
from .intake import Received
from .media import essence, is_json
from .omit import omit
from .operation import Call, Rules
from .record import Record
from .request import PreparedRequest
from .response import Decoder

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


def at(data: object, pointer: str | None) -> object:
    """Return what a JSON pointer leads to, None where there is nothing.

    `-1` is an array's last item, which cursors are often taken from.
    """
    if pointer is None:
        return None
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(data, Mapping):
            data = data.get(key)
        elif isinstance(data, list) and re.fullmatch(r"-1|\d{1,9}", key):
            index = int(key)
            data = data[index] if index < len(data) and data else None
        else:
            return None
    return data


class Page:
    """One page as it was read, and the call that it came by."""

    def __init__(
        self, data: object, items: list[object], response: Received, call: Call
    ) -> None:
        self.data = data
        self.items = items
        self.response = response
        self._call = call

    def argument(self, name: str) -> object:
        """Return what the call gave as an argument, `omit` where nothing."""
        return self._call.values.get(name, omit)

    def with_argument(self, name: str, value: object) -> Call:
        """Return the call of another page."""
        return self._call.changed({name: value})


class Pages(Record):
    """How an operation pages.

    `items` and `has_more` are JSON pointers into a response.
    """

    items: str
    _: KW_ONLY
    item: Callable[[], object]
    has_more: str | None = None

    def following(self, _page: Page) -> Call | str | None:
        """Return the call or the URL of the next page; None: there is no more."""
        return None


class PagedOperation(Rules, Generic[T]):
    """An operation whose response is a page; `T` is one of the items."""

    _: KW_ONLY
    pages: Pages

    def call(self, sender: Any, call: Call) -> Pager[T]:
        """Prepare a call; requests are sent as items are needed."""
        if call.raw:
            response: Pager[T] = sender.raw(call)
            return response
        return Pager(self, sender, call)

    def call_async(self, sender: Any, call: Call) -> AsyncPager[T]:
        """Prepare an asynchronous call, likewise."""
        if call.raw:
            response: AsyncPager[T] = sender.raw(call)
            return response
        return AsyncPager(self, sender, call)


class Progress:
    """Where one iteration stands; no I/O."""

    def __init__(self, rule: Pages, sender: Any, call: Call) -> None:
        self._rule = rule
        self._sender = sender
        self._call = call
        self._count = 0
        self._last: bytes | None = None
        self.request: PreparedRequest | None = sender.prepare(call)
        """The request of the page to fetch; None: there is no more."""

    def take(self, response: Received) -> list[Any]:
        """Return a page's items, and prepare the next page's request.

        Raises:
            APIStatusError: The server refused.
            UnexpectedResponseError: The page cannot be read, the next one is at another
                origin, or there are more pages than the limit allows.
        """
        request = self.request
        assert request is not None
        decoder: Decoder = self._sender.decoder(request)
        data = _data(decoder, response)
        found = at(data, self._rule.items) if self._rule.items else data
        items: list[object] = found if isinstance(found, list) else []
        values = _typed(decoder, response, items, self._rule.item())
        self._count += 1
        # A server that returns the same page again does not know the parameter.
        again = response.content == self._last
        self._last = response.content
        self.request = None
        if not again:
            page = Page(data, items, response, self._call)
            self.request = self._next(page, request, decoder)
        return values

    def _next(
        self, page: Page, request: PreparedRequest, decoder: Decoder
    ) -> PreparedRequest | None:
        more = self._rule.has_more
        if more is not None and not at(page.data, more):
            return None
        following = self._rule.following(page)
        if following is None:
            return None
        if isinstance(following, str):
            moved = _moved(request, following, decoder, page)
            if moved is None:
                return None
            request = moved
        else:
            self._call = following
            request = self._sender.prepare(following)
        most = self._sender.limits.pages
        if most is not None and self._count >= most:
            raise UnexpectedResponseError(
                f"{decoder.place}: more than {most} pages (limits.pages)",
                response=page.response,
                body=None,
            )
        return request


def _moved(
    request: PreparedRequest, target: str, decoder: Decoder, page: Page
) -> PreparedRequest | None:
    """Go to the URL that a page names, if it is of the same origin, and another."""
    here = httpx2.URL(request.url)
    try:
        there = here.join(target)
    except (httpx2.InvalidURL, ValueError):
        there = None
    if there is None or there.origin != here.origin or there.userinfo:
        raise UnexpectedResponseError(
            f"{decoder.place}: the next page is not at {here.origin}",
            response=page.response,
            body=page.data,
        )
    return None if there == here else request.moved(str(there))


def _data(decoder: Decoder, response: Received) -> object:
    """Return a success's content as JSON data without a type, None if it is empty."""
    decoder.refuse(response)
    if not response.content:
        return None
    sent = response.headers.get("content-type", "application/json")
    if not is_json(sent):
        raise decoder.unexpected(response, f"the response is {essence(sent)!r}")
    try:
        return parse_json(response.content)
    except ValueError as error:
        reason = f"the response is not whole JSON: {error}"
    raise decoder.unexpected(response, reason)


def _typed(
    decoder: Decoder, response: Received, items: list[object], annotation: Any
) -> list[object]:
    try:
        return [
            typed(item, annotation, strict=decoder.strict, where=decoder.place)
            for item in items
        ]
    except ValidationError as error:
        failure = decoder.invalid(response, error)
    raise failure


class Pager(Generic[T_co]):
    """The items of all pages; each iteration begins at the first page."""

    def __init__(self, rules: PagedOperation[T_co], sender: Any, call: Call) -> None:
        self._rule = rules.pages
        self._sender = sender
        self._call = call
        sender.prepare(call)  # What cannot be sent is an error of the call.

    def __iter__(self) -> Iterator[T_co]:
        progress = Progress(self._rule, self._sender, self._call)
        while progress.request is not None:
            yield from progress.take(self._sender.send(progress.request))


class AsyncPager(Generic[T_co]):
    """The items of all pages; iterate it without awaiting it first."""

    def __init__(self, rules: PagedOperation[T_co], sender: Any, call: Call) -> None:
        self._rule = rules.pages
        self._sender = sender
        self._call = call
        sender.prepare(call)

    async def __aiter__(self) -> AsyncIterator[T_co]:
        progress = Progress(self._rule, self._sender, self._call)
        while progress.request is not None:
            for item in progress.take(await self._sender.send(progress.request)):
                yield item
