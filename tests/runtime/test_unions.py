"""Unions find the branch that a value was made for."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError
from support import at_most
from typing_extensions import TypeAliasType

from runtime.constants import constant
from runtime.datetimes import Date, DateTime
from runtime.decimals import DecimalText
from runtime.decode import typed
from runtime.encode import encode
from runtime.enums import OpenIntEnum
from runtime.model import Model, UnknownVariant, optional
from runtime.tagged import Tagged
from runtime.unions import Untagged
from runtime.uuids import Uuid


class Cat(Model):
    kind: Literal["cat"] = constant("cat")
    friend: Pet | None = optional()


class Dog(Model):
    kind: str
    age: int


Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownVariant,
    Tagged("kind", {"cat": Cat, "dog": Dog, "wolf": Dog}),
]
Strict: TypeAlias = Annotated[Cat | Dog, Tagged("kind", {"cat": Cat}, default=Dog)]


class Person(Model):
    name: str
    email: str | None = optional()


class Company(Model):
    name: str
    employees: int


class Listing(Model):
    object: Literal["list"] = constant("list")
    name: str | None = optional()


class Stranger(Model):
    name: int


Party: TypeAlias = Annotated[
    Person | Company | Listing | Stranger | Pet | list[Person] | str | int, Untagged()
]
Tree = TypeAliasType("Tree", "dict[str, Tree] | list[Tree] | int | None")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"kind": "cat"}, Cat),
        ({"kind": "dog", "age": 1}, Dog),
        ({"kind": "wolf", "age": 1}, Dog),
        ({"kind": "fish", "fins": 2}, UnknownVariant),
        ({"fins": 2}, UnknownVariant),
        ({"kind": 5}, UnknownVariant),
        ({"kind": None}, UnknownVariant),
    ],
)
def test_a_tag_names_the_branch(value: dict[str, object], kind: type) -> None:
    adapter = TypeAdapter[object](Pet)
    read = adapter.validate_python(value)
    assert type(read) is kind
    assert type(adapter.validate_json(json.dumps(value))) is kind
    assert adapter.dump_python(read, mode="json", exclude_unset=True) == value


@pytest.mark.parametrize(
    "bad", [{"kind": "dog", "age": "x"}, {"kind": "dog"}, 5, [], None, "cat"]
)
def test_a_known_tag_with_a_bad_body_is_an_error(bad: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](Pet).validate_python(bad)


def test_a_default_takes_the_rest() -> None:
    read = TypeAdapter[object](Strict).validate_python({"kind": "x", "age": 1})
    assert type(read) is Dog


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"name": "x"}, Person),
        ({"name": "x", "email": "e"}, Person),
        ({"name": "x", "employees": 5}, Company),
        ({"name": "x", "employees": 5, "email": "e"}, Company),
        ({"name": "x", "object": "list"}, Listing),
        ({"name": 5}, Stranger),
        ({"kind": "cat"}, Cat),
        ([{"name": "x"}], list),
        ("text", str),
        (7, int),
    ],
)
def test_the_shape_tells_the_branch(value: object, kind: type) -> None:
    adapter = TypeAdapter[object](Party)
    read = adapter.validate_python(value)
    assert type(read) is kind
    assert type(adapter.validate_json(json.dumps(value))) is kind
    assert adapter.dump_python(read, mode="json", exclude_unset=True) == value


class PetRule(Model):
    action: Pet


class ListRule(Model):
    action: Listing


class WordRule(Model):
    action: str


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ({"kind": "cat"}, PetRule),
        ({"object": "list"}, ListRule),
        ({"object": "list", "kind": []}, ListRule),
        ({"kind": "fish"}, PetRule),
        ({"object": []}, PetRule),
        ("text", WordRule),
    ],
)
def test_a_member_that_names_its_kind_tells_the_branch(
    action: object, kind: type
) -> None:
    rules = Annotated[WordRule | PetRule | ListRule, Untagged()]
    value = {"action": action}
    assert type(TypeAdapter[object](rules).validate_python(value)) is kind


class Sloop(Model):
    kind: str = constant("sloop")


class Barge(Model):
    kind: str = constant("barge")


Vessel: TypeAlias = Annotated[
    Sloop | Barge, Tagged("kind", {"sloop": Sloop, "barge": Barge}, default=Sloop)
]


class Gull(Model):
    kind: str = constant("gull")


class Adopted(Model):
    data: Annotated[Gull | Cat, Tagged("kind", {"cat": Cat}, default=Gull)] | None = (
        optional()
    )


class Launched(Model):
    data: Vessel | None = optional()


@pytest.mark.parametrize(
    ("tag", "kind", "inner"),
    [("cat", Adopted, Cat), ("barge", Launched, Barge), ("owl", Adopted, Gull)],
)
def test_a_tag_inside_of_what_may_be_absent_tells_the_branch(
    tag: str, kind: type, inner: type
) -> None:
    event: Any = TypeAdapter(Annotated[Adopted | Launched, Untagged()])
    found = event.validate_python({"data": {"kind": tag, "lives": 9}})
    assert (type(found), type(found.data)) == (kind, inner)


def test_instances_are_taken_as_they_are() -> None:
    company = Company(name="x", employees=1)
    assert TypeAdapter[object](Party).validate_python(company) is company
    friend: Any = {"kind": "dog", "age": 2}
    cat = Cat(friend=friend)
    assert isinstance(cat.friend, Dog)
    assert TypeAdapter[object](Pet).validate_python(cat) is cat


def test_nothing_fits() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[object](Party).validate_python(1.5)
    with pytest.raises(ValidationError):
        TypeAdapter[object](Annotated[Person | Company, Untagged()]).validate_python({})


def test_an_alias_may_lead_back_to_itself() -> None:
    value = {"a": [1, {"b": None}]}
    assert TypeAdapter[object](Tree).validate_python(value) == value


class Status(OpenIntEnum):
    ON = 1


class Reading(Model):
    value: Uuid | DateTime | DecimalText | Status | list[DateTime] | float | None = (
        optional()
    )
    turned: float | list[DateTime] | Status | DecimalText | DateTime | Uuid | None = (
        optional()
    )


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("0e984725-c51c-4bf4-9960-e1c80e27aba0", UUID),
        ("2024-01-02T03:04:05.123456Z", datetime),
        ("7.50", Decimal),
        (7, Status),
        (1.5, float),
        (["2024-01-02T03:04:05.1Z"], list),
    ],
)
def test_scalars_in_unions(value: object, kind: type) -> None:
    wire = {"value": value, "turned": value}
    read = typed(wire, Reading, strict=False, where="GET /reading")
    assert isinstance(read, Reading)
    assert type(read.value) is kind
    written = read.model_dump(mode="json", exclude_unset=True)
    assert Reading.model_validate(written) == Reading.model_validate(encode(read))


def test_what_no_branch_takes_is_kept() -> None:
    wire = {"value": {"out of": "type"}}
    read = typed(wire, Reading, strict=False, where="GET /reading")
    assert encode(read) == wire


class Left(Model):
    child: Nested
    v: int | None = optional()


class Right(Model):
    child: Nested
    v: int | None = optional()


Nested: TypeAlias = Annotated[Left | Right, Untagged()]


class Branch(Model):
    kids: Annotated[list[Branch] | list[Twig] | None, Untagged()] = optional()
    v: int | None = optional()


class Twig(Model):
    kids: Annotated[list[Branch] | list[Twig] | None, Untagged()] = optional()
    v: int | None = optional()


def _deep(bottom: Any, levels: int, wrap: Any) -> Any:
    for _ in range(levels):
        bottom = wrap(bottom)
    return bottom


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("kind", "bottom", "wrap"),
    [
        (Nested, "bad", lambda v: {"child": v, "v": 1}),
        (Nested, {"child": {}, "v": "x"}, lambda v: {"child": v, "v": 1}),
        (Nested, {"v": 1}, lambda v: {"child": v, "v": "x"}),
        (Branch, "x", lambda v: {"kids": [v], "v": 1}),
    ],
)
def test_a_union_that_holds_itself_is_read_in_linear_time(
    kind: Any, bottom: Any, wrap: Any, strict: bool
) -> None:
    value = _deep(bottom, 60, wrap)
    with at_most(2):
        if strict:
            with pytest.raises(ValidationError):
                typed(value, kind, strict=True, where="x")
        else:
            made = typed(value, kind, strict=False, where="x")
            assert encode(made) == value


def test_many_faults_deep_down_are_not_copied_at_every_level() -> None:
    wide = {"child": [{"child": {}} for _ in range(20_000)], "v": 1}
    value = _deep(wide, 60, lambda v: {"child": v, "v": 1})
    with at_most(2):
        with pytest.raises(ValidationError) as caught:
            typed(value, Nested, strict=True, where="x")
        assert caught.value.error_count() <= 20


def test_what_was_found_out_is_forgotten() -> None:
    value = {"child": {"child": None}}
    for name in ("Left", "Right"):
        with pytest.raises(ValidationError):
            typed(value, Nested, strict=True, where=name)
    adapter = TypeAdapter(Annotated[Person | Company, Untagged()])
    one = {"name": "x"}
    first, second = adapter.validate_python(one), adapter.validate_python(one)
    assert first is not second
    one["name"] = "y"
    assert adapter.validate_python(one).name == "y"


@pytest.mark.parametrize("levels", [400, 900])
@pytest.mark.parametrize("kind", [Nested, Branch, list[Nested]])
def test_what_is_nested_too_deeply_does_not_fit(kind: Any, levels: int) -> None:
    value = _deep({}, levels, lambda v: {"child": v, "kids": [v]})
    with pytest.raises(ValidationError):
        typed([value] if kind == list[Nested] else value, kind, strict=True, where="x")
    typed(value, kind, strict=False, where="x")


Item: TypeAlias = Annotated[str | Person | Company, Untagged()]


@pytest.mark.parametrize("data", ["1", "true", "", 3, True, ["a", {"name": "x"}], []])
def test_a_union_within_takes_what_has_no_members(data: Any) -> None:
    adapter = TypeAdapter[Any](Annotated[Item | list[Item] | int | bool, Untagged()])
    made = adapter.validate_python(data)
    assert type(made) is type(data)
    assert adapter.dump_python(made, mode="json", exclude_unset=True) == data


def test_a_union_of_unions_alone_takes_what_has_no_members() -> None:
    one = Annotated[bool | Company, Untagged()]
    adapter = TypeAdapter[Any](Annotated[Item | one, Untagged()])
    assert adapter.validate_json('"true"') == "true"
    assert adapter.validate_json("true") is True
    assert adapter.dump_json("x") == b'"x"'
    with pytest.raises(ValidationError):
        adapter.validate_json("1.5")


class ById(Model):
    tag: Uuid = constant("00000000-0000-0000-0000-000000000001")
    a: str


class ByDate(Model):
    tag: Date = constant("2020-01-02")
    b: str


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"tag": UUID(int=1), "a": "x"}, ById),
        ({"tag": "00000000-0000-0000-0000-000000000001", "a": "x"}, ById),
        ({"tag": date(2020, 1, 2), "b": "x"}, ByDate),
        ({"tag": StrEnum("Kind", {"DAY": "2020-01-02"}).DAY, "b": "x"}, ByDate),
        ({"tag": 7}, UnknownVariant),
    ],
)
def test_a_tag_may_be_given_as_its_format_has_it(given: Any, kind: type) -> None:
    tagged = Tagged("tag", {str(UUID(int=1)): ById, "2020-01-02": ByDate})
    union: Any = Annotated[ById | ByDate | UnknownVariant, tagged]
    assert type(TypeAdapter(union).validate_python(given)) is kind
    assert tagged.choose(given) is kind
