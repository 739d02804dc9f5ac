"""Stops commands at every point where they touch a project, and looks at what is left.

A kill leaves the disk as it is at that moment, so one run that copies the project
before each write gives the states of all kills; at some points a run is really killed,
and what it leaves must be such a copy. Then comes the next command: it must find the
earlier good state or the new one. Run with a scratch folder and the name of a command;
prints how many points there were.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support import contents, here

from clientwright.cache import cache_folder
from clientwright.cli import main
from clientwright.diagnostics import Collector
from clientwright.output import recover

_KILLS = 3
_RANDOM = re.compile("[0-9a-f]{32}")
_PATHS = {
    "os.rename": (0, 2),
    "os.remove": (0, 1),
    "os.mkdir": (0, 2),
    "os.rmdir": (0, 1),
    "os.link": (1, 3),
    "os.symlink": (1, 2),
    "os.truncate": (0, None),
    "os.chmod": (0, 2),
}
"""Event -> where its path is among the arguments, and the folder it starts from."""

Contents = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Scene:
    """A project, and a command that changes it."""

    project: Path
    command: tuple[str, ...]
    keeps: bool = True
    """The next command finds the change whole, or none of it."""


def _document(paths: tuple[str, ...]) -> str:
    answer = {"responses": {"204": {"description": "None."}}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Pets", "version": "1"},
            "servers": [{"url": "https://pets.example.test"}],
            "paths": {path: {"get": {"tags": [path[1:]], **answer}} for path in paths},
        }
    )


def _scene(scratch: Path, name: str) -> Scene:
    project = scratch / "project"
    project.mkdir()
    (project / "pets.json").write_text(_document(("/pets", "/dogs")))
    (project / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "pets.json"\noutput = "out"\nsource = "new.json"\n'
    )
    new = _document(("/pets", "/cats"))
    (project / "new.json").write_text(new)
    if name != "first":
        assert here("generate", cwd=project).returncode == 0
    match name:
        case "first":
            return Scene(project, ("generate", "-q"))
        case "generate":
            (project / "pets.json").write_text(new)
            return Scene(project, ("generate", "-q"))
        case "sync":
            return Scene(project, ("sync", "--apply", "-q"))
        case _:
            command = ("publish", "pets", "--dry-run", "--dist-dir", "dist", "-q")
            return Scene(project, command, keeps=False)


def _touched(event: str, arguments: tuple[Any, ...]) -> str | None:
    """Give the path that an event writes to, if it does."""
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        return os.fspath(path) if writes and not isinstance(path, int) else None
    if event not in _PATHS:
        return None
    where, start = _PATHS[event]
    path = arguments[where]
    if isinstance(path, int):
        return _opened(path)
    folder = arguments[start] if start is not None else -1
    path = os.fsdecode(path)
    if isinstance(folder, int) and folder >= 0:
        return f"{_opened(folder)}/{path}"
    return path


def _opened(descriptor: int) -> str:
    return str(Path(f"/proc/self/fd/{descriptor}").readlink())


def _run(scene: Scene, at_point: Callable[[int], None]) -> bool:
    """Run the command in a child; tell whether it ended by itself."""
    child = os.fork()
    if child == 0:
        seen = 0
        busy = False

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal seen, busy
            if busy or (event != "open" and event not in _PATHS):
                return
            busy = True
            path = _touched(event, arguments)
            if path is not None and _counts(path, scene.project):
                seen += 1
                at_point(seen)
            busy = False

        os.chdir(scene.project)
        sys.addaudithook(hook)
        os._exit(main(list(scene.command)))
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
    return not os.WIFSIGNALED(status)


def _counts(path: str, project: Path) -> bool:
    """Tell what is kept of a run: its project, and what it has begun there."""
    whole = Path.cwd() / path
    watched = whole.is_relative_to(project) or whole.is_relative_to(_begun())
    return watched and "__pycache__" not in whole.parts


def _begun() -> Path:
    return cache_folder() / "unfinished"


def _copy(project: Path, begun: Path, state: Path) -> None:
    shutil.copytree(project, state / "project")
    begun.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copytree(begun, state / "begun")


@contextlib.contextmanager
def _project(scene: Scene, state: Path) -> Iterator[None]:
    """Put a copy of the project in its place for a while."""
    shutil.rmtree(scene.project)
    shutil.rmtree(_begun(), ignore_errors=True)
    shutil.copytree(state / "project", scene.project)
    shutil.copytree(state / "begun", _begun())
    yield


def attempt(scratch: Path, name: str) -> None:
    """Try every point of a command."""
    scene = _scene(scratch, name)
    start, states = scratch / "start", scratch / "states"
    _copy(scene.project, _begun(), start)
    old = contents(scene.project)

    def keep(point: int) -> None:
        _copy(scene.project, _begun(), states / str(point))

    assert _run(scene, keep)
    new = contents(scene.project)
    assert new != old
    points = len(list(states.iterdir()))
    stride = max(1, points // _KILLS)
    for point in range(1, points + 1):
        state = states / str(point)
        if point % stride == 0 and scene.keeps:
            _really_killed(scene, start, point, contents(state / "project"))
        with _project(scene, state):
            if point % stride == 0:
                _read_only(scene, point)
            _judge(scene, old, new, point)
            if point % stride == 0 and scene.keeps:
                found = contents(scene.project)
                assert here("check", cwd=scene.project).returncode == (
                    0 if found == new or name == "sync" else 1
                )
                assert here(*scene.command, cwd=scene.project).returncode == 0
                assert contents(scene.project) == new, point
    print(points)


def _really_killed(scene: Scene, start: Path, point: int, want: Contents) -> None:
    def kill(reached: int) -> None:
        if reached == point:
            os.kill(os.getpid(), signal.SIGKILL)

    with _project(scene, start):
        assert not _run(scene, kill), point
        assert _unnamed(contents(scene.project)) == _unnamed(want), point


def _unnamed(found: Contents) -> Contents:
    """Leave out the random name of a run."""
    return {_RANDOM.sub("", path): data for path, data in found.items()}


def _read_only(scene: Scene, point: int) -> None:
    """A command that only reads leaves everything as it is."""
    before = contents(scene.project)
    assert here("check", "-q", cwd=scene.project).returncode in (0, 1)
    assert contents(scene.project) == before, point


def _judge(scene: Scene, old: Contents, new: Contents, point: int) -> None:
    """Do what commands that write begin with, and look at what they go on with."""
    collector = Collector()
    recover((scene.project / "out").resolve(), collector)
    assert len(collector) == 0, point
    found = contents(scene.project)
    if scene.keeps:
        assert found in (old, new), (point, _different(found, old, new))
        return
    # Built files come one by one; each is whole or not there under its name.
    for path, data in found.items():
        assert path.endswith(".part") or data == new[path], (point, path)
    assert old.items() <= found.items()


def _different(found: Contents, *others: Contents) -> list[list[str]]:
    return [
        sorted(
            path
            for path in found.keys() | other.keys()
            if found.get(path) != other.get(path)
        )
        for other in others
    ]


if __name__ == "__main__":
    attempt(Path(sys.argv[1]).resolve(), sys.argv[2])
