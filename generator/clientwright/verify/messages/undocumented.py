"""Answers that no document promises: another status, HTML with 200, broken JSON."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.api import Operation
from ..document.media_types import concrete
from ..document.status_codes import EMPTY, is_named, statuses
from ..wire.content_kinds import is_json
from ..wire.decode import ABSENT
from .served_response import Answer


def undocumented(operation: Operation) -> Iterator[Answer]:
    """Give answers that the document does not promise; each must end in an error."""
    keys = {response.key for response in operation.responses}
    other = "undocumented"
    for status in (418, 507):
        if not is_named(status, keys):
            content = b'{"made":"undocumented"}'
            yield Answer(
                f"undocumented {status}",
                other,
                status,
                "application/json",
                content,
                {"made": "undocumented"} if "default" not in keys else ABSENT,
                "json" if "default" not in keys else "any",
            )
            break
    if "default" not in keys and not is_named(404, keys):
        yield Answer("undocumented 404 without content", other, 404, None, b"")
    if operation.method == "HEAD":
        return
    for response in operation.responses:
        good = next((c for c in statuses(response.key, keys) if c < 300), None)
        if good is None or good in EMPTY or not response.contents:
            continue
        if all(is_json(content.media_type) for content in response.contents):
            yield from _broken(good, concrete(response.contents[0])[0])
            return


def _broken(status: int, media_type: str) -> Iterator[Answer]:
    """Give what a proxy, or a server in trouble, sends in the place of JSON."""
    html = b"<!doctype html><title>Down for maintenance</title>"
    for label, kind, content, form in (
        (f"HTML with {status}", "text/html", html, "fault"),
        ("wrong media type", "application/pdf", b"%PDF-1.7", "fault"),
        ("truncated JSON", media_type, b'{"made": [1, ', "fault"),
        ("empty body", media_type, b"", "empty"),
    ):
        yield Answer(label, "undocumented", status, kind, content, form=form)
