"""Paged operations: what a page holds, and what follows it.

That is decided by the operation's rule (`pages_cursor.py` and so on). Guards against
servers that never end hold for every rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY
from functools import cached_property
from hashlib import sha256
from typing import Any, ClassVar, Generic, TypeVar

import httpx2
from pydantic_core import ValidationError

from .calls import Calls
from .decode import parse_json, typed
from .encode import encode, is_series
from .errors import APIError, UnexpectedResponseError
from .intake import Received
from .media import essence, is_json, is_text
from .omit import omit
from .operation import Call, Rules
from .pointers import at, put
from .record import Record
from .request import PreparedRequest
from .response import Decoder

T = TypeVar("T")
A = TypeVar("A")
T_co = TypeVar("T_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)

_LARGEST = 1 << 63
"""Items that no collection has; of a larger number Python may make no text."""


class Pages(Record):
    """How an operation pages; pointers lead into a response.

    `items` is where the list is. `has_more` is false on the last page, `is_last` true;
    `total` counts all items, `total_pages` all pages.
    """

    items: str
    _: KW_ONLY
    item: Callable[[], object]
    media_type: str = "application/json"
    has_more: str | None = None
    is_last: str | None = None
    total: str | None = None

    counts: ClassVar[bool] = False
    """Whether pages are counted: an empty one is then the last."""

    def following(self, turn: Turn) -> Call | str | None:
        """Return the call or the URL of the next page; None: there is no more."""
        raise NotImplementedError

    def is_repeated(self, _turn: Turn) -> Call | None:
        """Return what to ask for in place of a page that was the one before."""
        return None


class PagedOperation(Rules, Generic[T, A]):
    """An operation whose response is a page: `T` is an item, `A` the whole response."""

    _: KW_ONLY
    pages: Pages

    @cached_property
    def accepted(self) -> str:
        """The media type of a page alone: no other has the next one in it."""
        return self.pages.media_type


class AskedPages(Pages):
    """Pages that an argument asks for; with `inside`, a property of its value does."""

    _: KW_ONLY
    parameter: str
    inside: str | None = None

    def asked(self, call: Call) -> object:
        """Return what a call asks for, `omit` where nothing."""
        given = call.values.get(self.parameter, omit)
        if self.inside is None or given is omit or given is None:
            return given
        found = at(encode(given), self.inside)
        return omit if found is None else found

    def asking(self, call: Call, value: object) -> Call:
        """Return the call that asks for another page."""
        if self.inside is None:
            return call.changed({self.parameter: value})
        given = call.values.get(self.parameter, omit)
        whole = None if given is omit or given is None else encode(given)
        return call.changed({self.parameter: put(whole, self.inside, value)})


class Turn:
    """One page as it was read, and the request of the next."""

    def __init__(
        self,
        sender: Calls,
        sent: dict[bytes, int],
        request: PreparedRequest,
        response: Received,
        before: Turn | None,
    ) -> None:
        """Read a page.

        Args:
            sent: Digest of each request → number of the page that it was sent for.

        Raises:
            APIStatusError: The server refused.
            UnexpectedResponseError: It is no page.
        """
        self._sender, self._sent = sender, sent
        self.run = sender.run
        self.call = request.call
        operation: Any = request.call.operation
        self._rule: Pages = operation.pages
        self.request = request
        self.response = response
        self.number: int = 1 if before is None else before.number + 1
        self.decoder = sender.decoder(request)
        self.data = _data(self.decoder, response)
        self.raw = self._list(at(self.data, self._rule.items))
        self.body: Any = self.decoder.result(response)
        self.items = self._typed()
        self.seen: int = len(self.raw) + (0 if before is None else before.seen)
        """Items of this iteration so far."""
        self.empty: int = 0
        """Empty pages in a row."""
        if not self.raw:
            self.empty = 1 if before is None else before.empty + 1
        self._next: PreparedRequest | APIError | None = None

    def _list(self, found: object) -> list[Any]:
        if found is None:
            return []
        if isinstance(found, list):
            return found
        raise self.unexpected("the items of a page are no list", self.data)

    def _typed(self) -> Sequence[Any]:
        """Return the items: those of the decoded body, or else by their own type."""
        if not isinstance(self.body, dict):
            found = at(self.body, self._rule.items)
            if isinstance(found, Sequence) and len(found) == len(self.raw):
                return found
        decoder, kind = self.decoder, self._rule.item()
        try:
            return [
                typed(item, kind, strict=decoder.strict, where=decoder.place)
                for item in self.raw
            ]
        except ValidationError as error:
            failure = decoder.invalid(self.response, error)
        raise failure

    @property
    def has_next(self) -> bool:
        """Whether another page can be asked for, or asking for it is an error."""
        return self._next is not None

    def flag(self, pointer: str | None) -> bool | None:
        """Return a flag of the response; None: it says nothing."""
        found = at(self.data, pointer)
        return found if isinstance(found, bool) else None

    def number_at(self, pointer: str | None) -> int | None:
        """Return a whole number of the response that can count items."""
        found = at(self.data, pointer)
        if isinstance(found, bool) or not isinstance(found, int):
            return None
        return found if 0 <= found <= _LARGEST else None

    @property
    def says_more(self) -> bool:
        """Whether the response says that there is more."""
        rule = self._rule
        if self.flag(rule.has_more) or self.flag(rule.is_last) is False:
            return True
        total = self.number_at(rule.total)
        return total is not None and self.seen < total

    def unexpected(self, reason: str, body: object = None) -> UnexpectedResponseError:
        """Return the error of a page that nothing can follow."""
        return UnexpectedResponseError(
            f"{self.request.place}: {reason}", response=self.response.shown, body=body
        )

    # What follows

    def settle(self) -> None:
        """Decide what follows; an error waits until the next page is asked for."""
        try:
            self._next = self._decided()
        except APIError as error:
            self._next = error

    def _decided(self) -> PreparedRequest | None:
        rule, limits = self._rule, self._sender.limits
        if self.flag(rule.has_more) is False or self.flag(rule.is_last):
            return None
        if rule.counts and not self.raw:
            return None
        following = rule.following(self)
        if following is None:
            return None
        if limits.pages is not None and self.number >= limits.pages:
            raise self.unexpected(f"more than {limits.pages} pages (limits.pages)")
        most = limits.empty_pages
        if most is not None and self.empty > most:
            raise self.unexpected(f"{most} empty pages in a row (limits.empty_pages)")
        return self._new(following)

    def _new(self, following: Call | str) -> PreparedRequest | None:
        """Prepare a request, unless it was sent before."""
        if isinstance(following, str):
            request = self.request.changed(url=following)
        else:
            request = self._sender.prepare(following)
        sent = self._sent.get(_digest(request))
        if sent is None or sent > self.number:
            return request
        if self.says_more:
            raise self.unexpected("the server leads to the same page again")
        return None

    async def next(self) -> Turn | None:
        """Fetch the next page; None: there is none."""
        if isinstance(self._next, APIError):
            raise self._next
        if self._next is None:
            return None
        return await _fetched(self._sender, self._sent, self._next, self)

    def instead_of(self, repeated: Turn) -> PreparedRequest | None:
        """Return what to ask for after a page that was this one once more.

        Raises:
            UnexpectedResponseError: There is nothing, and the server says there is.
        """
        again = self._rule.is_repeated(repeated)
        if again is not None:
            return self._sender.prepare(again)
        if self.says_more:
            raise repeated.unexpected("the server sends the same page again")
        return None


class BasePage(Generic[T_co, A_co]):
    """One page: its items, and the response that they came in."""

    __slots__ = ("_turn", "body", "items", "number", "status_code")

    items: Sequence[T_co]
    """The items of this page."""
    body: A_co
    """The whole response, decoded: totals and links are here."""
    status_code: int
    number: int
    """1 for the first page of this iteration, and so on."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self.items = turn.items
        self.body = turn.body
        self.status_code = turn.response.status_code
        self.number = turn.number

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers."""
        return self._turn.response.headers

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return True

    def has_next_page(self) -> bool:
        """Return whether there may be another page; sends nothing.

        Where a response does not say whether there is more, an empty page may follow.
        """
        return self._turn.has_next

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.number}: {len(self.items)} items>"


class BasePager(Generic[T_co, A_co]):
    """The items of all pages; each iteration begins at the first page."""

    def __init__(self, sender: Calls, call: Call) -> None:
        call = call.changed({name: _kept(one) for name, one in call.values.items()})
        self._sender, self._call = sender, call
        sender.prepare(call)  # What cannot be sent is an error of the call.

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation.place}: iterate it>"

    async def _begin(self) -> Turn | None:
        request = self._sender.prepare(self._call)
        return await _fetched(self._sender, {}, request, None)


def _kept(value: object) -> object:
    """Return a value that may be sent more than once, as an iterator may not."""
    if isinstance(value, Mapping):
        return {key: _kept(one) for key, one in value.items()}
    return list(value) if is_series(value) and isinstance(value, Iterator) else value


async def _fetched(
    sender: Calls,
    sent: dict[bytes, int],
    request: PreparedRequest,
    before: Turn | None,
) -> Turn | None:
    """Fetch a page; one that is the page before once more is dropped."""
    while True:
        number = 1 if before is None else before.number + 1
        sent.setdefault(_digest(request), number)
        response = await sender.send(request)
        turn = Turn(sender, sent, request, response, before)
        repeats = before is not None and turn.raw and turn.raw == before.raw
        if before is None or not (repeats and turn._rule.counts):
            turn.settle()
            return turn
        instead = before.instead_of(turn)
        if instead is None:
            return None
        request = instead


def _digest(request: PreparedRequest) -> bytes:
    """Return what two equal requests have in common."""
    content = request.content
    whole = content.whole if content is not None else None
    found = sha256(f"{request.operation.method} {request.url}\n".encode())
    found.update(whole or b"")
    return found.digest()


def _data(decoder: Decoder, response: Received) -> object:
    """Return a success's content as JSON data without a type, None if it is empty."""
    decoder.refuse(response)
    if not response.content:
        return None
    sent = response.sent_type or "application/json"
    reason = f"the response is {essence(sent)!r}"
    if is_json(sent) or is_text(sent):  # ASP.NET documents JSON as `text/plain`, too.
        try:
            return parse_json(response.content)
        except ValueError as error:
            if is_json(sent):
                reason = f"the response is not whole JSON: {error}"
    raise decoder.unexpected(response, reason)
