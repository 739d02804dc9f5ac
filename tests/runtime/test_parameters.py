"""Values → text on the wire, for each style, explode and type."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path as Folder
from typing import Any
from urllib.parse import quote

import pytest

from runtime.bytes_text import base64, base64url
from runtime.cookie import Cookie, PlainCookie
from runtime.errors import InvalidArgumentError
from runtime.header import Header
from runtime.parameter_content import ContentHeader, ContentQuery
from runtime.path import Path
from runtime.path_styles import LabelPath, MatrixPath
from runtime.query import Query
from runtime.query_deep_object import DeepObjectQuery
from runtime.query_string import QueryString
from runtime.query_styles import (
    PipeDelimitedQuery,
    SpaceDelimitedQuery,
    TabDelimitedQuery,
)
from runtime.sendable import Target

from . import calling

PATHS: dict[str, Any] = {"simple": Path, "label": LabelPath, "matrix": MatrixPath}
QUERIES: dict[str, Any] = {
    "form": Query,
    "spaceDelimited": SpaceDelimitedQuery,
    "pipeDelimited": PipeDelimitedQuery,
    "tabDelimited": TabDelimitedQuery,
    "deepObject": DeepObjectQuery,
}
COOKIES: dict[str, Any] = {"form": Cookie, "cookie": PlainCookie}
ENCODINGS = {"base64": base64, "base64url": base64url}
LIST = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


@pytest.mark.parametrize(
    ("style", "explode", "value", "want"),
    [
        ("simple", False, "blue", "blue"),
        ("simple", False, LIST, "blue,black,brown"),
        ("simple", True, LIST, "blue,black,brown"),
        ("simple", False, OBJECT, "R,100,G,200,B,150"),
        ("simple", True, OBJECT, "R=100,G=200,B=150"),
        ("label", False, "blue", ".blue"),
        ("label", False, LIST, ".blue,black,brown"),
        ("label", True, LIST, ".blue.black.brown"),
        ("label", False, OBJECT, ".R,100,G,200,B,150"),
        ("label", True, OBJECT, ".R=100.G=200.B=150"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, "", ";color"),
        ("matrix", False, LIST, ";color=blue,black,brown"),
        ("matrix", True, LIST, ";color=blue;color=black;color=brown"),
        ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
        ("simple", False, "a/b?c#d%e f", "a%2Fb%3Fc%23d%25e%20f"),
        ("simple", False, True, "true"),
        ("simple", False, 7, "7"),
        ("simple", False, Decimal("1.50"), "1.50"),
        ("simple", False, ["a,b", "c"], "a%2Cb,c"),
        ("simple", False, "ü~-._", "%C3%BC~-._"),
    ],
)
def test_path(style: str, explode: bool, value: object, want: str) -> None:
    rule = PATHS[style]("color", explode=explode)
    rules = calling.operation(path="/{color}", parameters=(rule,))
    assert calling.sent(rules, {"color": value}).target == f"/{want}"


@pytest.mark.parametrize(
    ("style", "explode", "value", "want"),
    [
        ("form", True, "blue", "color=blue"),
        ("form", True, "", "color="),
        ("form", True, LIST, "color=blue&color=black&color=brown"),
        ("form", False, LIST, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("form", True, [], None),
        ("form", False, [], None),
        ("form", True, {}, None),
        ("form", None, ["a", "b"], "color=a&color=b"),
        ("spaceDelimited", None, LIST, "color=blue%20black%20brown"),
        ("spaceDelimited", True, LIST, "color=blue&color=black&color=brown"),
        ("spaceDelimited", None, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", None, LIST, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", None, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("tabDelimited", None, LIST, "color=blue%09black%09brown"),
        (
            "deepObject",
            None,
            OBJECT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        ("deepObject", True, {"a": {"b": "c d"}}, "color%5Ba%5D%5Bb%5D=c%20d"),
        ("deepObject", True, ["x", "y"], "color%5B%5D=x&color%5B%5D=y"),
        (
            "deepObject",
            True,
            [{"b": 1}, {"b": 2}],
            "color%5B0%5D%5Bb%5D=1&color%5B1%5D%5Bb%5D=2",
        ),
        (
            "deepObject",
            True,
            {"a": ["x", "y"]},
            "color%5Ba%5D%5B%5D=x&color%5Ba%5D%5B%5D=y",
        ),
        ("deepObject", True, "plain", "color=plain"),
        ("form", True, True, "color=true"),
        ("form", True, 1.5, "color=1.5"),
        ("form", True, "a b+c&d=e/f", "color=a%20b%2Bc%26d%3De%2Ff"),
        ("form", True, [{"a": 1}], "color=%7B%22a%22%3A1%7D"),
        ("form", True, {"a": ["x", "y"], "b": {"c": 1}}, "a=x&a=y&b=%7B%22c%22%3A1%7D"),
        ("form", False, ["a,b", "c"], "color=a%2Cb,c"),
        (
            "form",
            True,
            datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            "color=2026-01-02T03%3A04%3A05Z",
        ),
    ],
)
def test_query(
    style: str, explode: bool | None, value: object, want: str | None
) -> None:
    how = {} if explode is None else {"explode": explode}
    rule = QUERIES[style]("color", **how)
    rules = calling.operation(parameters=(rule,))
    expected = "/things" if want is None else f"/things?{want}"
    assert calling.sent(rules, {"color": value}).target == expected


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("page[size]", "page%5Bsize%5D"),
        ("$filter", "%24filter"),
        ("a.b", "a.b"),
        ("two words", "two%20words"),
        ("ids[]", "ids%5B%5D"),
    ],
)
def test_query_names_are_encoded(name: str, want: str) -> None:
    rules = calling.operation(parameters=(Query(name, "value"),))
    assert calling.sent(rules, {"value": "1"}).target == f"/things?{want}=1"


def test_reserved_characters_stay_where_the_document_allows_them() -> None:
    rules = calling.operation(parameters=(Query("q", allow_reserved=True),))
    target = calling.sent(rules, {"q": "a/b:c@d?e=f&g#h+i%20j"}).target
    assert target == "/things?q=a/b:c@d?e=f%26g%23h%2Bi%20j"


def test_reserved_characters_of_a_path_do_not_end_it() -> None:
    rule = Path("p", allow_reserved=True)
    rules = calling.operation(path="/x/{p}", parameters=(rule,))
    assert calling.sent(rules, {"p": "a:b@c/d?e#f"}).target == "/x/a:b@c%2Fd%3Fe%23f"


def test_an_empty_value_that_is_allowed_is_the_bare_name() -> None:
    rules = calling.operation(parameters=(Query("q", allow_empty=True),))
    assert calling.sent(rules, {"q": []}).target == "/things?q="


def test_what_is_omitted_is_not_sent() -> None:
    rules = calling.operation(
        parameters=(Query("a"), Query("b"), Header("X-C", "c"), Cookie("d"))
    )
    exchange = calling.sent(rules, {"a": "1"})
    assert exchange.target == "/things?a=1"
    assert "x-c" not in exchange.request.headers
    assert "cookie" not in exchange.request.headers


def test_one_possible_value_needs_no_argument() -> None:
    rules = calling.operation(
        parameters=(Query("v", const="2"), Header("X-V", const="3"))
    )
    exchange = calling.sent(rules)
    assert exchange.target == "/things?v=2"
    assert exchange.request.headers["x-v"] == "3"


def test_content_parameters_are_json() -> None:
    rules = calling.operation(
        parameters=(
            ContentQuery("where"),
            ContentHeader("X-W", "w"),
        )
    )
    exchange = calling.sent(rules, {"where": {"a": [1, None]}, "w": {"b": True}})
    assert exchange.target == "/things?where=%7B%22a%22%3A%5B1%2Cnull%5D%7D"
    assert exchange.request.headers["x-w"] == '{"b":true}'


@pytest.mark.parametrize(
    ("content", "value", "want"),
    [
        ("application/json", {"a": 1}, "%7B%22a%22%3A1%7D"),
        ("application/x-www-form-urlencoded", {"a b": [1, 2]}, "a%20b=1&a%20b=2"),
        ("text/plain", "x=1&y=2", "x=1&y=2"),
    ],
)
def test_a_whole_query_string(content: str, value: object, want: str) -> None:
    rules = calling.operation(parameters=(QueryString("q", content=content),))
    assert calling.sent(rules, {"q": value}).target == f"/things?{want}"


@pytest.mark.parametrize(
    ("encoding", "want"), [("base64", "%2B_8%3D"), ("base64url", "-_8%3D")]
)
def test_bytes_are_text_in_the_declared_encoding(encoding: str, want: str) -> None:
    rules = calling.operation(
        parameters=(Query("q", encoding=ENCODINGS.get(encoding)),)
    )
    want = want.replace("_", "%2F") if encoding == "base64" else want
    assert calling.sent(rules, {"q": b"\xfb\xff"}).target == f"/things?q={want}"
    listed = calling.sent(rules, {"q": [b"\xfb\xff"]}).target
    assert listed == f"/things?q={want}"


@pytest.mark.parametrize(
    ("explode", "value", "want"),
    [
        (False, "a b%20ü", "a b%20ü"),
        (False, LIST, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, OBJECT, "R=100,G=200,B=150"),
        (False, True, "true"),
    ],
)
def test_header(explode: bool, value: object, want: str) -> None:
    rules = calling.operation(parameters=(Header("X-A", "a", explode=explode),))
    raw = dict(calling.sent(rules, {"a": value}).request.headers.raw)
    assert raw[b"X-A"].decode("utf-8") == want


@pytest.mark.parametrize(
    ("style", "explode", "value", "want"),
    [
        ("form", None, "a b", "c=a%20b"),
        ("form", False, LIST, "c=blue,black,brown"),
        ("form", True, LIST, "c=blue; c=black; c=brown"),
        ("form", True, OBJECT, "R=100; G=200; B=150"),
        ("cookie", None, "a b%", "c=a b%"),
        ("cookie", True, LIST, "c=blue; c=black; c=brown"),
        ("cookie", False, LIST, "c=blue,black,brown"),
        ("cookie", True, OBJECT, "R=100; G=200; B=150"),
    ],
)
def test_cookie(style: str, explode: bool | None, value: object, want: str) -> None:
    rule = COOKIES[style]("c", explode=explode)
    rules = calling.operation(parameters=(rule,))
    assert calling.sent(rules, {"c": value}).request.headers["cookie"] == want


@pytest.mark.parametrize("bad", ["a\rb", "a\nb", "a\0b"])
@pytest.mark.parametrize(
    "rule",
    [
        Header("X-A", "a"),
        PlainCookie("a"),
        ContentHeader("X-A", "a", content="text/plain"),
        Query("a"),
        Query("a", explode=False),
        DeepObjectQuery("a"),
        ContentQuery("a", content="text/plain"),
        QueryString("a", content="text/plain"),
    ],
)
def test_line_breaks_are_refused(rule: Any, bad: str) -> None:
    exchange = calling.Exchange()
    with pytest.raises(InvalidArgumentError, match="must not"):
        calling.call(calling.operation(parameters=(rule,)), {"a": bad}, exchange)
    assert not exchange.requests


def test_line_breaks_that_are_encoded_already_are_refused() -> None:
    rules = calling.operation(parameters=(Query("a", allow_reserved=True),))
    with pytest.raises(InvalidArgumentError, match="must not"):
        calling.call(rules, {"a": "one%0d%0atwo"})


@pytest.mark.parametrize("rule", [Query("a"), QueryString("a", content="text/plain")])
def test_line_breaks_in_a_query_are_sent_on_demand(rule: Any) -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange).with_options(line_breaks_in_query=True)
    resource = calling.resource(client)
    rules = calling.operation(path="/x", parameters=(rule,))
    resource.call(rules, {"a": "one\r\ntwo"})
    assert exchange.requests[0].url.raw_path.endswith(b"one%0D%0Atwo")
    with pytest.raises(InvalidArgumentError, match="must not hold NUL"):
        resource.call(rules, {"a": "a\0b"})


def test_a_cookie_cannot_bring_another() -> None:
    rules = calling.operation(parameters=(PlainCookie("a"),))
    with pytest.raises(InvalidArgumentError, match="semicolon"):
        calling.call(rules, {"a": "x; admin=1"})


def _expansions(folder: Folder) -> list[tuple[str, dict[str, Any], Any]]:
    found = []
    for name in ("spec-examples-by-section.json", "extended-tests.json"):
        groups = json.loads((folder / name).read_text("utf-8"))
        for group in groups.values():
            variables = group["variables"]
            found += [(t, variables, want) for t, want in group["testcases"]]
    return found


_SINGLE = re.compile(r"\{([.;?]?)([^{}:,*+#/&|!@]+)(\*?)\}")
_STYLES = {"": "simple", ".": "label", ";": "matrix", "?": "form"}


def test_expansion_is_that_of_uri_templates(peer_specs: Folder) -> None:
    """Every case of one variable whose operator OpenAPI has (RFC 6570)."""
    count = 0
    for template, variables, want in _expansions(peer_specs / "uritemplate-test"):
        match = _SINGLE.fullmatch(template)
        if match is None or want is False:
            continue
        operator, name, star = match.groups()
        value = variables.get(name)
        if value is None:
            continue
        count += 1
        wanted = want if isinstance(want, list) else [want]
        assert _expand(operator, name, star == "*", value) in wanted, template
    assert count >= 40


def _expand(operator: str, name: str, explode: bool, value: Any) -> str:
    style = _STYLES[operator]
    if operator == "?":
        rule = QUERIES[style](name, explode=explode)
        target = calling.sent(calling.operation(parameters=(rule,)), {name: value})
        return target.target.removeprefix("/things")
    try:
        target = Target()
        PATHS[style](name, explode=explode).add(value, target)
        return target.path[name]
    except InvalidArgumentError:
        return ""


def test_every_character_survives_in_every_place() -> None:
    text = "".join(map(chr, range(0x20, 0x7F))) + "äß€😀"
    rules = calling.operation(
        path="/x/{p}", parameters=(Path("p"), Query("q"), Query("r", explode=False))
    )
    target = calling.sent(rules, {"p": text, "q": text, "r": [text, text]}).target
    encoded = quote(text, safe="~")
    assert target == f"/x/{encoded}?q={encoded}&r={encoded},{encoded}"
