"""Given a text and paths, want the lines that reading all of it finds."""

from __future__ import annotations

import json

import pytest

from clientwright.document.read.locate import seek
from clientwright.document.read.positions import walk

TREE = {
    "openapi": "3.1.0",
    "paths": {"/a/{b}": {"get": {"tags": ["x", {"y": 1}], "z": {}}}, "/c": None},
    "x: y": "two\nlines",
}
BLOCK = """\
# a comment first
---
openapi: 3.1.0
paths:   # with a comment
  "/a/{b}":
    get:
      tags:
      - x
      - y: 1
      z: {}
  '/c': ~

text: |
  paths:
    /c:
components: &all
  schemas: {A: {type: object,
    properties: {b: {}}}}
  other: "a
  quoted: text"
last: *all
"""


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(TREE),
        json.dumps(TREE, indent=2),
        "\ufeff" + json.dumps(TREE, indent=2),
        "\n\n" + json.dumps(TREE, indent=1).replace("\n", "\r\n"),
        "[1, {\n'a': 2,\n}]",
        BLOCK,
        BLOCK.replace("\n", "\r\n"),
        BLOCK.replace("  ", "    "),
        BLOCK.replace("openapi: 3.1.0", "? openapi\n: 3.1.0"),
        BLOCK + "paths:\n  /d: 1\n",
        "- a: 1\n  b: 2\n-\n  c: 3\n",
        "a: 1\n b: 2\n",
        "  a:\n    b: 1\n  c: 2\n",
        "",
    ],
)
def test_same_as_reading_everything(text: str) -> None:
    lines = {path: line for path, line, _ in walk(text)}
    assert seek(text, lines) == lines
    for path, line in lines.items():
        assert seek(text, [path, (*path, "nowhere")])[path] == line
