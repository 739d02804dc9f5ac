"""What holds for the files of the project as a whole."""

from __future__ import annotations

import subprocess

import pytest
from support import GENERATED, ROOT, VENDORS, contents

_HOSTS = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "golang" + ".org")
_BESIDE = "../" + "shared"


def _tracked() -> list[str]:
    result = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        pytest.skip("not a git checkout")
    return [name for name in result.stdout.split("\0") if name]


def _texts() -> dict[str, str]:
    files = ((name, ROOT / name) for name in _tracked())
    return {
        name: path.read_text(encoding="utf-8", errors="replace")
        for name, path in files
        if path.is_file()
    }


def test_no_package_index_is_named() -> None:
    """Which index serves a user is the user's business."""
    found = [
        (name, host)
        for name, text in _texts().items()
        for host in _HOSTS
        if host in text
    ]
    assert found == []


def test_only_the_ci_script_knows_what_lies_beside() -> None:
    """Test data comes by environment."""
    found = [name for name, text in _texts().items() if _BESIDE in text]
    assert found in ([], [".ci/run"])


def test_nothing_silences_a_checker() -> None:
    """What a checker says is mended, not hidden."""
    marks = ("# type" + ": ignore", "# no" + "qa", "# pyright" + ": ignore")
    found = [
        (name, mark)
        for name, text in _texts().items()
        if name.endswith((".py", ".jinja"))
        for mark in marks
        if mark in text
    ]
    assert found == []


@pytest.mark.parametrize("vendor", VENDORS)
def test_runtime_is_copied_as_it_is(vendor: str) -> None:
    """One runtime, written once: what a package carries of it has the same bytes."""
    source = contents(ROOT / "templates" / "runtime")
    carried = contents(GENERATED / vendor / "src" / vendor / "_runtime")
    assert carried
    assert {name: source.get(name) for name in carried} == carried
