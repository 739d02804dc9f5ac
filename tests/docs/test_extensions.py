"""docs/extensions.md speaks of what the code reads."""

from __future__ import annotations

import re

from support import ROOT

_PAGE = (ROOT / "docs" / "extensions.md").read_text(encoding="utf-8")
_CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "generator" / "clientwright").rglob("*.py"))
    if "verify" not in path.parts
)


def _listed() -> set[str]:
    """Give the extensions of the table, which do something."""
    rows = [line for line in _PAGE.splitlines() if line.startswith("| `x-")]
    return {name for row in rows for name in re.findall(r"`(x-[\w-]+)`", row)}


def test_what_is_listed_is_read() -> None:
    """Each is a literal of the generator."""
    assert [name for name in sorted(_listed()) if f'"{name}"' not in _CODE] == []


def test_what_is_read_is_listed() -> None:
    """Those of the makers that the page is about."""
    read = set(re.findall(r'"(x-(?:fern|speakeasy|ms|enum)[\w-]*)"', _CODE))
    inner = {"x-fern-type-name", "x-fern-ignore"}
    assert read - _listed() <= inner
