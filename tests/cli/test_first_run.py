"""The first command is a guess, and the guess works."""

from __future__ import annotations

import json
import re
import stat
import subprocess
from pathlib import Path

import pytest
from support import CLIENTWRIGHT, environment
from support import here as clientwright

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
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Write a document into a folder of its own."""
    (tmp_path / "kites.json").write_text(json.dumps(_DOCUMENT))
    return tmp_path


def test_a_file_alone(kites: Path) -> None:
    """The folder has the package's name; what to do next is said once."""
    result = clientwright("generate", "kites.json", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert (kites / "kite_shop" / "src" / "kite_shop" / "client.py").is_file()
    assert "pip install ./kite_shop" in result.stderr
    assert "from kite_shop import KiteShop" in result.stderr
    assert "clientwright verify --package-dir kite_shop" in result.stderr
    again = clientwright("generate", "kites.json", cwd=kites)
    assert again.returncode == 0
    assert "pip install" not in again.stderr


def test_what_it_says_works(kites: Path) -> None:
    """The commands that a first run prints can be given."""
    clientwright("generate", "kites.json", cwd=kites)
    verified = clientwright("verify", "--package-dir", "kite_shop", cwd=kites)
    assert verified.returncode == 0, verified.stderr
    again = clientwright("generate", "kites.json", "-o", "kite_shop", cwd=kites)
    assert again.returncode == 0, again.stderr


def test_check_and_validate_take_a_document(kites: Path) -> None:
    """The same argument means the same everywhere."""
    clientwright("generate", "kites.json", "-o", "out", cwd=kites)
    assert clientwright("check", "kites.json", "-o", "out", cwd=kites).returncode == 0
    assert clientwright("validate", "kites.json", cwd=kites).returncode == 0


def test_a_file_address(kites: Path) -> None:
    """RFC 8089: the path of a `file:` URL; no other host's."""
    address = (kites / "kites.json").as_uri()
    assert clientwright("generate", address, "-o", "x", cwd=kites).returncode == 0
    other = clientwright("generate", "file://elsewhere/x.json", cwd=kites)
    assert other.returncode == 2
    assert "another host" in other.stderr


def test_standard_input(kites: Path) -> None:
    """`-` is read once, and is enough."""
    result = subprocess.run(
        [*CLIENTWRIGHT, "generate", "-"],
        input=json.dumps(_DOCUMENT).encode(),
        cwd=kites,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert (kites / "kite_shop" / "openapi.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kite.json",), "did you mean `kites.json`?"),
        (("kitez",), "`kitez` is no file, and there is no clientwright.toml"),
        (("kites.json", "other.json"), "give one document"),
        (("kites.json", "--spec", "kites.json"), "not both"),
    ],
)
def test_mistakes(kites: Path, arguments: tuple[str, ...], message: str) -> None:
    """A wrong first command says which is right."""
    result = clientwright("generate", *arguments, cwd=kites)
    assert result.returncode == 2
    assert message in result.stderr


def test_a_folder_with_other_things_is_left_alone(kites: Path) -> None:
    """Only an empty or a new folder becomes a package without `--force`."""
    (kites / "mine").mkdir()
    (kites / "mine" / "notes.txt").write_text("mine")
    refused = clientwright("generate", "kites.json", "-o", "mine", cwd=kites)
    assert refused.returncode == 1
    assert "notes.txt" in refused.stderr
    forced = clientwright("generate", "kites.json", "-o", "mine", "--force", cwd=kites)
    assert forced.returncode == 0, forced.stderr
    assert (kites / "mine" / "notes.txt").read_text() == "mine"


def test_reports_can_be_read_by_others(kites: Path) -> None:
    """The umask decides, as for every other file."""
    given = ("generate", "kites.json", "-o", "out", "--report", "report.json")
    assert clientwright(*given, cwd=kites).returncode == 0
    mode = (kites / "report.json").stat().st_mode
    (kites / "plain").write_text("")
    assert stat.S_IMODE(mode) == stat.S_IMODE((kites / "plain").stat().st_mode)


def test_a_report_on_standard_output(kites: Path) -> None:
    """`--report -` is for pipes."""
    given = ("generate", "kites.json", "-o", "out", "--report", "-")
    result = clientwright(*given, cwd=kites)
    assert json.loads(result.stdout)["operations"]["package"] == 1


def test_extract(kites: Path) -> None:
    """Pages become a document, which says what was inferred; so does the review."""
    (kites / "page.md").write_text(
        "# Fly\n\npost /kites/{id}/fly\n\n"
        "```sh\ncurl -X POST https://kites.example/kites/7/fly "
        "-d '{\"high\": true}'\n```\n"
    )
    given = ("extract", "page.md", "-o", "draft.json", "--review", "review.md")
    result = clientwright(*given, cwd=kites)
    assert result.returncode == 0, result.stderr
    document = json.loads((kites / "draft.json").read_text())
    assert list(document["paths"]) == ["/kites/{id}/fly"]
    review = (kites / "review.md").read_text()
    assert "requestBody" in review
    inferred = re.search(r"(\d+) inferred parts", result.stderr)
    assert inferred is not None
    assert review.count("\n| \\#") == int(inferred[1])


def test_extract_to_standard_output(kites: Path) -> None:
    """Without `--output`, the document is YAML on standard output."""
    (kites / "page.md").write_text("```yaml get /x\nopenapi: 3.0.0\npaths: {}\n```\n")
    result = clientwright("extract", "page.md", cwd=kites)
    assert result.stdout.startswith("openapi: 3.0.0\n")


def test_nothing_to_extract(kites: Path) -> None:
    """A page without an operation is an error that says what is read."""
    (kites / "page.md").write_text("# Hello\n")
    result = clientwright("extract", "page.md", cwd=kites)
    assert result.returncode == 2
    assert "no operation was found here" in result.stderr
