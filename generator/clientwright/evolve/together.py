"""Changes of several folders, made as one: all of them or none."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..output import Plan, change


def change_together(
    root: Path, plan: Plan, output: Path, more: dict[Path, bytes]
) -> None:
    """Carry out a package's plan and write more files, with one journal in `root`.

    Everything has to lie below `root`; raises `GenerationError` where it does not.
    """
    root = root.resolve()
    prefix = _below(root, output)
    contents = [(_below(root, path), data) for path, data in more.items()]
    contents += [(f"{prefix}/{path}", data) for path, data in plan.changed]
    below = (prefix, *(_below(root, path.parent) for path in more))
    change(root, contents, [f"{prefix}/{path}" for path in plan.stale], below)


def _below(root: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        msg = "this is not below the folder of the settings, so it is not changed"
        raise GenerationError(msg, Place(str(path), "")) from None
