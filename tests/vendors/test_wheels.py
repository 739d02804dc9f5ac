"""The wheels install into an empty environment and need only what they declare."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support import GENERATED, VENDORS
from vendors.samples import SAMPLES

_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
getattr(package, sys.argv[2]), getattr(package, "Async" + sys.argv[2])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(package.__file__)
"""


def _closure(requirements: list[str]) -> set[str]:
    """Give the distributions that the requirements lead to, as installed here."""
    waiting = [*requirements]
    found: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        name = canonicalize_name(requirement.name)
        if name not in found:
            found.add(name)
            waiting += importlib.metadata.requires(name) or []
    return found


def _top_level(name: str) -> Iterator[Path]:
    """Give what a distribution put into its site folder, folders as a whole."""
    distribution = importlib.metadata.distribution(name)
    root = Path(str(distribution.locate_file("")))
    for first in sorted({file.parts[0] for file in distribution.files or ()}):
        if first not in {"..", "__pycache__"} and (root / first).exists():
            yield root / first


def _run(*command: str | Path, cwd: Path) -> str:
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize("vendor", VENDORS)
def test_wheel_installs_and_imports(vendor: str, tmp_path: Path) -> None:
    """Nothing but the wheel and its declared requirements is there to be imported."""
    source = tmp_path / "source"
    shutil.copytree(GENERATED / vendor, source)
    build = ("-m", "build", "--no-isolation", "--outdir", tmp_path / "dist")
    _run(sys.executable, *build, source, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    assert list((tmp_path / "dist").glob("*.tar.gz"))

    empty = tmp_path / "empty"
    venv.create(empty, with_pip=False, symlinks=True)
    python = empty / "bin" / "python"
    (site,) = empty.glob("lib/python*/site-packages")
    pip = (sys.executable, "-m", "pip", "--python", python, "--isolated")
    install = ("install", "--quiet", "--no-deps", "--no-index", wheel)
    _run(*pip, *install, cwd=tmp_path)

    (metadata,) = site.glob("*.dist-info/METADATA")
    requires = importlib.metadata.PathDistribution(metadata.parent).requires or []
    needed = [one for one in map(Requirement, requires) if not one.marker]
    assert {one.name for one in needed} == {"httpx2", "pydantic"}
    for name in _closure(requires):
        for path in _top_level(name):
            if not (site / path.name).exists():
                (site / path.name).symlink_to(path)

    client = next(sample.client for sample in SAMPLES if sample.vendor == vendor)
    where = _run(python, "-I", "-c", _IMPORT_ALL, vendor, client, cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(site)
    assert (site / vendor / "py.typed").exists()
