"""`clientwright mcp`: which tools there are, and what agents are told of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from calling.agents import Agent, refusal
from mcp import Client
from support import here

from clientwright.commands.calling.find_package import find_surface
from clientwright.commands.calling.runtime_modules import runtime_module


def test_tools_and_their_hints(agent: Agent) -> None:
    """What destroys is not there unless it is asked for; what reads says so."""

    async def careful(client: Client) -> None:
        tools = {one.name: one for one in (await client.list_tools()).tools}
        assert set(tools) == {
            *("tools_list", "tools_create", "tools_get", "notes_add", "drawings_add"),
            *("drawings_content", "progress_watch", "slow_wait", "echo_get"),
            "read_more",
        }
        hints = tools["tools_get"].annotations
        assert hints is not None
        assert hints.read_only_hint
        assert hints.destructive_hint is False
        create = tools["tools_create"].annotations
        assert create is not None
        assert create.read_only_hint is False
        assert create.destructive_hint is False

    async def everything(client: Client) -> None:
        tools = {one.name: one for one in (await client.list_tools()).tools}
        for name in ("tools_put", "tools_delete", "tools_cancel"):
            hints = tools[name].annotations
            assert hints is not None
            assert hints.destructive_hint

    agent.here(careful)
    agent.run(everything, "--allow-destructive")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (
            {"include": ("tag:files",)},
            {"notes_add", "drawings_add", "drawings_content"},
        ),
        ({"include": ("tag:files",), "read_only": True}, {"drawings_content"}),
        ({"include": ("tools.*",), "exclude": ("method:get",)}, {"tools_create"}),
        (
            {"include": ("resource:tools",), "exclude": ("*.list",), "read_only": True},
            {"tools_get"},
        ),
    ],
)
def test_selection(agent: Agent, options: dict[str, Any], names: set[str]) -> None:
    async def work(client: Client) -> None:
        tools = {one.name for one in (await client.list_tools()).tools}
        assert tools == {*names, "read_more"}
        other = "tools_delete"
        assert "there is no tool" in await refusal(client, other, id=1)

    agent.here(work, **options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--include", "tag:gone"), "'tag:gone' matches no operation"),
        (("--include", "colour:red"), "'colour:red' is none of"),
        (("--exclude", "*"), "no operation is left"),
    ],
)
def test_selection_of_nothing(
    packages: Path, options: tuple[str, ...], message: str
) -> None:
    result = here("mcp", packages / "workshop", *options)
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_schemas_are_what_agents_take(agent: Agent) -> None:
    """Plain JSON Schema with types, descriptions, and `$defs` where it recurs."""

    async def work(client: Client) -> None:
        tools = {one.name: one for one in (await client.list_tools()).tools}
        for name, tool in tools.items():
            assert re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name)
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            assert tool.input_schema["type"] == "object"
            assert tool.input_schema["additionalProperties"] is False
        schema = tools["tools_create"].input_schema
        properties = schema["properties"]
        assert schema["required"] == ["name"]
        assert properties["name"] == {
            "type": "string",
            "description": "How it is called.",
        }
        assert properties["price"] == {"type": "number"}
        assert properties["bought"] == {"type": "string", "format": "date"}
        assert properties["maker"] == {"$ref": "#/$defs/Maker"}
        assert {"type": "null"} in properties["weight"]["anyOf"]
        part = schema["$defs"]["Part"]["properties"]
        assert part["label"]["description"] == "What is written on it."
        assert part["parts"]["items"] == {"$ref": "#/$defs/Part"}
        assert "postCode" in schema["$defs"]["Maker"]["properties"]
        valid = jsonschema.Draft202012Validator(schema)
        assert valid.is_valid({"name": "x", "parts": [{"label": "y", "parts": []}]})
        assert not valid.is_valid({"name": "x", "parts": [{"label": 5}]})
        assert "path" not in json.dumps(tools["drawings_add"].input_schema)
        assert "oneOf" not in json.dumps(tools["tools_put"].input_schema)

    agent.here(work, allow_destructive=True)


def test_without_words_a_tool_is_its_path(packages: Path) -> None:
    """What a document does not describe is said once."""
    offered = runtime_module("agent_tools")
    found = offered.tools(
        find_surface(str(packages / "workshop")), offered.ToolOptions()
    )
    for tool in found.values():
        lines = tool.description.split("\n")
        assert len(set(lines) - {""}) == len([one for one in lines if one])


def test_a_schema_that_is_too_large_is_simplified(
    packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the inside: what is left out is an object of any kind, and more fits."""
    schemas, offered = runtime_module("tool_schemas"), runtime_module("agent_tools")
    surface = find_surface(str(packages / "workshop"))
    wishes = offered.ToolOptions(include=("tools.put",), allow_destructive=True)
    whole = offered.tools(surface, wishes)["tools_put"].schema
    assert set(whole["$defs"]) > {"NewTool", "Maker", "MakerAddress"}
    monkeypatch.setattr(schemas, "_LONGEST", len(json.dumps(whole)) - 1)
    found = offered.tools(surface, wishes)["tools_put"].schema
    assert len(json.dumps(found)) < len(json.dumps(whole))
    assert "MakerAddress" not in found["$defs"]
    assert found["$defs"]["Maker"]["properties"]["address"] == {"type": "object"}
    valid = jsonschema.Draft202012Validator(found)
    body = {"name": "x", "maker": {"name": "m", "address": {"city": "Rome"}}}
    assert valid.is_valid({"id": 1, "body": body})


def test_names_of_tools_are_short_and_all_different() -> None:
    name = runtime_module("agent_tools")._names
    long = "a" * 70
    found = name([f"{long}.b", f"{long}.c", "read.more", "x.y_z", "x_y.z", "größe.get"])
    assert len(set(found.values())) == 6
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", one) for one in found.values())
    assert found["größe.get"] == "gr__e_get"
    assert "read_more" not in found.values()
