"""Media types (RFC 9110, section 8.3): what they mean here, and which one matches."""

from __future__ import annotations

from collections.abc import Iterable

BINARY = "application/octet-stream"


def essence(media_type: str) -> str:
    """Give `type/subtype` in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def parameter(media_type: str, name: str) -> str | None:
    """Give a parameter of a media type, such as `charset`."""
    for piece in media_type.split(";")[1:]:
        key, _, value = piece.partition("=")
        if key.strip().lower() == name:
            return value.strip().strip('"')
    return None


def is_json(media_type: str) -> bool:
    """Whether it is JSON: `application/json`, `…+json`, `text/json` and the like."""
    subtype = essence(media_type).partition("/")[2]
    return subtype in ("json", "x-json") or subtype.endswith("+json")


def is_json_lines(media_type: str) -> bool:
    """Whether it is a sequence of JSON texts (`ndjson`, `jsonl`, RFC 7464)."""
    subtype = essence(media_type).partition("/")[2].removeprefix("x-")
    return subtype in _SEQUENCES or subtype.endswith("+json-seq")


_SEQUENCES = (
    "ndjson",
    "jsonl",
    "jsonlines",
    "json-lines",
    "json-seq",
    "stream+json",
    "json-stream",
)


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


def is_range(media_type: str) -> bool:
    """Whether it is a range: `image/*`, `*/*`, `application/*+json`."""
    return "*" in essence(media_type)


def best(media_type: str, choices: Iterable[str]) -> str | None:
    """Find the choice that names a media type best: itself, a range, `*/*`.

    A choice with parameters counts before one without, where they are the same.
    """
    wanted = essence(media_type)
    kind, _, subtype = wanted.partition("/")
    _, plus, suffix = subtype.rpartition("+")
    # A suffix alone is no range of RFC 9110, and often written.
    ranks = {"*": 1, "*/*": 1, f"{kind}/*": 2, wanted: 4}
    if plus:
        ranks[f"{kind}/*+{suffix}"] = 3
    found: str | None = None
    rank = 0
    for choice in choices:
        if choice.strip().lower() == media_type.strip().lower():
            return choice
        score = ranks.get(essence(choice), 0)
        if score > rank:
            found, rank = choice, score
    return found
