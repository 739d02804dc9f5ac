"""Python values → request content, for each kind of body."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from runtime import decimals
from runtime.bodies import Bodies
from runtime.body import Json
from runtime.body_any import AnyBody
from runtime.body_form import Form
from runtime.body_lines import JsonLines
from runtime.body_raw import Raw
from runtime.body_text import Text
from runtime.bytes_text import base64url
from runtime.errors import InvalidArgumentError
from runtime.files import BodyItems, File, RawBody
from runtime.form_part import Part
from runtime.model import Model, optional, required
from runtime.omit import omit
from runtime.part_styles import DeepObjectPart, FormPart

from . import calling


class Person(Model):
    name: str
    born: str | None = optional("birthDate")
    ident: int = required("id")


def test_json_of_fields_leaves_out_what_is_omitted() -> None:
    rules = calling.operation("POST", body=Json(renamed={"org": "orgId"}))
    exchange = calling.sent(rules, body={"emails": ["a@b"], "org": omit})
    assert exchange.request.content == b'{"emails":["a@b"]}'
    assert exchange.request.headers["content-type"] == "application/json"
    exchange = calling.sent(rules, body={"emails": [], "org": None})
    assert exchange.request.content == b'{"emails":[],"orgId":null}'


def test_json_keeps_digits_and_text() -> None:
    assert decimals.DecimalNumber  # A package that has decimals imports it.
    rules = calling.operation("POST", body=Json("body"))
    value = {
        "n": Decimal("1.10000000000000000001"),
        "t": datetime(2026, 1, 2, tzinfo=UTC),
        "u": "ü",
    }
    content = calling.sent(rules, body=value).request.content
    assert content == (
        '{"n":1.10000000000000000001,"t":"2026-01-02T00:00:00Z","u":"ü"}'.encode()
    )


def test_a_model_goes_by_its_wire_names() -> None:
    rules = calling.operation(
        "PUT", body=Json("body", media_type="application/vnd.x+json")
    )
    person = Person(name="A", ident=7)
    request = calling.sent(rules, body=person).request
    assert json.loads(request.content) == {"name": "A", "id": 7}
    assert request.headers["content-type"] == "application/vnd.x+json"


@pytest.mark.parametrize("method", ["POST", "GET", "DELETE"])
def test_an_optional_body_that_is_not_given_is_none(method: str) -> None:
    for body in (Json(required=False), Raw("body", media_type="image/png")):
        given: Any = omit if body.argument else {"a": omit}
        request = calling.sent(calling.operation(method, body=body), body=given).request
        assert request.content == b""
        assert "content-type" not in request.headers


def test_a_required_body_of_optional_fields_is_an_empty_object() -> None:
    rules = calling.operation("POST", body=Json())
    assert calling.sent(rules, body={"a": omit}).request.content == b"{}"


def test_null_is_a_body() -> None:
    rules = calling.operation("POST", body=Json("body", required=False))
    request = calling.sent(rules, body=None).request
    assert request.content == b"null"
    assert request.headers["content-type"] == "application/json"


def test_bodies_go_with_get_and_delete() -> None:
    for method in ("GET", "DELETE", "QUERY"):
        rules = calling.operation(method, body=Json("body"))
        request = calling.sent(rules, body=[1]).request
        assert (request.method, request.content) == (method, b"[1]")


def test_bytes_in_fields() -> None:
    body = Json(encodings={"blob": base64url})
    rules = calling.operation("POST", body=body)
    content = calling.sent(rules, body={"blob": b"\xfb\xff", "plain": b"\xfb\xff"})
    assert json.loads(content.request.content) == {"blob": "-_8=", "plain": "+/8="}


def test_form_styles() -> None:
    body = Form(
        renamed={"b": "b[]"},
        parts={
            "c": DeepObjectPart(),
            "d": Part("application/json"),
            "e": FormPart(explode=False),
            "f": FormPart(allow_reserved=True),
        },
    )
    values = {
        "a": "x y&z=ü",
        "b": [1, 2],
        "c": {"k": {"l": 1}, "m": [True, False]},
        "d": {"k": 1},
        "e": ["p", "q"],
        "f": "a/b:c",
    }
    request = calling.sent(calling.operation("POST", body=body), body=values).request
    assert request.content.decode().split("&") == [
        "a=x%20y%26z%3D%C3%BC",
        "b%5B%5D=1",
        "b%5B%5D=2",
        "c%5Bk%5D%5Bl%5D=1",
        "c%5Bm%5D%5B%5D=true",
        "c%5Bm%5D%5B%5D=false",
        "d=%7B%22k%22%3A1%7D",
        "e=p,q",
        "f=a/b:c",
    ]
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


def test_an_object_in_a_form_is_json_unless_a_style_is_declared() -> None:
    rules = calling.operation("POST", body=Form("body"))
    request = calling.sent(rules, body={"o": {"k": 1}, "l": [{"k": 2}]}).request
    assert request.content == b"o=%7B%22k%22%3A1%7D&l=%7B%22k%22%3A2%7D"


def test_a_model_as_a_form() -> None:
    rules = calling.operation("POST", body=Form("body"))
    request = calling.sent(rules, body=Person(name="A", born="x", ident=1)).request
    assert sorted(request.content.split(b"&")) == [b"birthDate=x", b"id=1", b"name=A"]


class _File(io.BytesIO):
    name = "/tmp/pictures/cat.png"


def test_raw_content(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"from a path")
    rules = calling.operation("POST", body=Raw("body", media_type="image/png"))
    for value, want in (
        (b"bytes", b"bytes"),
        (bytearray(b"array"), b"array"),
        (path, b"from a path"),
        (_File(b"from a file"), b"from a file"),
        (iter([b"in ", b"pieces"]), b"in pieces"),
        ([b"in ", b"a list"], b"in a list"),
        (("cat.png", b"tuple", "image/png"), b"tuple"),
    ):
        request = calling.sent(rules, body=value).request
        assert request.content == want
        assert request.headers["content-type"] == "image/png"
        known = not isinstance(value, Iterator | list) or isinstance(value, _File)
        assert ("content-length" in request.headers) == known


def test_what_is_no_content_is_refused(tmp_path: Path) -> None:
    rules = calling.operation("POST", body=Raw("body"))
    for value in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(InvalidArgumentError, match="no file"):
            calling.call(rules, body=value)
    with pytest.raises(InvalidArgumentError, match="binary mode"):
        calling.call(rules, body=io.StringIO("text"))


def test_text() -> None:
    rules = calling.operation("POST", body=Text("body"))
    request = calling.sent(rules, body="plain").request
    assert (request.content, request.headers["content-type"]) == (
        b"plain",
        "text/plain",
    )
    request = calling.sent(rules, body="ü").request
    assert request.content == "ü".encode()
    assert request.headers["content-type"] == "text/plain; charset=utf-8"
    latin = calling.operation(
        "POST", body=Text("body", media_type="text/plain; charset=latin-1")
    )
    assert calling.sent(latin, body="ü").request.content == b"\xfc"
    with pytest.raises(InvalidArgumentError, match="cannot be sent"):
        calling.call(latin, body="€")


def test_json_lines() -> None:
    rules = calling.operation("POST", body=JsonLines("body"))
    for items in ([{"a": 1}, {"b": 2}], iter([{"a": 1}, {"b": 2}])):
        request = calling.sent(rules, body=items).request
        assert request.content == b'{"a":1}\n{"b":2}\n'
        assert request.headers["content-type"] == "application/x-ndjson"
    records = calling.operation(
        "POST", body=JsonLines("body", media_type="application/json-seq")
    )
    assert calling.sent(records, body=[1]).request.content == b"\x1e1\n"


async def _items() -> AsyncIterator[object]:
    yield {"a": 1}
    yield 2


async def _pieces() -> AsyncIterator[bytes]:
    yield b"a"
    yield b"b"


async def _sent(rules: Any, body: object) -> bytes:
    exchange = calling.Exchange()
    resource = calling.async_resource(calling.async_client(exchange))
    await resource.call(rules, body=body)
    return exchange.request.content


def test_asynchronous_iterables() -> None:
    import asyncio

    lines = calling.operation("POST", body=JsonLines("body"))
    assert asyncio.run(_sent(lines, _items())) == b'{"a":1}\n2\n'
    raw = calling.operation("POST", body=Raw("body"))
    assert asyncio.run(_sent(raw, _pieces())) == b"ab"
    assert asyncio.run(_sent(raw, io.BytesIO(b"sync"))) == b"sync"
    with pytest.raises(InvalidArgumentError, match="asynchronous client"):
        calling.call(raw, body=_pieces())


CHOICES = Bodies(
    {
        "application/json": Json("body"),
        "text/*": Text("body", media_type="text/*"),
        "*/*": Raw("body", media_type="*/*"),
    }
)


@pytest.mark.parametrize(
    ("content_type", "given", "content", "sent"),
    [
        (omit, {"name": "x"}, b'{"name":"x"}', "application/json"),
        (None, {"name": "x"}, b'{"name":"x"}', "application/json"),
        ("text/csv", "a,b", b"a,b", "text/csv"),
        ("image/png", b"png", b"png", "image/png"),
        (
            "Application/JSON; charset=utf-8",
            {"name": "x"},
            b'{"name":"x"}',
            "Application/JSON; charset=utf-8",
        ),
    ],
)
def test_the_content_type_chooses(
    content_type: object, given: object, content: bytes, sent: str
) -> None:
    rules = calling.operation("POST", body=CHOICES)
    request = calling.sent(rules, body=given, content_type=content_type).request
    assert (request.content, request.headers["content-type"]) == (content, sent)


def test_a_content_type_that_is_not_documented() -> None:
    rules = calling.operation("POST", body=Bodies({"application/json": Json("body")}))
    with pytest.raises(InvalidArgumentError, match="'text/csv' is not one of"):
        calling.call(rules, body={}, content_type="text/csv")


@pytest.mark.parametrize(
    ("content_type", "value", "content", "sent"),
    [
        (omit, b"x", b"x", "application/octet-stream"),
        (omit, {"a": 1}, b'{"a":1}', "application/json"),
        ("application/x-www-form-urlencoded", {"a": 1}, b"a=1", None),
        ("text/plain", "x", b"x", None),
        ("application/xml", "<a/>", b"<a/>", None),
    ],
)
def test_any_media_type(
    content_type: object, value: object, content: bytes, sent: str | None
) -> None:
    rules = calling.operation("POST", body=Bodies({"*/*": AnyBody("body")}))
    request = calling.sent(rules, body=value, content_type=content_type).request
    assert request.content == content
    assert request.headers["content-type"] == (sent or content_type)


def test_adapters_of_what_bodies_take() -> None:
    """Data goes to the alternative that is data; open files are taken as they are."""
    either = TypeAdapter[Any](RawBody | Person | Sequence[Person])
    assert either.validate_python([{"id": 1, "name": "A"}]) == [
        Person(ident=1, name="A")
    ]
    assert either.validate_python({"id": 1, "name": "A"}) == Person(ident=1, name="A")
    file = io.BytesIO(b"x")
    assert either.validate_python(file) is file
    lines = TypeAdapter[Any](BodyItems[Person] | Person)
    assert lines.validate_python([{"id": 1, "name": "A"}]) == [
        Person(ident=1, name="A")
    ]
    assert isinstance(TypeAdapter[Any](File).validate_python(("a.txt", b"x")), tuple)
