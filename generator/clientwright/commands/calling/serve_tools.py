"""`clientwright mcp`: the operations of a package as tools of agents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..terminal.extras import require
from .find_package import find_surface
from .runtime_modules import runtime_module


def serve_tools(package: str, port: int | None, wishes: dict[str, Any]) -> int:
    """Serve until the agent or the user ends it, and return the exit code.

    Args:
        port: Of loopback; None: standard input and output.
        wishes: Fields of `ToolOptions`.

    Raises `GenerationError` where there is no such package.
    """
    require("mcp", "`mcp`")
    surface = find_surface(package)
    folder: Path | None = wishes.pop("allow_files")
    options = runtime_module("agent_tools").ToolOptions(
        allow_files=None if folder is None else str(folder), **wishes
    )
    code: int = runtime_module("tool_server").serve(surface, options, port)
    return code
