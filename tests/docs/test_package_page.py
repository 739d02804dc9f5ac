"""Every example of docs/package.md and of READMEs runs.

A mock server responds, or a real authorization server where tokens are spoken of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from authorization_server import State, serving
from snippets import blocks, mock, run
from support import GENERATED, ROOT
from support import here as clientwright

_DOCUMENT = Path(__file__).with_name("harbour.yaml")
_KIT = ROOT / "tests" / "user_code" / "kit"
_VISIT = """
import httpx2

def visit(url):
    return httpx2.get(url).headers["location"]
"""
_OPENID = """\
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: https://depot.example}]
security: [{oidc: [read]}]
paths:
  /parcels:
    get:
      operationId: listParcels
      responses: {"200": {description: "", content: {application/json: {schema: {}}}}}
components:
  securitySchemes:
    oidc:
      type: openIdConnect
      openIdConnectUrl: ADDRESS/.well-known/openid-configuration
"""


def _package(document: Path, folder: Path) -> Path:
    made = clientwright(
        "generate", "--spec", document, "--output", folder, "--features", "all"
    )
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package that the page speaks of."""
    return _package(_DOCUMENT, tmp_path_factory.mktemp("harbour") / "harbour")


def _examples() -> dict[str, list[str]]:
    """Return the page's examples by the package that they import; tokens apart."""
    page = (ROOT / "docs" / "package.md").read_text(encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    name = ""
    for one in blocks(page, "python"):
        imported = re.search(r"^from (faxplus|harbour|periskope)\b", one, re.MULTILINE)
        name = imported[1] if imported else name
        found["tokens" if "auth." in one else name].append(one)
    assert len(blocks(page, "python")) == page.count("```python")
    return found


def _here(folder: Path) -> str:
    return f"import os\nos.chdir({str(folder)!r})\n"


def test_examples_on_tokens(package: Path) -> None:
    """A program's own token, and one that a user consents to."""
    program, person = _examples()["tokens"]
    state = State(clients={"ours": "s3cret"})
    with serving(state) as address:
        run(_VISIT + program + person + "print(tokens.token)", package, address)
    assert [form["grant_type"] for form in state.asked] == ["authorization_code"]
    assert len(state.tokens) == 1


def test_examples_of_a_package_with_everything(package: Path, tmp_path: Path) -> None:
    """Policies, a signature, a path that is asked for by hand, files, and so on."""
    examples = "\n".join(_examples()["harbour"])
    with mock(_DOCUMENT) as address:
        said = run(_here(tmp_path) + examples, package, address)
    for shown in ("orders", "4 4", " bytes", "True"):
        assert shown in said
    assert (tmp_path / "r1.pdf").stat().st_size > 0


@pytest.mark.parametrize("vendor", ["faxplus", "periskope"])
def test_examples_of_our_own_packages(vendor: str, tmp_path: Path) -> None:
    folder = GENERATED / vendor
    with mock(folder / "openapi.json") as address:
        run(_here(tmp_path) + "\n".join(_examples()[vendor]), folder, address)


def _readme_runs(package: Path, document: Path, work: Path) -> str:
    """Run every snippet of a README, in its order; return them."""
    page = (package / "README.md").read_text(encoding="utf-8")
    found = blocks(page, "python")
    assert len(found) == page.count("```python")
    with mock(document) as address:
        run(_here(work) + "\n".join(found), package, address)
    return "\n".join(found)


def test_the_readme_runs(package: Path, tmp_path: Path) -> None:
    told = _readme_runs(package, _DOCUMENT, tmp_path)
    page = (package / "README.md").read_text(encoding="utf-8")
    for feature in ("TrackedFile(", "resume=True", ".links.", "headers_typed"):
        assert feature in told
    for feature in ("auth.", "unwrap(", "middleware=", "_streaming_response."):
        assert feature in told
    assert "otel" in page


def test_the_readme_of_another_package_runs(tmp_path: Path) -> None:
    """One with streams that a flag chooses, and keys that make retries safe."""
    document = _KIT / "depot.yaml"
    folder = _package(document, tmp_path / "depot")
    _readme_runs(folder, document, tmp_path)
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert "`Idempotency-Key`" in page
    assert "`DEPOT_LOG=debug`" in page


def _consents(folder: Path, address: str, state: State) -> None:
    """Do what a README says of a user's consent, and fetch the tokens of it."""
    page = (folder / "README.md").read_text(encoding="utf-8")
    (snippet,) = (one for one in blocks(page, "python") if "auth." in one)
    words = " ".join(page.split())
    (last,) = re.findall(r"`(tokens = login\.exchange\(.*?\))` is what", words)
    (client,) = re.findall(r"is what `(\w+\(\w+=tokens\))` takes", words)
    program = snippet.replace('"…"', '"public"')
    program += f"\ncallback_url = visit(login.url)\n{last}\nprint({client})"
    assert "code_challenge" in run(_VISIT + program, folder, address)
    assert [form["grant_type"] for form in state.asked] == ["authorization_code"]


def test_consent_as_the_readme_says(package: Path) -> None:
    state = State()
    with serving(state) as address:
        _consents(package, address, state)


def test_consent_at_a_provider_of_openid(tmp_path: Path) -> None:
    """Its endpoints are asked for."""
    state = State()
    with serving(state) as address:
        document = tmp_path / "openid.yaml"
        document.write_text(_OPENID.replace("ADDRESS", address), encoding="utf-8")
        _consents(_package(document, tmp_path / "depot"), address, state)
