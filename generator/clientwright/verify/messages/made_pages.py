"""Pages that lead to one another, made of one response of an operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...ir.document import Json, tokens
from ..document.api import Paging
from .planned_calls import Call
from .served_response import Answer, dump

_CURSORS = ("made cursor=2&", "50%+é/漢", "third")


class Pages:
    """Makes pages of a response that has items."""

    def __init__(self, paging: Paging, page: Answer) -> None:
        self.paging = paging
        self._page = page
        self._items: list[Json] = look(page.value, paging.items)

    @property
    def within(self) -> bool:
        """Tell a cursor that is a part of the last item."""
        return (self.paging.cursor or "").startswith(f"{self.paging.items}/")

    @property
    def has_flags(self) -> bool:
        """Tell whether pages say if there is more."""
        return self.paging.has_more is not None or self.paging.is_last is not None

    def items(self, count: int) -> list[Json]:
        """Give as many items as asked for."""
        several = self._items * (count // len(self._items) + 1)
        return several[:count]

    def given_items(self, page: Answer) -> Sequence[Json]:
        """Give the items of a page that was made."""
        found: list[Json] = look(page.value, self.paging.items) or []
        return found

    def _with(self, items: list[Json], more: bool | None) -> Json:
        """Give a page with items; `more` None: its flags are left out."""
        paging, value = self.paging, plant(self._page.value, self.paging.items, items)
        if paging.has_more is not None:
            value = plant(value, paging.has_more, more)
        if paging.is_last is not None:
            value = plant(value, paging.is_last, None if more is None else not more)
        return value

    def _answer(self, value: Json, *headers: tuple[str, str]) -> Answer:
        page = self._page
        kept = [pair for pair in page.headers if pair[0].lower() != "link"]
        label = f"{page.status} page"
        return replace(
            page,
            label=label,
            value=value,
            content=dump(value),
            headers=(*kept, *headers),
        )

    # URLs

    def url(
        self, items: list[Json], url: str | None, more: bool | None = True
    ) -> Answer:
        """Give a page that names the URL of the next one."""
        more = False if url is None and more else more
        value = self._with(items, more)
        pointer = self.paging.next_url
        if pointer not in (None, "link"):
            return self._answer(plant(value, str(pointer), url))
        if url is None:
            return self._answer(value)
        first = '<http://elsewhere.test/first>; rel="first"'
        other = (
            '<http://elsewhere.test/next>; rel="next"; anchor="http://elsewhere.test/"'
        )
        links = f"{first}, {other}, <{url}>; rel=next"
        return self._answer(value, ("Link", links))

    def linked(
        self, items: list[Json], *fields: str, more: bool | None = True
    ) -> Answer:
        """Give a page with Link fields as they are."""
        value = self._with(items, more)
        return self._answer(value, *(("Link", one) for one in fields))

    # Cursors

    def cursors(self) -> tuple[Json, Json, Json] | None:
        """Give three cursors of the documented type; None: there are none."""
        found = None
        if not (self.paging.cursor or "").startswith("header:"):
            found = look(self._page.value, self.paging.cursor or "")
        if isinstance(found, bool) or not isinstance(found, str | int | None):
            return None
        if self.within and found is None:
            return None
        return (1002, 1003, 1004) if isinstance(found, int) else _texts(self.paging)

    def many_cursors(self, count: int) -> list[Json]:
        """Give cursors that all differ."""
        numbers = isinstance((self.cursors() or ("",))[0], int)
        several = range(2000, 2000 + count)
        return list(several) if numbers else [f"c{number}" for number in several]

    def cursor(
        self, items: list[Json], cursor: Json, more: bool | None = True
    ) -> Answer:
        """Give a page with the cursor of the next one."""
        pointer = self.paging.cursor or ""
        value = self._with(items, more)
        if pointer.startswith("header:"):
            name = pointer.removeprefix("header:")
            given = [] if cursor is None else [(name, str(cursor))]
            return self._answer(value, *given)
        if self.within and not items:
            return self._answer(value)
        if self.within:
            last = len(items) - 1
            inside = pointer.removeprefix(self.paging.items).replace("/-1", "", 1)
            place = f"{self.paging.items}/{last}{inside}"
            return self._answer(
                value if cursor is None else plant(value, place, cursor)
            )
        return self._answer(plant(value, pointer, cursor))

    # Numbers

    def given(self, call: Call) -> Json:
        """Give what a call says where pages begin; None: nothing."""
        location, path = _place(self.paging.parameter)
        if location != "body":
            return call.arguments.get(str(self.paging.parameter))
        value = call.body.value if call.body is not None else None
        return look(value, _pointer(path))

    def start(self, call: Call) -> int | None:
        """Give the number of a call's first page or item; None: nobody says."""
        given = self.given(call)
        if isinstance(given, int) and not isinstance(given, bool):
            return given
        paging = self.paging
        known = paging.kind == "offset" or paging.echo is not None
        return 0 if paging.start is None and known else paging.start

    def after(self, call: Call, items: int) -> int:
        """Give the number that follows a call's page."""
        now = self.start(call) or 0
        return now + (items if self.paging.kind == "offset" else 1)

    def counted(
        self,
        items: list[Json],
        now: int | None,
        more: bool | None,
        total: int | None = None,
        pages: int | None = None,
    ) -> Answer:
        """Give a page that says which it is and of how many, as far as pages do."""
        paging, value = self.paging, self._with(items, more)
        if paging.total is not None:
            value = plant(value, paging.total, total)
        if paging.total_pages is not None:
            value = plant(value, paging.total_pages, pages)
        if paging.echo is not None:
            value = plant(value, paging.echo, now)
        return self._answer(value)

    def before(self, first: int) -> int:
        """Give the number of pages or items before one."""
        start = self.paging.start
        if start is None:
            start = 1 if self.paging.kind == "page" else 0
        return max(first - start, 0)

    def ends_by_signal(self, first: int) -> bool:
        """Tell whether a client knows the last page by what it says.

        Who begins in the middle of numbered pages has not seen all items at the end.
        """
        paging = self.paging
        if self.has_flags or paging.total_pages is not None:
            return True
        if paging.total is None:
            return False
        return paging.kind == "offset" or self.before(first) == 0

    def asking(self, call: Call, value: Json) -> Call:
        """Give the call that asks for another page."""
        location, path = _place(self.paging.parameter)
        if location == "body" and call.body is not None:
            body = replace(call.body, value=_put(call.body.value, path, value))
            return replace(call, body=body)
        key = str(self.paging.parameter)
        return replace(call, arguments={**call.arguments, key: value})


def _texts(paging: Paging) -> tuple[str, str, str]:
    plain = (paging.cursor or "").startswith("header:")
    return ("made-2", "made-3", "third") if plain else _CURSORS


def _place(key: str | None) -> tuple[str, list[str]]:
    location, _, name = (key or "").partition(":")
    return location, list(tokens(name)) if name.startswith("/") else [name]


def _pointer(path: Sequence[str]) -> str:
    return "".join(f"/{one.replace('~', '~0').replace('/', '~1')}" for one in path)


def _put(value: Json, path: Sequence[str], new: Json) -> Json:
    """Give an object with a value at the end of a path."""
    inside = value if isinstance(value, Mapping) else {}
    first, *rest = path
    return {**inside, first: _put(inside.get(first), rest, new) if rest else new}


def look(value: Json, pointer: str) -> Json:
    """Follow a pointer in a value; `-1` is a list's last item. None: nothing there."""
    for token in tokens(pointer):
        if isinstance(value, Mapping):
            value = value.get(token)
        elif isinstance(value, list) and value and token.lstrip("-").isdecimal():
            index = int(token)
            value = value[index] if -1 <= index < len(value) else None
        else:
            return None
    return value


def plant(value: Json, pointer: str, new: Json) -> Json:
    """Give a copy of a value with another one at a pointer; None takes it away."""
    parts = list(tokens(pointer))
    if not parts:
        return new
    rest = _pointer(parts[1:])
    if isinstance(value, list):
        index = int(parts[0])
        return [*value[:index], plant(value[index], rest, new), *value[index:][1:]]
    inside = value if isinstance(value, Mapping) else {}
    planted = plant(inside.get(parts[0], {}), rest, new)
    out = {**inside, parts[0]: planted}
    if planted is None:
        del out[parts[0]]
    return out
