"""`clientwright mcp` by the official client: standard input and output, and HTTP."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import anyio
import httpx2
import jsonschema
import pytest
from calling.shop_server import PICTURE, TOOLS, Workshop
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from support import CLIENTWRIGHT, environment, here

from clientwright.commands.calling.find_package import find_surface
from clientwright.commands.calling.runtime_modules import runtime_module

TOKEN = "sekret-token/123"


def _environment(package: str, shop: Workshop) -> dict[str, str]:
    prefix = package.upper()
    return environment(
        **{f"{prefix}_TOKEN": TOKEN, f"{prefix}_BASE_URL": shop.url},
    )


class Agent:
    """Starts a server for each use, and keeps what it said to people."""

    def __init__(self, packages: Path, shop: Workshop, folder: Path) -> None:
        self.packages, self.shop, self.folder = packages, shop, folder

    @asynccontextmanager
    async def client(
        self, *options: str, package: str = "workshop"
    ) -> AsyncIterator[Client]:
        """Give the official client of a server on standard input and output."""
        command, *words = CLIENTWRIGHT
        started = StdioServerParameters(
            command=command,
            args=[*words, "mcp", str(self.packages / package), *options],
            env=_environment(package, self.shop),
        )
        with (self.folder / "stderr").open("w") as errors:
            async with Client(stdio_client(started, errlog=errors)) as client:
                yield client

    def said(self) -> str:
        """Return what the last server wrote to standard error."""
        return (self.folder / "stderr").read_text(encoding="utf-8")

    def run(
        self,
        work: Callable[[Client], Coroutine[Any, Any, None]],
        *options: str,
        package: str = "workshop",
    ) -> None:
        """Do something with a client of a server in a process of its own."""

        async def main() -> None:
            with anyio.fail_after(30):
                async with self.client(*options, package=package) as client:
                    await work(client)

        anyio.run(main)

    def here(
        self,
        work: Callable[[Client], Coroutine[Any, Any, None]],
        package: str = "workshop",
        **options: Any,
    ) -> None:
        """Do something with a client of a server in this process."""
        env = _environment(package, self.shop)
        with mock.patch.dict(os.environ, env):
            surface = find_surface(str(self.packages / package))
            wishes = runtime_module("agent_tools").ToolOptions(**options)
            served = runtime_module("agent_calls").ToolServer(surface, wishes)

            async def main() -> None:
                with anyio.fail_after(30):
                    async with served.running(), Client(served.server()) as client:
                        await work(client)

            anyio.run(main)


@pytest.fixture
def agent(packages: Path, shop: Workshop, tmp_path: Path) -> Agent:
    """Give what starts servers."""
    return Agent(packages, shop, tmp_path)


async def _texts(client: Client, tool: str, **arguments: Any) -> list[str]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    return [one.text for one in result.content if one.type == "text"]


async def _refused(client: Client, tool: str, **arguments: Any) -> str:
    result = await client.call_tool(tool, arguments)
    assert result.is_error
    (one,) = result.content
    assert one.type == "text"
    return one.text


def _cursor(note: str) -> str:
    found = re.search(r'"cursor": "([^"]+)"', note)
    assert found is not None, note
    return found[1]


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
        assert "there is no tool" in await _refused(client, other, id=1)

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


@pytest.mark.parametrize("package", ["workshop", "workshop_sync"])
def test_calls(agent: Agent, shop: Workshop, package: str) -> None:
    """Arguments become requests, results and errors become texts."""

    async def work(client: Client) -> None:
        new = {"name": "Saw", "price": 1.5, "bought": "2024-02-03", "is_sharp": True}
        maker = {"name": "m", "postCode": "7"}
        await _texts(client, "tools_create", **new, maker=maker, weight=None)
        assert shop.last.json == {
            "name": "Saw",
            "price": 1.5,
            "bought": "2024-02-03",
            "isSharp": True,
            "weight": None,
            "maker": maker,
        }
        assert await _texts(client, "progress_watch") == [
            '[{"done": 0}, {"done": 1}, {"done": 2}]'
        ]
        sent = {"text": "hi", "filename": "a.txt"}
        await _texts(client, "drawings_add", file=sent, title="t")
        assert b'filename="a.txt"' in shop.last.body
        result = await client.call_tool("drawings_content", {"id": "7"})
        (image,) = result.content
        assert image.type == "image"
        assert image.mime_type == "image/png"
        assert base64.b64decode(image.data) == PICTURE

        before = len(shop.received)
        for wrong, message in (
            ({}, "missing: name"),
            ({"name": 5}, "name: "),
            ({"name": "x", "kind": "axe"}, "kind: "),
            ({"name": "x", "sizes": "12"}, "sizes: "),
            ({"name": None}, "name: "),
            ({"name": "x", "request_options": {"extra_headers": {}}}, "no argument"),
        ):
            assert message in await _refused(client, "tools_create", **wrong)
        assert len(shop.received) == before
        assert "NotFoundError" in await _refused(client, "tools_get", id=404)

    agent.here(work, package)


@pytest.mark.parametrize("package", ["workshop", "workshop_sync"])
def test_long_results_and_pages_go_on(agent: Agent, package: str) -> None:
    """Each part has a cursor of one use for the next; a page is fetched when asked."""

    async def work(client: Client) -> None:
        found: list[Any] = []
        text, *notes = await _texts(client, "tools_list")
        found += json.loads(text)
        assert len(agent.shop.received) == 1
        cursor = ""
        while notes:
            cursor = _cursor(notes[0])
            text, *notes = await _texts(client, "read_more", cursor=cursor)
            found += json.loads(text)
        assert found == TOOLS
        assert "not known" in await _refused(client, "read_more", cursor=cursor)

        text, note = await _texts(client, "tools_get", id=1)
        assert len(text) == 1000
        whole = text
        notes = [note]
        while notes:
            text, *notes = await _texts(client, "read_more", cursor=_cursor(notes[0]))
            assert len(text) <= 1000
            whole += text
        assert json.loads(whole)["name"] == "x" * 30_000

    agent.here(work, package, longest=1000)


def test_secrets_are_in_no_result_and_no_log(agent: Agent) -> None:
    async def work(client: Client) -> None:
        (text,) = await _texts(client, "echo_get")
        assert "Bearer [redacted]" in text
        refused = await _refused(client, "tools_get", id=401)
        for one in (text, refused):
            assert TOKEN not in one
            assert TOKEN.replace("/", "\\/") not in one
        await _refused(client, "tools_create", name="private-name", price="x")
        for kind in ("image", "audio", "octets"):
            result = await client.call_tool("drawings_content", {"id": kind})
            (block,) = result.content
            shown = block.model_dump_json()
            data = re.search(r'"(?:data|blob)":"([^"]+)"', shown)
            assert data is not None
            content = base64.b64decode(data[1]).decode("latin-1")
            assert "Bearer [redacted]" in content
            assert TOKEN not in shown + content
            assert TOKEN.replace("/", "%2F") not in shown
            assert "file:///%5Bredacted%5D" in shown or kind != "octets"

    agent.run(work)
    said = agent.said()
    assert said == "serving 9 operations on standard input and output\n"


def test_files_are_not_read_unless_allowed(agent: Agent, tmp_path: Path) -> None:
    """`@` and paths mean nothing; with a folder, only what is in it."""
    folder = tmp_path / "allowed"
    folder.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("secret-content", encoding="utf-8")
    (folder / "in.txt").write_text("in-content", encoding="utf-8")
    (folder / "link").symlink_to(secret)
    (folder / ".git" / "hooks").mkdir(parents=True)
    for hidden in (".env", ".git/config"):
        (folder / hidden).write_text("hidden-content", encoding="utf-8")

    async def nothing(client: Client) -> None:
        for given in ({"path": str(secret)}, {"path": "in.txt"}):
            assert "no files" in await _refused(client, "drawings_add", file=given)
        assert "object" in await _refused(client, "drawings_add", file=f"@{secret}")
        await _texts(client, "notes_add", body=f"@{secret}")
        assert agent.shop.last.body == f"@{secret}".encode()

    async def one_folder(client: Client) -> None:
        await _texts(client, "drawings_add", file={"path": "in.txt"})
        assert b"in-content" in agent.shop.last.body
        for path in (str(secret), "../secret.txt", "link", ".", "a\0b"):
            await _refused(client, "drawings_add", file={"path": path})
        (text,) = await _texts(client, "drawings_content", id="7", save_as="out.png")
        assert text == f"saved: out.png, {len(PICTURE):,} bytes"
        assert (folder / "out.png").read_bytes() == PICTURE
        for path in (".env", ".git/config"):
            assert "hidden" in await _refused(
                client, "drawings_add", file={"path": path}
            )
        hidden = (".envrc", ".git/hooks/pre-commit")
        for path in (
            *("out.png", "../new.png", "link", str(tmp_path / "new.png")),
            *hidden,
        ):
            await _refused(client, "drawings_content", id="7", save_as=path)
        assert not (tmp_path / "new.png").exists()

    agent.here(nothing)
    agent.here(one_folder, allow_files=str(folder))
    assert secret.read_text(encoding="utf-8") == "secret-content"


def test_cancellation(agent: Agent, shop: Workshop) -> None:
    """A call that the agent gives up ends its request, and the server goes on."""

    async def work(client: Client) -> None:
        with anyio.move_on_after(0.5) as scope:
            await client.call_tool("slow_wait", {})
        assert scope.cancelled_caught
        assert await anyio.to_thread.run_sync(shop.left.wait, 5)
        assert await _texts(client, "progress_watch")

    agent.run(work)


@contextmanager
def _serving(
    packages: Path, shop: Workshop, **variables: str
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Start the package's own server on HTTP, and give its address."""
    source = packages / "workshop" / "src"
    env = {
        **_environment("workshop", shop),
        "PYTHONPATH": str(source),
        **variables,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "workshop.mcp", "--http", "0"],
        env=env,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("serving 9 operations: http://127.0.0.1:")
        try:
            yield line.rpartition(" ")[2].strip(), process
        finally:
            process.terminate()


def test_streamable_http(packages: Path, shop: Workshop) -> None:
    """On loopback alone; pages of the web are refused."""

    async def main(url: str) -> None:
        with anyio.fail_after(30):
            async with Client(streamable_http_client(url)) as client:
                assert len((await client.list_tools()).tools) == 10
                text, note = await _texts(client, "tools_list")
                assert json.loads(text) == TOOLS[:3]
                text, _ = await _texts(client, "read_more", cursor=_cursor(note))
                assert json.loads(text) == TOOLS[3:6]

    with _serving(packages, shop) as (url, _):
        anyio.run(main, url)
        for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
            refused = httpx2.post(url, json={}, headers=headers)
            assert refused.status_code in (403, 421)


def test_cancellation_over_streamable_http(packages: Path, shop: Workshop) -> None:
    """As on standard input and output: the request ends, and the server goes on."""

    async def main(url: str) -> None:
        with anyio.fail_after(30):
            async with Client(streamable_http_client(url)) as client:
                with anyio.move_on_after(1) as scope:
                    await client.call_tool("slow_wait", {})
                assert scope.cancelled_caught
                assert await anyio.to_thread.run_sync(shop.left.wait, 5)
                assert await _texts(client, "progress_watch")

    with _serving(packages, shop) as (url, _):
        anyio.run(main, url)


def test_streamable_http_with_a_token(packages: Path, shop: Workshop) -> None:
    async def main(url: str) -> None:
        headers = {"Authorization": "Bearer let-me-in"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
        ):
            assert await _texts(client, "progress_watch")

    with _serving(packages, shop, WORKSHOP_MCP_TOKEN="let-me-in") as (url, _):
        assert httpx2.post(url, json={}).status_code == 401
        wrong = {"Authorization": "Bearer let-me-out"}
        assert httpx2.post(url, json={}, headers=wrong).status_code == 401
        anyio.run(main, url)


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
