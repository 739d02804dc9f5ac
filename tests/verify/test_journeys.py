"""Mistakes on the way from page to page that only some journeys show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import here
from verify.packages import damaged, make

_LISTING = """\
openapi: 3.1.0
info: {title: Orders, version: '1'}
servers: [{url: 'https://orders.example'}]
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: A page
          headers: {Link: {schema: {type: string}}}
          content: {application/json: {schema: {type: array, items: {type: integer}}}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of an operation whose Link field leads on."""
    folder = tmp_path_factory.mktemp("orders")
    document = folder / "orders.yaml"
    document.write_text(_LISTING, encoding="utf-8")
    return make(document, folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "journey"),
    [
        ("link_header", '== "false"', '== "no"', "links: no results"),
        ("page_turn", "self.number >= limits.pages", "False", "of which the client"),
        ("page_url", "if _one_ends_with_the_other(", "if not bool(", "our path at"),
        ("page_turn", "return self._turn.has_next", "return False", "by next_page()"),
    ],
)
def test_mistake_is_found(
    package: Path, tmp_path: Path, file: str, old: str, new: str, journey: str
) -> None:
    wrong = damaged(package, tmp_path, f"_runtime/{file}.py", old, new)
    report = tmp_path / "report.json"
    assert here("verify", "--package-dir", wrong, "--report", report).returncode
    said = json.loads(report.read_text(encoding="utf-8"))["failures"]
    assert journey in json.dumps(said)
