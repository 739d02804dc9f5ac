"""What the first call of a process loads: modules are counted, and classes.

A clock on a shared machine says little of some milliseconds. Most of a first call is
what pydantic needs for a first model: a call that reads no model must not load it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import ROOT, environment

from clientwright.cli import main
from clientwright.views.source.runtime_names import MODULES

TEXT = {"type": "string"}
OF_MODELS = {"constants", "deep_model", "model", "tagged", "unions"}
OF_XML = {"body_any", "body_xml", "content_xml", "parameter_xml", "part_xml"}


def _operation(response: Any, **more: Any) -> dict[str, Any]:
    content = {} if response is None else {"application/json": {"schema": response}}
    said = {"description": "Done.", **({"content": content} if content else {})}
    return {"tags": ["things"], "responses": {"200": said}, **more}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1.0.0"},
    "servers": [{"url": "http://x.test"}],
    "paths": {
        "/things/{id}": {
            "parameters": [
                {"in": "path", "name": "id", "required": True, "schema": TEXT}
            ],
            "get": _operation({"$ref": "#/components/schemas/Thing"}),
            "delete": _operation(None, deprecated=True),
            "put": _operation(
                None,
                requestBody={
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Thing"}
                        }
                    }
                },
            ),
        },
        "/things": {
            "get": _operation(
                {
                    "type": "object",
                    "properties": {
                        "items": {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Thing"},
                        },
                        "next": TEXT,
                    },
                },
                parameters=[{"in": "query", "name": "next", "schema": TEXT}],
            )
        },
        "/things/{id}/picture": {
            "parameters": [
                {"in": "path", "name": "id", "required": True, "schema": TEXT}
            ],
            "get": {
                "tags": ["things"],
                "responses": {
                    "200": {
                        "description": "A picture.",
                        "content": {"image/png": {"schema": {}}},
                    }
                },
            },
        },
        "/things/settings": {"get": _operation({}, operationId="getSettings")},
    },
    "security": [{"token": []}],
    "components": {
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": TEXT,
                    "at": {"type": "string", "format": "date-time"},
                    "part": {"$ref": "#/components/schemas/Part"},
                },
            },
            "Part": {"type": "object", "properties": {"name": TEXT}},
        },
    },
}
_CALL = """
import json, sys
import httpx2, pydantic
from small import Small
def answer(request):
    if request.url.path.endswith("/picture"):
        return httpx2.Response(200, content=b"x", headers={"Content-Type": "image/png"})
    return httpx2.Response(200, json={"name": "x"})
http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
http_client.get("http://x.test/")
client = Small(http_client=http_client, token="a token & more")
before = set(sys.modules)
CALL
loaded = sorted(set(sys.modules) - before)
compiled = [
    value.__name__
    for name in loaded
    if name.startswith("small.")
    for value in vars(sys.modules[name]).values()
    if isinstance(value, type) and "__dataclass_fields__" in vars(value)
]
assert not compiled, compiled  # A dataclass is compiled when it is declared.
print(json.dumps(loaded))
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    document = folder / "small.json"
    document.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    arguments = ("--output", str(folder / "out"), "--package", "small")
    assert main(["-q", "generate", "--spec", str(document), *arguments]) == 0
    return folder / "out" / "src"


def _loaded(source: Path, call: str) -> set[str]:
    """Return the modules that a call loads in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _CALL.replace("CALL", call)],
        env={**environment(), "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "call",
    [
        'assert client.things.delete("1") is None',
        'assert client.things.update("1", name="x", part={"name": "y"}) is None',
        'assert client.things.settings.retrieve() == {"name": "x"}',
        "assert client.things.picture.retrieve('1').content",
    ],
)
def test_a_call_without_a_model_loads_nothing_of_models(
    source: Path, call: str
) -> None:
    loaded = _loaded(source, call)
    assert loaded.isdisjoint({"pydantic.main", "pydantic.fields", "uuid", "asyncio"})
    assert not {name for name in loaded if name.startswith("small.models.")}


@pytest.mark.parametrize(
    "call",
    [
        'assert client.things.retrieve("1").name == "x"',
        "assert client.things.list().first_page().body.next is None",
    ],
)
def test_a_call_with_a_model_needs_no_adapter(source: Path, call: str) -> None:
    loaded = _loaded(source, call)
    assert "pydantic.main" in loaded
    assert loaded.isdisjoint({"pydantic.type_adapter", "asyncio", "html"})


def test_what_resources_import_loads_nothing_of_models() -> None:
    names = sorted(set(MODULES.values()) - OF_MODELS - OF_XML)
    code = f"""
import importlib, sys, httpx2, pydantic
for name in {names}:
    importlib.import_module(f"runtime.{{name}}")
    assert "pydantic.main" not in sys.modules, name
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        cwd=ROOT / "templates",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
