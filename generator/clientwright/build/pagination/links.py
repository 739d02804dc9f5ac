"""Pages that are asked for by the URL that a response or its Link field gives."""

from __future__ import annotations

import re
from typing import Final

from ...ir.pagination import Pagination
from ..shapes import is_text
from . import words as w
from .fields import Field
from .subject import Subject

_URL_FORMATS: Final = frozenset(("uri", "url", "uri-reference", "iri", "iri-reference"))
_SPEAKS_OF_URLS: Final = re.compile(
    r"\b(?:urls?|uris?|link|href|path)\b", re.IGNORECASE
)
_SPEAKS_OF_TOKENS: Final = re.compile(r"cursor|token", re.IGNORECASE)
_BESIDE: Final = ("prev", "previous", "first", "last", "self")
_LINK_FIELD: Final = re.compile(
    r"\bLink\b.{0,60}\bheaders?\b|\bheaders?\b.{0,60}\bLink\b"
    r"|\blink\b[`'\"*]* (?:response )?headers?\b",
    re.DOTALL,
)
_LINK_WORDS: Final = re.compile(
    r"""rel\s*=\s*["']?next\b|next["'`*]* link relation""", re.IGNORECASE
)
_BY_LINK: Final = frozenset(("cursor", "after", "page", "page_token"))
_MOST_TEXT: Final = 20_000


def is_url(subject: Subject, one: Field) -> bool:
    """Whether a property is the URL of the next page."""
    if not is_text(one.node):
        return False
    parents = one.parents
    if one.name in w.URLS:
        return True
    if one.name == "href":
        return bool(parents) and parents[-1] == "next"
    if one.name == "next" and parents[-1:] == ("links",):
        return True
    if one.name == "next" and parents[-2:] == ("links", "pages"):
        return True
    return one.name in {"next", "next_page"} and _looks_like_url(subject, one)


def _looks_like_url(subject: Subject, one: Field) -> bool:
    if one.node.format in _URL_FORMATS:
        return True
    for example in one.node.examples:
        if isinstance(example, str) and example.startswith(
            ("http://", "https://", "/")
        ):
            return True
    said = subject.shapes.description(one.schema)[:_MOST_TEXT]
    return bool(_SPEAKS_OF_URLS.search(said)) and not _SPEAKS_OF_TOKENS.search(said)


def next_url(subject: Subject) -> Pagination | None:
    """R2: a property that holds the URL of the next page."""
    if not subject.is_get:
        return None
    for one in subject.fields.all:
        if is_url(subject, one) and _is_list(subject, one):
            return subject.pages("R2", "url", next_url=one.pointer)
    return None


def _is_list(subject: Subject, one: Field) -> bool:
    """Whether more than the URL speaks for a list of several pages."""
    if subject.inputs.has(w.INPUTS):
        return True
    if subject.operation.path.rstrip("/").endswith("}"):
        return False
    return subject.signals.has_more is not None or any(
        name.startswith(_BESIDE) for name in one.siblings
    )


def link_field(subject: Subject) -> Pagination | None:
    """R3: the Link header field, documented or spoken of (RFC 8288)."""
    if not subject.is_get:
        return None
    headers = {one.name.lower() for one in subject.listing.response.headers}
    paging = [one for one in subject.inputs.all if one.name in w.INPUTS]
    found = "link" in headers and (
        bool(paging) or subject.inputs.get("since") is not None
    )
    found = found or any(_speaks_of_link(one.description) for one in paging)
    if not found and any(one.name in _BY_LINK for one in paging):
        found = _ties_link(subject.operation.description or "")
    return subject.pages("R3", "url", next_url="link") if found else None


def _ties_link(text: str) -> bool:
    return bool(_LINK_FIELD.search(text[:_MOST_TEXT]))


def _speaks_of_link(text: str) -> bool:
    return _ties_link(text) or bool(_LINK_WORDS.search(text[:_MOST_TEXT]))
