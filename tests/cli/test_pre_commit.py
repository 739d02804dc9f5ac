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
from support import CLIENTWRIGHT, ROOT, environment, here

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


class Home:
    """A folder with our command, our hooks, and the projects that have them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = folder / "bin" / "clientwright"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec {shlex.join(CLIENTWRIGHT)} "$@"\n')
        command.chmod(0o755)
        hooks = folder / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.rev = Project(self, "hooks").commit()

    def project(self, hook: str, name: str) -> Project:
        """Give a project of its own with one of the hooks."""
        made = Project(self, name)
        made.folder.mkdir()
        made.write("openapi.yaml", _DOCUMENT)
        made.write("clientwright.toml", '[vendors.pets]\nspec = "openapi.yaml"\n')
        hooks = self.folder / "hooks"
        made.write(".pre-commit-config.yaml", _CONFIG % (hooks, self.rev, hook))
        assert here("generate", cwd=made.folder).returncode == 0
        made.commit()
        return made


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Give what all projects share."""
    return Home(tmp_path_factory.mktemp("home"))


class Project:
    """A repository with a document, its package and one of the hooks."""

    def __init__(self, home: Home, name: str) -> None:
        self.folder = home.folder / name
        self._home = home.folder

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

    def commit(self) -> str:
        """Keep all that there is; give the revision."""
        self.run("git", "init", "-q", cwd=self.folder)
        self.run("git", "add", "-A", cwd=self.folder)
        self.run("git", "commit", "-q", "-m", "All", cwd=self.folder)
        return self.run("git", "rev-parse", "HEAD", cwd=self.folder).stdout.strip()

    def hook(self) -> subprocess.CompletedProcess[str]:
        """Stage everything and run the hook as `git commit` would."""
        self.run("git", "add", "-A", cwd=self.folder)
        command = (sys.executable, "-m", "pre_commit", "run")
        return self.run(*command, cwd=self.folder, check=False)


def test_generate_mends(home: Home) -> None:
    project = home.project("generate", "generate_mends")
    project.write("notes.txt", "nothing that a package is made of")
    assert "Passed" in project.hook().stdout
    project.write("openapi.yaml", _DOCUMENT.replace("/pets:", "/cats:"))
    first = project.hook()
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert project.hook().returncode == 0


def test_generate_does_not_pass_over_a_new_package(home: Home) -> None:
    """Files that git does not know yet are no modified ones, and fail it too."""
    project = home.project("generate", "generate_does_not_pa")
    settings = (project.folder / "clientwright.toml").read_text()
    more = '[vendors.more]\nspec = "openapi.yaml"\npackage = "more"\n'
    project.write("clientwright.toml", settings + more)
    first = project.hook()
    assert first.returncode == 1
    assert "more: 1 of 1 operations" in first.stdout
    assert project.hook().returncode == 0


def test_check_refuses(home: Home) -> None:
    project = home.project("check", "check_refuses")
    project.write("openapi.yaml", _DOCUMENT.replace("/pets:", "/cats:"))
    refused = project.hook()
    assert refused.returncode == 1
    assert "run `clientwright generate pets`" in refused.stdout
    assert here("generate", cwd=project.folder).returncode == 0
    assert project.hook().returncode == 0


def test_documents_may_have_any_name(home: Home) -> None:
    """What a vendor's settings name counts, whatever it is called."""
    project = home.project("check", "documents_may_have_a")
    project.write("clientwright.toml", '[vendors.pets]\nspec = "pets.v2"\n')
    project.write("pets.v2", _DOCUMENT)
    assert here("generate", cwd=project.folder).returncode == 0
    assert project.hook().returncode == 0
    project.write("pets.v2", _DOCUMENT.replace("/pets:", "/cats:"))
    assert project.hook().returncode == 1


def test_an_edited_package_is_found(home: Home) -> None:
    """A person who edits generated code alone is told, and so is CI."""
    project = home.project("check", "an_edited_package_is")
    client = next(project.folder.glob("generated/pets/src/*/client.py"))
    client.write_text(client.read_text() + "# mine\n")
    refused = project.hook()
    assert refused.returncode == 1
    assert "edited by hand" in refused.stdout
