"""What the READMEs of the packages show works, as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from snippets import blocks, mock, run
from support import GENERATED, VENDORS
from vendors.calls import package


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_snippet_runs(vendor: str, tmp_path: Path) -> None:
    """One after the other, as a reader tries them: the first needs no other."""
    folder = GENERATED / vendor
    readme = (folder / "README.md").read_text(encoding="utf-8")
    found = blocks(readme, "python")
    assert len(found) == readme.count("```python")
    assert f"from {vendor} import" in found[0]
    work = f"import os\nos.chdir({str(tmp_path)!r})\n"
    with mock(folder / "openapi.json") as address:
        run(work + "\n".join(found), folder, address)


@pytest.mark.parametrize("vendor", VENDORS)
def test_snippet_of_tests_runs(vendor: str) -> None:
    """What the README says of tests needs no server."""
    folder = GENERATED / vendor
    readme = (folder / "README.md").read_text(encoding="utf-8")
    (snippet,) = (one for one in blocks(readme, "python") if ".testing import" in one)
    assert "FakeCall" in run(snippet, folder, "http://127.0.0.1:9")


@pytest.mark.parametrize("vendor", VENDORS)
def test_reference_lists_what_can_be_imported(vendor: str) -> None:
    """Every model of the reference is in `models`, and every model is told of."""
    text = (GENERATED / vendor / "reference.md").read_text(encoding="utf-8")
    _, _, models = text.partition("\n## Models\n")
    told = set(re.findall(r"^### `(\w+)`$", models, re.MULTILINE))
    assert told == set(package(vendor).models.__all__) - {"UnknownVariant"}
