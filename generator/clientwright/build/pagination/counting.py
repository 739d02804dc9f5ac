"""Pages that are counted: by the first item's number, or by the page's."""

from __future__ import annotations

import re
from typing import Final

from ...ir.pagination import Pagination
from ...ir.schema import Schema
from . import words as w
from .inputs import Input
from .subject import Subject
from .tokens import reads

_OFFSET: Final = re.compile(
    r"\boffset\b|\bskip|zero[- ]?(?:based|indexed)|\b0[- ]?(?:based|indexed)"
    r"|\b(?:start|first)\w*\b.{0,60}\b(?:record|item|result|index|row|entr)",
    re.IGNORECASE | re.DOTALL,
)
_ZERO: Final = re.compile(
    r"\b(?:zero|0)[- ]?(?:based|indexed)"
    r"|\b(?:start|begin|count)(?:s|ing)?\b.{0,20}?\b(?:zero|0)\b"
    r"|\bfirst page (?:is|has)\b.{0,20}?\b(?:zero|0)\b",
    re.IGNORECASE | re.DOTALL,
)
_ONE: Final = re.compile(
    r"\b(?:one|1)[- ]?(?:based|indexed)"
    r"|\b(?:start|begin|count)(?:s|ing)?\b.{0,20}?\b(?:one|1)\b"
    r"|\bfirst page (?:is|has)\b.{0,20}?\b(?:one|1)\b",
    re.IGNORECASE | re.DOTALL,
)
_MOST_TEXT: Final = 5_000


def offset(subject: Subject) -> Pagination | None:
    """R5: an offset, and a limit or a sign of more."""
    if not (subject.is_get or reads(subject)):
        return None
    taker = next((one for one in subject.inputs.all if _is_offset(subject, one)), None)
    if taker is None:
        return None
    signals = subject.signals
    limited = any(
        one.name in w.LIMITS and one is not taker for one in subject.inputs.all
    )
    if not (limited or signals.total or signals.flag):
        return None
    return subject.pages(
        "R5",
        "offset",
        parameter=taker.key,
        total=signals.total,
        echo=signals.offset,
        start=_first_offset(subject, taker),
    )


def _is_offset(subject: Subject, one: Input) -> bool:
    if not one.integer or one.date:
        return False
    if one.name in w.OFFSETS:
        return True
    if one.name not in w.DOUBTFUL_OFFSETS:
        return False
    if one.name == "first" and subject.inputs.get("max") is not None:
        return True
    return bool(_OFFSET.search(one.description[:_MOST_TEXT]))


def _first_offset(subject: Subject, taker: Input) -> int:
    if taker.default in (0, 1):
        return int(taker.default)
    if taker.name == "start_index" and _is_scim(subject):
        return 1
    said = taker.description[:_MOST_TEXT]
    if _minimum(taker.node) == 1 or (_ONE.search(said) and not _ZERO.search(said)):
        return 1
    return 0


def _is_scim(subject: Subject) -> bool:
    """Whether a list is one of SCIM, which counts from one (RFC 7644, 3.4.2.4)."""
    return subject.items == "/Resources" or "scim" in subject.operation.path.lower()


def _minimum(node: Schema) -> object:
    return dict(node.limits).get("minimum")


def page(subject: Subject) -> Pagination | None:
    """R6: the number of a page, and a limit or a sign of more."""
    if not (subject.is_get or reads(subject)):
        return None
    taker = next(
        (one for one in subject.inputs.all if one.name in w.PAGES and one.integer), None
    )
    if taker is None:
        return None
    signals = subject.signals
    headers = (subject.words.normal(h.name) for h in subject.listing.response.headers)
    signs = (signals.total, signals.total_pages, signals.page)
    if not (
        subject.inputs.has(w.LIMITS)
        or signals.flag
        or any(one is not None for one in signs)
        or any(name in w.COUNT_HEADERS for name in headers)
    ):
        return None
    return subject.pages(
        "R6",
        "page",
        parameter=taker.key,
        total=signals.total,
        total_pages=signals.total_pages,
        echo=signals.page,
        start=_first_page(taker),
    )


def _first_page(taker: Input) -> int | None:
    """Return the number of the first page; None where nothing says it."""
    if taker.default is not None:
        return taker.default
    said = taker.description[:_MOST_TEXT]
    zero, one = _ZERO.search(said), _ONE.search(said)
    if zero and not one:
        return 0
    if one and not zero:
        return 1
    return 1 if _minimum(taker.node) == 1 else None
