"""Proofs of reading: models and parsers that are right, and each way to be wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError
from verify.reading.manifests import manifest
from verify.trees import WHERE, root_of

from clientwright.verify.document.api import Reader
from clientwright.verify.reading.models import prove_models, read_components
from clientwright.verify.reading.webhooks import prove_webhooks, read_webhooks
from clientwright.verify.schemas.validators import Schemas

Json = Any
PET = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
}
ROOT = {
    **root_of({"Pet": PET}),
    "webhooks": {
        "newPet": {
            "post": {
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": f"{WHERE}Pet"}}}
                }
            }
        }
    },
}


class Pet(BaseModel):
    model_config = ConfigDict(extra="allow")

    name: str
    age: int | None = None


class Forgetful(BaseModel):
    """It drops what it does not know."""

    name: str
    age: int | None = None


class Worded(BaseModel):
    """It takes numbers for texts."""

    model_config = ConfigDict(extra="allow", coerce_numbers_to_str=True)

    name: str
    age: str | None = None


class Strict(BaseModel):
    """It refuses what the document allows."""

    model_config = ConfigDict(extra="allow")

    name: str
    age: int


def _models(kind: object | None) -> tuple[list[str], int]:
    package = ModuleType("zoo")
    models = ModuleType("zoo.models")
    vars(package)["models"] = models
    if kind is not None:
        vars(models)["Pet"] = kind
    components = read_components(Reader.of(ROOT))
    names = {f"{WHERE}Pet": "Pet"}
    tally, passed = prove_models(
        manifest(client=None, names=names), package, Schemas(ROOT), components
    )
    assert tally.calls >= 3 or kind is None
    return [one.what for one in tally.failures], passed


def test_a_model_that_is_right() -> None:
    assert _models(Pet) == ([], 1)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (Forgetful, "model Pet: result #/made_unknown"),
        (Worded, "model Pet: result #/age"),
        (Strict, "model Pet: raised"),
        (None, "model Pet: model"),
    ],
)
def test_a_model_that_is_wrong(kind: object | None, what: str) -> None:
    found, passed = _models(kind)
    assert what in found
    assert passed == 0


class WebhookError(Exception):
    """The package's own."""


WebhookError.__module__ = "zoo.webhooks"


def _parse(body: bytes) -> Pet:
    try:
        return Pet.model_validate_json(body)
    except ValidationError as error:
        raise WebhookError("not a pet") from error


def _foreign(body: bytes) -> Pet:
    return Pet.model_validate_json(body)


def _blind(body: bytes) -> Pet:
    try:
        return Pet.model_validate_json(body)
    except ValidationError:
        return Pet(name="")


def _plain(body: bytes) -> Json:
    return _parse(body).model_dump(exclude_unset=True)


@pytest.fixture
def hooks() -> Iterator[ModuleType]:
    """The module that the parsers of a package stand in."""
    module = ModuleType("zoo.webhooks")
    sys.modules["zoo.webhooks"] = module
    yield module
    del sys.modules["zoo.webhooks"]


def _webhooks(
    hooks: ModuleType, parser: Callable[[bytes], object] | None
) -> tuple[list[str], int]:
    package = ModuleType("zoo")
    models = ModuleType("zoo.models")
    vars(package)["models"] = models
    vars(models)["Pet"] = Pet
    vars(hooks)["parse_new_pet"] = parser
    pointer = "#/webhooks/newPet/post"
    parsers = {pointer: ("parse_new_pet",)} if parser is not None else {}
    said = manifest(parsers=parsers, names={f"{WHERE}Pet": "Pet"})
    tally, passed = prove_webhooks(
        said, package, Schemas(ROOT), read_webhooks(Reader.of(ROOT))
    )
    return [one.what for one in tally.failures], passed


def test_a_parser_that_is_right(hooks: ModuleType) -> None:
    assert _webhooks(hooks, _parse) == ([], 1)


@pytest.mark.parametrize(
    ("parser", "what"),
    [
        # An error of another library is none of the package's.
        (_foreign, "webhook newPet: '' went unnoticed"),
        (_blind, "webhook newPet: '<!doctype html>' went unnoticed"),
        (_plain, "webhook newPet: result"),
        (None, "webhook newPet: webhook"),
    ],
)
def test_a_parser_that_is_wrong(
    hooks: ModuleType, parser: Callable[[bytes], object] | None, what: str
) -> None:
    found, passed = _webhooks(hooks, parser)
    assert what in found
    assert passed == 0
