"""Pages that a mock serves: five items, two at a time, by what the request asks for.

Nothing is remembered between requests: a cursor, a URL, an offset or a page's number
says which page is meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import parse_qsl, urlencode

from ...ir.document import Json, tokens
from ..document.api import Paging
from ..messages.made_pages import Pages, look
from ..messages.served_response import Answer
from ..wire.decode import Request

PAGE: Final = "mock-page"
"""The query parameter of a page's URL."""
_SIZE: Final = 2
_ITEMS: Final = 5
_PAGES: Final = 3
_NUMBER: Final = re.compile(r"(\d{1,4})$")


def without_page(request: Request) -> tuple[Request, int]:
    """Take the page's number out of a URL that an earlier page gave."""
    path, mark, query = request.target.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True) if PAGE in query else []
    given = [value for name, value in pairs if name == PAGE]
    if not mark or not given:
        return request, 1
    rest = urlencode([pair for pair in pairs if pair[0] != PAGE])
    target = f"{path}?{rest}" if rest else path
    found = _NUMBER.fullmatch(given[0])
    number = int(found[1]) if found else 1
    return Request(request.method, target, request.headers, request.body), number


def page(paging: Paging, answer: Answer, request: Request, number: int) -> Answer:
    """Return the page that a request asks for; `number` is that of its URL.

    A response without items is given as it is.
    """
    found = look(answer.value, paging.items)
    if answer.form != "json" or not isinstance(found, list) or not found:
        return answer
    pages = Pages(paging, answer)
    if paging.kind == "url":
        return _by_url(pages, request, number)
    if paging.kind == "cursor":
        return _by_cursor(pages, _asked(paging, request))
    return _by_number(pages, _asked(paging, request))


def _asked(paging: Paging, request: Request) -> Json:
    """Return what a request gives as the cursor, offset or number of a page."""
    location, _, name = (paging.parameter or "").partition(":")
    if location == "query":
        _, _, query = request.target.partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        return next((value for key, value in pairs if key == name), None)
    body: Json = None
    with suppress(ValueError, RecursionError):
        body = json.loads(request.body or b"null")
    path = tokens(name) if name.startswith("/") else [name]
    for token in path:
        body = body.get(token) if isinstance(body, Mapping) else None
    return body


def _some(pages: Pages, start: int) -> list[Json]:
    return pages.items(max(min(_SIZE, _ITEMS - start), 0))


def _by_url(pages: Pages, request: Request, number: int) -> Answer:
    path, _, query = request.target.partition("?")
    following = f"{PAGE}={number + 1}"
    url = f"{path}?{query}&{following}" if query else f"{path}?{following}"
    start = (number - 1) * _SIZE
    return pages.url(_some(pages, start), url if number < _PAGES else None)


def _by_cursor(pages: Pages, asked: Json) -> Answer:
    found = _NUMBER.search(str(asked)) if asked is not None else None
    number = int(found[1]) if found else 1
    items = _some(pages, (number - 1) * _SIZE)
    cursors = pages.cursors()
    if number >= _PAGES or cursors is None:
        return pages.cursor(items, None, more=False)
    whole = isinstance(cursors[0], int)
    return pages.cursor(items, number + 1 if whole else f"page-{number + 1}")


def _by_number(pages: Pages, asked: Json) -> Answer:
    paging = pages.paging
    first = paging.start
    if first is None:
        first = 1 if paging.kind == "page" else 0
    given = _NUMBER.fullmatch(str(asked)) if asked is not None else None
    now = int(given[1]) if given else first
    start = now - first if paging.kind == "offset" else (now - first) * _SIZE
    items = _some(pages, max(start, 0)) if start < _ITEMS else []
    more = start + len(items) < _ITEMS
    return pages.counted(items, now, more, _ITEMS, _PAGES)
