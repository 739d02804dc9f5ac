"""Texts in a value that are not of their format, wherever they stand."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.schemas.flattened import Flattener
from clientwright.verify.schemas.misfits import misfits

Json = Any
DAY = {"type": "string", "format": "date"}
GOOD, BAD = "2024-02-29", "2023-02-29"


@pytest.mark.parametrize(
    ("node", "value", "places"),
    [
        (DAY, GOOD, []),
        (DAY, BAD, [()]),
        ({"properties": {"a": DAY}}, {"a": BAD, "b": BAD}, [("a",)]),
        ({"additionalProperties": DAY}, {"a": GOOD, "b": BAD}, [("b",)]),
        ({"items": DAY}, [GOOD, BAD], [(1,)]),
        ({"prefixItems": [{}, DAY], "items": {}}, [BAD, BAD, BAD], [(1,)]),
        ({"allOf": [{"properties": {"a": DAY}}]}, {"a": BAD}, [("a",)]),
        (refer("Day"), BAD, [()]),
        # In a union, where none of the branches that come into question takes it.
        ({"oneOf": [DAY, {"type": "string"}]}, BAD, []),
        ({"oneOf": [DAY, {"type": "integer"}]}, BAD, [()]),
        (
            {"anyOf": [{"properties": {"a": DAY, "b": {}}}, {"properties": {"c": {}}}]},
            {"a": BAD, "b": 1},
            [("a",)],
        ),
        ({"enum": [BAD], "format": "date"}, BAD, []),
        ({"const": BAD, "format": "date"}, BAD, []),
        ({"format": "email"}, "nobody", []),
        ({"contentEncoding": "base64"}, "!", [()]),
        (DAY, 5, []),
    ],
)
def test_places(node: Json, value: Json, places: list[Json]) -> None:
    flattener = Flattener(schemas_of(Model=node, Day=DAY), "response")
    found = list(misfits(flattener, {"$ref": f"{WHERE}Model"}, value))
    assert [at for at, _, _ in found] == places
