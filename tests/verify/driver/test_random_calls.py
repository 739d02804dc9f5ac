"""Random calls: the same for a seed, within what a schema allows, and shrunk."""

from __future__ import annotations

import json
from typing import Any

import pytest
from verify.trees import root_of

from clientwright.verify.document.api import Operation, Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.driver.fuzz import RANDOM, smallest_failure
from clientwright.verify.messages.planned_calls import Call, Planner
from clientwright.verify.report.findings import Failure
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.made import Maker

Json = Any


def _planned(*parameters: Json, body: Json = None) -> tuple[Operation, Planner]:
    node: dict[str, Json] = {"parameters": list(parameters), "responses": {}}
    if body is not None:
        content = {"application/json": {"schema": body}}
        node["requestBody"] = {"required": True, "content": content}
    root = root_of({})
    root["paths"] = {"/things": {"post": node}}
    schemas = Schemas(root)
    (operation,) = read_operations(Reader.of(root), schemas)
    return operation, Planner(Maker(schemas, "request"), {})


def _query(name: str, schema: Json) -> Json:
    return {"name": name, "in": "query", "required": True, "schema": schema}


def _failure(operation: Operation) -> Failure:
    return Failure(operation.pointer, "sync", None, "wrong", "this", "that")


def _calls(seed: int, count: int = 30) -> list[Call]:
    number = {"type": "integer", "minimum": 3, "maximum": 9}
    text = {"type": "string", "minLength": 2, "maxLength": 5}
    operation, planner = _planned(_query("n", number), _query("t", text))
    made: list[Call] = []

    def attempt(call: Call) -> list[Failure]:
        made.append(call)
        return []

    assert not smallest_failure(operation, planner, attempt, count=count, seed=seed)
    return made


def test_as_many_as_asked_for_and_within_bounds() -> None:
    calls = _calls(1)
    assert len(calls) == 30
    for call in calls:
        assert 3 <= call.arguments["query:n"] <= 9
        assert 2 <= len(call.arguments["query:t"]) <= 5
    assert len({str(call.arguments) for call in calls}) > 5


def test_a_seed_makes_the_same_calls() -> None:
    def shown(seed: int) -> list[str]:
        return [str(call.arguments) for call in _calls(seed)]

    assert shown(1) == shown(1)
    assert shown(1) != shown(2)


@pytest.mark.parametrize(
    ("least", "most", "smallest"),
    [
        # Made up, and then the least that fails.
        (1_000, 9_000, 1_000),
        # What any plan would have called with.
        (0, 10_000, 8),
        (10_000, 10_000, 10_000),
    ],
)
def test_what_is_told_is_the_smallest_that_fails(
    least: int, most: int, smallest: int
) -> None:
    """And what the call was made with, as JSON."""
    schema = {"type": "integer", "minimum": 0, "maximum": 10_000}
    operation, planner = _planned(_query("n", schema))

    def attempt(call: Call) -> list[Failure]:
        fails = least <= call.arguments["query:n"] <= most
        return [_failure(operation)] if fails else []

    (found,) = smallest_failure(operation, planner, attempt, count=200, seed=1)
    assert found.call.startswith(RANDOM)
    assert json.loads(found.call.removeprefix(RANDOM)) == {"query:n": smallest}
    assert found.what == "wrong"


def test_a_body_is_told_by_its_media_type() -> None:
    schema = {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"type": "boolean"}},
        "additionalProperties": False,
    }
    operation, planner = _planned(body=schema)

    def attempt(_: Call) -> list[Failure]:
        return [_failure(operation)]

    (found,) = smallest_failure(operation, planner, attempt, count=20, seed=1)
    told = json.loads(found.call.removeprefix(RANDOM))
    assert told.keys() == {"body application/json"}
    assert isinstance(told["body application/json"]["a"], bool)


def test_all_that_is_wrong_with_it_is_told() -> None:
    """Not only the first complaint."""
    operation, planner = _planned(_query("n", {"type": "integer"}))

    def attempt(_: Call) -> list[Failure]:
        return [_failure(operation), _failure(operation)]

    assert len(smallest_failure(operation, planner, attempt, count=5, seed=1)) == 2
