"""The examples of docs/package.md run: by a mock, and a real authorization server."""

from __future__ import annotations

from pathlib import Path

import pytest
from authorization_server import State, serving
from snippets import blocks, mock, run
from support import ROOT
from support import here as clientwright

_DOCUMENT = Path(__file__).with_name("harbour.yaml")
_VISIT = """
import httpx2

def visit(url):
    return httpx2.get(url).headers["location"]
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package that the page speaks of."""
    folder = tmp_path_factory.mktemp("harbour") / "harbour"
    made = clientwright(
        "generate", "--spec", _DOCUMENT, "--output", folder, "--features", "all"
    )
    assert made.returncode == 0, made.stderr
    return folder


def _examples(about_tokens: bool) -> list[str]:
    page = (ROOT / "docs" / "package.md").read_text(encoding="utf-8")
    found = [one for one in blocks(page, "python") if "from harbour import" in one]
    return [one for one in found if ("auth." in one) == about_tokens]


def test_examples_on_tokens(package: Path) -> None:
    """A program's own token, and one that a user consents to."""
    program, person = _examples(about_tokens=True)
    state = State(clients={"ours": "s3cret"})
    with serving(state) as address:
        run(_VISIT + program + person + "print(tokens.token)", package, address)
    assert [form["grant_type"] for form in state.asked] == ["authorization_code"]
    assert len(state.tokens) == 1


def test_other_examples(package: Path, tmp_path: Path) -> None:
    """Policies, a signature, a path that is asked for by hand, files, and so on."""
    examples = _examples(about_tokens=False)
    head = f"import os\nos.chdir({str(tmp_path)!r})\n"
    with mock(_DOCUMENT) as address:
        said = run(head + "\n".join(examples), package, address)
    for shown in ("orders", "4 4", " bytes", "True"):
        assert shown in said
    assert (tmp_path / "r1.pdf").stat().st_size > 0


def test_the_readme_runs(package: Path, tmp_path: Path) -> None:
    """Every snippet of the generated README but those that ask a real provider."""
    page = (package / "README.md").read_text(encoding="utf-8")
    found = [one for one in blocks(page, "python") if "auth." not in one]
    told = "\n".join(found)
    for feature in ("TrackedFile(", "resume=True", ".links.", "headers_typed", "otel"):
        assert feature in page
        assert feature == "otel" or feature in told
    head = f"import os\nos.chdir({str(tmp_path)!r})\n"
    with mock(_DOCUMENT) as address:
        run(head + told, package, address)
