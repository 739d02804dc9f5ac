"""Status keys, files and ranges, by RFC 9110 (15, 12.5.1) and OpenAPI's Responses."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Content
from clientwright.verify.document.media_types import (
    concrete,
    is_file,
    is_stated_file,
    of_range,
    sends_data,
    without_files,
)
from clientwright.verify.document.status_codes import EMPTY, is_named, statuses
from clientwright.verify.wire.content_kinds import File

Json = Any


@pytest.mark.parametrize(
    ("key", "documented", "codes"),
    [
        ("200", {"200"}, [200]),
        ("599", {"599"}, [599]),
        # 1XX are never final (RFC 9110, section 15.2).
        ("100", {"100"}, []),
        ("600", {"600"}, []),
        ("1XX", {"1XX"}, []),
        # A code of its own takes precedence over its range.
        ("4XX", {"4XX"}, [400]),
        ("4XX", {"4XX", "400", "401"}, [402]),
        ("5xx", {"5xx"}, [500]),
        # 204, 205 and 304 have no content.
        ("2XX", {"2XX", "200", "201", "202", "203"}, [206]),
        # `default` is what nothing else is.
        ("default", {"default"}, [200, 418]),
        ("default", {"default", "200"}, [418, 503]),
        ("default", {"default", "200", "4XX"}, [503]),
        ("default", {"default", "2XX", "4XX", "5XX"}, []),
        ("default", {"default", "418"}, [200]),
        ("x-note", {"x-note"}, []),
    ],
)
def test_codes_of_a_key(key: str, documented: set[str], codes: list[int]) -> None:
    assert statuses(key, documented) == codes


@pytest.mark.parametrize(
    ("code", "documented", "named"),
    [
        (404, {"404"}, True),
        (404, {"4XX"}, True),
        (404, {"default"}, False),
        (404, {"5XX", "400"}, False),
    ],
)
def test_codes_that_are_named(code: int, documented: set[str], named: bool) -> None:
    assert is_named(code, documented) is named
    assert {204, 205, 304} == EMPTY


@pytest.mark.parametrize(
    ("demands", "file"),
    [
        # 3.0.4, "Considerations for File Uploads"; 3.1.1, "binary data".
        ({"type": ["string"], "format": ["binary"]}, True),
        ({"format": ["binary"]}, True),
        ({"type": ["string", "null"], "format": ["binary"]}, True),
        ({"type": ["string"]}, False),
        ({"type": ["string"], "format": ["byte"]}, False),
        ({"contentMediaType": "image/png"}, True),
        ({"contentMediaType": "image/png", "contentEncoding": "base64"}, False),
        ({"type": ["string"], "contentEncoding": "binary"}, True),
        ({"type": ["object"], "format": ["binary"]}, False),
        ({"format": ["binary"], "enum": ["a"]}, False),
    ],
)
def test_files(demands: Json, file: bool) -> None:
    assert is_file(demands) is file


@pytest.mark.parametrize(
    ("demands", "media_type", "file"),
    [
        ({}, "image/png", True),
        ({}, "image/png, image/jpeg", True),
        ({}, "application/octet-stream", True),
        ({}, "text/plain", False),
        ({}, "application/json", False),
        ({}, "image/png, text/plain", False),
        ({}, None, False),
        ({"type": ["string"]}, "image/png", False),
        ({"default": 1}, "image/png", True),
    ],
)
def test_files_by_their_encoding(
    demands: Json, media_type: str | None, file: bool
) -> None:
    """3.1.1, section 4.8.15: what nothing else is said of."""
    assert is_stated_file(demands, media_type) is file


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        *(("application/json", True), ("text/csv", True), ("multipart/mixed", True)),
        *(("application/x-www-form-urlencoded", True), ("application/xml", True)),
        *(("application/jsonl", True), ("application/pdf", False), ("a/b", False)),
        *(("application/octet-stream", False), ("image/svg+xml", True)),
    ],
)
def test_data_and_bytes(media_type: str, data: bool) -> None:
    assert sends_data(media_type) is data


@pytest.mark.parametrize("media_range", ["*/*", "text/*", "image/*", "application/*"])
def test_ranges(media_range: str) -> None:
    """One type that falls under them, without a wildcard."""
    found = of_range(media_range)
    kind, _, sub = found.partition("/")
    assert "*" not in found
    assert sub
    assert media_range.partition("/")[0] in ("*", kind)
    content = Content(media_type=media_range, schema=None, pointer="#")
    assert concrete(content) == [found]


def test_suffixes() -> None:
    assert of_range("application/*+json").endswith("+json")
    content = Content(media_type="text/plain;a=b", schema=None, pointer="#")
    assert concrete(content) == ["text/plain;a=b"]


def test_texts_in_the_place_of_files() -> None:
    value = {"a": File(b"x"), "b": [File(b"y"), 1]}
    assert without_files(value) == {"a": "file", "b": ["file", 1]}
