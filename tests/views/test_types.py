"""Annotations are data: what they name, what they take, and what a class hides."""

from __future__ import annotations

import pytest
from views.hints import hint

from clientwright.views.types.aliases import aliased
from clientwright.views.types.expressions import (
    ANY,
    NONE,
    STR,
    Literal,
    Name,
    allows_none,
    depth,
    distinct,
    optional,
    union,
)


@pytest.mark.parametrize(
    ("source", "roots"),
    [
        ("str", ["str"]),
        ("models.Pet | models.Dog", ["models", "models"]),
        ("dict[str, list[Pet | None]]", ["dict", "str", "list", "Pet", "None"]),
        ('Literal["Pet", "Dog | Cat", "x]"]', ["Literal"]),
    ],
)
def test_roots_are_what_a_module_imports(source: str, roots: list[str]) -> None:
    """Words in strings and attributes are no names."""
    assert hint(source).text == source
    assert [*hint(source).roots] == roots


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([], "None"),
        ([NONE], "None"),
        ([STR, STR], "str"),
        ([NONE, STR], "str | None"),
        ([hint("int | None"), STR, hint("int")], "int | str | None"),
        ([STR, ANY, NONE], "Any"),
        ([Literal(('""',)), STR], "str"),
        ([Literal(('"a"',)), STR], 'Literal["a"] | str'),
        ([hint("list[int | None]"), STR], "list[int | None] | str"),
    ],
)
def test_a_union_has_each_alternative_once(parts: list[Name], written: str) -> None:
    assert union(parts).text == written


@pytest.mark.parametrize(
    ("source", "takes"),
    [
        ("None", True),
        ("Any", True),
        ("object", True),
        ("int | None", True),
        ("list[int | None]", False),
        ("models.Any", False),
        ('Literal["x | None"]', False),
        ("int | str", False),
    ],
)
def test_what_takes_none(source: str, takes: bool) -> None:
    assert allows_none(hint(source)) is takes
    expected = source if takes else f"{source} | None"
    assert optional(hint(source)).text == expected


@pytest.mark.parametrize(
    ("source", "levels"),
    [("int", 0), ('Literal["[[["]', 1), ("int | list[dict[str, int] | int]", 2)],
)
def test_depth_counts_brackets_in_brackets(source: str, levels: int) -> None:
    assert depth(hint(source)) == levels


@pytest.mark.parametrize(
    ("source", "taken", "written"),
    [
        ("list[str]", {"list"}, "_builtins.list[str]"),
        ("list[models.list]", {"list"}, "_builtins.list[models.list]"),
        ("models.Pet | Omit", {"models"}, "_models.Pet | Omit"),
        ("Sequence[Pet]", {"Sequence"}, "_Sequence[Pet]"),
        ('Literal["list"] | None', {"list", "Literal"}, '_Literal["list"] | None'),
        ("int", {"list"}, "int"),
        (
            'list[Literal["a"] | None]',
            {"list"},
            '_builtins.list[Literal["a"] | None]',
        ),
    ],
)
def test_what_a_class_hides_is_renamed(
    source: str, taken: set[str], written: str
) -> None:
    assert aliased(hint(source), taken).text == written


def test_equal_source_is_one_alternative() -> None:
    assert distinct([Name("Pet", "models"), Name("Pet", "models")]) == (
        Name("Pet", "models"),
    )
    assert Name("Pet", "models") != Name("Pet")


def test_a_union_of_hundreds_is_written_in_brackets() -> None:
    """Type checkers read `|` as an expression in an expression: pyright ends at 256."""
    many = union(Name(f"M{number}") for number in range(300))
    assert many.text.startswith("Union[M0, M1, ")
    assert many.roots[0] == "Union"
    more = optional(union([many, STR]))
    assert more.text.endswith("M299, str, None]")
    assert more.text.count("Union") == 1
    assert allows_none(more)
    assert not allows_none(many)
