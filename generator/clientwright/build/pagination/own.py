"""`x-clientwright-pagination`, in the document or in the settings: how to page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Final

from ...ir.document import Json, tokens
from ...ir.pagination import Pagination
from .target import Target

KEY: Final = "x-clientwright-pagination"
KINDS: Final = ("cursor", "offset", "page", "url")
_POINTERS: Final = {
    "items": "items",
    "cursor": "cursor",
    "nextUrl": "next_url",
    "hasMore": "has_more",
    "isLast": "is_last",
    "total": "total",
    "totalPages": "total_pages",
    "echo": "echo",
}
KEYS: Final = (*_POINTERS, "kind", "parameter", "start")
_NEEDS: Final = {
    "cursor": ("cursor", "parameter"),
    "offset": ("parameter",),
    "page": ("parameter",),
    "url": ("nextUrl",),
}
Report = Callable[[str | None, str], None]
"""Takes the key that is wrong, and what is wrong with it."""


class _MistakeError(Exception):
    """A key that makes a rule unusable."""

    def __init__(self, key: str | None, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


def read(
    target: Target, given: Mapping[str, Json], report: Report
) -> Pagination | None:
    """Return the rule that a mapping describes; None, and a report, if it cannot be."""
    for key in given:
        if key not in KEYS and not str(key).startswith("x-"):
            near = get_close_matches(str(key), KEYS, 1)
            hint = f"; did you mean `{near[0]}`?" if near else ""
            report(str(key), f"`{str(key)[:60]}` is not one of its keys{hint}")
    try:
        return _rule(target, given)
    except _MistakeError as error:
        report(error.key, error.problem)
        return None


def _rule(target: Target, given: Mapping[str, Json]) -> Pagination:
    found = {name: _text(given, key) for key, name in _POINTERS.items()}
    items = found.pop("items")
    if items is None:
        raise _MistakeError(None, "`items` is missing, the pointer of a page's list")
    kind = _text(given, "kind") or ("url" if found["next_url"] else "cursor")
    if kind == "link":
        kind, found["next_url"] = "url", "link"
    if kind not in KINDS:
        raise _MistakeError("kind", f"`kind` must be one of: {', '.join(KINDS)}")
    if kind == "url" and found["next_url"] is None:
        found["next_url"] = "link"
    for key in _NEEDS[kind]:
        if given.get(key) is None and not (kind == "url" and found["next_url"]):
            raise _MistakeError(None, f"`{key}` is missing, which `{kind}` needs")
    _check_pointers(target, {"items": items, **found})
    return Pagination(
        items=items,
        kind=kind,
        parameter=_parameter(target, _text(given, "parameter")),
        start=_start(given),
        cursor=found["cursor"],
        next_url=found["next_url"],
        has_more=found["has_more"],
        is_last=found["is_last"],
        total=found["total"],
        total_pages=found["total_pages"],
        echo=found["echo"],
    )


def _text(given: Mapping[str, Json], key: str) -> str | None:
    value = given.get(key)
    if value is not None and not isinstance(value, str):
        raise _MistakeError(key, f"`{key}` must be a string")
    return value


def _start(given: Mapping[str, Json]) -> int | None:
    value = given.get("start")
    if isinstance(value, bool) or not isinstance(value, int | None):
        raise _MistakeError("start", "`start` must be a whole number")
    return value


def _check_pointers(target: Target, found: Mapping[str, str | None]) -> None:
    wire = {name: key for key, name in _POINTERS.items()}
    for name, pointer in found.items():
        key = wire[name]
        if pointer is None or (name == "next_url" and pointer == "link"):
            continue
        if name == "cursor" and pointer.startswith("header:"):
            continue
        if pointer and not pointer.startswith("/"):
            raise _MistakeError(key, f"`{pointer[:60]}` is no JSON pointer")
        if not target.leads(tokens(pointer)):
            problem = f"`{pointer[:100]}` is not in the response"
            raise _MistakeError(key, problem)


def _parameter(target: Target, key: str | None) -> str | None:
    """Return the identity of an input: `query:page`, `body:cursor`.

    A name alone is that of a parameter of the query, or of a property of the body.
    """
    if key is None:
        return None
    for identity in (key, f"query:{key}", f"body:{key}"):
        if target.takes(identity):
            return identity
    raise _MistakeError("parameter", f"the operation has no `{key[:100]}`")
