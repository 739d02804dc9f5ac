"""Reading types what is valid and keeps the rest."""

from __future__ import annotations

import json
import logging
import sys
from typing import Annotated, Any, TypeAlias

import pytest
from pydantic import ValidationError

from runtime.datetimes import DateTime
from runtime.decimals import DecimalNumber
from runtime.decode import decode, parse_json, typed
from runtime.encode import dump_json, encode
from runtime.model import Model, UnknownVariant, optional
from runtime.tagged import Tagged
from runtime.unions import Untagged


class Item(Model):
    id: int
    made: DateTime | None = optional()
    inside: Item | None = optional()


class Note(Model):
    text: str


Entry: TypeAlias = Annotated[
    Item | Note | UnknownVariant, Tagged("type", {"item": Item, "note": Note})
]
Either: TypeAlias = Annotated[Item | Note, Untagged()]


class Page(Model):
    items: list[Item]
    first: Entry | None = optional()
    either: Either | str | None = optional()
    by_name: dict[str, Item] | None = optional("byName")
    total: DecimalNumber | None = optional()


DIGITS = (
    b'{"items":[],"total":1.10000000000000000000000001,"x":0.12345678901234567890123,'
    b'"big":123456789012345678901234567890,"plain":1.5}'
)


def test_no_digit_of_a_decimal_is_lost() -> None:
    page = decode(DIGITS, Page, strict=True, where="GET /x")
    assert isinstance(page, Page)
    assert type((page.model_extra or {})["x"]) is float
    assert dump_json(encode(page)) == DIGITS.replace(
        b"0.12345678901234567890123", b"0.12345678901234568"
    )


def test_no_digit_is_lost_where_another_part_is_not_as_documented() -> None:
    faulty = DIGITS.replace(b'"items":[]', b'"items":[{"id":"x"}]')
    page = decode(faulty, Page, strict=False, where="GET /x")
    assert isinstance(page, Page)
    assert str(page.total) == "1.10000000000000000000000001"
    assert type((page.model_extra or {})["x"]) is float
    assert page.items[0].id == "x"


@pytest.mark.parametrize("key", ["total", "x"])
@pytest.mark.parametrize("items", [b"[]", b'[{"id":"x"}]'])
def test_a_number_beyond_all_others_is_a_value_error(key: str, items: bytes) -> None:
    content = b'{"items":%s,"%s":1e99999999999999999999}' % (items, key.encode())
    with pytest.raises(ValueError, match="out of range"):
        decode(content, Page, strict=False, where="GET /x")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"a": NaN}',
        b"[Infinity]",
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_what_is_no_json_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_json(content)


@pytest.mark.parametrize(
    "content", [b'{"items": [], "x": NaN}', b'{"items": [Infinity]}']
)
def test_words_that_are_no_json(content: bytes) -> None:
    with pytest.raises(ValueError, match="is not JSON"):
        decode(content, Page, strict=False, where="GET /x")


def test_equal_names_and_other_encodings() -> None:
    assert parse_json(b'{"a": 1, "a": 2}') == {"a": 2}
    assert parse_json("\ufeff[1]".encode()) == [1]
    assert parse_json('["é"]'.encode("utf-16")) == ["é"]


TOLERATED: list[tuple[Any, Any]] = [
    (Page, {"items": [{"id": 1}, {"id": "x", "more": 1}, 5, None]}),
    (Page, {"items": "none"}),
    (Page, {}),
    (Page, {"items": [], "first": {"type": "note", "text": 5, "made": "x"}}),
    (Page, {"items": [], "first": {"type": "item", "id": "x"}}),
    (Page, {"items": [], "either": {"id": "x", "made": "2024-01-02T03:04:05Z"}}),
    (Page, {"items": [], "byName": {"a": {"id": "x"}, "b": {"id": 1}, "c": 3}}),
    (Page, {"items": [{"id": 1, "inside": {"id": 2, "inside": {"id": "3"}}}]}),
    (list[Item], [{"id": 1}, {"id": None}]),
    (list[Item], {"id": 1}),
    (dict[str, list[Item]], {"a": [{"id": 1}, {"id": "2"}]}),
    (Entry, {"type": "note"}),
    (int, "5"),
    (Item, None),
]


@pytest.mark.parametrize(("kind", "value"), TOLERATED)
def test_what_is_not_as_documented_is_kept(kind: Any, value: Any) -> None:
    read = typed(value, kind, strict=False, where="GET /kept")
    assert encode(read) == value
    with pytest.raises(ValidationError):
        typed(value, kind, strict=True, where="GET /kept")


def test_valid_parts_are_typed() -> None:
    value = {"items": [{"id": "x", "made": "2024-01-02T03:04:05Z"}, {"id": 1}]}
    page = typed(value, Page, strict=False, where="GET /typed")
    assert isinstance(page, Page)
    bad, good = page.items
    assert isinstance(bad, Item)
    assert bad.made is not None
    assert bad.made.year == 2024
    assert good == Item(id=1)
    assert page.first is None


def test_says_so_once_for_each_place(caplog: pytest.LogCaptureFixture) -> None:
    value = {"items": [{"id": "a secret"}, {"id": "b"}]}
    with caplog.at_level(logging.WARNING):
        typed(value, Page, strict=False, where="GET /once")
        typed(value, Page, strict=False, where="GET /once")
    (record,) = caplog.records
    assert record.message == (
        "GET /once: the response is not as documented at items[].id: "
        "Input should be a valid integer"
    )


@pytest.mark.parametrize("place", [b'"x"', b'"total"', b'"items"', b'"first"'])
def test_values_too_deep_for_python_are_no_json(
    monkeypatch: pytest.MonkeyPatch, place: bytes
) -> None:
    """Since Python 3.12 the parser of JSON goes deeper than functions may."""
    read = json.loads

    def loads(*given: Any, **more: Any) -> object:
        most = sys.getrecursionlimit()
        sys.setrecursionlimit(most * 9)
        try:
            return read(*given, **more)
        finally:
            sys.setrecursionlimit(most)

    monkeypatch.setattr(json, "loads", loads)
    for opening, closing in ((b"[", b"]"), (b'{"a":', b"}")):
        content = b"{%s:%s1%s}" % (place, opening * 1500, closing * 1500)
        with pytest.raises(ValueError, match="nested too deeply"):
            decode(content, Page, strict=False, where="GET /x")


def test_very_deep_values_are_kept() -> None:
    value: dict[str, object] = {"id": 0}
    for _ in range(400):
        value = {"id": 1, "inside": value}
    read = typed(value, Item, strict=False, where="GET /deep")
    assert isinstance(read, Item)
    assert isinstance(read.inside, Item)


def test_missing_required_fields_read_as_none() -> None:
    page = typed({}, Page, strict=False, where="GET /missing")
    assert isinstance(page, Page)
    assert page.items is None
