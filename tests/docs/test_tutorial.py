"""The tutorial, run from its first line to its last."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from snippets import mock, run
from support import CLIENTWRIGHT, ROOT, environment

_BLOCK = re.compile(
    r"^```(\w+)(?: title=\"([\w.-]+)\")?\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
_SERVE = "clientwright mock "


def _blocks() -> list[tuple[str, str, str]]:
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    return [(found[1], found[2] or "", found[3]) for found in _BLOCK.finditer(text)]


def _commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command with the lines that it is said to print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *printed = part.rstrip("\n").split("\n")
        yield command, printed


def _run(command: str, folder: Path) -> str:
    ours = f'clientwright() {{ {shlex.join(CLIENTWRIGHT)} "$@"; }}\n'
    done = subprocess.run(
        ["bash", "-c", ours + command],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def _pattern(line: str) -> str:
    """Match a printed line, in which `…` stands for what differs each time."""
    return ".*".join(re.escape(part) for part in line.split("…"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_every_line(tmp_path: Path) -> None:
    """Files are saved, commands print what is said, programs run."""
    ran: list[str] = []
    for language, title, block in _blocks():
        if title:
            (tmp_path / title).write_text(block, encoding="utf-8")
        elif language == "console":
            for command, printed in _commands(block):
                ran.append(command)
                if command.startswith(_SERVE):
                    continue  # the programs below have a server of their own
                said = _run(command, tmp_path)
                for line in printed:
                    assert re.search(f"^{_pattern(line)}$", said, re.MULTILINE), (
                        line,
                        said,
                    )
        elif language == "python":
            ran.append(block)
            with mock(tmp_path / "kites.yaml") as address:
                run(block, tmp_path / "kites", address)
        else:
            raise AssertionError(f"a block that nothing runs: {language}")
    assert sum(one.startswith("clientwright ") for one in ran) == 5
    assert len(ran) == 9
