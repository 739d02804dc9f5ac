"""The JSON Schema of settings knows what the reader knows."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest
from support import ROOT

from clientwright.settings.json_schema import json_schema
from clientwright.settings.options import DISTRIBUTION_KEYS, KEYS
from clientwright.settings.read import TOP

_VENDOR = json_schema()["properties"]["vendors"]["additionalProperties"]


def test_every_key_is_there() -> None:
    """No option is read that editors would refuse, and none the other way."""
    assert set(json_schema()["properties"]) == set(TOP)
    assert set(_VENDOR["properties"]) == set(KEYS)
    table = _VENDOR["properties"]["distribution"]["anyOf"][1]
    assert set(table["properties"]) == set(DISTRIBUTION_KEYS)


def test_the_published_file_is_current() -> None:
    """`docs/clientwright.schema.json` is what the code says."""
    text = (ROOT / "docs" / "clientwright.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == json_schema()


def test_our_own_settings_fit() -> None:
    """The settings of this project are an example of it."""
    settings = tomllib.loads((ROOT / "clientwright.toml").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(json_schema()).validate(settings)


@pytest.mark.parametrize(
    "vendor",
    [
        {},
        {"spec": ""},
        {"spec": "a", "outputs": "b"},
        {"spec": "a", "models": "c"},
        {"spec": "a", "distribution": {"licence": "MIT"}},
    ],
)
def test_mistakes_are_found(vendor: dict[str, object]) -> None:
    """An editor marks what the reader refuses."""
    validator = jsonschema.Draft7Validator(json_schema())
    assert not validator.is_valid({"vendors": {"a": vendor}})
