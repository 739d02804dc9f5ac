"""Media types of sequences of JSON texts."""

from __future__ import annotations

from .media import essence

_SEQUENCES = (
    "ndjson",
    "jsonl",
    "jsonlines",
    "json-lines",
    "json-seq",
    "stream+json",
    "json-stream",
)


def is_json_lines(media_type: str) -> bool:
    """Whether it is a sequence of JSON texts (`ndjson`, `jsonl`, RFC 7464)."""
    subtype = essence(media_type).partition("/")[2].removeprefix("x-")
    return subtype in _SEQUENCES or subtype.endswith("+json-seq")
