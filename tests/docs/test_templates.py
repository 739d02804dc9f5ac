"""The contract of views is written down as it is."""

from __future__ import annotations

import dataclasses
import inspect
import re
from pathlib import Path

import pytest
from support import ROOT

from clientwright.views import callers, package, side_views
from clientwright.views.docs import docs_views
from clientwright.views.models import models_package as models

TEXT = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
TEMPLATES = ROOT / "templates" / "package"
VIEWS = {
    name: kind
    for module in (package, callers, side_views, docs_views, models)
    for name, kind in inspect.getmembers(module, dataclasses.is_dataclass)
    if kind.__module__ == module.__name__
}


def test_every_template_is_named() -> None:
    there = {
        path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja")
    }
    assert set(re.findall(r"^\| `([\w./]+\.jinja)` \|", TEXT, re.MULTILINE)) == there


@pytest.mark.parametrize("name", VIEWS)
def test_every_field_is_named(name: str) -> None:
    section = TEXT.partition(f"\n### `{name}`\n")[2].partition("\n### ")[0]
    told = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert told == [field.name for field in dataclasses.fields(VIEWS[name])]


def test_no_view_is_told_of_that_is_gone() -> None:
    assert set(re.findall(r"^### `(\w+)`$", TEXT, re.MULTILINE)) == set(VIEWS)


def test_a_template_names_nothing_else() -> None:
    """What the built-in templates use is what a user's may rely on."""
    known = {
        field.name for kind in VIEWS.values() for field in dataclasses.fields(kind)
    }
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        assert _attributes(path) <= known, path


def _attributes(path: Path) -> set[str]:
    source = path.read_text(encoding="utf-8")
    inside = " ".join(re.findall(r"\{[{%](.*?)[%}]\}", source, re.DOTALL))
    return set(re.findall(r"\.(\w+)", re.sub(r'"[^"]*"', "", inside)))
