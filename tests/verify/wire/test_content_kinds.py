"""Media types and what they are, by RFC 6838, 6839, 7303, 8259 and OpenAPI 3.2."""

from __future__ import annotations

import pytest

from clientwright.verify.wire.content_kinds import (
    File,
    is_form,
    is_json,
    is_lines,
    is_multipart,
    is_text,
    is_xml,
)

KINDS = {
    "json": is_json,
    "xml": is_xml,
    "text": is_text,
    "form": is_form,
    "multipart": is_multipart,
    "lines": is_lines,
}


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/json", "json"),
        ("APPLICATION/JSON; charset=utf-8", "json"),
        ("application/problem+json", "json"),
        ("application/geo+json", "json"),
        ("application/vnd.api+json; ext=x", "json"),
        ("application/x-json", "json"),
        ("text/json", "json"),
        ("application/xml", "xml"),
        ("text/xml; charset=utf-8", "xml"),
        ("image/svg+xml", "xml"),
        ("application/atom+xml", "xml"),
        ("text/plain", "text"),
        ("text/html; charset=utf-8", "text"),
        ("text/csv", "text"),
        ("application/x-www-form-urlencoded", "form"),
        ("multipart/form-data; boundary=x", "multipart"),
        ("multipart/mixed", "multipart"),
        ("application/jsonl", "lines"),
        ("application/x-ndjson", "lines"),
        ("application/json-seq", "lines"),
        ("application/geo+json-seq", "lines"),
        ("application/octet-stream", None),
        ("application/pdf", None),
        ("image/png", None),
        ("application/jsonp", None),
        ("application/vnd.json.thing", None),
        ("application/xmlish", None),
    ],
)
def test_kinds(media_type: str, kind: str | None) -> None:
    found = [name for name, test in KINDS.items() if test(media_type)]
    assert found == ([] if kind is None else [kind])


@pytest.mark.parametrize(
    ("file", "named"),
    [
        (File(b"x"), False),
        (File(b"x", media_type="image/png", in_part=True), True),
        (File(b"x", media_type="image/png"), False),
        (File(b"x", media_type="image/png", in_part=True, bare=True), False),
    ],
)
def test_files_that_are_given_with_a_name(file: File, named: bool) -> None:
    assert file.named is named
