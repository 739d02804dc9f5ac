"""String enums of packages that have classes for them are open."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from runtime.body import Json
from runtime.client import Resource
from runtime.query import Query
from runtime.string_enums import OpenStrEnum

from .calling import Exchange, client, operation


class Mood(OpenStrEnum):
    CALM = "calm"
    WILD = "wild"


def test_known_values_are_members() -> None:
    assert TypeAdapter(Mood).validate_python("calm") is Mood.CALM
    assert TypeAdapter(Mood).validate_json(b'"wild"') is Mood.WILD


def test_unknown_values_are_kept() -> None:
    adapter = TypeAdapter(Mood)
    mood = adapter.validate_python("shy")
    assert mood == "shy"
    assert isinstance(mood, Mood)
    assert adapter.dump_python(mood, mode="json") == "shy"
    assert type(adapter.dump_python(mood, mode="json")) is str
    assert list(Mood) == [Mood.CALM, Mood.WILD]
    assert pickle.loads(pickle.dumps(mood)) == mood
    assert {mood: 1}[Mood("shy")] == 1
    assert f"{mood} {mood!s}" == "shy shy"


@pytest.mark.parametrize("bad", [1, True, None, ["calm"]])
def test_only_strings_are_values(bad: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Mood).validate_python(bad)


def test_they_are_sent_as_strings() -> None:
    rules: Any = operation("POST", parameters=(Query("mood"),), body=Json())
    exchange = Exchange()
    Resource(client(exchange))._call(rules, None, mood=Mood.CALM, was=Mood("shy"))
    assert exchange.target == "/things?mood=calm"
    assert json.loads(exchange.request.content) == {"was": "shy"}
