"""Results of a client against the types that a document has for them."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.judge.returned_types import Types
from clientwright.verify.messages.served_response import Answer
from clientwright.verify.values.made import Maker

Json = Any
UTC = datetime.UTC


class Cat(BaseModel):
    model_config = ConfigDict(extra="allow")

    claws: int = 0
    born: Any = Field(None, alias="bornAt")
    price: Any = None


class Dog(BaseModel):
    model_config = ConfigDict(extra="allow")

    bark: str = ""


CAT = {
    "type": "object",
    "required": ["claws"],
    "properties": {
        "claws": {"type": "integer"},
        "bornAt": {"type": "string", "format": "date-time"},
        "price": {"type": "number", "format": "decimal"},
    },
}
DOG = {
    "type": "object",
    "required": ["bark"],
    "properties": {"bark": {"type": "string"}},
}
TYPES = Types(
    Maker(
        schemas_of(
            Cat=CAT,
            Dog=DOG,
            Pet={"oneOf": [refer("Cat"), refer("Dog")]},
            Pets={"type": "array", "items": refer("Cat")},
            Map={"type": "object", "additionalProperties": refer("Cat")},
        ),
        "response",
    )
)
MOMENT = "2024-02-29T12:30:45Z"


@pytest.mark.parametrize(
    ("name", "sent", "got", "right"),
    [
        ("Cat", {"claws": 5}, Cat(claws=5), True),
        ("Cat", {"claws": 5}, Dog.model_validate({"claws": 5}), False),
        # What the schema does not declare may be beside the fields.
        ("Cat", {"claws": 5, "x": 1}, Cat.model_validate({"claws": 5, "x": 1}), True),
        ("Pet", {"claws": 5}, Cat(claws=5), True),
        ("Pet", {"claws": 5}, Dog.model_validate({"claws": 5}), False),
        ("Pet", {"bark": "w"}, Cat.model_validate({"bark": "w"}), False),
        # Where both branches take it, nobody knows.
        ("Pet", {"bark": "w", "claws": 1}, Dog(bark="w"), True),
        ("Pets", [{"claws": 5}], [Cat(claws=5)], True),
        ("Pets", [{"claws": 5}], [Dog.model_validate({"claws": 5})], False),
        ("Map", {"a": {"claws": 5}}, {"a": Cat(claws=5)}, True),
        ("Map", {"a": {"claws": 5}}, {"a": Dog.model_validate({"claws": 5})}, False),
        ("Cat", {"claws": 5}, {"claws": 5}, True),
        # RFC 3339: a point in time has its zone.
        *(
            ("Cat", {"claws": 5, "bornAt": sent}, Cat(claws=5, bornAt=got), right)
            for sent, got, right in (
                (MOMENT, datetime.datetime(2024, 2, 29, 12, 30, 45, tzinfo=UTC), True),
                (MOMENT, datetime.datetime.fromisoformat(MOMENT[:-1]), False),
                (MOMENT, datetime.datetime(2024, 2, 29, 13, 30, 45, tzinfo=UTC), False),
                (MOMENT, datetime.date(2024, 2, 29), False),
                ("2024-02-29", datetime.date(2024, 2, 29), True),
                ("2024-02-29", datetime.date(2024, 3, 1), False),
                (MOMENT, MOMENT, True),
            )
        ),
        # A decimal has all of the digits.
        *(
            ("Cat", {"claws": 5, "price": sent}, Cat(claws=5, price=got), right)
            for sent, got, right in (
                (0.1, Decimal("0.1"), True),
                (0.1, Decimal("0.10"), True),
                (0.1, Decimal("0.1000000000000000055511"), False),
                (123456.789012, Decimal("123456.789012"), True),
                (123456.789012, Decimal("123456.79"), False),
                (1e21, Decimal("1E+21"), True),
                (10**20 + 1, Decimal(10**20 + 1), True),
                (10**20 + 1, Decimal(10**20), False),
                (0.1, 0.1, True),
            )
        ),
    ],
)
def test_types(name: str, sent: Json, got: Any, right: bool) -> None:
    assert (TYPES.difference(f"{WHERE}{name}", sent, got) is None) is right


def test_places() -> None:
    wrong = [Cat(claws=5), Dog.model_validate({"claws": 5})]
    sent = [{"claws": 5}, {"claws": 5}]
    found = TYPES.difference(f"{WHERE}Pets", sent, wrong)
    assert found is not None
    assert found.startswith("#/1/claws: ")


@pytest.mark.parametrize(
    ("got", "right"),
    [("0.10000000000000001", True), ("0.1", False), ("0.10", False)],
)
def test_digits_that_a_double_has_not(got: str, right: bool) -> None:
    """Those of the content count, not those of the data that it was written from."""
    content = b'[{"claws":5,"price":0.10000000000000001}]'
    answer = Answer("200", "200", 200, "application/json", content)
    found = TYPES.difference(
        f"{WHERE}Pets",
        [{"claws": 5, "price": 0.1}],
        [Cat(claws=5, price=Decimal(got))],
        answer.digits,
    )
    assert (found is None) is right


def test_which_branch_takes_a_value_is_asked_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A response is given to many calls; another one that is equal is asked for."""
    asked: list[str] = []
    schemas = schemas_of(Cat=CAT, Dog=DOG, Pet={"oneOf": [refer("Cat"), refer("Dog")]})
    real = schemas.accepts

    def counted(pointer: str, *rest: Any) -> bool:
        asked.append(pointer)
        return real(pointer, *rest)

    monkeypatch.setattr(schemas, "accepts", counted)
    typed, sent = Types(Maker(schemas, "response")), {"claws": 5}
    for _ in range(3):
        assert typed.difference(f"{WHERE}Pet", sent, Cat(claws=5)) is None
        wrong = Dog.model_validate(sent)
        assert typed.difference(f"{WHERE}Pet", sent, wrong) is not None
    assert len(asked) == 2
    typed.difference(f"{WHERE}Pet", {**sent}, Cat(claws=5))
    assert len(asked) == 4
