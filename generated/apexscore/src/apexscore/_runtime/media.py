"""Media types (RFC 9110, section 8.3): what they mean here, and which one matches."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_LOG: Final = logging.getLogger(__name__.partition("._runtime")[0])

BINARY = "application/octet-stream"

PARAMETER: Final = r';[ \t]*([^\s;="]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|[^;"]*)'
_BETWEEN: Final = r",[ \t]*(?=[^\s;,/\"]+/[^\s;,/\"]+[ \t]*(?:[;,]|$))"


def content_type(headers: Mapping[str, str]) -> str | None:
    """Return the media type that a server sent; None: none.

    It is a single one. Of several, whatever has joined them, the last counts (RFC 9110,
    section 8.3).
    """
    sent = headers.get("content-type")
    if sent is not None and "," in sent:
        sent = re.split(_BETWEEN, sent)[-1]
    return sent or None


def essence(media_type: str) -> str:
    """Give `type/subtype` in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def parameters(media_type: str) -> Mapping[str, str]:
    """Return the parameters by name in lower case, values without quotes."""
    if ";" not in media_type:
        return {}
    return {
        match[1].lower(): _unquoted(match[2].strip())
        for match in re.finditer(PARAMETER, media_type)
    }


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value


def parameter(media_type: str, name: str) -> str | None:
    """Return a parameter of a media type, such as `charset`."""
    return parameters(media_type).get(name)


def charset(media_type: str) -> str:
    """Return the encoding that a media type says its text has, else UTF-8.

    No other codec of Python is taken than those of common text: some are no encodings
    of text, and some take long. What is unknown is logged once and taken for UTF-8.
    """
    given = parameter(media_type, "charset")
    if given is None:
        return "utf-8"
    label = given.strip("'").lower().replace("_", "-")
    if label in ENCODINGS:
        return label
    _log_unknown(label[:40])
    return "utf-8"


@lru_cache(maxsize=100)
def _log_unknown(label: str) -> None:
    _LOG.warning("the charset %r is unknown: read as UTF-8", label)


ENCODINGS: Final = frozenset(
    (
        *("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"),
        *("latin1", "latin-1", *(f"iso-8859-{n}" for n in range(1, 17) if n != 12)),
        *(f"windows-{page}" for page in range(1250, 1259)),
        *(f"cp{page}" for page in (437, 850, 866, 874, 932, *range(1250, 1259))),
        *("koi8-r", "koi8-u", "macintosh", "big5", "big5-hkscs", "euc-kr"),
        *("gb2312", "gbk", "gb18030", "shift-jis", "sjis", "euc-jp", "iso-2022-jp"),
    )
)
"""Labels of the Encoding Standard (section 4.2) that Python knows by the same name."""


def is_json(media_type: str) -> bool:
    """Whether it is JSON: `application/json`, `…+json`, `text/json` and the like."""
    subtype = essence(media_type).partition("/")[2]
    return subtype in ("json", "x-json") or subtype.endswith("+json")


def is_xml(media_type: str) -> bool:
    """Whether it is XML (RFC 7303)."""
    subtype = essence(media_type).partition("/")[2]
    return subtype == "xml" or subtype.endswith("+xml")


def is_form(media_type: str) -> bool:
    """Whether it is `application/x-www-form-urlencoded`."""
    return essence(media_type) == "application/x-www-form-urlencoded"


def is_text(media_type: str) -> bool:
    """Whether it is text without further structure."""
    return essence(media_type).startswith("text/")


def is_bytes(media_type: str) -> bool:
    """Whether content of a media type is neither data nor text."""
    kinds = (is_json, is_form, is_text, is_xml)
    return bool(media_type) and not any(kind(media_type) for kind in kinds)
