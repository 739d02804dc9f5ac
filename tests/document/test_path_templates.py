"""What stands in the braces of paths, and what is published of it."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.repair.repair import repair
from clientwright.ir.document import Document

TEXT = {"schema": {"type": "string"}}
GIVEN = [
    {"name": "+declared", "in": "path", "required": True, **TEXT},
    {"name": "id", "in": "path", "required": True, **TEXT},
    {"name": "page", "in": "query", **TEXT},
]


def published(*paths: str) -> dict[str, Any]:
    """Repair a document with operations at these paths, and return its paths."""
    operation = {"parameters": GIVEN, "responses": {"200": {"description": ""}}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {path: {"get": operation} for path in paths},
    }
    found = repair(Document(root, "api.json", "0"), Collector())
    return dict(found.root["paths"])


@pytest.mark.parametrize(
    ("path", "expected", "several"),
    [
        ("/a/{id}", "/a/{id}", ""),
        ("/{+name}:go", "/{name}:go", "name"),
        ("/{name+}/{*other}", "/{name}/{other}", "name other"),
        ("/{id:[0-9]{3}}/{rest:.*}/{at:path}", "/{id}/{rest}/{at}", "rest at"),
        ("/{id?}/{**rest}", "/{id}/{rest}", "rest"),
        ("/{a=shelves/*}:go/{b=**}/{c=*}", "/{a}:go/{b}/{c}", "a b"),
        ("/{ id }/:+declared/:a:b", "/{id}/:+declared/:a:b", ""),
        ("/:id/x/:other?:id", "/{id}/x/:other?:id", ""),
        ("/{+declared}/x", "/{+declared}/x", ""),
        ("/a{?page,limit}", "/a", ""),
        ("/a{?page}{&limit}#b", "/a#b", ""),
        ("/a?page&b=1", "/a?b=1", ""),
        ("/a?page", "/a", ""),
        ("/a?page=1#page=1", "/a#page=1", ""),
        ("/a/{open", "/a/{open}", ""),
        ("/a/closed}/b", "/a/{closed}/b", ""),
        ("/a/{{twice}}", "/a/{twice}", ""),
        ("/a/{name}}", "/a/{name}", ""),
        ("/a/{one)", "/a/%7Bone)", ""),
        ("/a/{}", "/a/", ""),
    ],
)
def test_what_stands_in_braces(path: str, expected: str, several: str) -> None:
    """Names alone are left, and what the query has is the query's."""
    ((made, item),) = published(path).items()
    assert made == expected
    assert item.get("x-clientwright-segments", []) == several.split()
    assert item.get("x-clientwright-path", path) == path
    declared = {one["name"] for one in item["get"]["parameters"]}
    assert "page" in declared


def test_paths_stay_apart() -> None:
    """A name that another path has already is left as it is written."""
    both = ("/v1/{name=a/*}", "/v1/{name=b/*}")
    made = published(*both)
    assert list(made) == ["/v1/{name}", "/v1/{name=b/*}"]
    second = made["/v1/{name=b/*}"]["get"]["parameters"]
    assert "name=b/*" in {one["name"] for one in second}


def test_references_follow() -> None:
    """What refers into a path leads to where it stands now."""
    operation = {"responses": {"200": {"description": "", "content": {"a/b": {}}}}}
    schema = {"$ref": "#/paths/~1{+a}/get/responses/200/content/a~1b/schema"}
    operation["responses"]["200"]["content"]["a/b"] = {"schema": {"type": "string"}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/{+a}": {"get": operation}},
        "components": {"schemas": {"S": schema}},
    }
    found = repair(Document(root, "api.json", "0"), Collector())
    reference = found.root["components"]["schemas"]["S"]["$ref"]
    assert reference == "#/paths/~1{a}/get/responses/200/content/a~1b/schema"
    assert found.place("#/paths/~1{a}/get").pointer == "#/paths/~1{+a}/get"
