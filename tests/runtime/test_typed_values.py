"""Mappings in the place of models, whose keys are names of fields or of properties."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from runtime.constants import constant
from runtime.model import Model, extras, optional, required
from runtime.tagged import Tagged
from runtime.typed_values import as_type


class Address(Model):
    zip_code: str = required("zip-code")


class Places(Model):
    __pydantic_extra__: dict[str, Address] = extras()
    total: int


class Harbours(Places):
    depth: int | None = optional()


class Sloop(Model):
    kind: str = constant("sloop")
    sail_area: int | None = optional("sailArea")
    crew: int | None = optional()


class Barge(Model):
    kind: str = constant("barge")
    sail_area_: int | None = optional("sail_area")


Vessel: TypeAlias = Annotated[
    Sloop | Barge, Tagged("kind", {"sloop": Sloop, "barge": Barge})
]


def test_types_of_other_properties_are_inherited() -> None:
    given = {"total": 1, "east": {"zip_code": "2"}}
    sent = {"total": 1, "east": {"zip-code": "2"}}
    assert as_type(lambda: Places)(given) == sent
    assert as_type(lambda: Harbours)(given) == sent


def test_a_tag_counts_where_null_is_allowed() -> None:
    given = {"kind": "barge", "sail_area": 5, "crew": 2}
    assert as_type(lambda: Vessel)(given) == given
    assert as_type(lambda: Vessel | None)(given) == given
    sloop = {"kind": "sloop", "sail_area": 5}
    assert as_type(lambda: Vessel | None)(sloop) == {"kind": "sloop", "sailArea": 5}
