"""Makes environments of tools, and keeps the documents that they write.

`./scripts/manners [TOOL…]`: each tool gets a folder below `.manners/`, with a virtual
environment or `node_modules`, made anew when what it needs has changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from .running import command
from .tools import HERE, TOOLS, Tool


def main(names: list[str], environments: Path) -> None:
    """Prepare the tools of these names, or all, and write their documents anew."""
    for tool in TOOLS:
        if tool.made_by_tool and (not names or tool.name in names):
            print(f"== {tool.title}", flush=True)
            folder = _prepare(tool, environments / tool.name)
            _document(tool, folder)


def _prepare(tool: Tool, folder: Path) -> Path:
    state = folder / "state"
    needed = _needed(tool)
    if not state.is_file() or state.read_text("utf-8") != needed:
        shutil.rmtree(folder, ignore_errors=True)
        if tool.in_node:
            shutil.copytree(tool.folder, folder)
            _run(["npm", "install", "--no-audit", "--no-fund", "--silent"], folder)
            _run(["npm", "run", "build", "--if-present", "--silent"], folder)
        else:
            venv.create(folder, with_pip=True)
            pip = [str(folder / "bin/python"), "-m", "pip", "install", "--quiet"]
            _run([*pip, "--disable-pip-version-check", *tool.requires], folder)
        state.write_text(needed, encoding="utf-8")
    return folder


def _needed(tool: Tool) -> str:
    """Return what an environment is made of, as one word."""
    found = hashlib.sha256(repr(tool.requires).encode())
    if tool.in_node:
        for file in sorted(tool.folder.rglob("*")):
            if file.is_file() and file.name not in _OURS:
                found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


_OURS = ("openapi.json", "calls.py", "diagnostics.txt", "tool.toml")


def _document(tool: Tool, folder: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    written = folder / "openapi.json"
    _run(command(tool, folder, "document", written), folder, variables)
    shutil.copyfile(written, tool.folder / "openapi.json")


def _run(
    words: list[str], folder: Path, variables: dict[str, str] | None = None
) -> None:
    subprocess.run(words, cwd=folder, env=variables, check=True)


if __name__ == "__main__":
    main(sys.argv[2:], Path(sys.argv[1]))
