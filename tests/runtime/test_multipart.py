"""Multipart content: its parts, their heads, and what is refused in them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from runtime.body_multipart import Multipart, multipart
from runtime.body_multipart_items import MultipartItems
from runtime.errors import InvalidArgumentError
from runtime.form_part import Part
from runtime.part_styles import DeepObjectPart

from . import calling


class _File(io.BytesIO):
    name = "/tmp/pictures/cat.png"


def _parts(request: object) -> list[tuple[str, bytes]]:
    """Split multipart content into heads and contents."""
    import httpx2

    assert isinstance(request, httpx2.Request)
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    pieces = request.content.split(b"--" + boundary)
    assert pieces[0] == b""
    assert pieces[-1] == b"--\r\n"
    found = []
    for piece in pieces[1:-1]:
        head, _, content = piece.partition(b"\r\n\r\n")
        found.append((head.decode().strip(), content.removesuffix(b"\r\n")))
    return found


def _disposition(name: str, filename: str | None = None) -> str:
    shown = f'Content-Disposition: form-data; name="{name}"'
    return shown + (f'; filename="{filename}"' if filename else "")


def test_multipart(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"notes")
    body = Multipart(
        parts={"image": Part("image/png", headers={"X-Kind": "photo"})},
    )
    values = {
        "name": "A ü",
        "count": 3,
        "meta": {"k": [1]},
        "tags": ["x", "y"],
        "objects": [{"k": 1}],
        "file": b"bytes",
        "path": path,
        "named": ("a.csv", b"1,2", "text/csv"),
        "many": [b"one", ("two.bin", b"two")],
        "image": _File(b"png"),
    }
    request = calling.sent(calling.operation("POST", body=body), body=values).request
    json_type = "\r\nContent-Type: application/json"
    binary = "\r\nContent-Type: application/octet-stream"
    assert _parts(request) == [
        (_disposition("name"), "A ü".encode()),
        (_disposition("count"), b"3"),
        (_disposition("meta") + json_type, b'{"k":[1]}'),
        (_disposition("tags"), b"x"),
        (_disposition("tags"), b"y"),
        (_disposition("objects") + json_type, b'{"k":1}'),
        (_disposition("file", "file") + binary, b"bytes"),
        (_disposition("path", "notes.txt") + "\r\nContent-Type: text/plain", b"notes"),
        (_disposition("named", "a.csv") + "\r\nContent-Type: text/csv", b"1,2"),
        (_disposition("many", "many") + binary, b"one"),
        (_disposition("many", "two.bin") + binary, b"two"),
        (
            _disposition("image", "cat.png")
            + "\r\nContent-Type: image/png\r\nX-Kind: photo",
            b"png",
        ),
    ]
    assert int(request.headers["content-length"]) == len(request.content)


def test_multipart_declared_types_and_styles() -> None:
    body = Multipart(
        parts={
            "list": Part("application/json"),
            "text": Part("text/markdown"),
            "deep": DeepObjectPart(),
        }
    )
    values = {"list": [1, 2], "text": "# x", "deep": {"a b": "c&d"}}
    request = calling.sent(calling.operation("POST", body=body), body=values).request
    assert _parts(request) == [
        (_disposition("list") + "\r\nContent-Type: application/json", b"1"),
        (_disposition("list") + "\r\nContent-Type: application/json", b"2"),
        (_disposition("text") + "\r\nContent-Type: text/markdown", b"# x"),
        (_disposition("deep[a b]"), b"c&d"),
    ]


def test_boundaries_differ() -> None:
    rules = calling.operation("POST", body=Multipart("body"))
    types = {
        calling.sent(rules, body={"a": 1}).request.headers["content-type"]
        for _ in range(8)
    }
    assert len(types) == 8


@pytest.mark.parametrize("bad", ['x"\r\nX-Evil: 1', "x\ny", "x\0y"])
def test_line_breaks_in_part_names_are_refused(bad: str) -> None:
    rules = calling.operation("POST", body=Multipart("body"))
    exchange = calling.Exchange()
    for values in ({bad: "v"}, {"f": (bad, b"v")}, {"f": ("n", b"v", bad)}):
        with pytest.raises(InvalidArgumentError, match="CR, LF or NUL"):
            calling.call(rules, None, exchange, body=values)
    assert not exchange.requests


def test_quotes_in_part_names_are_escaped() -> None:
    rules = calling.operation("POST", body=Multipart("body"))
    request = calling.sent(rules, body={'a"b': "v"}).request
    assert _parts(request)[0][0] == 'Content-Disposition: form-data; name="a%22b"'


@pytest.mark.parametrize(
    ("declared", "name", "sent"),
    [
        (None, "a.png", "image/png"),
        (None, "a", "application/octet-stream"),
        ("image/gif", "a.png", "image/gif"),
        ("image/png, image/jpeg", "a.jpg", "image/jpeg"),
        ("image/png, image/jpeg", "a", "image/png"),
        ("image/*", "a.png", "image/png"),
        ("text/csv, image/*", "a.png", "image/png"),
        ("text/csv, image/*", "a.zip", "text/csv"),
    ],
)
def test_media_type_of_a_file_is_one_of_those_listed(
    declared: str | None, name: str, sent: str
) -> None:
    content = multipart(
        "multipart/form-data",
        [("file", (name, b"x"))],
        {"file": Part(content_type=declared)},
    )
    assert content.whole is not None
    assert f"content-type: {sent}\r\n" in content.whole.decode().lower()


def test_a_file_of_no_media_type_that_is_listed_is_refused() -> None:
    """The document has no type for it, and nothing says which it is."""
    with pytest.raises(InvalidArgumentError, match="give its media type"):
        multipart(
            "multipart/form-data",
            [("file", ("a", b"x"))],
            {"file": Part(content_type="image/*")},
        )


def _items(value: object, rule: MultipartItems) -> list[tuple[str, bytes]]:
    content = rule.encode(value, rule.media_type)
    boundary = content.media_type.partition("boundary=")[2].encode()
    pieces = (content.whole or b"").split(b"--" + boundary)[1:-1]
    found = []
    for piece in pieces:
        head, _, text = piece.partition(b"\r\n\r\n")
        found.append((head.decode().strip(), text.removesuffix(b"\r\n")))
    return found


def test_parts_by_place() -> None:
    rule = MultipartItems(
        "body",
        first=(Part("application/json"),),
        item=Part(
            "image/png", headers={"Content-Disposition": 'form-data; name="picture"'}
        ),
    )
    assert _items([None, b"1", ("a.png", b"2")], rule) == [
        ("Content-Type: application/json", b"null"),
        (
            'Content-Disposition: form-data; name="picture"\r\nContent-Type: image/png',
            b"1",
        ),
        (
            "\r\n".join(
                [
                    'Content-Disposition: form-data; name="picture"; filename="a.png"',
                    "Content-Type: image/png",
                ]
            ),
            b"2",
        ),
    ]
    assert _items([], rule) == []


@pytest.mark.parametrize("value", ["text", {"a": 1}, 1, [{"a": 1}, None], ("a", b"b")])
def test_what_is_no_list_of_parts(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        _items(value, MultipartItems("body"))


def test_a_whole_multipart_body_is_sent_as_it_is() -> None:
    given = MultipartItems("body").encode(b"--x", "multipart/mixed; boundary=x")
    assert given.whole == b"--x"
    assert given.media_type == "multipart/mixed; boundary=x"


def test_a_header_given_in_another_case_replaces_the_documents() -> None:
    from runtime.files import FilePart

    rule = Part("text/plain", headers={"X-Kind": "a"})
    parts = _items([FilePart("x", headers={"x-kind": "b"})], MultipartItems(item=rule))
    assert parts == [("Content-Type: text/plain\r\nx-kind: b", b"x")]


def test_properties_of_a_model_come_in_the_order_of_its_fields() -> None:
    from runtime.form_part import properties
    from runtime.model import Model, optional

    class Order(Model):
        zebra: str | None = optional()
        kind: str | None = optional("theKind")
        apple: str | None = optional()
        count: int | None = optional()

    given = Order.model_validate(
        {"more": 1, "apple": "a", "theKind": "k", "zebra": "z", "json": 2}
    )
    found = [*properties(given, {})]
    assert [name for name, _ in found] == ["zebra", "theKind", "apple", "more", "json"]
    assert found[-1] == ("json", 2)  # And not the method of that name.


def test_an_iterator_of_bytes_is_neither_a_file_nor_a_list() -> None:
    """A generator of chunks and one of files look the same."""
    with pytest.raises(InvalidArgumentError, match=r"FilePart\(iterator\)"):
        Multipart().encode({"file": (b"chunk" for _ in "ab")}, "multipart/form-data")
