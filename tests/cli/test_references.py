"""Which files beside its folder a document may refer to, and how that is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import here

PET = '{"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}'


def _document(**references: str) -> str:
    schemas = {name: {"$ref": reference} for name, reference in references.items()}
    info = {"title": "T", "version": "1"}
    root = {"openapi": "3.0.3", "info": info, "paths": {}}
    return json.dumps({**root, "components": {"schemas": schemas}}, indent=1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a document in it, a file beside it, and files around both."""
    project = tmp_path / "project"
    for folder in ("apis", "common", ".private"):
        (project / folder).mkdir(parents=True)
    (project / "apis/openapi.json").write_text(_document(Pet="../common/pet.json#/Pet"))
    for file in ("common/pet.json", ".private/pet.json", ".pet.json", "../pet.json"):
        (project / file).write_text(PET)
    return project


def _refused(project: Path, reference: str, cwd: Path | None = None) -> str:
    (project / "apis/openapi.json").write_text(_document(Pet=reference))
    spec = project / "apis/openapi.json"
    done = here("generate", spec, "-o", project / "out", cwd=cwd or project)
    assert done.returncode == 2, done.stderr
    assert not (project / "out").exists()
    return done.stderr


def test_below_the_current_folder(project: Path) -> None:
    done = here("generate", "apis/openapi.json", "-o", "out", cwd=project)
    assert done.returncode == 0, done.stderr
    published = json.loads((project / "out/openapi.json").read_text())
    assert "name" in published["components"]["schemas"]["Pet"]["properties"]
    proof = ("--package-dir", "out", "--spec", "apis/openapi.json")
    verified = here("verify", *proof, cwd=project)
    assert verified.returncode == 0, verified.stderr


def test_below_the_folder_of_the_settings(project: Path) -> None:
    settings = '[vendors.pets]\nspec = "apis/openapi.json"\noutput = "out"\n'
    (project / "clientwright.toml").write_text(settings)
    assert here("generate", cwd=project).returncode == 0
    assert here("check", cwd=project).returncode == 0


def test_elsewhere_the_current_folder_means_nothing(
    project: Path, tmp_path: Path
) -> None:
    """The document lies above the folder that the command runs in, or beside it."""
    other = tmp_path / "other"
    other.mkdir()
    for cwd in (other, project / "apis", project / "common"):
        told = _refused(project, "../common/pet.json#/Pet", cwd)
        assert "leads out of the document's folder: `../common/pet.json`" in told


def test_a_linked_document_lies_where_it_leads(project: Path, tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    file = tmp_path / "away/openapi.json"
    file.write_text(_document(Pet="../project/common/pet.json#/Pet"))
    (project / "apis/openapi.json").unlink()
    (project / "apis/openapi.json").symlink_to(file)
    done = here("generate", "apis/openapi.json", "-o", "out", cwd=project)
    assert done.returncode == 2


@pytest.mark.parametrize(
    "reference",
    [
        "../../pet.json#/Pet",
        "../.pet.json#/Pet",
        "../.private/pet.json#/Pet",
        "../link.json#/Pet",
        "../folder/pet.json#/Pet",
        "../common/../../pet.json#/Pet",
        "..%2F..%2Fpet.json#/Pet",
        "/etc/passwd",
    ],
)
def test_what_the_project_does_not_have_or_show(project: Path, reference: str) -> None:
    (project / "link.json").symlink_to(project.parent / "pet.json")
    (project / "folder").symlink_to(project.parent)
    told = _refused(project, reference)
    assert f"folder: `{reference.partition('#')[0]}`" in told


def test_a_home_or_a_root_is_no_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for home in (project, project / "home"):
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.setenv("USERPROFILE", str(home))
        assert "folder" in _refused(project, "../common/pet.json#/Pet")


def test_all_are_said_at_once(project: Path) -> None:
    references = {
        "A": "../../pet.json#/Pet",
        "B": "../../pet.json#/Other",
        "C": "../.private/pet.json",
        "D": "https://schemas.example/pet.json#/Pet",
        "E": "../common/pet.json#/Pet",
    }
    (project / "apis/openapi.json").write_text(_document(**references))
    done = here("generate", "apis/openapi.json", "-o", "out", cwd=project)
    assert done.returncode == 2
    first, *places, last = done.stderr.splitlines()
    assert first == (
        "error: apis/openapi.json: 3 files or addresses are referred to that lead out "
        "of the document's folder, or to another address, and nothing is fetched"
    )
    at = "   at: apis/openapi.json"
    assert places == [
        f"{at}:10: #/components/schemas/A: `../../pet.json`",
        f"{at}:16: #/components/schemas/C: `../.private/pet.json`",
        f"{at}:19: #/components/schemas/D: `https://schemas.example/pet.json`",
    ]
    assert last.startswith("hint: run it in a folder that holds them all, or allow")
    for option in ("allow-outside", "allow-remote-refs"):
        assert f"--{option} (in settings: `{option} = true`)" in last


def test_many_are_cut(project: Path) -> None:
    references = {f"S{n}": f"../../{n}.json" for n in range(150)}
    (project / "apis/openapi.json").write_text(_document(**references))
    done = here("generate", "apis/openapi.json", "-o", "out", cwd=project)
    assert len(done.stderr.splitlines()) == 103
    assert "at: and 50 more" in done.stderr


def test_the_settings_allow_them(project: Path) -> None:
    (project / "apis/openapi.json").write_text(_document(Pet="../../pet.json#/Pet"))
    settings = '[vendors.pets]\nspec = "apis/openapi.json"\noutput = "out"\n'
    file = project / "clientwright.toml"
    file.write_text(settings)
    assert here("generate", cwd=project).returncode == 2
    file.write_text(f"{settings}allow-outside = true\n")
    assert here("generate", cwd=project).returncode == 0


def test_a_readme_ends_with_files_of_the_project_alone(tmp_path: Path) -> None:
    """A package is given to others: settings that came with a project name no file
    beside it, and no hidden one."""
    project = tmp_path / "project"
    (project / "docs").mkdir(parents=True)
    for name in ("secret.md", "project/.env", "project/docs/end.md"):
        (tmp_path / name).write_text("s3cr3t")
    (project / "docs/link.md").symlink_to("../../secret.md")
    (project / "api.yaml").write_text(
        "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {}}"
    )
    readme = project / "generated/a/README.md"
    for name in ("../secret.md", ".env", "docs/link.md", "docs/end.md"):
        (project / "clientwright.toml").write_text(
            "[vendors.a]\nspec = 'api.yaml'\n"
            f"[vendors.a.distribution]\nreadme = '{name}'\n"
        )
        result = here("generate", cwd=project)
        made = readme.is_file()
        assert made is (name == "docs/end.md"), (name, result.stderr)
        assert made or "is not among the project's own files" in result.stderr
    assert "s3cr3t" in readme.read_text()
