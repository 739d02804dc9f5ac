"""`generate` and `check` as a person uses them: messages, exit codes, files."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from support import clientwright as process
from support import contents
from support import here as clientwright

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.0"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "responses": {
                    "200": {
                        "description": "All of them.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Pet"},
                                }
                            }
                        },
                    }
                },
            }
        },
        "/cats": {
            "get": {
                "operationId": "listCats",
                "tags": ["cats"],
                "responses": {"204": {"description": "None."}},
            }
        },
    },
    "components": {
        "schemas": {
            "Pet": {"type": "object", "properties": {"name": {"type": "string"}}}
        }
    },
}
DANGLING = {
    "/dogs": {
        "get": {
            "tags": ["dogs"],
            "responses": {
                "200": {
                    "description": "",
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Dog"}
                        }
                    },
                }
            },
        }
    }
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a document and settings."""
    (tmp_path / "pets.json").write_text(json.dumps(DOCUMENT, indent=1))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "pets.json"\noutput = "out"\n'
    )
    return tmp_path


def _document(folder: Path, **changes: Any) -> None:
    (folder / "pets.json").write_text(json.dumps(DOCUMENT | changes, indent=1))


def test_a_package_without_settings(tmp_path: Path) -> None:
    _document(tmp_path)
    result = clientwright(
        *("generate", "--spec", "pets.json", "--output", "new/out"),
        *("--package", "petshop", "--class", "PetShop", "--report", "report.json"),
        cwd=tmp_path,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr.startswith("petshop: 2 of 2 operations, ")
    out = tmp_path / "new/out"
    assert (out / "src/petshop/__init__.py").exists()
    manifest = json.loads((out / ".clientwright.json").read_text())
    assert manifest["client"]["class"] == "PetShop"
    assert manifest["names"]["#/components/schemas/Pet"] == "Pet"
    assert manifest["names"]["GET /pets"] == "pets.list"
    assert set(manifest["files"]) >= {"openapi.json", "pyproject.toml"}
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["document"]["path"] == "pets.json"
    assert report["operations"] == {"document": 2, "package": 2, "missing": []}
    assert report["schemas"] == {"document": 1, "package": 1, "missing": [], "any": 0}
    assert ".clientwright.json" in report["files"]["written"]
    assert {"load", "build", "render", "write"} <= set(report["seconds"])


def test_the_second_run_touches_nothing(folder: Path) -> None:
    assert clientwright("generate", cwd=folder).returncode == 0
    before = contents(folder)
    result = clientwright("generate", cwd=folder)
    assert " 0 files written, " in result.stderr
    assert contents(folder) == before
    assert clientwright("check", cwd=folder).stderr == "pets: current\n"


def test_check_says_what_differs_and_what_mends_it(folder: Path) -> None:
    clientwright("generate", cwd=folder)
    _document(folder, info={"title": "Pets", "version": "2.0"})
    before = contents(folder)
    result = clientwright("check", cwd=folder)
    assert result.returncode == 1
    assert "different: openapi.json" in result.stderr
    assert result.stderr.endswith("hint: run `clientwright generate pets`\n")
    assert contents(folder) == before
    assert clientwright("generate", "pets", cwd=folder).returncode == 0
    assert clientwright("check", cwd=folder).returncode == 0


def test_edited_files_are_kept_until_forced(folder: Path) -> None:
    clientwright("generate", cwd=folder)
    readme = folder / "out/README.md"
    readme.write_text("mine")
    for command in ("generate", "check"):
        result = clientwright(command, cwd=folder)
        assert result.returncode == 1
        assert "README.md" in result.stderr
        assert "--force" in result.stderr
        assert readme.read_text() == "mine"
    assert clientwright("generate", "--force", cwd=folder).returncode == 0
    assert readme.read_text() != "mine"


def test_a_part_of_a_document(folder: Path) -> None:
    with (folder / "clientwright.toml").open("a") as settings:
        settings.write('include = { tags = ["cats"] }\n')
    result = clientwright("generate", "--report", "report.json", cwd=folder)
    assert result.returncode == 0, result.stderr
    report = json.loads((folder / "report.json").read_text())
    assert report["operations"]["document"] == 1
    assert [one["pointer"] for one in report["excluded"]] == ["#/paths/~1pets/get"]
    assert report["schemas"]["document"] == 0


def test_warnings_have_file_line_and_pointer(folder: Path) -> None:
    _document(folder, paths=DOCUMENT["paths"] | DANGLING)
    result = clientwright("generate", cwd=folder)
    assert result.returncode == 0
    assert re.search(
        r"^\w+: pets\.json:\d+: #/paths/~1dogs/get/responses/200/\S*: .",
        result.stderr,
        re.MULTILINE,
    )
    quiet = clientwright("generate", "-q", "--force", cwd=folder)
    assert "operations" not in quiet.stderr


def test_strict_writes_the_report_and_not_the_package(folder: Path) -> None:
    _document(folder, paths=DOCUMENT["paths"] | DANGLING)
    result = clientwright("generate", "--strict", "--report", "r.json", cwd=folder)
    assert result.returncode == 1
    assert not (folder / "out").exists()
    report = json.loads((folder / "r.json").read_text())
    assert report["files"] == {"written": [], "unchanged": [], "removed": []}


def test_names_stay_unless_they_are_reset(folder: Path) -> None:
    clientwright("generate", cwd=folder)
    schemas = {"pet": DOCUMENT["components"]["schemas"]["Pet"]}
    pet = DOCUMENT["components"]["schemas"]["Pet"]
    _document(folder, components={"schemas": {"Pet": pet, "pet": pet} | schemas})
    clientwright("generate", cwd=folder)
    manifest = folder / "out/.clientwright.json"
    assert (
        json.loads(manifest.read_text())["names"]["#/components/schemas/Pet"] == "Pet"
    )
    _document(folder)
    tampered = manifest.read_text().replace('"pets.list"', '"pets.everything"')
    manifest.write_text(tampered)
    clientwright("generate", cwd=folder)
    assert '"pets.everything"' in manifest.read_text()
    clientwright("generate", "--reset-names", cwd=folder)
    assert '"pets.list"' in manifest.read_text()


UNUSABLE = [
    (("generate", "--spec", "none.yaml", "--output", "x"), "none.yaml: "),
    (("check", "--spec", "pets.json"), "a document needs `--output`"),
    (("generate", "--output", "x"), "`--output` needs a document"),
    (("generate", "petz"), "no vendor `petz`"),
    (("generate", "petz", "--output", "x"), "no vendor `petz`"),
    (
        ("generate", "--spec", "pets.json", "--output", "x", "--package", "../x"),
        "is no name for a package",
    ),
    (
        ("generate", "--spec", "pets.json", "--output", "x", "--models", "y"),
        "`--models` must be one of: builtin, ",
    ),
    (("generate", "--spec", "pets.json", "--output", "pets.json"), "--output"),
    (("generate", "--spec", "notes.txt", "--output", "x"), "notes.txt"),
    (("generate", "--spec", "list.yaml", "--output", "x"), "list.yaml"),
    (("generate", "--nonsense"), "--nonsense"),
    (("nonsense",), "nonsense"),
    (("check", "petz"), "no vendor `petz`"),
    (("verify", "petz"), "no vendor `petz`"),
    (("verify", "--package-dir", "nowhere"), "there is no package"),
    (("validate", "--spec", "none.yaml"), "none.yaml: "),
    (("publish", "pets"), "needs `--repository-url`, or `--dry-run`"),
]


@pytest.mark.parametrize(
    ("arguments", "message"), UNUSABLE, ids=[" ".join(row[0]) for row in UNUSABLE]
)
def test_what_cannot_be_used(
    folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    (folder / "notes.txt").write_text("{ not: [ a document")
    (folder / "list.yaml").write_text("- a\n- b\n")
    before = contents(folder)
    result = clientwright(*arguments, cwd=folder)
    assert result.returncode == 2, result.stderr
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert contents(folder) == before


def test_one_bad_vendor_stops_all(folder: Path) -> None:
    with (folder / "clientwright.toml").open("a") as settings:
        settings.write('[vendors.bad]\nspec = "none.yaml"\n')
    before = contents(folder)
    assert clientwright("generate", cwd=folder).returncode == 2
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('package = "class"', "`vendors.bad.package`: 'class' is no name"),
        ('package = "json"', "`vendors.bad.package`: `json` would hide"),
        ('class = "no class"', "`vendors.bad.class`: 'no class' is no name"),
        ('distribution = "-"', "`vendors.bad.distribution`: '-' is no name"),
        ('outputs = "x"', "`vendors.bad.outputs` is not an option"),
        ("spec = 3", "`vendors.bad.spec` must be a string"),
    ],
)
def test_a_broken_setting_is_named(folder: Path, setting: str, message: str) -> None:
    with (folder / "clientwright.toml").open("a") as settings:
        spec = "" if setting.startswith("spec") else 'spec = "pets.json"'
        settings.write(f"[vendors.bad]\n{spec}\n{setting}\n")
    before = contents(folder)
    result = clientwright("generate", cwd=folder)
    assert result.returncode == 2
    place, colon, said = result.stderr.partition(": `")
    assert colon
    assert place.startswith("error: clientwright.toml")
    assert f"`{said}".startswith(message)
    assert contents(folder) == before


def test_a_folder_of_somebody_else_s_is_left_alone(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "README.md").write_text("mine")
    before = contents(folder)
    given = ("generate", "--spec", "pets.json", "--output", "mine")
    result = clientwright(*given, cwd=folder)
    assert result.returncode == 1
    assert "mine holds files that clientwright did not make" in result.stderr
    assert contents(folder) == before


def test_escapes_of_a_document_do_not_reach_the_terminal(folder: Path) -> None:
    evil = "\x1b]0;owned\x07\u202e"
    paths = {f"/{evil}": {"get": {"responses": {"200": {"$ref": f"#/x/{evil}"}}}}}
    _document(folder, paths=paths)
    result = clientwright("generate", "-v", cwd=folder)
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stderr)


def test_messages_survive_a_poor_terminal(folder: Path) -> None:
    _document(folder, info={"title": "Haustiere für Süße 宠物", "version": "1"})
    env = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert process("generate", cwd=folder, env=env).returncode == 0


def test_help_teaches() -> None:
    result = clientwright("--help")
    assert "clientwright generate petstore.yaml" in result.stdout
    for command in ("generate", "check", "verify", "validate", "publish"):
        text = clientwright(command, "--help").stdout
        assert text.startswith("Usage: clientwright")
    version = clientwright("--version").stdout
    assert re.fullmatch(r"clientwright, version [\d.]+\n", version)


def test_validate_gives_every_error_with_its_place(folder: Path) -> None:
    assert clientwright("validate", cwd=folder).returncode == 0
    _document(folder, info={"title": "Pets"}, paths={"/x": {"get": {"responses": 7}}})
    result = clientwright("validate", cwd=folder)
    assert result.returncode == 1
    assert re.search(r"pets\.json:\d+: #/info: ", result.stderr)
    assert "#/paths/~1x/get/responses: " in result.stderr


def test_several_packages_at_once(folder: Path) -> None:
    text = (folder / "clientwright.toml").read_text()
    more = text.replace("vendors.pets", "vendors.cats").replace('"out"', '"cats"')
    (folder / "clientwright.toml").write_text(text + more)
    result = process("generate", "--jobs", "2", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "pets",
        "cats",
    ]
    assert clientwright("check", cwd=folder).returncode == 0


def test_templates_of_a_users_own(folder: Path) -> None:
    """They get the same encoded data, and what is wrong with one is one clear error."""
    evil = '"""\nopen("PWNED", "w")\n"""'
    _document(folder, info={"title": evil, "version": "1", "description": evil})
    templates = folder / "mine"
    templates.mkdir()
    own = templates / "init.py.jinja"
    own.write_text("{{ view.init.docstring }}\n__version__   = {{ view.init.version }}")
    given = ("generate", "--templates", "mine")
    result = clientwright(*given, cwd=folder)
    assert result.returncode == 0, result.stderr
    (made,) = (folder / "out/src").glob("*/__init__.py")
    tree = ast.parse(made.read_text())
    assert [type(node) for node in tree.body] == [ast.Expr, ast.Assign]
    assert "__version__ = " in made.read_text()
    before = contents(folder / "out")
    for wrong in ("{{ view.nothing }}", "{% if %}", "x = (", "{{ 1 / 0 }}"):
        own.write_text(wrong)
        result = clientwright(*given, cwd=folder)
        assert result.returncode == 2, wrong
        assert "init.py.jinja" in result.stderr
        assert "Traceback" not in result.stderr
        assert "defect" not in result.stderr
        assert contents(folder / "out") == before
    assert clientwright("generate", "--templates", "no", cwd=folder).returncode == 2


@pytest.mark.parametrize(
    "attempt",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os.system('touch PWNED') }}",
        "{{ view.__class__.__init__.__globals__ }}",
        "{{ view['__class__'] }}",
        "{{ view|attr('__class__') }}",
        "{{ '{0.__class__}'.format(view) }}",
        "{{ view.manifest.clear() }}",
        "{% for x in range(10 ** 9) %}{% endfor %}",
        "{% include 'link.jinja' %}",
        "{% include '../secret.txt' %}",
    ],
)
def test_templates_that_came_with_a_project(folder: Path, attempt: str) -> None:
    """Settings of a repository may name them: they make text, and reach nothing."""
    _document(folder)
    (folder / "secret.txt").write_text("t0p-secret")
    templates = folder / "mine"
    templates.mkdir()
    (templates / "link.jinja").symlink_to(folder / "secret.txt")
    (templates / "README.md.jinja").write_text(attempt)
    with (folder / "clientwright.toml").open("a", encoding="utf-8") as file:
        file.write('templates = "mine"\n')
    for command in ("check", "generate"):
        result = clientwright(command, cwd=folder)
        assert result.returncode == 2, result.stdout
        assert "README.md.jinja" in result.stderr
        assert "t0p-secret" not in result.stdout + result.stderr
    assert not (folder / "PWNED").exists()


def test_what_is_missing_is_in_the_last_line(folder: Path) -> None:
    """A red line and a calm summary do not go together."""
    _document(folder, paths={"/x": {"get": {"responses": {"200": {"$ref": "#/x/y"}}}}})
    result = clientwright("generate", cwd=folder)
    assert result.returncode == 0
    last = [line for line in result.stderr.splitlines() if " operations, " in line][-1]
    assert "; incomplete: " in last
    assert "of the document, see above" in last
    assert clientwright("generate", "--strict", cwd=folder).returncode == 1
