"""Whether a request takes what the document says that comes."""

from __future__ import annotations

from ..document.api import Operation
from ..wire.decode import Request
from ..wire.multipart import essence, meaning
from .bodies import matches_range


def unacceptable(operation: Operation, request: Request) -> tuple[str, str] | None:
    """Return documented media types and what was asked for, where none fits.

    Parameters of a media type must be named: without them a server gives its default
    (RFC 9110, section 12.5.1).
    """
    known = [
        content.media_type
        for response in operation.responses
        for content in response.contents
    ]
    ranges = [
        part.strip() for field in request.values("accept") for part in field.split(",")
    ]
    if not known or not ranges or _is_anything(operation):
        return None
    for media_type in known:
        if any(_accepts(one, media_type) for one in ranges):
            return None
    return " or ".join(dict.fromkeys(known)), ", ".join(ranges)


def _is_anything(operation: Operation) -> bool:
    """Whether a success may come as any media type, since it documents none."""
    successes = (one for one in operation.responses if one.key.startswith("2"))
    return operation.method == "GET" and any(not one.contents for one in successes)


def _accepts(media_range: str, media_type: str) -> bool:
    kind, name = essence(media_range), essence(media_type)
    if not (matches_range(name, kind) or matches_range(kind, name)):
        return False
    wanted = meaning(media_type)
    return "*" in kind or not wanted or wanted == meaning(media_range)
