"""From values in the document's words to arguments: models, mappings, and others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, field_validator

from clientwright.verify.document.api import Content
from clientwright.verify.driver.binding import (
    Binder,
    BindingError,
    constructed,
    objects,
    without_raw,
)
from clientwright.verify.driver.manifest import Entry
from clientwright.verify.messages.planned_calls import Call, Sent

Json = Any


class Cat(BaseModel):
    model_config = ConfigDict(extra="allow", validate_by_name=True)

    kind: Literal["cat"] = Field("cat", alias="catKind")
    price: Decimal | None = None


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"


Pet = Annotated[Cat | Dog, "tagged"]
Free = Mapping[str, Any]


@pytest.mark.parametrize(
    ("hint", "models", "mappings"),
    [
        (Cat | Free, Cat, Free),
        (Cat | Free | str | None, Cat | str | None, Free | str | None),
        (Pet | Free, Pet, Free),
        (Cat | Dog | Free, Cat | Dog, Free),
        (Sequence[Cat | Free], Sequence[Cat], Sequence[Free]),
        (Mapping[str, Cat | Free], Mapping[str, Cat], Mapping[str, Free]),
        (Sequence[Sequence[Cat | Free]] | None, Sequence[Sequence[Cat]] | None, ...),
        # Nothing to choose between.
        (Cat, Cat, Cat),
        (Free, Free, Free),
        (Free | str, Free | str, Free | str),
        (Cat | str, Cat | str, Cat | str),
        (list[int], list[int], list[int]),
        (str, str, str),
    ],
)
def test_objects_of_one_kind(hint: Any, models: Any, mappings: Any) -> None:
    assert objects(hint, mappings=False) == models
    if mappings is not ...:
        assert objects(hint, mappings=True) == mappings


@pytest.mark.parametrize("hint", [Cat, Free, Free | str, list[Cat] | None, int | None])
def test_an_annotation_that_leaves_no_choice_is_the_same(hint: Any) -> None:
    """So that nobody makes an adapter twice."""
    assert objects(hint, mappings=False) is hint
    assert objects(hint, mappings=True) is hint


@pytest.mark.parametrize(
    ("hint", "data"),
    [
        (Cat | bytes | Iterable[bytes], Cat),
        (Cat | Free | bytes, Cat | Free),
        (bytes | bytearray, bytes | bytearray),
        (str, str),
    ],
)
def test_data_beside_raw_content(hint: Any, data: Any) -> None:
    assert without_raw(hint) == data


class Strange(BaseModel):
    model_config = ConfigDict(extra="allow")

    id: int = 0

    @field_validator("id")
    @classmethod
    def _is_small(cls, value: int) -> int:
        if value > 9:
            raise ValueError("too large")
        return value


class Filled(BaseModel):
    kind: str = "filled"

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"kind": "filled", **given})


def test_what_a_constructor_makes() -> None:
    """Fields by their names, below lists and models too; unset ones stay unset."""
    read = Cat.model_validate({"catKind": "cat", "x": [1]})
    made = constructed([{"a": read}])[0]["a"]
    assert made is not read
    assert made == read
    assert made.model_fields_set == read.model_fields_set == {"kind", "x"}


def test_an_unknown_property_that_is_called_as_a_method() -> None:
    read = Cat.model_validate({"catKind": "cat", "json": 1})
    made = constructed(read)
    assert (made.kind, made.model_extra) == ("cat", {"json": 1})


@pytest.mark.parametrize(
    "read",
    [
        # What the constructor refuses.
        Strange.model_construct(id=10),
        # What it would fill in.
        Filled.model_construct(),
        # A property that has the name of a field with another alias.
        Cat.model_validate({"catKind": "cat", "kind": "no field"}, by_name=False),
    ],
)
def test_what_stays_as_read(read: BaseModel) -> None:
    assert constructed(read) is read


def _bound(
    hint: Any, value: Json, *, mappings: bool = False, varied: bool = False
) -> Any:
    def call(body: Any) -> None:
        del body

    call.__annotations__ = {"body": hint}
    entry = Entry("pets.put", {}, {"argument": "body"}, None, None, None)
    content = Content(media_type="application/json", schema="#", pointer="#")
    sent = Sent(content, "application/json", value)
    planned = Call("full", {}, sent, (), varied=varied)
    return Binder(mappings=mappings).bind(call, entry, planned)["body"]


WIRE = {"catKind": "cat", "price": 10.25}


@pytest.mark.parametrize(
    ("hint", "value", "model", "mapping"),
    [
        (Cat | Free, WIRE, Cat(price=Decimal("10.25")), WIRE),
        (Sequence[Cat | Free], [WIRE], [Cat(price=Decimal("10.25"))], [WIRE]),
        # Data that no model is of.
        (Cat | Free, {"catKind": 5}, {"catKind": 5}, {"catKind": 5}),
        (Cat, WIRE, Cat(price=Decimal("10.25")), Cat(price=Decimal("10.25"))),
    ],
)
def test_each_binder_gives_objects_its_way(
    hint: Any, value: Json, model: Any, mapping: Any
) -> None:
    assert _bound(hint, value) == model
    assert _bound(hint, value, mappings=True) == mapping
    assert _bound(hint, value, mappings=True, varied=True) == model


def test_what_an_annotation_refuses() -> None:
    with pytest.raises(BindingError, match="refuses 'x'"):
        _bound(Cat | int, "x")
