"""How many modules a folder holds, and what they are called."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from support import ROOT

SOURCE = ROOT / "generator" / "clientwright"

MOST_MODULES = 15
"""Modules of a folder that one still sees at a glance."""

MOST_LINES = 400
"""Lines of a file that one reads at a sitting."""


def _modules() -> list[Path]:
    return sorted(
        path.relative_to(SOURCE)
        for path in SOURCE.rglob("*.py")
        if path.name != "__init__.py"
    )


def too_full(modules: list[Path]) -> dict[str, int]:
    """Return the folders with more modules than one sees at a glance."""
    counts: defaultdict[str, int] = defaultdict(int)
    for path in modules:
        counts[path.parent.as_posix()] += 1
    return {name: count for name, count in counts.items() if count > MOST_MODULES}


def twins(modules: list[Path]) -> dict[str, list[str]]:
    """Return names that two modules of one room have: one reads them together."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for path in modules:
        if len(path.parts) > 1:
            named[f"{path.parts[0]}: {path.name}"].append(path.as_posix())
    return {name: paths for name, paths in named.items() if len(paths) > 1}


def test_folders_are_seen_at_a_glance() -> None:
    """A folder that grows is divided by what its modules are about."""
    assert too_full(_modules()) == {}


def test_no_two_modules_of_a_room_share_a_name() -> None:
    """What one reads together has different names."""
    assert twins(_modules()) == {}


def test_files_are_short() -> None:
    """What grows longer is two things, and each has a name."""
    lengths = {
        path.as_posix(): (SOURCE / path).read_text(encoding="utf-8").count("\n")
        for path in _modules()
    }
    assert lengths
    assert {name: n for name, n in lengths.items() if n > MOST_LINES} == {}


def test_the_rules_can_fail() -> None:
    """Each finds what it is for."""
    full = [Path("room") / f"module_{number}.py" for number in range(16)]
    assert too_full(full) == {"room": 16}
    assert too_full(full[:15]) == {}
    assert list(twins([Path("room/a/x.py"), Path("room/b/x.py")])) == ["room: x.py"]
    assert twins([Path("room/x.py"), Path("other/x.py")]) == {}
