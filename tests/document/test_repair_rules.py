"""Each rule of repair: given a fault, expect what is written, valid for its version."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import openapi_spec_validator
import pytest

from clientwright.diagnostics import Collector
from clientwright.document.repair.repair import repair
from clientwright.document.repair.rule_order import RULES
from clientwright.ir.document import Document, tokens

from .repair_rows import ROWS
from .repair_rows.places import GET, GONE, MODEL, QUERY, SAID, TEXT


def base(version: str) -> dict[str, Any]:
    """Return a valid document with one operation and one schema."""
    operation: dict[str, Any] = {"responses": {"200": dict(SAID)}}
    root: dict[str, Any] = {
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": operation}},
    }
    if version == "2.0":
        return {"swagger": version, **root, "definitions": {"Thing": {}}}
    components = {"schemas": {"Thing": {}}}
    return {"openapi": version, **root, "components": components}


def put(tree: Any, pointer: str, value: Any) -> None:
    *path, last = tokens(pointer)
    for token in path:
        tree = (
            tree[int(token)] if isinstance(tree, list) else tree.setdefault(token, {})
        )
    if value is GONE:
        tree.pop(last, None)
    else:
        tree[int(last) if isinstance(tree, list) else last] = value


def get(tree: Any, pointer: str) -> Any:
    for token in tokens(pointer):
        if isinstance(tree, list):
            tree = tree[int(token)]
        elif token in tree:
            tree = tree[token]
        else:
            return GONE
    return tree


@pytest.mark.parametrize(
    ("version", "faults", "expected"),
    [row[1:] for row in ROWS],
    ids=[f"{name}-{version}" for name, version, *_ in ROWS],
)
def test_rule(
    version: str, faults: Mapping[str, Any], expected: Mapping[str, Any]
) -> None:
    """The fault is told, what is written is valid, and nothing more is to be done."""
    root = base(version)
    for pointer, value in faults.items():
        put(root, pointer, value if value is GONE else copy.deepcopy(value))
    before = copy.deepcopy(root)
    collector = Collector()
    document = repair(Document(root, "api.json", "0"), collector)
    for pointer, value in expected.items():
        assert get(document.root, pointer) == value, pointer
    assert root == before
    assert list(_errors(document.root)) == []
    again = Collector()
    assert repair(document, again).root == document.root
    assert not list(again)


def test_keywords_of_a_referred_schema_come_from_the_reference() -> None:
    root = base("2.0")
    root["definitions"]["Thing"] = {**TEXT, "enum": ["a"]}
    root["paths"]["/a"]["get"]["parameters"] = [{**QUERY, "schema": {"$ref": MODEL}}]
    document = repair(Document(root, "api.json", "0"), Collector())
    at = f"{GET}/parameters/0"
    assert document.place(f"{at}/enum").pointer == f"{at}/schema"


def _errors(root: Mapping[str, Any]) -> Iterator[str]:
    """Yield what openapi-spec-validator finds wrong."""
    plain = copy.deepcopy(dict(root))
    kind = _VALIDATORS[str(plain.get("openapi", "2"))[:3]]
    for error in kind(plain).iter_errors():
        yield f"{list(error.absolute_path)}: {error.message[:200]}"


_VALIDATORS: dict[str, Any] = {
    "2": openapi_spec_validator.OpenAPIV2SpecValidator,
    "3.0": openapi_spec_validator.OpenAPIV30SpecValidator,
    "3.1": openapi_spec_validator.OpenAPIV31SpecValidator,
    "3.2": openapi_spec_validator.OpenAPIV32SpecValidator,
}


def test_every_rule_has_a_row() -> None:
    """A new rule comes with a fault that it repairs."""
    assert {one.find.__name__ for one in RULES} == {name for name, *_ in ROWS}
