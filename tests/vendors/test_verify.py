"""The four packages do what their documents say, and the documents' faults are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support import VENDORS, here

_INVITATIONS = "#/paths/~1accounts~1self~1member-invitations"
_EXAMPLE = (
    "#/paths/~1members~1invite/post/responses/200/content/application~1json"
    "/examples/200 OK/value"
)
_OVERLAY = "specs/periskope/overlay.yaml"
FAULTS: dict[str, list[tuple[str, str, str | None]]] = {
    "apexscore": [],
    "factify": [],
    "faxplus": [
        (
            f"{_INVITATIONS}/{method}/security/1/personal_access_token",
            "scopes-not-allowed",
            None,
        )
        for method in ("post", "patch")
    ],
    "periskope": [
        (f"{_EXAMPLE}/{name}", "example-undeclared-property", _OVERLAY)
        for name in ("addedMembers", "errors")
    ],
}


@pytest.mark.parametrize("vendor", VENDORS)
def test_vendor_is_verified(vendor: str, tmp_path: Path) -> None:
    """Every operation passes; faults are those of the page, with what mends them."""
    file = tmp_path / "report.json"
    result = here("verify", vendor, "--report", file)
    assert result.returncode == 0, result.stdout + result.stderr
    report: dict[str, Any] = json.loads(file.read_text("utf-8"))
    assert report["operations"] == report["verified"] > 0
    assert report["failures"] == []
    found = report["documentFaults"]
    told = [(one["pointer"], one["code"], one["mendedBy"]) for one in found]
    assert told == FAULTS[vendor]
    assert ("addedMember" in str(found)) is (vendor == "periskope")


def test_faults_are_listed_for_who_wants_more() -> None:
    """With their place, and the overlay that mends them."""
    lines = here("verify", "periskope", "--verbose").stderr.splitlines()
    told = [line for line in lines if line.startswith("fault: ")]
    assert len(told) == len(FAULTS["periskope"])
    for line, (pointer, _, _) in zip(told, FAULTS["periskope"], strict=True):
        assert line.startswith(f"fault: specs/periskope/openapi.yaml: {pointer}: ")
        assert line.endswith(f" (repaired by {_OVERLAY})")
    assert "fault: " not in here("verify", "periskope").stderr
