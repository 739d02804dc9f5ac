"""The workflow of docs/upkeep.md, run step by step on a repository of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from support import CLIENTWRIGHT, ROOT, environment

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None,
    reason="needs git and bash",
)

_DOCUMENT = """\
openapi: 3.1.0
info: {title: Faxes, version: '1'}
servers: [{url: https://fax.example.test}]
paths:
  /faxes:
    get:
      operationId: listFaxes
      responses: {'204': {description: None.}}
"""
_SETTINGS = """\
[vendors.faxplus]
spec = "openapi.yaml"
source = "published.yaml"
"""


def _steps() -> list[str]:
    text = (ROOT / "docs/upkeep.md").read_text(encoding="utf-8")
    block = text.split("```yaml\nname: Follow vendors\n")[1].split("```")[0]
    (job,) = yaml.safe_load(block)["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands.pop(0) == "pip install clientwright"
    return commands


class Runner:
    """A checkout whose `gh` only keeps what it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.asked = folder / "asked"
        tools = folder / "bin"
        tools.mkdir()
        for name, line in (
            ("clientwright", shlex.join(CLIENTWRIGHT) + ' "$@"'),
            ("gh", f'echo "$@" > {self.asked}; cp "${{@: -1}}" {self.asked}.md'),
        ):
            (tools / name).write_text(f"#!/bin/bash\n{line}\n")
            (tools / name).chmod(0o755)
        self._env = environment(
            PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
            HOME=str(folder),
            RUNNER_TEMP=str(folder),
            GIT_CONFIG_GLOBAL=os.devnull,
        )
        self.run(
            "git init -q --bare origin.git && git clone -q origin.git work", folder
        )
        self.write("openapi.yaml", _DOCUMENT)
        self.write("published.yaml", _DOCUMENT)
        self.write("clientwright.toml", _SETTINGS)
        self.run("clientwright generate -q")
        who = "-c user.name=A -c user.email=a@example.test"
        self.run(f"git add -A && git {who} commit -q -m All && git push -q origin HEAD")

    def write(self, name: str, text: str) -> None:
        """Write a file of the checkout."""
        (self.folder / name).write_text(text)

    def run(self, command: str, cwd: Path | None = None) -> str:
        """Run a step as the runner does."""
        result = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command],
            cwd=cwd or self.folder,
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout


def test_the_workflow_opens_a_change_with_the_diff_as_its_text(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    for step in _steps():
        runner.run(step)
    assert not runner.asked.exists()
    runner.write("published.yaml", _DOCUMENT.replace("/faxes:", "/letters:"))
    runner.run("git -c user.name=A -c user.email=a@example.test commit -qam Theirs")
    for step in _steps():
        runner.run(step)
    assert runner.asked.read_text().startswith("pr create --title Follow Fax.Plus")
    text = Path(f"{runner.asked}.md").read_text()
    assert text.startswith("### Breaking changes\n")
    assert "`GET /faxes` is gone" in text
    files = runner.run("git show --name-only --format= origin/sync/faxplus")
    assert {"openapi.yaml", "generated/faxplus/CHANGELOG.md"} <= set(files.split())
    assert runner.run("git status --porcelain") == ""
    runner.run("clientwright check")
