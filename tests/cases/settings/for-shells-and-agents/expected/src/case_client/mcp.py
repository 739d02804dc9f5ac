"""A server of this package's operations for agents (MCP); needs its extra `mcp`."""

from __future__ import annotations

import sys


def main() -> int:
    """Serve until the agent ends it, and return an exit code."""
    from . import __name__ as package

    try:
        from ._runtime.tool_server import run
    except ModuleNotFoundError as error:
        sys.exit(f"error: {error.name} is not installed; the extra `mcp` has it")
    return run(package)


if __name__ == "__main__":
    sys.exit(main())
