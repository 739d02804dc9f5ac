"""What values a parameter can have where it goes, by OpenAPI 3.2, section 4.12.

"n/a" in the tables of styles, and what has no form at all: null, lists in lists.
"""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Parameter
from clientwright.verify.messages.parameter_values import fits_place, rules_for
from clientwright.verify.values.scalars import carried

Json = Any
STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


def _parameter(location: str, **more: Json) -> Parameter:
    given = {"style": STYLES.get(location, "form"), "explode": False, **more}
    return Parameter(
        name="a", location=location, schema=None, required=False, pointer="#", **given
    )


@pytest.mark.parametrize(
    ("parameter", "value", "fits"),
    [
        (_parameter("query"), "text", True),
        (_parameter("query"), "", True),
        (_parameter("query"), 5, True),
        (_parameter("query"), None, False),
        (_parameter("query"), [], False),
        (_parameter("query"), {}, False),
        (_parameter("query"), [1, "a", True], True),
        (_parameter("query"), [1, None], False),
        (_parameter("query"), [[1]], False),
        (_parameter("query"), {"a": 1}, True),
        (_parameter("query"), {"a": None}, False),
        (_parameter("query"), {"a": [1]}, False),
        (_parameter("query", style="deepObject"), {"a": {"b": 1}}, True),
        (_parameter("query", style="deepObject"), [1], False),
        (_parameter("query", style="deepObject"), "a", False),
        # An empty segment is no segment, and RFC 3986, 5.2.4, removes dots.
        (_parameter("path"), "", False),
        (_parameter("path"), ".", False),
        (_parameter("path"), "..", False),
        (_parameter("path"), "...", True),
        # RFC 9110, section 5.5: fields are visible characters without spaces around.
        (_parameter("header"), "a b", True),
        (_parameter("header"), " a", False),
        (_parameter("header"), "ü", False),
        (_parameter("header"), "a\nb", False),
        (_parameter("cookie"), "ü", False),
        (_parameter("query", content="application/json"), None, True),
        (_parameter("query", content="application/json"), [[None]], True),
    ],
)
def test_values(parameter: Parameter, value: Json, fits: bool) -> None:
    assert fits_place(parameter, value) is fits


@pytest.mark.parametrize(
    ("parameter", "path", "text", "arrives"),
    [
        (_parameter("query"), "/x", "a,b c|ü", True),
        (_parameter("query"), "/x", "", True),
        (_parameter("query", style="spaceDelimited"), "/x", "a b", False),
        (_parameter("query", style="pipeDelimited"), "/x", "a|b", False),
        (_parameter("query", allow_reserved=True), "/x", "a&b", False),
        (_parameter("query", allow_reserved=True), "/x", "a", True),
        (_parameter("path"), "/{a}", "a-b", True),
        (_parameter("path"), "/{a}", "", False),
        # Values that share a segment cannot be told apart by what may be in them.
        (_parameter("path"), "/{b}-{a}", "a-b", False),
        (_parameter("path"), "/{b}-{a}", "ab", True),
        (_parameter("path"), "/{b}/{a}", "a-b", True),
        (_parameter("header"), "/x", "a b", True),
        (_parameter("header"), "/x", "a,b", False),
        (_parameter("header"), "/x", "ü", False),
        (_parameter("cookie"), "/x", "a;b", False),
        (_parameter("cookie"), "/x", "a b", False),
        (_parameter("query", content="application/json"), "/x", "a,b;ü", True),
        (_parameter("header", content="application/json"), "/x", "ü", False),
    ],
)
def test_texts(parameter: Parameter, path: str, text: str, arrives: bool) -> None:
    assert carried(text, rules_for(parameter, path)) is arrives


@pytest.mark.parametrize(
    ("parameter", "nulls", "empty"),
    [
        (_parameter("query"), False, False),
        (_parameter("path"), False, False),
        (_parameter("header"), False, False),
        (_parameter("cookie"), False, False),
        (_parameter("query", content="application/json"), True, True),
        (_parameter("querystring"), False, False),
    ],
)
def test_null_and_nothing(parameter: Parameter, nulls: bool, empty: bool) -> None:
    rules = rules_for(parameter, "/x")
    assert (rules.nulls, rules.empty) == (nulls, empty)
