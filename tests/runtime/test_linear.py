"""What a server sends is read in time that grows as it does."""

from __future__ import annotations

import codecs
import json
import logging
from typing import Any

import httpx2
import pytest
from pydantic_core import core_schema
from support import at_most

from runtime.content_bytes import AnyContent
from runtime.content_text import TextContent
from runtime.content_xml import XmlContent
from runtime.contents import ContentChoice
from runtime.errors import APIError, APIStatusError, UnexpectedResponseError
from runtime.events import Events
from runtime.lines import Lines
from runtime.link_header import linked, links
from runtime.media import ENCODINGS, charset
from runtime.model import Model, optional
from runtime.operation import Operation
from runtime.xml_reading import parse, read

from . import calling


def test_a_type_is_hashed_once() -> None:
    """The hash of a `Literal` is made of all of its words: not at every response."""
    hashed: list[Words] = []

    class Words:
        def __hash__(self) -> int:
            hashed.append(self)
            return 7

        def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
            return core_schema.str_schema()

    words: Any = Words()
    rules = calling.operation(responses={"200": lambda: words})
    response = httpx2.Response(200, json="v7")
    client = calling.client(calling.Exchange(response))
    for _ in range(3):
        assert calling.resource(client).call(rules) == "v7"
    once = len(hashed)
    for _ in range(20):
        assert calling.resource(client).call(rules) == "v7"
    assert len(hashed) == once


@pytest.mark.parametrize(
    ("header", "want"),
    [
        ('<https://x.test/?a=1,2>; rel="next"', "https://x.test/?a=1,2"),
        ("<a>; rel=prev, <b>; rel=next", "b"),
        ('<a>; rel="prev first", <b>; title="<c>; rel=next"; rel="last NEXT"', "b"),
        ('<a>; title="x, <b>; rel=next", <c>; REL = "next"', "c"),
        ('<a>; title="\\"<b>"; rel=next', "a"),
        ("<a>;;; rel=next", "a"),
        ("<a>; rel=prev; rel=next", None),
        ("<a>; anchor; rel=next", "a"),
        ("<a>; rel=next-page", None),
        ("<>; rel=next", ""),
        ("a; rel=next", None),
        ("<a; rel=next", None),
        ("", None),
    ],
)
def test_the_link_header(header: str, want: str | None) -> None:
    assert linked(header, "next") == want


@pytest.mark.parametrize(
    "header",
    [
        "<" * 400_000,
        "<>" * 200_000,
        '<x>;rel="' + "next " * 80_000,
        "<x>" + ";" * 400_000 + "rel",
        "<x>" + "; " * 200_000 + ";rel" + " " * 200_000,
        '<x>;a="' * 60_000,
        '<x>;a="\\"' * 50_000,
        "<x>;rel=" + "a" * 400_000,
        "<x>;" + " " * 400_000,
    ],
    ids=lambda header: header[:9],
)
def test_the_link_header_is_read_in_linear_time(header: str) -> None:
    with at_most(2):
        list(links(header))


def test_lines_in_pieces_of_a_byte() -> None:
    content = b"x" * 400_000
    with at_most(10):
        for any_end in (False, True):
            lines = Lines(None, any_end=any_end)
            for at in range(len(content)):
                assert not list(lines.feed(content[at : at + 1]))
            assert lines.finish() == content
        events = Events(None)
        for at in range(len(content)):
            assert not list(events.feed(content[at : at + 1]))


def test_every_label_is_a_codec_of_text() -> None:
    for label in ENCODINGS:
        assert codecs.lookup(label)
        assert "a".encode(label).decode(label) == "a"
        assert charset(f"text/plain; charset={label.upper()}") == label


ODD = [
    *("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"),
    *("utf-7", "rot13", "hex", "zlib", "mbcs", "oem", "a" * 5000, "\xff", "utf-8\x80"),
]


@pytest.mark.parametrize("label", ODD, ids=lambda label: ascii(label)[:20])
def test_an_odd_charset_is_utf_8(label: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), at_most(2):
        for status in (200, 400):
            response = httpx2.Response(
                status,
                content="a-ü".encode() * 100_000,
                headers=[(b"Content-Type", f"text/plain; charset={label}".encode())],
            )
            rules = calling.operation(responses={"200": TextContent()})
            try:
                found = calling.call(rules, {}, calling.Exchange(response))
            except APIStatusError as error:
                found = error.body
            assert found == "a-ü" * 100_000
    assert len([r for r in caplog.records if "charset" in r.getMessage()]) <= 1


class Pet(Model):
    id: int | None = optional()
    name: str | None = optional()
    price: float | None = optional()


XML: Operation[Any] = Operation(
    "GET",
    "/x",
    responses={"200": XmlContent(lambda: Pet)},
)
DECLARED = '<?xml version="1.0" encoding="{}"?><Pet><id>1</id></Pet>'


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    "content",
    [
        *(DECLARED.format(name).encode() for name in ODD[:12] if name.isascii()),
        *(DECLARED.format(name).encode() for name in ("shift_jis", "utf-32", "foo")),
        b"<Pet><id>" + b"9" * 5000 + b"</id></Pet>",
        b"<Pet><price>" + b"9" * 5000 + b"</price></Pet>",
        b"<Pet><price>" + b"[" * 100_000 + b"</price></Pet>",
        b"<Pet><price>NaN</price></Pet>",
        b"<a>" * 100_000,
        b"<child>" * 198 + b"</child>" * 198,
        b" ",
        b"\0",
    ],
    ids=lambda content: content[:40].decode("latin-1"),
)
def test_odd_xml_ends_in_a_value_or_a_typed_error(content: bytes, strict: bool) -> None:
    for status in (200, 400):
        response = httpx2.Response(
            status, content=content, headers={"Content-Type": "application/xml"}
        )
        client = calling.client(calling.Exchange(response), strict_responses=strict)
        outcome: object
        try:
            outcome = calling.resource(client).call(XML)
        except APIError as error:
            outcome = error
        assert isinstance(outcome, Pet | APIError)
        assert isinstance(outcome, APIStatusError) == (status == 400)


@pytest.mark.parametrize("label", ["utf-8", "UTF-16", "iso-8859-15", "windows-1252"])
def test_encodings_of_xml(label: str) -> None:
    text = f'<?xml version="1.0" encoding="{label}"?><a>ü€</a>'
    assert parse(text.encode(label)).text == "ü€"


def test_a_long_integer_of_xml_is_kept() -> None:
    digits = "9" * 5000
    assert read(f"<Pet><id>{digits}</id></Pet>".encode(), Pet) == {"id": digits}


def test_text_in_many_pieces_of_xml() -> None:
    with at_most(10):
        node = parse(b"<Pet>" + b"a<!---->" * 300_000 + b"</Pet>")
        assert len(node.text) == 300_000


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("application/x-ndjson", b"{]\n"),
        ("application/x-ndjson", b"NaN\n"),
        ("application/json", b"9" * 5000),
        ("application/json", b'{"id": 1e99999999999999999999}'),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"name": "\xff"}'),
        ("application/x-www-form-urlencoded", b"a=\xff&\xfe"),
    ],
)
@pytest.mark.parametrize("kind", [object, dict[str, int], list[Pet]])
def test_odd_content_ends_in_a_typed_error(
    media_type: str, content: bytes, kind: Any
) -> None:
    rule: Any = AnyContent() if "form" in media_type else lambda: kind
    rules = calling.operation(responses={"200": ContentChoice({media_type: rule})})
    response = httpx2.Response(
        200, content=content, headers={"Content-Type": media_type}
    )
    with pytest.raises(UnexpectedResponseError):
        calling.call(rules, {}, calling.Exchange(response))


def test_an_item_of_a_stream_in_a_large_chunk() -> None:
    lines = Lines(1000, any_end=False)
    chunk = b"".join(json.dumps({"a": n}).encode() + b"\n" for n in range(50_000))
    with at_most(2):
        assert len(list(lines.feed(chunk))) == 50_000
