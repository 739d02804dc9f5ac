"""One parameter out of a request, wherever it travels (OpenAPI 3.2, section 4.12)."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Parameter
from clientwright.verify.wire.decode import (
    ABSENT,
    MalformedError,
    Pairs,
    Request,
    cookies,
)
from clientwright.verify.wire.parameters import Jar, decode_parameter
from clientwright.verify.wire.reserved_characters import unencoded

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": "100", "G": "200", "B": "150"}
STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


def _parameter(location: str, **more: Any) -> Parameter:
    style = more.pop("style", STYLES[location])
    given = {"explode": style in ("form", "cookie"), "schema": None, **more}
    return Parameter(
        name="color",
        location=location,
        style=style,
        required=False,
        pointer="#",
        **given,
    )


def _decoded(parameter: Parameter, sent: str, shape: Any) -> Any:
    fields: tuple[tuple[str, str], ...] = ()
    if parameter.location in ("header", "cookie"):
        name = "Cookie" if parameter.location == "cookie" else "Color"
        fields = ((name, sent),)
    query = sent if parameter.location == "query" else ""
    request = Request("GET", f"/a?{query}", fields, b"")
    raw = {"color": sent} if parameter.location == "path" else {}
    jar = Jar(cookies(request), {})
    members = dict.fromkeys("RGB", 1)
    return decode_parameter(parameter, request, raw, Pairs(query), jar, shape, members)


ROWS: list[tuple[Parameter, str, Any, Any]] = [
    (_parameter("path"), "blue", "text", "blue"),
    (_parameter("path", style="label"), ".blue,black,brown", "list", ARRAY),
    (_parameter("query"), "color=blue&color=black&color=brown", "list", ARRAY),
    (_parameter("query"), "R=100&G=200&B=150", "map", OBJECT),
    (_parameter("query"), "colour=blue", "text", ABSENT),
    (_parameter("header"), "blue,black,brown", "list", ARRAY),
    (_parameter("header", explode=True), "R=100,G=200,B=150", "map", OBJECT),
    # Cookies: `form` is percent-encoded, `cookie` is not (appendix D).
    (_parameter("cookie"), "color=blue", "text", "blue"),
    (_parameter("cookie"), "color=", "text", ""),
    (_parameter("cookie"), "a=b; color=blue; c=d", "text", "blue"),
    (_parameter("cookie"), "color=a%3Bb", "text", "a;b"),
    (_parameter("cookie", style="cookie"), "color=a%3Bb", "text", "a%3Bb"),
    (_parameter("cookie"), "color=a; color=b", "list", ["a", "b"]),
    (_parameter("cookie", style="cookie"), "R=100; G=200; B=150", "map", OBJECT),
    (_parameter("cookie", explode=False), "color=blue,black,brown", "list", ARRAY),
    (_parameter("cookie", explode=False), "color=R,100,G,200,B,150", "map", OBJECT),
    (
        _parameter("cookie", style="cookie", explode=False),
        "color=R,100,G,200,B,150",
        "map",
        OBJECT,
    ),
    (_parameter("cookie"), "colour=blue", "text", ABSENT),
    # A media type's content is one text, whatever the value is (section 4.12.2.2).
    (
        _parameter("query", content="application/json"),
        "color=%7B%22a%22%3A+1%7D",
        "map",
        '{"a": 1}',
    ),
    (_parameter("path", content="application/json"), "%5B1%2C2%5D", "list", "[1,2]"),
    (_parameter("header", content="application/json"), "[1,2]", "list", "[1,2]"),
    # Swagger 2.0: lists in lists.
    (
        _parameter("query", explode=False, inner=("pipeDelimited",)),
        "color=a%7Cb,c",
        "list",
        [["a", "b"], ["c"]],
    ),
]


@pytest.mark.parametrize(("parameter", "sent", "shape", "expected"), ROWS)
def test_parameters(parameter: Parameter, sent: str, shape: Any, expected: Any) -> None:
    assert _decoded(parameter, sent, shape) == expected


@pytest.mark.parametrize(
    ("parameter", "sent", "shape"),
    [
        (_parameter("cookie"), "color=a; color=b", "text"),
        (_parameter("cookie", explode=False), "color=a; color=b", "list"),
        (_parameter("cookie", explode=False), "color=R,100,G", "map"),
        (_parameter("cookie"), "color=%zz", "text"),
        (_parameter("header"), "R,100,G", "map"),
    ],
)
def test_what_cannot_be_read(parameter: Parameter, sent: str, shape: Any) -> None:
    with pytest.raises(MalformedError):
        _decoded(parameter, sent, shape)


def test_several_fields_of_one_name() -> None:
    """Are one, joined with commas (RFC 9110, section 5.3)."""
    request = Request("GET", "/", (("Color", "blue"), ("COLOR", "black")), b"")
    jar = Jar((), {})
    parameter = _parameter("header")
    found = decode_parameter(parameter, request, {}, Pairs(""), jar, "list", {})
    assert found == ["blue", "black"]


def test_nothing_sent() -> None:
    request = Request("GET", "/", (), b"")
    for location in STYLES:
        parameter = _parameter(location)
        empty = Pairs(""), Jar((), {})
        assert decode_parameter(parameter, request, {}, *empty, "text", {}) is ABSENT


def test_a_cookie_of_a_value_and_of_a_member() -> None:
    """Each is used once, where several parameters have the name."""
    jar = Jar([("a", "1"), ("a", "2"), ("b", "3")], {"a": 1})
    assert jar.take({"a"}, str, 1) == [("a", "1")]
    assert jar.take({"a", "b"}, str, None) == [("a", "2"), ("b", "3")]
    assert jar.take({"a"}, str, None) == []


QUERY = {"style": "form"}


@pytest.mark.parametrize(
    ("parameter", "sent", "shape", "wrong"),
    [
        # RFC 6570, section 3.2.1: all but the unreserved is encoded (RFC 3986, 2.3).
        (_parameter("path"), "aZ09-._~", "text", False),
        (_parameter("path"), "a%2Fb", "text", False),
        *(
            (_parameter(where), f"a{char}b", "text", True)
            for where in ("path", "query")
            for char in ":/?#[]@!$&'()*,;="
            if not (where == "query" and char in "&#")
        ),
        (_parameter("path"), "a+b", "text", True),
        (_parameter("query"), "a+b", "text", False),
        # The delimiters of a style stand as they are.
        (_parameter("path"), "a,b", "list", False),
        (_parameter("path"), "a;b", "list", True),
        (_parameter("path", explode=True), "a=1,b=2", "map", False),
        (_parameter("path", style="label"), ".a.b", "list", False),
        (_parameter("path", style="label"), ".a", "text", False),
        (_parameter("path", style="matrix"), ";color=a,b", "list", False),
        (_parameter("path", style="matrix"), ";color=a", "text", False),
        (_parameter("path", style="matrix"), ";color=a,b", "text", True),
        (_parameter("query", explode=False), "a,b", "list", False),
        (_parameter("query", style="pipeDelimited"), "a|b", "list", False),
        (_parameter("query", style="spaceDelimited"), "a%20b", "list", False),
        (_parameter("query", style="spaceDelimited"), "a,b", "list", True),
        # Section 3.2.3, `allowReserved`: they may stand.
        (_parameter("query", allow_reserved=True), "a/b?c", "text", False),
        (_parameter("path", allow_reserved=True), "a:b@c", "text", False),
    ],
)
def test_reserved_characters(
    parameter: Parameter, sent: str, shape: Any, wrong: bool
) -> None:
    query = f"color={sent}" if parameter.location == "query" else ""
    request = Request("GET", f"/a?{query}", (), b"")
    raw = {"color": sent} if parameter.location == "path" else {}
    assert (unencoded(parameter, request, raw, shape) is not None) is wrong
