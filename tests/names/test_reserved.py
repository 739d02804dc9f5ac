"""The lists of reserved names, held against what they stand for."""

from __future__ import annotations

import inspect
import re

import pydantic
from support import ROOT

import runtime
import runtime.errors
from clientwright.names.reserved import (
    BASE_MODEL,
    CLASSES,
    CLIENT,
    CONSTRUCTOR,
    ERRORS,
    FIELDS,
    METHODS,
    MODELS,
)


def _public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def test_attributes_of_models() -> None:
    assert _public(pydantic.BaseModel) <= BASE_MODEL
    assert _public(runtime.Model) <= FIELDS
    assert {"required", "optional", "nullable"} <= FIELDS


def test_attributes_of_clients_and_resources() -> None:
    assert _public(runtime.Client) | _public(runtime.AsyncClient) <= CLIENT
    assert _public(runtime.Resource) | _public(runtime.AsyncResource) <= METHODS


def test_arguments_of_the_constructor() -> None:
    template = ROOT / "templates" / "package" / "client.py.jinja"
    given = re.findall(r"^        (\w+): .* = ", template.read_text(), re.MULTILINE)
    assert {"base_url", "http_client"} <= set(given)
    assert set(given) <= CONSTRUCTOR


def test_error_classes() -> None:
    errors = {
        name
        for name, value in vars(runtime.errors).items()
        if inspect.isclass(value) and issubclass(value, Exception)
    }
    public = {name for name in errors if not name.startswith("_")}
    assert public <= ERRORS
    assert set(runtime.errors.__all__) == public


def test_classes_of_the_runtime() -> None:
    exported = {
        name
        for name, value in vars(runtime).items()
        if name[0].isupper() and not inspect.ismodule(value)
    }
    errors = {name for name in exported if name.endswith("Error")}
    assert exported - errors <= CLASSES | MODELS
