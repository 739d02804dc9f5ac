"""Parameters: where they come from, what is filled in, what is wrong with them."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.ir.api import Location, Parameter, Style

TEXT = {"schema": {"type": "string"}}
ITEM = "#/paths/~1a~1{id}"
PATH_ID = {"name": "id", "in": "path", "required": True, **TEXT}


def _parameters(make: Any, own: Any, path_level: Any = (), **more: Any) -> Any:
    item = {"parameters": list(path_level), "get": {"parameters": own, **more}}
    api, said = make(paths={"/a/{id}": item})
    return api.operations[0].parameters, said, api


def _brief(parameter: Parameter) -> str:
    return (
        f"{parameter.location}:{parameter.name}{'*' if parameter.required else ''}"
        f" {parameter.style}{'+' if parameter.explode else ''}"
    )


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"in": "query"}, "query:x form+"),
        ({"in": "query", "explode": False}, "query:x form"),
        ({"in": "query", "style": "pipeDelimited"}, "query:x pipeDelimited"),
        ({"in": "query", "style": "spaceDelimited"}, "query:x spaceDelimited"),
        ({"in": "query", "style": "deepObject"}, "query:x deepObject+"),
        ({"in": "header"}, "header:x simple"),
        ({"in": "header", "explode": True}, "header:x simple+"),
        ({"in": "cookie", "required": True}, "cookie:x* form+"),
        ({"in": "cookie", "style": "cookie"}, "cookie:x cookie+"),
        ({"in": "querystring"}, "querystring:x form+"),
    ],
)
def test_defaults(make: Any, given: Any, want: str) -> None:
    """Style and explode follow from the location."""
    (_, found), said, _ = _parameters(make, [PATH_ID, {"name": "x", **TEXT, **given}])
    assert _brief(found) == want
    assert said == ()


@pytest.mark.parametrize("style", ["matrix", "label", "simple"])
def test_path_styles(make: Any, style: str) -> None:
    """The three of a path."""
    (found,), _, _ = _parameters(make, [{**PATH_ID, "style": style}])
    assert found.style == Style(style)


@pytest.mark.parametrize(
    ("given", "want", "code"),
    [
        ({"in": "query", "style": "matrix", **TEXT}, "query:x form+", "invalid-style"),
        ({"in": "query", "style": {}, **TEXT}, "query:x form+", "wrong-type"),
        ({"in": "Header", **TEXT}, "header:x simple", "spelling"),
        ({"in": "query"}, "query:x form+", "untyped-parameter"),
        ({"in": "query", "required": "true", **TEXT}, "query:x* form+", "wrong-type"),
    ],
)
def test_faults(make: Any, given: Any, want: str, code: str) -> None:
    """Treated as one would expect, with a diagnostic."""
    (_, found), said, _ = _parameters(make, [PATH_ID, {"name": "x", **given}])
    assert _brief(found) == want
    assert [c for c, _ in said] == [code]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], [("undeclared-path-parameter", f"{ITEM}/get")]),
        ([PATH_ID], []),
        (
            [PATH_ID, PATH_ID],
            [("duplicate-parameter", f"{ITEM}/get/parameters/1")],
        ),
        (
            [{**PATH_ID, "required": False}],
            [("optional-path-parameter", f"{ITEM}/get/parameters/0")],
        ),
        (
            [PATH_ID, {**PATH_ID, "name": "other"}],
            [("unused-path-parameter", f"{ITEM}/get/parameters/1")],
        ),
        (
            [{"name": "id", "required": True, **TEXT}],
            [
                ("missing-field", f"{ITEM}/get/parameters/0"),
                ("undeclared-path-parameter", f"{ITEM}/get"),
            ],
        ),
        (
            [PATH_ID, {"name": "Authorization", "in": "header", **TEXT}],
            [("ignored-header", f"{ITEM}/get/parameters/1")],
        ),
        (
            [PATH_ID, {"$ref": "#/components/parameters/Missing"}],
            [("unresolved-reference", f"{ITEM}/get/parameters/1")],
        ),
        ([PATH_ID, 5], [("wrong-type", f"{ITEM}/get/parameters/1")]),
        (
            [PATH_ID, {"in": "query"}],
            [("missing-field", f"{ITEM}/get/parameters/1")],
        ),
    ],
)
def test_path_parameters(make: Any, given: Any, said: Any) -> None:
    """What stands in the path is a required parameter, and nothing else of the path."""
    found, told, api = _parameters(make, given)
    assert [_brief(p) for p in found] == ["path:id* simple"]
    assert list(told) == said
    assert api.schemas[found[0].schema].scalar == "text"


def test_path_level_and_overriding(make: Any) -> None:
    """Path-level ones hold for every operation; the same name and place overrides."""
    shared = [
        PATH_ID,
        {"name": "q", "in": "query", **TEXT},
        {"name": "X-A", "in": "header", **TEXT},
    ]
    own = [
        {"name": "q", "in": "query", "required": True, **TEXT},
        {"name": "x-a", "in": "header", "required": True, **TEXT},
        {"name": "q", "in": "cookie", **TEXT},
    ]
    found, said, _ = _parameters(make, own, shared)
    assert [_brief(p) for p in found] == [
        "path:id* simple",
        "query:q* form+",
        "header:x-a* simple",
        "cookie:q form+",
    ]
    assert said == ()


def test_content_and_examples(make: Any) -> None:
    """A media type in place of a schema; examples from every place they stand."""
    given = {
        "name": "x",
        "in": "query",
        "content": {"application/json": {"schema": {"type": "integer"}}},
        "example": 1,
        "examples": {"two": {"value": 2}, "three": {"dataValue": 3}},
    }
    (_, found), _, _ = _parameters(make, [PATH_ID, given])
    assert found.content == "application/json"
    assert found.examples == (1, 2, 3)
    assert found.schema.endswith("/content/application~1json/schema")


def test_shared_parameters_keep_one_pointer(make: Any) -> None:
    """Two operations that refer to one parameter share its schema."""
    ref = {"$ref": "#/components/parameters/Limit"}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    api, _ = make(
        paths={"/a": {"get": {"parameters": [ref]}, "put": {"parameters": [ref]}}},
        components={"parameters": {"Limit": limit}},
    )
    ids = {p.schema for o in api.operations for p in o.parameters}
    assert ids == {"#/components/parameters/Limit/schema"}


def test_accept_stays(make: Any) -> None:
    """A declared `Accept` is the argument that chooses an answer's media type."""
    accept = {"name": "Accept", "in": "header", **TEXT}
    (_, found), said, _ = _parameters(make, [PATH_ID, accept])
    assert (found.name, found.location) == ("Accept", Location.HEADER)
    assert said == ()
