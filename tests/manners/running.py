"""Runs a tool's application on loopback, and ends it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .tools import HERE, Tool


@contextmanager
def running(tool: Tool, document: Path) -> Iterator[str]:
    """Serve an application, its document written to a file; give the address."""
    folder = tool.environment
    with subprocess.Popen(
        command(tool, folder, str(tool.serves), document),
        cwd=folder or HERE.parent,
        env={**os.environ, "PYTHONPATH": str(HERE.parent)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            port = process.stdout.readline().strip()
            assert port.isdecimal(), f"{tool.title} did not start: {port}"
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def command(tool: Tool, folder: Path | None, kind: str, document: Path) -> list[str]:
    """Return the command that writes the document and, by its kind, serves.

    `folder` is the environment of a tool; None: that of the tests.
    """
    if tool.in_node:
        return ["node", f"{folder}/server.js", kind, str(document)]
    python = sys.executable if folder is None else str(folder / "bin" / "python")
    module = ("-P", "-m", "manners.serve")
    return [python, *module, kind, tool.name, str(document)]
