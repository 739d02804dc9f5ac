"""Answers that no document promises: content, a status, HTML with 200, broken JSON."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.document import Json
from ..document.api import Operation
from ..document.media_types import concrete
from ..document.status_codes import EMPTY, is_named, statuses
from ..wire.content_kinds import is_json
from ..wire.decode import ABSENT
from .served_response import Answer

_HTML = b"<!doctype html><title>Down for maintenance</title>"


def undocumented(operation: Operation) -> Iterator[Answer]:
    """Give responses that the document does not promise.

    Each must end in an error, but content of a success that documents none.
    """
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
    yield from _content(operation)
    for response in operation.responses:
        good = next((c for c in statuses(response.key, keys) if c < 300), None)
        if good is None or good in EMPTY or not response.contents:
            continue
        if all(is_json(content.media_type) for content in response.contents):
            yield from _broken(good, concrete(response.contents[0])[0])
            return


def _content(operation: Operation) -> Iterator[Answer]:
    """Give content where a document is silent: what a `GET` asks for is returned.

    Many servers send files, or data, of which their documents say nothing.
    """
    good = [one for one in operation.responses if one.key[:1] == "2"]
    if operation.method != "GET" or any(one.contents for one in good):
        return
    keys = {response.key for response in operation.responses}
    for response in good:
        for status in statuses(response.key, keys):
            if status in EMPTY:
                continue
            for form, media_type, content, value in _CONTENTS:
                label = f"{status} {media_type} of which nothing is documented"
                yield Answer(
                    label, response.key, status, media_type, content, value, form
                )
            return


def beside_documented(operation: Operation, good: Answer) -> bool:
    """Tell whether a success would mean the same under a status of no document.

    A client treats it as the first of its class (RFC 9110, section 15).
    """
    keys = {response.key for response in operation.responses}
    successes = [one for one in keys if one[:1] == "2"]
    if "default" in keys or is_named(203, keys):
        return False
    alone = good.key == "200" or successes == [good.key]
    return alone and good.form == "json" and good.strict and good.status < 300


def no_stream(good: Answer) -> Answer:
    """Give what a proxy sends in the place of a stream: no item, and no end of one."""
    label = "HTML where a stream was asked for"
    return Answer(label, "undocumented", good.status, "text/html", _HTML, form="fault")


_CONTENTS: tuple[tuple[str, str, bytes, Json], ...] = (
    ("json", "application/json", b'{"made":["value",1]}', {"made": ["value", 1]}),
    ("text", "text/csv; charset=utf-8", "m\u00e4de,1\r\n".encode(), "m\u00e4de,1\r\n"),
    ("bytes", "image/png", b"made \x00\xff bytes", b"made \x00\xff bytes"),
)


def _broken(status: int, media_type: str) -> Iterator[Answer]:
    """Give what a proxy, or a server in trouble, sends in the place of JSON."""
    for label, kind, content, form in (
        (f"HTML with {status}", "text/html", _HTML, "fault"),
        ("wrong media type", "application/pdf", b"%PDF-1.7", "fault"),
        ("truncated JSON", media_type, b'{"made": [1, ', "fault"),
        ("empty body", media_type, b"", "empty"),
    ):
        yield Answer(label, "undocumented", status, kind, content, form=form)
