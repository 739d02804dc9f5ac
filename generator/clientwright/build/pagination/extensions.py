"""Extensions of other tools that say how an operation pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from ...ir.document import Json, join
from ...ir.pagination import Pagination
from . import words as w
from .inputs import Input
from .target import Target

_STEP: Final = re.compile(
    r"\.([A-Za-z_@$][\w@$-]*)|\['([^']*)'\]|\[\"([^\"]*)\"\]"
    r"|\[(?:(-1):?|\(@\.length-1\)|(\d{1,4}))\]"
)
_LONGEST: Final = 500


class UnusableError(Exception):
    """An extension that cannot be followed; the message says why."""

    key = ""
    """Of the extension."""


def other(
    target: Target, extensions: Mapping[str, Json], root: Json
) -> Pagination | None:
    """Return the rule of the first extension that gives one.

    `root` is what the document says for all its operations by `x-fern-pagination`.
    Raises `UnusableError` for one that leads nowhere.
    """
    for key, reader in _READERS.items():
        value = extensions.get(key)
        if value is True and key == "x-fern-pagination":
            value = root
        if isinstance(value, Mapping):
            try:
                found = reader(target, value)
            except UnusableError as error:
                error.key = key
                raise
            if found is not None:
                return found
    return None


def _path(text: object) -> list[str]:
    """Read a JSONPath of names and last items; `$response.` is `$.`."""
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise UnusableError("a path is not a string")
    rest = re.sub(r"^\$(?:response|request)?", "", text)
    if rest and rest[0] not in ".[":
        rest = f".{rest}"
    steps: list[str] = []
    while rest:
        found = _STEP.match(rest)
        if found is None:
            raise UnusableError(f"`{text[:60]}` is not a path of names")
        names = [one for one in found.groups() if one is not None]
        steps.append(names[0] if names else "-1")
        rest = rest[found.end() :]
    return steps


def _pointer(target: Target, text: object) -> str | None:
    """Return the pointer of a path into the response, which must lead somewhere."""
    if text is None:
        return None
    path = _path(text)
    if not target.leads(path):
        raise UnusableError(f"`{str(text)[:60]}` is not in the response")
    return join("", *path)


def _items(target: Target, text: object) -> str:
    """Return the pointer of the list: as given, or as the rules find it."""
    if text is not None:
        path = _path(text)
        if not target.is_list(path):
            raise UnusableError(f"`{str(text)[:60]}` is not a list of the response")
        return join("", *path)
    if target.listing is None:
        raise UnusableError("the response has no list, or several")
    return join("", *target.listing.items)


def _input(target: Target, text: object) -> Input:
    """Return the input of `$request.NAME`, of the query or of the body.

    A name of the query may be written without a `$`, whatever it is made of.
    """
    if isinstance(text, str):
        found = target.input(text)
        if found is not None:
            return found
    path = _path(text)
    if path[:1] == ["body"] and len(path) > 1:
        path = path[1:]
    found = target.input(".".join(path)) or target.body_input(path)
    if found is None:
        raise UnusableError(f"the operation has no parameter `{str(text)[:60]}`")
    return found


def _named(target: Target, given: Mapping[str, Json]) -> Input:
    """Return the input that an entry of `inputs` names."""
    name = given.get("name")
    found = None
    if isinstance(name, str) and given.get("in") == "requestBody":
        found = target.body_input(_path(name))
    elif isinstance(name, str):
        found = target.input(name)
    if found is None:
        raise UnusableError(f"the operation has no parameter `{str(name)[:60]}`")
    return found


def _speakeasy(target: Target, value: Mapping[str, Json]) -> Pagination | None:
    outputs = value.get("outputs")
    given = value.get("inputs")
    results = outputs if isinstance(outputs, Mapping) else {}
    inputs = (
        [one for one in given if isinstance(one, Mapping)]
        if isinstance(given, list)
        else []
    )
    items = _items(target, results.get("results"))
    key = "x-speakeasy-pagination"
    match value.get("type"):
        case "url":
            url = _pointer(target, results.get("nextUrl"))
            if url is None:
                raise UnusableError("`outputs.nextUrl` is missing")
            return _found(key, items, kind="url", next_url=url)
        case "cursor":
            cursor = _pointer(target, results.get("nextCursor"))
            named = [one for one in inputs if one.get("type") == "cursor"] or inputs
            if cursor is None or not named:
                raise UnusableError("`outputs.nextCursor` or `inputs` is missing")
            taker = _named(target, named[0])
            return _found(key, items, cursor=cursor, parameter=taker.key)
        case "offsetLimit":
            total = _pointer(target, results.get("numPages"))
            for kind in ("page", "offset"):
                named = [one for one in inputs if one.get("type") == kind]
                if named:
                    taker = _named(target, named[0])
                    return _counted(key, items, taker, kind, total_pages=total)
            raise UnusableError("no input is of the type `page` or `offset`")
    raise UnusableError("`type` must be one of: url, cursor, offsetLimit")


def _fern(target: Target, value: Mapping[str, Json]) -> Pagination | None:
    key = "x-fern-pagination"
    items = _items(target, value.get("results"))
    for name in ("next_uri", "next_path"):
        if name in value:
            url = _pointer(target, value[name])
            return _found(key, items, kind="url", next_url=url)
    if "cursor" in value:
        taker = _input(target, value["cursor"])
        cursor = _pointer(target, value.get("next_cursor"))
        if cursor is None:
            raise UnusableError("`next_cursor` is missing")
        return _found(key, items, cursor=cursor, parameter=taker.key)
    if "offset" in value:
        taker = _input(target, value["offset"])
        by_page = "step" not in value and taker.name in w.PAGES
        more = _pointer(target, value.get("has-next-page"))
        kind = "page" if by_page else "offset"
        return _counted(key, items, taker, kind, has_more=more)
    raise UnusableError("`cursor`, `offset`, `next_uri` or `next_path` is missing")


def _microsoft(target: Target, value: Mapping[str, Json]) -> Pagination | None:
    """AutoRest's extension; without a name of the next link there is one page."""
    if "nextLinkName" in value and value["nextLinkName"] is None:
        return None
    name = value.get("itemName") or "value"
    items = _items(target, f"$.{name}")
    link = _pointer(target, f"$.{value.get('nextLinkName') or 'nextLink'}")
    return _found("x-ms-pageable", items, kind="url", next_url=link)


def _dotted(target: Target, value: Mapping[str, Json]) -> Pagination | None:
    key = "x-pagination"
    if not any(k in value for k in ("cursorParam", "pageOffsetParam", "pageParam")):
        return None
    results = value.get("resultsPath")
    items = _items(target, "$" if results is None else results)
    start = value.get("pageStart", 0)
    first = start if isinstance(start, int) else 0
    if "cursorParam" in value:
        taker = _input(target, value["cursorParam"])
        cursor = _pointer(target, value.get("cursorPath"))
        if cursor is None:
            raise UnusableError("`cursorPath` is missing")
        return _found(key, items, cursor=cursor, parameter=taker.key)
    if "pageOffsetParam" in value:
        taker = _input(target, value["pageOffsetParam"])
        return _found(key, items, kind="offset", parameter=taker.key, start=first)
    taker = _input(target, value["pageParam"])
    return _found(key, items, kind="page", parameter=taker.key, start=first)


def _counted(key: str, items: str, taker: Input, kind: str, **more: Any) -> Pagination:
    start = taker.default
    if start is None and kind == "offset":
        start = 0
    return _found(key, items, kind=kind, parameter=taker.key, start=start, **more)


def _found(key: str, items: str, **more: Any) -> Pagination:
    return Pagination(items=items, rule=key, recognized=True, **more)


_READERS: Final[
    Mapping[str, Callable[[Target, Mapping[str, Json]], Pagination | None]]
] = {
    "x-speakeasy-pagination": _speakeasy,
    "x-fern-pagination": _fern,
    "x-ms-pageable": _microsoft,
    "x-pagination": _dotted,
}
KEYS: Final = frozenset(_READERS)
