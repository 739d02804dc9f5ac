"""Both hooks, run by the real pre-commit in a repository of their own."""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import CLIENTWRIGHT, ROOT, environment

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
    pytest.mark.skipif(
        importlib.util.find_spec("pre_commit") is None, reason="needs pre-commit"
    ),
]

_DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: https://pets.example.test}]
paths:
  /pets:
    get:
      operationId: listPets
      responses: {'204': {description: None.}}
"""
_CONFIG = """\
repos:
  - repo: %s
    rev: %s
    hooks:
      - {id: clientwright-%s, language: system}
"""


class Project:
    """A repository with a document, its package and one of the hooks."""

    def __init__(self, folder: Path, hook: str) -> None:
        self.folder = folder / "project"
        self._home = folder
        command = folder / "bin" / "clientwright"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec {shlex.join(CLIENTWRIGHT)} "$@"\n')
        command.chmod(0o755)
        hooks = folder / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        rev = self._commit(hooks)
        self.folder.mkdir()
        self.write("openapi.yaml", _DOCUMENT)
        self.write("clientwright.toml", '[vendors.pets]\nspec = "openapi.yaml"\n')
        self.write(".pre-commit-config.yaml", _CONFIG % (hooks, rev, hook))
        self.run("clientwright", "generate", cwd=self.folder)
        self._commit(self.folder)

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        (self.folder / name).write_text(text)

    def run(
        self, *command: str, cwd: Path, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run a program with our command on the path."""
        path = f"{self._home / 'bin'}{os.pathsep}{os.environ['PATH']}"
        result = subprocess.run(
            command,
            cwd=cwd,
            capture_output=True,
            text=True,
            check=False,
            env=environment(
                PATH=path,
                HOME=str(self._home),
                PRE_COMMIT_HOME=str(self._home / "cache"),
                GIT_CONFIG_GLOBAL=os.devnull,
                GIT_AUTHOR_NAME="A",
                GIT_AUTHOR_EMAIL="a@example.test",
                GIT_COMMITTER_NAME="A",
                GIT_COMMITTER_EMAIL="a@example.test",
            ),
        )
        assert not check or result.returncode == 0, result.stdout + result.stderr
        return result

    def _commit(self, folder: Path) -> str:
        self.run("git", "init", "-q", cwd=folder)
        self.run("git", "add", "-A", cwd=folder)
        self.run("git", "commit", "-q", "-m", "All", cwd=folder)
        return self.run("git", "rev-parse", "HEAD", cwd=folder).stdout.strip()

    def hook(self) -> subprocess.CompletedProcess[str]:
        """Stage everything and run the hook as `git commit` would."""
        self.run("git", "add", "-A", cwd=self.folder)
        command = (sys.executable, "-m", "pre_commit", "run")
        return self.run(*command, cwd=self.folder, check=False)


def test_generate_mends(tmp_path: Path) -> None:
    project = Project(tmp_path, "generate")
    project.write("notes.txt", "nothing that a package is made of")
    assert "Passed" in project.hook().stdout
    project.write("openapi.yaml", _DOCUMENT.replace("/pets:", "/cats:"))
    first = project.hook()
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert project.hook().returncode == 0


def test_generate_does_not_pass_over_a_new_package(tmp_path: Path) -> None:
    """Files that git does not know yet are no modified ones, and fail it too."""
    project = Project(tmp_path, "generate")
    settings = (project.folder / "clientwright.toml").read_text()
    more = '[vendors.more]\nspec = "openapi.yaml"\npackage = "more"\n'
    project.write("clientwright.toml", settings + more)
    first = project.hook()
    assert first.returncode == 1
    assert "more: 1 of 1 operations" in first.stdout
    assert project.hook().returncode == 0


def test_check_refuses(tmp_path: Path) -> None:
    project = Project(tmp_path, "check")
    project.write("openapi.yaml", _DOCUMENT.replace("/pets:", "/cats:"))
    refused = project.hook()
    assert refused.returncode == 1
    assert "run `clientwright generate pets`" in refused.stdout
    project.run("clientwright", "generate", cwd=project.folder)
    assert project.hook().returncode == 0


def test_documents_may_have_any_name(tmp_path: Path) -> None:
    """What a vendor's settings name counts, whatever it is called."""
    project = Project(tmp_path, "check")
    project.write("clientwright.toml", '[vendors.pets]\nspec = "pets.v2"\n')
    project.write("pets.v2", _DOCUMENT)
    project.run("clientwright", "generate", cwd=project.folder)
    assert project.hook().returncode == 0
    project.write("pets.v2", _DOCUMENT.replace("/pets:", "/cats:"))
    assert project.hook().returncode == 1


def test_an_edited_package_is_found(tmp_path: Path) -> None:
    """A person who edits generated code alone is told, and so is CI."""
    project = Project(tmp_path, "check")
    client = next(project.folder.glob("generated/pets/src/*/client.py"))
    client.write_text(client.read_text() + "# mine\n")
    refused = project.hook()
    assert refused.returncode == 1
    assert "edited by hand" in refused.stdout
