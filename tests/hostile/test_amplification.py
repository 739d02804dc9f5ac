"""Documents that say a thing once and use it a thousand times."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fuzz.trial import attempt
from support import at_most, here

from clientwright.diagnostics import Collector
from clientwright.document.expansion import expanded_size
from clientwright.document.read.load import load

Json = dict[str, Any]
MANY = 1200
OK: Json = {"responses": {"204": {"description": "x"}}}
STRINGS: Json = {f"f{n}": {"type": "string"} for n in range(600)}
LONG = "word " * 10_000


def _gets(**more: Any) -> Json:
    return {f"/x{n}": {"get": {**OK, **more}} for n in range(MANY)}


def _path_item() -> Json:
    item = dict.fromkeys(("get", "put", "post", "delete", "patch", "trace"), OK)
    paths = {f"/x{n}": {"$ref": "#/components/pathItems/X"} for n in range(4 * MANY)}
    return {"paths": paths, "components": {"pathItems": {"X": item}}}


def _body(**more: Any) -> Json:
    schema = {"type": "object", "properties": STRINGS, **more}
    body = {"$ref": "#/components/requestBodies/B"}
    paths = {f"/x{n}": {"post": {**OK, "requestBody": body}} for n in range(MANY)}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}
    parts = {"schemas": {"S": schema}, "requestBodies": {"B": {"content": content}}}
    return {"paths": paths, "components": parts}


def _inherited_body() -> Json:
    document = _body(allOf=[{"$ref": "#/components/schemas/T"}])
    schemas = document["components"]["schemas"]
    schemas["T"] = {"type": "object", "properties": schemas["S"].pop("properties")}
    return document


def _response() -> Json:
    content = {f"application/{n}+json": {"schema": {}} for n in range(300)}
    statuses = {str(n): {"$ref": "#/components/responses/E"} for n in range(400, 440)}
    paths = {f"/x{n}": {"get": {"responses": statuses}} for n in range(100)}
    response = {"description": "x", "content": content}
    return {"paths": paths, "components": {"responses": {"E": response}}}


def _security() -> Json:
    names = [f"s{n}" for n in range(80)]
    scheme = {"type": "http", "scheme": "bearer"}
    security = [{name: [] for name in names[n:]} for n in range(80)]
    schemes = dict.fromkeys(names, scheme)
    parts = {"securitySchemes": schemes}
    return {"paths": _gets(), "security": security, "components": parts}


def _parameter() -> Json:
    parameter = {"name": "q", "in": "query", "description": LONG, "schema": {}}
    paths = _gets(parameters=[{"$ref": "#/components/parameters/Q"}])
    return {"paths": paths, "components": {"parameters": {"Q": parameter}}}


def _parameters_of_a_path() -> Json:
    methods = {f"M{n}": OK for n in range(2000)}
    names = [{"name": f"q{n}", "in": "query", "schema": {}} for n in range(300)]
    item = {"additionalOperations": methods, "parameters": names}
    return {"openapi": "3.2.0", "paths": {"/x": item}}


def _words() -> Json:
    words = {"type": "string", "enum": [f"temperature_at_{n}m" for n in range(60)]}
    several = {"type": "array", "items": words}
    names = [{"name": f"q{n}", "in": "query", "schema": several} for n in range(20)]
    return {
        "paths": {f"/x{n}": {"$ref": "#/components/pathItems/X"} for n in range(800)},
        "components": {"pathItems": {"X": {"get": {**OK, "parameters": names}}}},
    }


def _fields(many: int = 800) -> Json:
    numbers = {"type": "array", "items": {"type": "number", "format": "float"}}
    names = [f"wind_speed_{n}m_mean_of_the_ensemble" for n in range(200)]
    schema = {"type": "object", "properties": dict.fromkeys(names, numbers)}
    answer = {"description": "x", "content": {"application/json": {"schema": schema}}}
    item = {"get": {"responses": {"200": answer}}}
    return {
        "paths": {f"/x{n}": {"$ref": "#/components/pathItems/X"} for n in range(many)},
        "components": {"pathItems": {"X": item}},
    }


def _chain() -> Json:
    schemas: Json = {"S0": {"type": "object"}}
    for n in range(1, 1500):
        own = {"properties": {f"p{n}": {}}}
        schemas[f"S{n}"] = {"allOf": [{"$ref": f"#/components/schemas/S{n - 1}"}, own]}
    return {"paths": {}, "components": {"schemas": schemas}}


def _callbacks() -> Json:
    parts: Json = {"C0": {"{$request.body#/u}": {"post": OK}}}
    for n in range(1, 40):
        two = {k: {"$ref": f"#/components/callbacks/C{n - 1}"} for k in "ab"}
        parts[f"C{n}"] = {"{$request.body#/u}": {"post": {**OK, "callbacks": two}}}
    last = {"c": {"$ref": "#/components/callbacks/C39"}}
    return {
        "paths": {"/x": {"post": {**OK, "callbacks": last}}},
        "components": {"callbacks": parts},
    }


KINDS: list[Callable[[], Json]] = [
    *(_path_item, _body, _inherited_body, _response, _security),
    *(_parameter, _parameters_of_a_path, _words, _fields, _chain, _callbacks),
]


def _write(folder: Path, parts: Json) -> Path:
    info = {"title": "Much", "version": "1"}
    servers = [{"url": "https://much.example.test"}]
    file = folder / "api.json"
    root = {"openapi": "3.1.0", "info": info, "servers": servers, **parts}
    file.write_text(json.dumps(root))
    return file


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__[1:])
@pytest.mark.parametrize("command", ["generate", "diff"])
def test_what_would_be_too_large_is_refused(
    tmp_path: Path, kind: Callable[[], Json], command: str
) -> None:
    """At once, and with the option that would permit it."""
    file = _write(tmp_path, kind())
    assert file.stat().st_size < 700_000
    given = ["--spec", str(file), "--output", str(tmp_path / "out")]
    with at_most(10):
        result = here(command, *(given if command == "generate" else [str(file)] * 2))
    assert result.returncode == 2, result.stderr
    assert "the document asks for a package of more than" in result.stderr
    assert "hint: --max-output raises this limit" in result.stderr
    assert not (tmp_path / "out").exists()


def test_what_is_shared_in_moderation_is_made(tmp_path: Path) -> None:
    """Many operations with the same parameters and errors are how APIs are."""
    error = {"$ref": "#/components/responses/E"}
    responses = {"204": {"description": "x"}, "400": error, "401": error, "5XX": error}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}
    parts = {
        "schemas": {"S": {"type": "object", "properties": {"message": {}}}},
        "responses": {"E": {"description": "An error.", "content": content}},
        "parameters": {"Q": {"name": "q", "in": "query", "schema": {}}},
    }
    one = {
        "responses": responses,
        "parameters": [{"$ref": "#/components/parameters/Q"}],
    }
    paths = {f"/x/{n}": {"get": {**one, "tags": ["x"]}} for n in range(100)}
    file = _write(tmp_path, {"paths": paths, "components": parts})
    output = tmp_path / "out"
    given = ("generate", "--spec", file, "--output", output)
    result = here(*given)
    assert result.returncode == 0, result.stderr
    size = sum(one.stat().st_size for one in output.rglob("*") if one.is_file())
    assert size < 40 * file.stat().st_size


def test_the_same_fields_by_many_ways_count_once(tmp_path: Path) -> None:
    """A lattice of `allOf` has exponentially many ways, and few properties."""
    schemas: Json = {"A0": {"properties": {"a": {}}}, "B0": {"properties": {"b": {}}}}
    for n in range(1, 60):
        both = [{"$ref": f"#/components/schemas/{x}{n - 1}"} for x in "AB"]
        schemas |= {f"{x}{n}": {"allOf": both} for x in "AB"}
    file = _write(tmp_path, {"paths": {}, "components": {"schemas": schemas}})
    document = load(str(file), Collector())
    assert expanded_size(document, 1 << 40) < 2 << 20


def test_a_shared_path_item_is_not_counted_short(tmp_path: Path) -> None:
    """It is in the published document and in the package, wherever it is used."""
    counted, made = [], []
    for many in (2, 12):
        file = _write(tmp_path, _fields(many))
        document = load(str(file), Collector())
        counted.append(expanded_size(document, 1 << 40))
        made.append(sum(len(one.text) for one in attempt(file).files))
    assert made[1] - made[0] < 1.5 * (counted[1] - counted[0])
