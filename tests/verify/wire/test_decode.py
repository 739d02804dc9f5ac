"""What stands on the wire, by the examples of RFC 3986, 6265, 6570, 9110 and OpenAPI.

The tables of OpenAPI are those of 3.0.4, 3.1.1 and 3.2.0, "Style Examples".
"""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.wire.decode import (
    ABSENT,
    MalformedError,
    Pairs,
    Request,
    alternating,
    cookies,
    form_value,
    header_value,
    inner_lists,
    members_of,
    path_value,
    shape_of,
    unquote,
)

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": "100", "G": "200", "B": "150"}
MEMBERS = {"R": 1, "G": 1, "B": 1}


@pytest.mark.parametrize(
    ("text", "plus", "expected"),
    [
        # RFC 3986, section 2.1: case of the digits says nothing; section 2.5: UTF-8.
        ("%20", False, " "),
        ("%2f", False, "/"),
        ("%2F", False, "/"),
        ("%E3%82%A2", False, "ア"),
        ("A%CC%80", False, "A\u0300"),
        ("%41", False, "A"),
        ("%7Euser", False, "~user"),
        ("%2541", False, "%41"),
        ("a+b", False, "a+b"),
        # URL standard, section 5.1: forms.
        ("a+b", True, "a b"),
        ("a%2Bb", True, "a+b"),
        ("", True, ""),
        # RFC 6570, section 1.2 and 3.2.2.
        ("value", False, "value"),
        ("Hello%20World%21", False, "Hello World!"),
        ("Fran%C3%A7ois", False, "François"),
    ],
)
def test_percent_encoding(text: str, plus: bool, expected: str) -> None:
    assert unquote(text, plus=plus) == expected


@pytest.mark.parametrize("text", ["%", "100%", "%2", "%zz", "%u00e9", "%E9", "%C3"])
def test_what_is_no_percent_encoding(text: str) -> None:
    with pytest.raises(MalformedError):
        unquote(text)


@pytest.mark.parametrize(
    ("raw", "style", "explode", "shape", "expected"),
    [
        (";color", "matrix", False, "text", ""),
        (";color=blue", "matrix", False, "text", "blue"),
        (";color=blue,black,brown", "matrix", False, "list", ARRAY),
        (";color=R,100,G,200,B,150", "matrix", False, "map", OBJECT),
        (";color", "matrix", True, "text", ""),
        (";color=blue", "matrix", True, "text", "blue"),
        (";color=blue;color=black;color=brown", "matrix", True, "list", ARRAY),
        (";R=100;G=200;B=150", "matrix", True, "map", OBJECT),
        (".", "label", False, "text", ""),
        (".blue", "label", False, "text", "blue"),
        (".blue,black,brown", "label", False, "list", ARRAY),
        (".R,100,G,200,B,150", "label", False, "map", OBJECT),
        (".blue", "label", True, "text", "blue"),
        (".blue.black.brown", "label", True, "list", ARRAY),
        (".R=100.G=200.B=150", "label", True, "map", OBJECT),
        ("blue", "simple", False, "text", "blue"),
        ("blue,black,brown", "simple", False, "list", ARRAY),
        ("R,100,G,200,B,150", "simple", False, "map", OBJECT),
        ("blue,black,brown", "simple", True, "list", ARRAY),
        ("R=100,G=200,B=150", "simple", True, "map", OBJECT),
        # RFC 6570, section 3.2.2: what delimits stays apart from what is data.
        ("1024,768", "simple", False, "list", ["1024", "768"]),
        ("semi,%3B,dot,.,comma,%2C", "simple", False, "map", None),
        ("semi=%3B,dot=.,comma=%2C", "simple", True, "map", None),
        (".semi,%3B,dot,.,comma,%2C", "label", False, "map", None),
        (";color=a%2Cb,c", "matrix", False, "list", ["a,b", "c"]),
        ("a%2Cb", "simple", False, "list", ["a,b"]),
        ("50%25", "simple", False, "text", "50%"),
    ],
)
def test_path_styles(
    raw: str, style: str, explode: bool, shape: Any, expected: Any
) -> None:
    keys = {"semi": ";", "dot": ".", "comma": ","}  # RFC 6570, section 3.2
    expected = keys if expected is None else expected
    assert path_value(raw, "color", style, explode, shape) == expected


@pytest.mark.parametrize(
    ("raw", "style", "explode", "shape"),
    [
        ("blue", "label", False, "text"),
        ("blue", "matrix", False, "text"),
        (";colour=blue", "matrix", False, "text"),
        (";color=blue;color=black", "matrix", False, "list"),
        (";color=blue;x=black", "matrix", True, "list"),
        ("R,100,G", "simple", False, "map"),
        ("R=100,G", "simple", True, "map"),
        (".R=100.G", "label", True, "map"),
        (";R=100;G", "matrix", True, "map"),
    ],
)
def test_what_is_no_value_of_a_path(
    raw: str, style: str, explode: bool, shape: Any
) -> None:
    with pytest.raises(MalformedError):
        path_value(raw, "color", style, explode, shape)


@pytest.mark.parametrize(
    ("query", "style", "explode", "shape", "expected"),
    [
        ("color=", "form", False, "text", ""),
        ("color=blue", "form", False, "text", "blue"),
        ("color=blue,black,brown", "form", False, "list", ARRAY),
        ("color=R,100,G,200,B,150", "form", False, "map", OBJECT),
        ("color=", "form", True, "text", ""),
        ("color=blue&color=black&color=brown", "form", True, "list", ARRAY),
        ("R=100&G=200&B=150", "form", True, "map", OBJECT),
        ("color=blue%20black%20brown", "spaceDelimited", False, "list", ARRAY),
        ("color=blue+black+brown", "spaceDelimited", False, "list", ARRAY),
        ("color=R%20100%20G%20200%20B%20150", "spaceDelimited", False, "map", OBJECT),
        ("color=blue%7Cblack%7Cbrown", "pipeDelimited", False, "list", ARRAY),
        ("color=blue%7cblack%7cbrown", "pipeDelimited", False, "list", ARRAY),
        ("color=blue|black|brown", "pipeDelimited", False, "list", ARRAY),
        ("color=R%7C100%7CG%7C200%7CB%7C150", "pipeDelimited", False, "map", OBJECT),
        (
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            *("deepObject", True, "map", OBJECT),
        ),
        ("color[R]=100&color[G]=200&color[B]=150", "deepObject", True, "map", OBJECT),
        # Swagger 2.0, section "Parameter Object": `tsv` and `multi`.
        ("color=blue%09black%09brown", "tabDelimited", False, "list", ARRAY),
        # A list of one, of empty strings, and of what delimits.
        ("color=blue", "form", True, "list", ["blue"]),
        ("color=", "form", True, "list", [""]),
        ("color=a%2Cb,c", "form", False, "list", ["a,b", "c"]),
        ("color=a%26b%3Dc", "form", True, "text", "a&b=c"),
        ("color=a=b", "form", True, "text", "a=b"),
        ("c%6Flor=blue", "form", True, "text", "blue"),
        ("other=1", "form", True, "text", ABSENT),
        ("", "form", True, "list", ABSENT),
        ("R=1", "form", True, "map", {"R": "1"}),
        ("x[R]=1", "deepObject", True, "map", ABSENT),
    ],
)
def test_query_styles(
    query: str, style: str, explode: bool, shape: Any, expected: Any
) -> None:
    pairs = Pairs(query)
    found = form_value(pairs, "color", style, explode, shape, MEMBERS)
    assert found == expected


@pytest.mark.parametrize(
    ("query", "shape", "expected"),
    [
        # Names in brackets within one another, as PHP and qs have them.
        ("f%5Ba%5D%5Bb%5D=1", "map", {"a": {"b": "1"}}),
        ("f[a][]=1&f[a][]=2", "map", {"a": ["1", "2"]}),
        ("f[a][0]=1&f[a][1]=2", "map", {"a": ["1", "2"]}),
        ("f[a]=1&f[a]=2", "map", {"a": ["1", "2"]}),
        ("f[]=1&f[]=2", "list", ["1", "2"]),
        ("f[0]=1&f[1]=2", "list", ["1", "2"]),
        ("f[0][a]=1&f[1][a]=2", "list", [{"a": "1"}, {"a": "2"}]),
        ("f[a]=", "map", {"a": ""}),
    ],
)
def test_deep_objects(query: str, shape: Any, expected: Any) -> None:
    assert form_value(Pairs(query), "f", "deepObject", True, shape) == expected


def test_a_value_and_an_object_at_once() -> None:
    with pytest.raises(MalformedError):
        form_value(Pairs("f[a]=1&f[a][b]=2"), "f", "deepObject", True, "map")


@pytest.mark.parametrize(
    ("query", "style", "explode", "shape"),
    [
        ("color=a&color=b", "form", False, "text"),
        ("color=a&color=b", "form", False, "list"),
        ("color=R,100,G", "form", False, "map"),
    ],
)
def test_what_is_no_value_of_a_query(
    query: str, style: str, explode: bool, shape: Any
) -> None:
    with pytest.raises(MalformedError):
        form_value(Pairs(query), "color", style, explode, shape)


def test_pairs_are_used_once() -> None:
    """And what nobody took is left, in its order."""
    pairs = Pairs("a=1&b=2&a=3&&c")
    assert pairs.take("a", 1) == ["1"]
    assert pairs.rest() == [("b", "2"), ("a", "3"), ("c", "")]
    assert pairs.take("a") == ["3"]
    assert pairs.names() == ["b", "c"]


def test_pairs_of_parts_are_not_decoded() -> None:
    """What is sent in a multipart form has no percent-encoding."""
    pairs = Pairs.of([("a", "50%25+1"), ("b", "x,y|z")])
    assert form_value(pairs, "a", "form", True, "text") == "50%25+1"
    assert form_value(pairs, "b", "form", False, "list") == ["x", "y|z"]


def test_a_name_of_a_value_and_of_a_member() -> None:
    """`limit` is a parameter, and a member of an object that is spread."""
    pairs = Pairs("limit=1&limit=2", {"limit": 1})
    assert form_value(pairs, "limit", "form", True, "text") == "1"
    members = {"limit": 1}
    assert form_value(pairs, "page", "form", True, "map", members) == {"limit": "2"}


@pytest.mark.parametrize(
    ("raw", "explode", "shape", "expected"),
    [
        ("blue", False, "text", "blue"),
        ("blue,black,brown", False, "list", ARRAY),
        ("R,100,G,200,B,150", False, "map", OBJECT),
        ("blue,black,brown", True, "list", ARRAY),
        ("R=100,G=200,B=150", True, "map", OBJECT),
        # RFC 9110, section 5.6.1: spaces around the commas of a list say nothing.
        ("blue , black ,\tbrown", False, "list", ARRAY),
        # No escapes in fields (OpenAPI 3.2, appendix D).
        ("100%25", False, "text", "100%25"),
        ("a, b", False, "text", "a, b"),
        ("R=a=b", True, "map", {"R": "a=b"}),
    ],
)
def test_header_styles(raw: str, explode: bool, shape: Any, expected: Any) -> None:
    assert header_value(raw, "simple", explode, shape) == expected


@pytest.mark.parametrize(("raw", "explode"), [("R,100,G", False), ("R=1,G", True)])
def test_what_is_no_object_in_a_header(raw: str, explode: bool) -> None:
    with pytest.raises(MalformedError):
        header_value(raw, "simple", explode, "map")


def _asks(*fields: tuple[str, str]) -> Request:
    return Request("GET", "/a?b=1?2", fields, b"")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        # RFC 6265, section 3.1.
        (["SID=31d4d96e407aad42"], [("SID", "31d4d96e407aad42")]),
        (
            ["SID=31d4d96e407aad42; lang=en-US"],
            [("SID", "31d4d96e407aad42"), ("lang", "en-US")],
        ),
        (["a=1;b=2"], [("a", "1"), ("b", "2")]),
        (["a=b=c"], [("a", "b=c")]),
        (['a="1"'], [("a", '"1"')]),
        (["a="], [("a", "")]),
        (["a=1; a=2"], [("a", "1"), ("a", "2")]),
        # HTTP/2 splits the field at its semicolons (RFC 9113, section 8.2.3).
        (["a=1", "b=2"], [("a", "1"), ("b", "2")]),
        (["; ;"], []),
        ([], []),
    ],
)
def test_cookies(fields: list[str], expected: list[tuple[str, str]]) -> None:
    assert cookies(_asks(*(("Cookie", field) for field in fields))) == expected


def test_a_request_and_its_parts() -> None:
    """The first question mark begins the query (RFC 3986, section 3.4)."""
    request = _asks(("X-A", "1"), ("x-a", "2"))
    assert (request.path, request.query) == ("/a", "b=1?2")
    assert request.values("X-a") == ["1", "2"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [({}, "map"), ([], "list"), ("a", "text"), (1, "text"), (None, "text")],
)
def test_shapes(value: Any, expected: str) -> None:
    assert shape_of(value) == expected


def test_members_and_their_pairs() -> None:
    """An empty list may leave one pair, as an empty string does."""
    found = members_of({"a": 1, "b": [1, 2], "c": [], "d": {"e": 1}})
    assert found == {"a": 1, "b": 2, "c": 1, "d": 1}
    assert members_of([1]) == {}


def test_lists_in_lists() -> None:
    """Swagger 2.0, Items Object: each list within has a format of its own."""
    assert inner_lists(["a|b", "c"], ["pipeDelimited"]) == [["a", "b"], ["c"]]
    assert inner_lists(["a b|c", "d"], ["pipeDelimited", "spaceDelimited"]) == [
        [["a", "b"], ["c"]],
        [["d"]],
    ]
    assert inner_lists("a,b", ["form"]) == "a,b"


def test_what_comes_by_turns() -> None:
    assert alternating(["R", "100", "G", "200"]) == {"R": "100", "G": "200"}
    with pytest.raises(MalformedError):
        alternating(["R"])
