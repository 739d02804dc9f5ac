"""Bodies by their media types: OpenAPI 3.1.1, "Encoding Object" and "multipart"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from verify.trees import WHERE, schemas_of

from clientwright.verify.document.api import Content, Encoding
from clientwright.verify.messages.body_values import NAMELESS, Payloads
from clientwright.verify.values.chooser import First
from clientwright.verify.values.made import Maker
from clientwright.verify.values.valid_value import Best
from clientwright.verify.wire.content_kinds import File

Json = Any
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
MULTIPART, XML = "multipart/form-data", "application/xml"
BINARY = {"type": "string", "format": "binary"}
NEWER = {"contentMediaType": "application/octet-stream"}
BASE64 = {"type": "string", "contentEncoding": "base64"}


def _object(**properties: Json) -> Json:
    return {"type": "object", "required": [*properties], "properties": properties}


def _value(node: Json, media_type: str, full: bool = True, **more: Json) -> Json:
    schemas = schemas_of(Model=node)
    schema = None if node is None else f"{WHERE}Model"
    content = Content(media_type=media_type, schema=schema, pointer="#", **more)
    payloads = Payloads(Best(Maker(schemas, "request")))
    return payloads.value(content, media_type, First(), full=full)


def _is_file(value: Json) -> bool:
    return isinstance(value, File) and value.in_part


ROWS: list[tuple[str, Json, str, Callable[[Any], bool]]] = [
    ("JSON", {"const": {"a": None}}, JSON, lambda v: v == {"a": None}),
    ("JSON of anything", None, JSON, lambda v: isinstance(v, dict) and v != {}),
    ("a suffix", {"const": 1}, "application/problem+json", lambda v: v == 1),
    ("text", {"type": "string", "const": "x"}, "text/plain", lambda v: v == "x"),
    ("text of anything", None, "text/plain", lambda v: isinstance(v, str) and v != ""),
    ("text of a number", {"const": 5}, "text/plain", lambda v: v == 5),
    ("another text", {"const": 5}, "text/csv", lambda v: isinstance(v, str)),
    (
        "text in its charset",
        {"const": "aü漢"},
        "text/plain; charset=iso-8859-1",
        lambda v: v == "aü",
    ),
    ("bytes", BINARY, "application/octet-stream", lambda v: isinstance(v, File)),
    ("bytes of nothing", None, "image/png", lambda v: v.media_type == "image/png"),
    ("lines", {"const": 5}, "application/jsonl", lambda v: v == [5, 5]),
    (
        "XML without null",
        {"type": ["object", "null"], "properties": {"a": {"type": ["null", "string"]}}},
        XML,
        lambda v: v is not None and v.get("a", "") is not None,
    ),
    ("a form", _object(a={"const": "x"}), FORM, lambda v: v == {"a": "x"}),
    # What is a file in a multipart body is bytes; elsewhere it is text.
    ("a file", _object(a=BINARY), MULTIPART, lambda v: _is_file(v["a"])),
    ("a file of 3.1", _object(a=NEWER), MULTIPART, lambda v: _is_file(v["a"])),
    (
        "bytes in base64",
        _object(a=BASE64),
        MULTIPART,
        lambda v: isinstance(v["a"], str),
    ),
    (
        "files",
        _object(a={"type": "array", "minItems": 2, "items": BINARY}),
        MULTIPART,
        lambda v: len(v["a"]) >= 2 and all(map(_is_file, v["a"])),
    ),
    ("a file in JSON", _object(a=BINARY), JSON, lambda v: isinstance(v["a"], str)),
    ("a file in a form", _object(a=BINARY), FORM, lambda v: isinstance(v["a"], str)),
    (
        "a form without names",
        {"type": "string", "const": "x"},
        FORM,
        lambda v: v == {NAMELESS: "x"},
    ),
    (
        "a file without a name",
        BINARY,
        MULTIPART,
        lambda v: set(v) == {NAMELESS} and _is_file(v[NAMELESS]),
    ),
]


@pytest.mark.parametrize(
    ("node", "media_type", "allowed"),
    [row[1:] for row in ROWS],
    ids=[row[0] for row in ROWS],
)
def test_values(node: Json, media_type: str, allowed: Callable[[Any], bool]) -> None:
    for full in (True, False):
        value = _value(node, media_type, full)
        assert allowed(value), value


def test_a_part_has_its_type_and_headers() -> None:
    """3.1.1, `contentType` and `headers` of the Encoding Object."""
    encoding = {"a": Encoding(content_type="image/png, image/jpeg", required=("X-A",))}
    value = _value(_object(a={}), MULTIPART, encoding=encoding)["a"]
    assert isinstance(value, File)
    assert (value.media_type, value.headers) == ("image/png", (("X-A", "made"),))
    ranged = {"a": Encoding(content_type="image/*")}
    value = _value(_object(a=BINARY), MULTIPART, encoding=ranged)["a"]
    assert value.media_type.startswith("image/")
    assert "*" not in value.media_type


def test_examples() -> None:
    """Those that the schema accepts, and that travel."""
    node = {
        **_object(a={"type": "integer"}, day={"type": "string", "format": "date"}),
        "properties": {
            "a": {"type": "integer"},
            "day": {"type": "string", "format": "date"},
            "id": {"type": "integer", "readOnly": True},
        },
        "examples": [{"a": 3, "day": "2024-02-29"}],
    }
    given = (
        {"a": 1, "day": "2024-02-29"},
        {"a": "no number", "day": "2024-02-29"},
        {"a": 2, "day": "2023-02-29"},
        {"a": 4, "day": "2024-02-29", "id": 9},
    )
    content = Content(
        media_type=JSON, schema=f"{WHERE}Model", examples=given, pointer="#"
    )
    payloads = Payloads(Best(Maker(schemas_of(Model=node), "request")))
    assert payloads.examples(content) == [given[0], {"a": 3, "day": "2024-02-29"}]
