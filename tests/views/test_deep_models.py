"""Models that nest deeper than they are described at once have a base that knows it."""

from __future__ import annotations

import pytest
from views.planned import document, operation, planned


def _bases(schemas: dict[str, object]) -> dict[str, str]:
    """Return what the class of each schema is written to extend."""
    components = {"schemas": {"Pet": {"type": "object"}, **schemas}}
    root = document({"/pets": {"post": operation()}}, components=components)
    lines = "\n".join(one.source for one in planned(root).models.modules).splitlines()
    heads = [line.rstrip("):").split("(") for line in lines if line.startswith("class")]
    found = {head.removeprefix("class "): base for head, base in heads}
    return {name: base for name, base in found.items() if name != "Pet"}


def _holds(name: str | None) -> dict[str, object]:
    held = {} if name is None else {"$ref": f"#/components/schemas/{name}"}
    return {"type": "object", "properties": {"next": held, "size": {"type": "integer"}}}


def _chain(count: int, last: str | None = None) -> dict[str, object]:
    names = [f"N{number}" for number in range(count)]
    following = [*names[1:], last]
    return {name: _holds(to) for name, to in zip(names, following, strict=True)}


@pytest.mark.parametrize(
    ("schemas", "deep"),
    [
        (_chain(8), set()),
        (_chain(9), {"N0"}),
        (_chain(10), {"N0", "N1"}),
        (_chain(8, "N0"), set()),
        (_chain(9, "N0"), {f"N{number}" for number in range(9)}),
    ],
)
def test_more_than_a_piece_is_deep(schemas: dict[str, object], deep: set[str]) -> None:
    bases = _bases(schemas)
    assert bases.keys() == schemas.keys()
    assert {name for name, base in bases.items() if base == "DeepModel"} == deep
    assert all(base == "Model" for name, base in bases.items() if name not in deep)


def test_what_a_deep_model_extends_is_deep() -> None:
    small = {"type": "object", "properties": {"name": {"type": "string"}}}
    whole = {"allOf": [{"$ref": "#/components/schemas/Small"}, _holds("N0")]}
    bases = _bases({**_chain(8), "Small": small, "Whole": whole})
    assert bases["Whole"] == "Small"
    assert bases["Small"] == "DeepModel"
    assert bases["N0"] == "Model"
