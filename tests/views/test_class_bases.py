"""Which classes of `models` extend which."""

from __future__ import annotations

import ast
from typing import Any

import pytest
from views.planned import answer, document, operation, planned

from clientwright.views.models.classes.class_bases import linearized, out_of_reach
from clientwright.views.models.models_package import ModelsView
from clientwright.views.models.value_annotations import Form, Key

Json = dict[str, Any]


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


TEXT: Json = {"type": "string"}
THING = _object(label=TEXT)


def _classes(schemas: Json, media: str = "application/json") -> Json:
    """Return the bases of each class, and the fields that it has of its own."""
    paths = {"/all": {"get": operation(responses={"200": answer(_ref("All"), media)})}}
    whole = {**schemas, "All": _object(**{name: _ref(name) for name in schemas})}
    view = planned(document(paths, components={"schemas": whole})).models
    assert isinstance(view, ModelsView)
    return {
        node.name: (
            [ast.unparse(base) for base in node.bases],
            [
                ast.unparse(one.target)
                for one in node.body
                if type(one) is ast.AnnAssign
            ],
        )
        for one in view.modules
        for node in ast.parse(one.source).body
        if isinstance(node, ast.ClassDef) and node.name in schemas
    }


@pytest.mark.parametrize(
    ("sub", "bases", "own"),
    [
        ({"allOf": [_ref("Thing"), _object(size=TEXT)]}, ["Thing"], ["size"]),
        ({"allOf": [_object(size=TEXT), _ref("Thing")]}, ["Model"], ["size", "label"]),
        ({**_object(size=TEXT), "allOf": [_ref("Thing")]}, ["Thing"], ["size"]),
        (
            {"allOf": [_ref("Thing"), _object(label={**TEXT, "description": "Own."})]},
            ["Thing"],
            ["label"],
        ),
        (
            {"allOf": [_ref("Thing"), {"required": ["label"]}, _object(size=TEXT)]},
            ["Model"],
            ["label", "size"],
        ),
        (
            {"allOf": [_ref("Thing"), _object(label={"enum": ["a", "b"]})]},
            ["Model"],
            ["label"],
        ),
        (
            {
                "allOf": [
                    _ref("Thing"),
                    _object(label={"readOnly": True, "enum": [1, 2]}),
                ]
            },
            ["Model"],
            ["label"],
        ),
        (
            {"allOf": [_ref("Noted"), {"required": ["note"]}, _object(size=TEXT)]},
            ["Model"],
            ["note", "size"],
        ),
        ({"allOf": [_ref("Closed"), _object(size=TEXT)]}, ["Model"], ["seal", "size"]),
        (
            {"allOf": [_ref("Tree"), _object(size=TEXT)]},
            ["Model"],
            ["trees", "size"],
        ),
        ({"allOf": [_ref("Map"), _object(size=TEXT)]}, ["Model"], None),
        ({"allOf": [_ref("Either"), _object(size=TEXT)]}, ["Model"], None),
    ],
)
def test_a_class_extends_what_it_is_composed_of(
    sub: Json, bases: list[str], own: list[str] | None
) -> None:
    """Unless a field would have another type, or what it extends is no class."""
    found = _classes(
        {
            "Thing": THING,
            "Noted": _object(note={**TEXT, "nullable": True}),
            "Closed": {**_object(seal=TEXT), "additionalProperties": False},
            "Tree": _object(trees={"type": "array", "items": _ref("Tree")}),
            "Map": {"type": "object", "additionalProperties": {"type": "integer"}},
            "Either": {"oneOf": [THING, _object(other={"type": "integer"})]},
            "Sub": sub,
        }
    )
    if own is None:
        assert "Sub" not in found or found["Sub"][0] == bases
    else:
        assert found["Sub"] == (bases, own)


def test_several_components_are_several_bases() -> None:
    """One that another one extends already is left out; both say what differs."""
    found = _classes(
        {
            "Thing": THING,
            "Named": {"allOf": [_ref("Thing"), _object(name=TEXT)]},
            "Sized": _object(size=TEXT, name={**TEXT, "description": "Of a size."}),
            "Both": {"allOf": [_ref("Thing"), _ref("Named"), _ref("Sized")]},
            "Apart": {"allOf": [_ref("Named"), _object(more=TEXT), _ref("Sized")]},
            "Again": {"allOf": [_ref("Both"), _ref("Apart")]},
        }
    )
    # Python collects fields from the last base to the first.
    assert found["Both"] == (["Sized", "Named"], ["name"])
    # Those of the other would come before `more`.
    assert found["Apart"] == (["Named"], ["name", "more", "size"])
    assert found["Again"] == (["Apart", "Both"], [])


def test_what_is_composed_of_itself_extends_nothing() -> None:
    """Two that are composed of each other have the same fields, and one the other."""
    found = _classes(
        {
            "One": {"allOf": [_ref("Two"), _object(one=TEXT)]},
            "Two": {"allOf": [_ref("One"), _object(two=TEXT)]},
        }
    )
    assert sorted(bases for bases, _ in found.values()) in (
        [["Model"], ["One"]],
        [["Model"], ["Two"]],
        [["Model"], ["Model"]],
    )


def test_bases_are_not_endless() -> None:
    """A thousand in a row are planned, and are at most some eight above one another."""
    row: Json = {"C0": THING}
    for number in range(1, 1000):
        inner = _object(**{f"f{number}": TEXT} if number < 20 else {})
        row[f"C{number}"] = {
            "description": "C.",
            "allOf": [_ref(f"C{number - 1}"), inner],
        }
    found = _classes(row)
    above = {name: bases for name, (bases, _) in found.items()}

    def depth(name: str) -> int:
        count = 0
        while name in above:
            (name,) = above[name]
            count += 1
        return count

    assert max(depth(name) for name in above) == 9
    assert list(above.values()).count(["Model"]) < 500


def test_a_class_without_a_word_on_xml_extends_none_that_has_one() -> None:
    """It would be called what the other is called."""
    tree = {**THING, "xml": {"name": "tree"}}
    marked = {**_object(label={**TEXT, "xml": {"attribute": True}})}
    found = _classes(
        {
            "Tree": tree,
            "Oak": {"allOf": [_ref("Tree"), _object(size=TEXT)]},
            "Elm": {
                "allOf": [_ref("Tree")],
                "xml": {"name": "e"},
                **_object(size=TEXT),
            },
            "Marked": marked,
            "Sub": {"allOf": [_ref("Marked"), _object(size=TEXT)]},
        },
        "application/xml",
    )
    assert found["Oak"][0] == ["Model"]
    assert found["Elm"] == (["Tree"], ["size"])
    assert found["Sub"] == (["Marked"], ["size"])


def _key(name: str) -> Key:
    return name, Form.MODEL


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (["AR", "BR"], "ABR"),
        (["A", "BA"], None),
        (["BA", "A"], "BA"),
        (["APQ", "BQP"], None),
        ([], ""),
    ],
)
def test_the_order_of_bases_is_that_of_python(
    lines: list[str], want: str | None
) -> None:
    """C3, by letters: each line a class and what is above it."""
    found = linearized([tuple(map(_key, line)) for line in lines])
    assert (found and "".join(name for name, _ in found)) == want or found == () == ()
    made: dict[str, type] = {}
    for line in sorted(lines, key=len):
        above = tuple(made.setdefault(one, type(one, (), {})) for one in line[1:])
        made.setdefault(line[0], type(line[0], above, {}))
    try:
        real = type("X", tuple(made[line[0]] for line in lines), {}).__mro__[1:-1]
    except TypeError:
        assert want is None
    else:
        assert "".join(kind.__name__ for kind in real) == want


def test_what_is_read_later_is_extended_in_its_own_module_alone() -> None:
    """A class on a cycle: one beside it may, one outside may not."""
    base, beside, outside = map(_key, ("Base", "Beside", "Outside"))
    uses = {base: [beside], beside: [base], outside: [base]}
    bases = {beside: [base], outside: [base]}
    assert out_of_reach(bases, uses) == [(outside, base)]
    assert out_of_reach({outside: [base]}, {base: [], outside: [base]}) == []
