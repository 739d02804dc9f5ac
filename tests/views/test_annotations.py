"""How values are annotated in methods: what they take, and what they give."""

from __future__ import annotations

from typing import Any

import pytest
from views.planned import answer, document, operation, parameter, planned

PET = {"$ref": "#/components/schemas/Pet"}

ANNOTATIONS = [
    ({"type": "array", "items": PET}, "list[models.Pet]"),
    (
        {"type": "object", "additionalProperties": PET},
        "dict[str, models.Pet]",
    ),
    ({"type": "string", "format": "date"}, "Date"),
    ({"type": ["number", "null"]}, "int | float | None"),
    ({"enum": ["a", "b"]}, 'Literal["a", "b"] | str'),
]


@pytest.mark.parametrize(("schema", "expected"), ANNOTATIONS)
def test_results_are_annotated(schema: dict[str, Any], expected: str) -> None:
    call = operation(responses={"200": answer(schema)})
    view = planned(document({"/x": {"get": call}}, openapi="3.1.0"))
    (method,) = view.resource_modules[0].resources[0].methods
    returned = method.returns.removeprefix(") -> ").removesuffix(":")
    assert returned == expected


ARGUMENTS = [
    ({"type": "array", "items": {"type": "string"}}, "Sequence[str]"),
    ({"type": "number"}, "int | float"),
    ({"type": "string", "format": "date-time"}, "DateTime"),
    ({"type": "string", "format": "duration"}, "str | timedelta"),
    ({"type": "string", "format": "byte"}, "Base64Bytes"),
    (PET, "models.Pet | Mapping[str, Any]"),
    ({"type": "integer", "enum": [1, 2]}, "models.CallValue | int"),
    ({"enum": ["a", "b"]}, 'Literal["a", "b"]'),
    ({"enum": [*"abcdef"]}, "models.CallValue"),
]


@pytest.mark.parametrize(("schema", "expected"), ARGUMENTS)
def test_arguments_are_annotated(schema: dict[str, Any], expected: str) -> None:
    call = operation(parameters=[parameter("query", "value", schema)])
    view = planned(document({"/x": {"get": call}}))
    (method,) = view.resource_modules[0].resources[0].methods
    (written,) = [one for one in method.parameters if one.startswith("value: ")]
    hint = written.removeprefix("value: ").partition(" | Omit")[0]
    if "CallValue" in expected:
        assert hint.startswith("models.")
        assert hint.endswith(" | int") == expected.endswith(" | int")
    else:
        assert hint == expected
