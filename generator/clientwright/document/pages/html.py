"""HTML pages of viewers that hold a document, or say where it is.

Swagger UI, Redoc, Scalar, Stoplight Elements and RapiDoc. Scripts are never run: what
is looked for is JSON in them, and the attributes of elements.
"""

from __future__ import annotations

import html
import json
import re
from itertools import islice

from ...frozen import dataclass
from ...ir.document import Json
from .html_tags import start_tags

_ATTRIBUTES = {
    "redoc": ("spec-url",),
    "rapi-doc": ("spec-url",),
    "elements-api": ("apidescriptionurl",),
    "openapi-explorer": ("spec-url",),
    "script": ("data-url",),
}
_DOCUMENTS = ("apidescriptiondocument", "spec-content")
_ADDRESS = re.compile(
    r"""\b(?:url|specUrl|spec-url)["']?\s*:\s*["'`]([^"'`\s]+)["'`]"""
    r"""|\bRedoc\.init\(\s*["'`]([^"'`\s]+)["'`]"""
)
_OBJECT = re.compile(r'\{\s*"(?:openapi|swagger)"\s*:')
_DATA = re.compile(r'"(?:openapi|swagger)"\s*:\s*"[0-9]')
_MOST = 50
"""Places in a script where a document may start; each costs a look at the rest."""

_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|!--)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a page has: a document, or the address of one."""

    tree: Json = None
    address: str | None = None


def is_html(text: str) -> bool:
    """Return whether text is an HTML page."""
    return _START.match(text.lstrip("\ufeff")) is not None


def embedded(text: str) -> Embedded | None:
    """Return the document that a page holds, or else the first address of one."""
    reader = _Reader(text)
    for held in (*reader.documents, *reader.scripts):
        tree = _document(held)
        if tree is not None:
            return Embedded(tree=tree)
    for script in reader.scripts:
        match = _ADDRESS.search(script)
        if match:
            reader.addresses.append(match[1] or match[2])
    for address in reader.addresses:
        return Embedded(address=html.unescape(address))
    return None


def _document(text: str) -> Json:
    """Return the first object in a text that is an OpenAPI document."""
    decoder = json.JSONDecoder()
    for match in islice(_OBJECT.finditer(text), _MOST):
        try:
            tree, _ = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        return tree
    return _nested(text, decoder)


def _nested(text: str, decoder: json.JSONDecoder) -> Json:
    """Return a document whose version is not its first field, if one is there.

    Only an object that is a whole script, or what is assigned or passed in it, is read.
    """
    if not _DATA.search(text):
        return None
    starts = re.finditer(r"(?:\A|[=(:,])\s*(?=\{)", text)
    for match in islice(starts, _MOST):
        try:
            tree, _ = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue
        return _inside(tree)
    return None


def _inside(tree: Json) -> Json:
    waiting = [tree]
    while waiting:
        value = waiting.pop(0)
        if not isinstance(value, dict):
            continue
        if "openapi" in value or "swagger" in value:
            return value
        waiting += value.values()
    return None


class _Reader:
    """Gathers scripts, and the attributes that viewers read."""

    def __init__(self, page: str) -> None:
        self.scripts: list[str] = []
        self.documents: list[str] = []
        self.addresses: list[str] = []
        for tag in start_tags(page):
            if tag.name == "script" and tag.text:
                self.scripts.append(tag.text)
            for name, value in tag.attributes:
                if value and name in _ATTRIBUTES.get(tag.name, ()):
                    self.addresses.append(value)
                elif value and name in (*_DOCUMENTS, "data-configuration"):
                    self.documents.append(value)
