"""`clientwright validate`: every error at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.commands.spec_validator import faults
from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.read.load import lines, load

_THREE = """\
openapi: 3.1.0
info: {title: Bad}
paths:
  /a:
    get:
      operationId: twice
      parameters:
        - {name: q, in: query, schema: {type: strin}}
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          content: {}
  /b/{id}:
    put:
      operationId: twice
      responses:
        '200':
          description: Done
          content:
            application/json:
              schema:
                type: object
                properties: []
components:
  schemas:
    A:
      properties:
        deep:
          items:
            default: 5
            type: string
"""
_JSON = "#/paths/~1b~1{id}/put/responses/200/content/application~1json"
_TWO = """\
swagger: '2.0'
info: {title: Bad, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: q, in: query, type: integer, default: x}
        - {name: q, in: query, type: integer}
      responses:
        '200':
          description: Done
          schema:
            required: [a]
            allOf:
              - properties:
                  b: {type: string, default: 5}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            _THREE,
            {
                ("#/info", 2),
                ("#/paths/~1a/get", 5),
                ("#/paths/~1a/get/parameters/0/schema/type", 8),
                ("#/paths/~1a/get/responses/200", 11),
                ("#/paths/~1b~1{id}/put", 14),
                (f"{_JSON}/schema/properties", 23),
                ("#/components/schemas/A/properties/deep/items", 29),
            },
        ),
        (
            _TWO,
            {
                ("#/paths/~1a/get/parameters", 6),
                ("#/paths/~1a/get/parameters/0", 7),
                ("#/paths/~1a/get/responses/200/schema", 12),
                ("#/paths/~1a/get/responses/200/schema/allOf/0/properties/b", 16),
            },
        ),
    ],
    ids=["3.1", "2.0"],
)
def test_places(tmp_path: Path, text: str, expected: set[tuple[str, int]]) -> None:
    """No error is at the root that is about something further inside."""
    file = tmp_path / "api.yaml"
    file.write_text(text)
    collector = Collector()
    document = bundle(load(str(file), collector), collector)
    found = list(faults(document))
    pointers = [one.place.pointer for one in found if one.place is not None]
    numbers = lines(str(file), pointers)
    assert {(pointer, numbers[pointer]) for pointer in pointers} == expected
    assert len(found) >= len(expected)


def test_what_is_wrong_is_kept_where_values_are_long(tmp_path: Path) -> None:
    """Behind a long value, and before the long schemas that take it."""
    branch = f"{{type: object, description: {'x' * 400}}}"
    file = tmp_path / "api.yaml"
    file.write_text(
        "openapi: 3.1.0\n"
        "info: {title: Long, version: '1'}\n"
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        f"    A: {{default: {{words: {'y' * 400}}}, oneOf: [{branch}, {branch}]}}\n"
    )
    collector = Collector()
    (found,) = faults(bundle(load(str(file), collector), collector))
    assert "is valid under each of" in found.message
    assert len(found.message) < 310
