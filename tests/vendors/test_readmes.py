"""What the READMEs of the packages show works, as it stands there."""

from __future__ import annotations

import pytest
from snippets import blocks, mock, run
from support import GENERATED, VENDORS


@pytest.mark.parametrize("vendor", VENDORS)
def test_first_snippet_runs(vendor: str) -> None:
    """The first example of a package's README is a call that the judge accepts."""
    folder = GENERATED / vendor
    readme = (folder / "README.md").read_text(encoding="utf-8")
    snippet = blocks(readme, "python")[0]
    assert f"from {vendor} import" in snippet
    with mock(folder / "openapi.json") as address:
        run(snippet, folder, address)
