"""A server of the Model Context Protocol: a package's operations as tools of agents.

Standard output belongs to the protocol; what people read goes to standard error, and
holds no arguments and no results.
"""

from __future__ import annotations

import argparse
import hmac
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import anyio
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from .agent_calls import ToolServer
from .agent_tools import SelectionError, ToolOptions
from .plain_values import printable
from .surface import Surface, of_package

_LOOPBACK: Final = "127.0.0.1"


def run(package: str) -> int:
    """Serve an installed package by the words of the command line."""
    surface = of_package(package)
    options, port = _options(surface, sys.argv[1:])
    return serve(surface, options, port)


def serve(surface: Surface, options: ToolOptions, port: int | None) -> int:
    """Serve until the agent or the user ends it; give the exit code.

    Args:
        port: Of loopback, 0 for a free one; None: standard input and output.
    """
    try:
        served = ToolServer(surface, options)
    except SelectionError as error:
        _say(f"error: {error}")
        return 2
    package: Any = surface.package
    try:
        anyio.run(_serve, served, port, f"{surface.name}_MCP_TOKEN".upper())
    except package.ConfigurationError as error:
        _say(f"error: {error}")
        return 2
    except OSError as error:
        _say(f"error: cannot listen on port {port}: {error.strerror}")
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


async def _serve(served: ToolServer, port: int | None, variable: str) -> None:
    server = served.server()
    async with served.running():
        if port is None:
            _say(f"serving {served.counted} on standard input and output")
            async with stdio_server() as (reading, writing):
                await server.run(
                    reading, writing, server.create_initialization_options()
                )
            return
        await _serve_http(served, server, port, os.environ.get(variable, ""))


async def _serve_http(
    served: ToolServer, server: Server[Any], port: int, token: str
) -> None:
    import uvicorn

    application: Any = server.streamable_http_app(host=_LOOPBACK)
    config = uvicorn.Config(
        _guarded(application, token),
        log_level="error",
        access_log=False,
        lifespan="on",
        timeout_graceful_shutdown=1,
    )
    with socket.create_server((_LOOPBACK, port)) as listening:
        address = f"http://{_LOOPBACK}:{listening.getsockname()[1]}/mcp"
        _say(f"serving {served.counted}: {address}")
        await uvicorn.Server(config).serve(sockets=[listening])


def _guarded(application: Any, token: str) -> Any:
    """Let in only who has the token, where there is one."""
    if not token:
        return application
    expected = f"Bearer {token}".encode()

    async def guard(scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope.get("headers") or ())
        given = headers.get(b"authorization", b"")
        if scope["type"] != "http" or hmac.compare_digest(given, expected):
            await application(scope, receive, send)
            return
        start = {"type": "http.response.start", "status": 401, "headers": []}
        await send(start)
        await send({"type": "http.response.body", "body": b""})

    return guard


def _say(text: str) -> None:
    print(printable(text), file=sys.stderr, flush=True)


def _options(surface: Surface, words: Sequence[str]) -> tuple[ToolOptions, int | None]:
    parser = argparse.ArgumentParser(
        prog=f"python -m {surface.name}.mcp",
        description=(
            f"Serve the operations of {printable(surface.title)} as tools of agents "
            "(Model Context Protocol). Credentials come from the environment."
        ),
    )
    rules = "tag:NAME, method:NAME, resource:NAME, or a pattern: 'members.*'"
    for name, text in (
        ("--include", f"offer only these: {rules}"),
        ("--exclude", "leave these out"),
    ):
        parser.add_argument(
            name, action="append", default=[], metavar="RULE", help=text
        )
    parser.add_argument(
        "--read-only", action="store_true", help="offer only what changes nothing"
    )
    parser.add_argument(
        "--allow-destructive",
        action="store_true",
        help="offer what removes or overwrites something, too",
    )
    parser.add_argument(
        "--allow-files", metavar="DIR", help="let files be read and written in here"
    )
    parser.add_argument(
        "--longest", type=int, default=20_000, help="characters of one result"
    )
    parser.add_argument(
        "--http",
        type=int,
        metavar="PORT",
        help="serve streamable HTTP on loopback, not standard input and output",
    )
    found = parser.parse_args(words)
    if found.longest < 1000:
        parser.error("--longest is at least 1000")
    if found.allow_files is not None and not Path(found.allow_files).is_dir():
        parser.error(f"--allow-files: there is no folder {found.allow_files!r}")
    options = ToolOptions(
        include=tuple(found.include),
        exclude=tuple(found.exclude),
        allow_destructive=found.allow_destructive,
        read_only=found.read_only,
        allow_files=found.allow_files,
        longest=found.longest,
    )
    return options, found.http
