"""Agents of tests: the official client of the protocol, and what it calls."""

from __future__ import annotations

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
from calling.shop_server import Workshop
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from support import CLIENTWRIGHT, environment

from clientwright.commands.calling.find_package import find_surface
from clientwright.commands.calling.runtime_modules import runtime_module

TOKEN = "sekret-token/123"


def environment_of(package: str, shop: Workshop) -> dict[str, str]:
    """Give the environment in which a package finds the shop and its token."""
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
            env=environment_of(package, self.shop),
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
            with anyio.fail_after(300):
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
        env = environment_of(package, self.shop)
        with mock.patch.dict(os.environ, env):
            surface = find_surface(str(self.packages / package))
            wishes = runtime_module("agent_tools").ToolOptions(**options)
            served = runtime_module("agent_calls").ToolServer(surface, wishes)

            async def main() -> None:
                with anyio.fail_after(300):
                    async with served.running(), Client(served.server()) as client:
                        await work(client)

            anyio.run(main)


async def give_up(client: Client, shop: Workshop) -> None:
    """Call the tool that is slow, and give that up when its request has come."""
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(client.call_tool, "slow_wait", {})
            assert await anyio.to_thread.run_sync(shop.came.wait, 60)
            scope.cancel()
    assert scope.cancelled_caught
    assert await anyio.to_thread.run_sync(shop.left.wait, 60)


async def texts(client: Client, tool: str, **arguments: Any) -> list[str]:
    """Call a tool; give the texts of its result."""
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    return [one.text for one in result.content if one.type == "text"]


async def refusal(client: Client, tool: str, **arguments: Any) -> str:
    """Call a tool; give the text of its error."""
    result = await client.call_tool(tool, arguments)
    assert result.is_error
    (one,) = result.content
    assert one.type == "text"
    return one.text


def cursor_in(note: str) -> str:
    """Give the cursor of a note that says how to go on."""
    found = re.search(r'"cursor": "([^"]+)"', note)
    assert found is not None, note
    return found[1]


@contextmanager
def serving(
    packages: Path, shop: Workshop, **variables: str
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Start the package's own server on HTTP, and give its address."""
    source = packages / "workshop" / "src"
    env = {
        **environment_of("workshop", shop),
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
