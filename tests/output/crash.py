"""Kills a process at every point where it touches files, and looks at what is left.

Run with a scratch folder as its argument; prints how many points there were.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

from clientwright.diagnostics import Collector
from clientwright.ir.source import SourceFile
from clientwright.output import commit, prepare, read_manifest, recover

_TOUCHING = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"})
_OLD = {"README.md": "old", "src/a.py": "a = 1\n", "src/gone/b.py": "b = 1\n"}
_NEW = {"README.md": "new", "src/a.py": "a = 2\n", "src/more/c.py": "c = 1\n"}


def write(folder: Path, files: dict[str, str]) -> None:
    """Do what `generate` does with its folder."""
    recover(folder)
    earlier = read_manifest(folder, Collector())
    sources = [SourceFile(path, text) for path, text in files.items()]
    commit(prepare(sources, {"names": {}}, folder, earlier.files), folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def killed_at(folder: Path, point: int) -> bool:
    """Write in a child that dies at the point; tell whether it came that far."""
    child = os.fork()
    if child == 0:
        seen = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in _TOUCHING and str(folder) in str(arguments[0]):
                seen += 1
                if seen == point:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        write(folder, _NEW)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(scratch: Path) -> None:
    """Try every point for a first package and for a change of one."""
    folder = scratch / "package"
    write(folder, _NEW)
    new = contents(folder)
    points = 0
    for start in ({}, _OLD):
        for point in range(1, 10_000):
            shutil.rmtree(folder)
            if start:
                write(folder, start)
            else:
                folder.mkdir()
            old = contents(folder)
            killed = killed_at(folder, point)
            recover(folder)
            found = contents(folder)
            assert found in (old, new), (point, sorted(found))
            write(folder, _NEW)
            assert contents(folder) == new, point
            if not killed:
                break
            points += 1
    print(points)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
