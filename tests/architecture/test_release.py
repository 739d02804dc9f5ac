"""What is published is whole, and says one version."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from support import ROOT, environment

from clientwright import __version__


def test_there_is_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
    assert citation["version"] == __version__


@pytest.mark.parametrize(
    "name", ["black", "datamodel-code-generator", "jsonpath-rfc9535"]
)
def test_what_is_extended_or_imitated_keeps_its_major_version(name: str) -> None:
    """An installer takes the newest of the others, on every Python that it has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (found,) = (
        one
        for one in project["project"]["dependencies"]
        if one.partition(">")[0] == name
    )
    assert "<" in found


def test_workflow_trusts_and_keeps_no_token() -> None:
    """The job that publishes asks for an identity, and runs no code of ours."""
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert "secrets." not in text
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert not any("run" in step for step in jobs["publish"]["steps"])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, with what is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_templates_are_in_both(built: Path) -> None:
    """Every template, the runtime and the parts of pages."""
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "templates").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert len(wanted) > 100
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        names = {name.removeprefix("clientwright/") for name in archive.namelist()}
    assert wanted <= names
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert wanted <= inside


def test_the_wheel_works_alone(built: Path, tmp_path: Path) -> None:
    """Away from the checkout it makes a package and the pages about it."""
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    document = (ROOT / "tests" / "docs" / "harbour.yaml").read_bytes()
    (tmp_path / "harbour.yaml").write_bytes(document)
    for arguments in (
        ("generate", "harbour.yaml", "--output", "harbour"),
        ("docs", "harbour.yaml", "--output", "pages", "--no-verify"),
        ("validate", "harbour.yaml"),
        ("init", "harbour.yaml", "--yes"),
        ("check",),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "clientwright", *arguments],
            cwd=tmp_path,
            env=environment(PYTHONPATH=str(tmp_path / "installed")),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "harbour/src/harbour/client.py").is_file()
    assert (tmp_path / "pages/index.html").is_file()
    found = subprocess.run(
        [sys.executable, "-c", "import clientwright; print(clientwright.__file__)"],
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(tmp_path / "installed")),
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path) in found.stdout
