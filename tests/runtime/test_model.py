"""`Model` is its own wire form."""

from __future__ import annotations

import copy
import json
import pickle
import sys
import types
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from runtime.constants import constant
from runtime.decode import decode
from runtime.encode import encode
from runtime.model import Model, extras, nullable, optional, required


class Address(Model):
    street: str | None = optional()
    zip_code: str = required("zip-code")


class Person(Model):
    id: int
    kind: Literal["person"] = constant("person", "@kind")
    class_: str | None = optional("class")
    labels: list[str] | None = nullable("orgLabels")
    score: float | None = optional()
    model_name: str | None = optional()
    address: Address | None = optional()
    parent: Person | None = optional()


class Limits(Model):
    __pydantic_extra__: dict[str, Address] = extras()
    total: int


class Crossed(Model):
    a: str = required("b")
    b: str = required("a")


def written(model: Model) -> Any:
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True)


@pytest.mark.parametrize(
    "raw",
    [
        '{"id": 1, "@kind": "person"}',
        '{"id": 1, "@kind": "person", "orgLabels": null}',
        '{"id": 1, "@kind": "person", "orgLabels": [], "class": "x"}',
        '{"id": 1, "@kind": "person", "score": 5, "model_name": ""}',
        '{"id": 1, "@kind": "person", "unknown": {"deep": [null, 1.5]}}',
        '{"id": 1, "@kind": "person", "class_": "an unknown member"}',
        '{"id": 1, "@kind": "person", "address": {"zip-code": "1", "x": 2}}',
        '{"id": 1, "@kind": "person", "parent": {"id": 2, "@kind": "person"}}',
        '{"id": 1, "@kind": "person", "labels": ["an unknown member"]}',
        '{"id": 1, "@kind": "person", "score": null, "class": null}',
        '{"id": 1, "@kind": "person", "address": {"zip-code": "1", "street": null}}',
    ],
)
def test_writes_back_what_was_read(raw: str) -> None:
    assert written(Person.model_validate_json(raw)) == json.loads(raw)
    assert written(Person.model_validate(json.loads(raw))) == json.loads(raw)


def test_constructor_takes_names_and_fills_in_constants() -> None:
    address: Any = {"zip_code": "1"}
    person = Person(id=1, class_="x", labels=None, address=address, score=None)
    assert written(person) == {
        "id": 1,
        "@kind": "person",
        "class": "x",
        "orgLabels": None,
        "address": {"zip-code": "1"},
    }


def test_none_that_is_given_for_what_may_not_be_null_is_nothing() -> None:
    address: Any = {"zip-code": "1", "street": None}
    parent: Any = {"id": 3, "@kind": "person", "score": None}
    read: Any = Address.model_validate(address)
    data: Any = {"id": 2, "address": address, "parent": parent}
    for given, street in ((address, {}), (read, {"street": None})):
        person = Person(id=1, address=given, parent=Person(**data), class_=None)
        held = written(person)
        assert isinstance(held, dict)
        assert held.pop("address") == {"zip-code": "1", **street}
        assert held.pop("parent") == {
            "id": 2,
            "@kind": "person",
            "address": {"zip-code": "1"},
            "parent": {"id": 3, "@kind": "person"},
        }
        assert held == {"id": 1, "@kind": "person"}


def test_none_that_is_given_below_lists_and_mappings_is_nothing() -> None:
    class Book(Model):
        __pydantic_extra__: dict[str, list[Address]] = extras()
        rows: list[Address] | None = optional()
        by_name: dict[str, Address | None] | None = optional("byName")

    one: Any = {"zip_code": "1", "street": None}
    more: Any = {"others": [one]}
    book = Book(rows=[one], by_name={"a": one, "b": None}, **more)
    kept = {"zip-code": "1"}
    assert written(book) == {
        "rows": [kept],
        "byName": {"a": kept, "b": None},
        "others": [kept],
    }


def test_none_that_is_assigned_or_copied_is_what_a_constructor_takes() -> None:
    person = Person.model_validate_json('{"id": 1, "@kind": "person", "score": null}')
    person.class_ = None
    assert written(person) == {"id": 1, "@kind": "person", "score": None}
    assert written(person.model_copy(update={"model_name": None})) == written(person)
    copied = person.model_copy(update={"score": None, "labels": None})
    assert written(copied) == {"id": 1, "@kind": "person", "orgLabels": None}
    person.score = None
    assert written(person) == {"id": 1, "@kind": "person"}


def test_the_json_schema_of_a_field_has_null_where_the_document_has() -> None:
    properties = Person.model_json_schema()["$defs"]["Person"]["properties"]
    assert properties["score"] == {"title": "Score", "type": "number"}
    assert properties["address"] == {"$ref": "#/$defs/Address"}
    assert properties["orgLabels"]["anyOf"][-1] == {"type": "null"}


def test_reading_makes_up_no_constant() -> None:
    with pytest.raises(ValidationError, match="@kind"):
        Person.model_validate({"id": 1})


class Dog(Model):
    kind: str | None = constant("dog", "@kind", required=False)
    name: str | None = optional()


def test_a_constant_that_may_be_absent_is_filled_in_by_the_constructor() -> None:
    assert written(Dog(name="x")) == {"@kind": "dog", "name": "x"}
    assert written(Dog(kind="cat")) == {"@kind": "cat"}
    assert written(Dog(kind=None)) == {}
    assert written(Dog.model_validate({"name": "x"})) == {"name": "x"}
    assert Dog.model_validate({"@kind": None}).kind is None
    shape = Dog.model_json_schema()["properties"]["@kind"]
    assert shape == {"title": "@Kind", "type": "string"}


def test_models_are_copied_and_pickled() -> None:
    raw = '{"id": 1, "@kind": "person", "orgLabels": null, "more": [{"a": 1}]}'
    person = Person.model_validate_json(raw)
    for other in (pickle.loads(pickle.dumps(person)), copy.deepcopy(person)):
        assert other == person
        assert written(other) == json.loads(raw)


def test_assigned_attributes_are_sent() -> None:
    person = Person(id=1)
    person.class_ = "y"
    person.labels = None
    assert written(person) == {
        "id": 1,
        "@kind": "person",
        "class": "y",
        "orgLabels": None,
    }


@pytest.mark.parametrize("bad", ["5", True, 5.5, None])
def test_integers_are_not_made_of_other_things(bad: object) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"id": bad, "@kind": "person"})


def test_a_number_without_fraction_is_an_integer() -> None:
    content = b'{"id": 5.0, "@kind": "person"}'
    person = decode(content, Person, strict=True, where="GET /person")
    assert isinstance(person, Person)
    assert (type(person.id), person.id) == (int, 5)


def test_further_members_have_their_type() -> None:
    limits = Limits.model_validate({"total": 1, "home": {"zip-code": "1"}})
    assert isinstance((limits.model_extra or {})["home"], Address)
    assert written(limits) == {"total": 1, "home": {"zip-code": "1"}}


def test_names_that_are_other_fields_wire_names() -> None:
    assert written(Crossed(a="1", b="2")) == {"b": "1", "a": "2"}


def test_what_is_out_of_type_is_written_without_a_warning() -> None:
    person = Person(id=1)
    vars(person)["id"] = "x"
    assert written(person) == {"id": "x", "@kind": "person"}
    assert json.loads(person.model_dump_json(exclude_unset=True))["id"] == "x"


def test_copies_and_repr() -> None:
    person = Person(id=1, address=Address(zip_code="1"))
    assert pickle.loads(pickle.dumps(person)) == person
    assert copy.deepcopy(person) == person
    assert "zip_code='1'" in repr(person)


def test_adapters_over_models() -> None:
    people = TypeAdapter(list[Person]).validate_python([{"id": 1, "@kind": "person"}])
    assert people == [Person(id=1)]


class Leash(Model):
    """Its fields are declared just as those of `Collar`."""

    length: int | None = optional("size")
    kind: Literal[1] = constant(1)


class Collar(Model):
    length: str | None = optional("size")
    kind: Literal[True] = constant(True)


def test_fields_that_are_declared_alike_are_apart() -> None:
    assert written(Leash(length=1)) == {"kind": 1, "size": 1}
    assert written(Collar(length="1")) == {"kind": True, "size": "1"}
    assert Collar().kind is True
    kinds = {kind.model_fields["length"].annotation for kind in (Leash, Collar)}
    assert kinds == {int | None, str | None}
    with pytest.raises(ValidationError):
        Leash.model_validate({"kind": 1, "size": "1"})


def _family(count: int, *, ring: bool) -> type[Model]:
    """Make `count` classes that each hold the next; the last the first, in a ring."""
    lines = ["from __future__ import annotations", "from runtime.model import *"]
    lines.append("from runtime.deep_model import DeepModel")
    for number in range(count):
        following = (number + 1) % count
        hint = f"N{following} | None" if ring or following else "int | None"
        lines.append(f"class N{number}(DeepModel):\n    next: {hint} = optional()")
    module = types.ModuleType(f"family_{count}_{ring}")
    sys.modules[module.__name__] = module
    exec("\n".join(lines), module.__dict__)
    first: type[Model] = module.__dict__["N0"]
    return first


@pytest.mark.parametrize("ring", [False, True])
def test_three_hundred_models_in_a_row_or_ring(ring: bool) -> None:
    first = _family(300, ring=ring)
    value: dict[str, object] = {}
    for _ in range(100):
        value = {"next": value}
    assert written(first.model_validate(value)) == value
    assert written(first.model_validate_json(json.dumps(value))) == value
    assert written(first(**value)) == value


def test_many_threads_build_deep_models_at_once() -> None:
    rings = [_family(200 + number, ring=True) for number in range(4)]

    def read(number: int) -> object:
        kind = rings[number % 4]
        return TypeAdapter(kind).validate_python({"next": {"next": {}}})

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(read, range(16)))


@pytest.mark.parametrize("ring", [False, True])
def test_an_adapter_of_ones_own_over_three_hundred_models(ring: bool) -> None:
    """Others build adapters as well, on the stack that they have."""
    kind: Any = types.GenericAlias(dict, (str, _family(301, ring=ring)))
    adapter = TypeAdapter[Any](kind)
    assert adapter.validate_python({"a": {"next": {}}})["a"].next is not None


class Pet(Model):
    kind: str = constant("pet")
    name: str = required("petName")


class Cat(Pet):
    kind: str = constant("cat")
    lives: int = required("livesLeft")


class Stray(Pet):
    kind: str


class Home(Model):
    first: Pet
    others: list[Pet] | None = optional()


def test_a_subclass_is_written_whole_where_its_base_is_asked_for() -> None:
    """What a caller has set is sent, whatever the annotation names."""
    cat = Cat.model_validate({"kind": "cat", "petName": "Tom", "livesLeft": 9, "x": 1})
    home = Home(first=cat, others=[Cat(name="Kit", lives=8), Pet(name="Rex")])
    assert home.first is cat
    want = {
        "first": {"kind": "cat", "petName": "Tom", "livesLeft": 9, "x": 1},
        "others": [
            {"kind": "cat", "petName": "Kit", "livesLeft": 8},
            {"kind": "pet", "petName": "Rex"},
        ],
    }
    assert written(home) == want
    assert encode(home) == want
    assert json.loads(home.model_dump_json(by_alias=True, exclude_unset=True)) == want


def test_a_subclass_fills_in_its_own_constants_alone() -> None:
    """What a base fills in, a subclass may ask for."""
    assert written(Cat(name="Tom", lives=9))["kind"] == "cat"
    with pytest.raises(ValidationError):
        Stray(name="Rex")
    assert Stray(kind="dog", name="Rex").kind == "dog"


def test_a_subclass_of_ones_own_says_what_it_likes_of_its_json_schema() -> None:
    """Only what the declarations here put into a field has a meaning here."""

    def short(schema: dict[str, Any]) -> None:
        schema["maxLength"] = 3

    class Labelled(Address):
        colour: str | None = Field(default=None, json_schema_extra={"examples": ["b"]})
        size: str | None = Field(default=None, json_schema_extra=short)

    made = Labelled(zip_code="1", colour=None, size=None)
    assert written(made) == {"zip-code": "1", "colour": None, "size": None}
    assert Labelled.model_json_schema()["properties"]["size"]["maxLength"] == 3


def test_what_a_class_keeps_is_no_argument_of_its_constructor() -> None:
    """Type checkers take what is annotated in a model for a field."""
    assert not [name for name in Model.__annotations__ if name.startswith("__")]
