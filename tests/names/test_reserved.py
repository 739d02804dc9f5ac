"""The lists of reserved names, held against what they stand for."""

from __future__ import annotations

import inspect
import re
from importlib import import_module

import pydantic
from support import ROOT

import runtime.async_client
import runtime.client
import runtime.errors
import runtime.model
import runtime.rare_errors
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
from clientwright.views.source.runtime_names import MODULES


def _public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def test_attributes_of_models() -> None:
    assert _public(pydantic.BaseModel) <= BASE_MODEL
    assert _public(type(pydantic.BaseModel)) <= BASE_MODEL
    assert _public(runtime.model.Model) <= FIELDS
    assert {"required", "optional", "nullable"} <= FIELDS


def test_attributes_of_clients_and_resources() -> None:
    clients = runtime.client.Client, runtime.async_client.AsyncClient
    for client in clients:
        assert _public(client) <= CLIENT
    resources = runtime.client.Resource, runtime.async_client.AsyncResource
    for resource in resources:
        assert _public(resource) <= METHODS


def test_arguments_of_the_constructor() -> None:
    template = ROOT / "templates" / "package" / "client.py.jinja"
    given = re.findall(r"^        (\w+): .* = ", template.read_text(), re.MULTILINE)
    assert {"base_url", "http_client"} <= set(given)
    assert set(given) <= CONSTRUCTOR


def test_error_classes() -> None:
    errors = {
        name
        for module in (runtime.errors, runtime.rare_errors)
        for name, value in vars(module).items()
        if inspect.isclass(value) and issubclass(value, Exception)
    }
    public = {name for name in errors if not name.startswith("_")}
    assert public <= ERRORS
    assert {*runtime.errors.__all__, *runtime.rare_errors.__all__} == public


def test_classes_of_the_runtime() -> None:
    assert {name for name in MODULES if name[0].isupper()} <= CLASSES | MODELS


def test_modules_of_the_runtime() -> None:
    """Every name that generated source may import is there."""
    for name, module in MODULES.items():
        assert hasattr(import_module(f"runtime.{module}"), name)
