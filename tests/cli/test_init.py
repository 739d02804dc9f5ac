"""`clientwright init`: from a document to settings and a first package."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from prompt_toolkit import Application
from questionary import Question
from support import here as clientwright

from clientwright.commands.terminal.questions import questions
from clientwright.starting import Answers, new_files
from clientwright.starting.files import settings_table

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Kite Shop API", "version": "1"},
    "servers": [{"url": "https://kites.example"}],
    "paths": {
        "/kites": {
            "get": {
                "operationId": "listKites",
                "responses": {"204": {"description": ""}},
            }
        }
    },
    "components": {"schemas": {"Kite": {"type": "object"}}},
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Write a document into a folder of its own."""
    (tmp_path / "kites.json").write_text(json.dumps(_DOCUMENT))
    return tmp_path


def _settings(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "clientwright.toml").read_text())["vendors"]


def test_a_project_begins(kites: Path) -> None:
    """Names are proposed by the title, and everything after works without options."""
    result = clientwright("init", "kites.json", "--yes", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert _settings(kites) == {
        "kite_shop": {
            "spec": "kites.json",
            "output": "generated/kite_shop",
            "package": "kite_shop",
            "features": ["fakes"],
        }
    }
    assert clientwright("check", cwd=kites).returncode == 0
    assert clientwright("verify", cwd=kites).returncode == 0


def test_the_first_package_shows_its_first_call(kites: Path) -> None:
    """What a newcomer does next: install, call, prove."""
    said = clientwright("init", "kites.json", "--yes", cwd=kites).stderr
    assert "pip install ./generated/kite_shop" in said
    assert "    from kite_shop import KiteShop" in said
    assert "1 of 1 operations" in said
    assert said.endswith("next: clientwright verify kite_shop\n")
    assert "1 file written" in clientwright("generate", cwd=_touched(kites)).stderr


def _touched(folder: Path) -> Path:
    """Change one file of the package as a check-out does that leaves it out."""
    (folder / "generated/kite_shop/reference.md").unlink()
    return folder


def test_a_source_that_is_the_document(kites: Path) -> None:
    """`sync` could find nothing there, so it is refused before anything is written."""
    given = ("init", "kites.json", "--yes", "--source", "kites.json")
    result = clientwright(*given, cwd=kites)
    assert result.returncode == 2
    assert "the source is the document itself" in result.stderr
    assert not (kites / "clientwright.toml").exists()


def test_a_second_vendor_is_added(kites: Path) -> None:
    """What stands in the settings stays as it is, comments included."""
    clientwright("init", "kites.json", "--yes", cwd=kites)
    before = (kites / "clientwright.toml").read_text()
    given = ("init", "kites.json", "--yes", "--name", "other", "--package", "other")
    assert clientwright(*given, cwd=kites).returncode == 0
    assert (kites / "clientwright.toml").read_text().startswith(before.rstrip())
    assert list(_settings(kites)) == ["kite_shop", "other"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "there is a vendor `kite_shop` already"),
        (("--name", "x"), "has this package already"),
        (("--name", "x", "--package", "x", "-o", "generated/kite_shop"), "this output"),
    ],
)
def test_two_vendors_are_two(
    kites: Path, arguments: tuple[str, ...], message: str
) -> None:
    """Neither name, nor package, nor output is given twice."""
    clientwright("init", "kites.json", "--yes", "--package", "x", cwd=kites)
    before = (kites / "clientwright.toml").read_text()
    result = clientwright("init", "kites.json", "--yes", *arguments, cwd=kites)
    assert result.returncode == 2
    assert message in result.stderr
    assert (kites / "clientwright.toml").read_text() == before


def test_pages_are_stored_as_a_document(kites: Path) -> None:
    """A folder of pages becomes a document below `specs/`."""
    (kites / "pages").mkdir()
    block = yaml.safe_dump(_DOCUMENT)
    (kites / "pages" / "a.md").write_text(f"```yaml GET /kites\n{block}```\n")
    result = clientwright("init", "pages", "--yes", "--name", "kites", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert _settings(kites)["kites"]["spec"] == "specs/kites/openapi.yaml"
    stored = yaml.safe_load((kites / "specs/kites/openapi.yaml").read_text())
    assert stored == _DOCUMENT


def test_hook_and_workflow(kites: Path) -> None:
    """Both are files that their programs read; the hook is added to others."""
    hooks = kites / ".pre-commit-config.yaml"
    hooks.write_text("repos:\n  - repo: local\n    hooks: []\n")
    given = ("init", "kites.json", "--yes", "--hook", "--ci", "github")
    assert clientwright(*given, cwd=kites).returncode == 0
    repos = yaml.safe_load(hooks.read_text())["repos"]
    assert [hook["id"] for repo in repos for hook in repo["hooks"]] == [
        "clientwright-check"
    ]
    workflow = yaml.safe_load(
        (kites / ".github/workflows/clientwright.yml").read_text()
    )
    runs = [step.get("run") for step in workflow["jobs"]["packages"]["steps"]]
    assert "clientwright check" in runs


def test_settings_of_another_tool(kites: Path) -> None:
    """What has a counterpart is taken over; the rest is said."""
    (kites / "other.yaml").write_text(
        "package_name_override: aeolus\n"
        "class_overrides: {Kite: {class_name: Flyer}}\n"
        "post_hooks: []\n"
    )
    given = ("init", "kites.json", "--yes", "--from", "other.yaml")
    result = clientwright(*given, cwd=kites)
    assert result.returncode == 0, result.stderr
    (vendor,) = _settings(kites).values()
    assert vendor["package"] == "aeolus"
    assert vendor["names"]["schemas"] == {"Kite": "Flyer"}
    assert vendor["enums"] == "class"
    assert "`post_hooks` is left out" in result.stderr
    assert "literal_enums" not in result.stderr


def test_nothing_is_written_for_what_cannot_be_made(kites: Path) -> None:
    """A document that is none leaves the folder as it was."""
    (kites / "broken.yaml").write_text("openapi: 3.0.0\npaths: 7\n")
    result = clientwright("init", "broken.yaml", "--yes", cwd=kites)
    assert result.returncode == 2
    assert not (kites / "clientwright.toml").exists()


@pytest.mark.parametrize("name", ["bad name!", "json", "Kites"])
def test_a_name_that_no_package_has(kites: Path, name: str) -> None:
    """It is refused before settings have it."""
    result = clientwright("init", "kites.json", "--package", name, "--yes", cwd=kites)
    assert result.returncode == 2
    assert "`package`" in result.stderr
    assert [one.name for one in kites.iterdir()] == ["kites.json"]


def test_the_end_of_the_input_interrupts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-D in place of an answer is Ctrl-C."""

    def end(_self: object) -> None:
        raise EOFError

    monkeypatch.setattr("questionary.Question.unsafe_ask", end)
    monkeypatch.setattr("questionary.text", lambda *_, **__: Question(Application()))
    with pytest.raises(KeyboardInterrupt):
        questions(silent=False).text("Document", "")


def test_no_document(kites: Path) -> None:
    """Without a terminal nothing is asked."""
    result = clientwright("init", "--yes", cwd=kites)
    assert result.returncode == 2
    assert "init needs a document" in result.stderr


@pytest.mark.parametrize("text", ['a "b"', "a\\b", "a\nb", "\x7f\x00é", "a.b-c", ""])
def test_settings_are_toml(text: str) -> None:
    """Whatever a person types, the file says that and nothing else."""
    answers = Answers(
        name=text,
        spec=text,
        output=text,
        package=text,
        overlays=(text,),
        schema_names={text: text},
    )
    (vendor,) = tomllib.loads(settings_table(answers))["vendors"].items()
    assert vendor[0] == text
    assert vendor[1]["spec"] == text
    assert vendor[1]["overlays"] == [text]
    assert vendor[1]["names"]["schemas"] == {text: text}


def test_a_file_that_is_there_stays() -> None:
    """A hook of ours is not added twice, a workflow not overwritten."""
    answers = Answers(
        name="a", spec="a", output="a", package="a", hook=True, ci="github"
    )
    present = {
        ".pre-commit-config.yaml": "repos:\n  - repo: clientwright\n",
        ".github/workflows/clientwright.yml": "name: mine\n",
    }
    assert [one.path for one in new_files(answers, present)] == ["clientwright.toml"]
