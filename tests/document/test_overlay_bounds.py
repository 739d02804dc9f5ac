"""What an overlay may cost: steps of its queries, and what it adds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support import at_most

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.overlay.apply import apply
from clientwright.document.overlay.jsonpath import read_path
from clientwright.document.read.limits import Limits
from clientwright.document.read.load import load

from .conftest import write

PROPERTIES = {f"p{number}": {"type": "string"} for number in range(20)}
PATHS = ", ".join(["'paths'"] * 20)
ALL = ", ".join("*" * 40)
BASE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "paths": {f"/{number}": {"get": {"description": "d"}} for number in range(100)},
    "components": {"schemas": {"A": {"type": "object", "properties": PROPERTIES}}},
}


def _run(folder: Path, actions: list[Any], limits: Limits | None = None) -> Any:
    document = {
        "overlay": "1.1.0",
        "info": {"title": "O", "version": "1"},
        "actions": actions,
    }
    write(folder, {"api.json": BASE, "o.json": document})
    root = load(str(folder / "api.json"), Collector())
    return apply(root, [str(folder / "o.json")], Collector(), limits)


@pytest.mark.parametrize(
    "target",
    [
        "$..[?$..[?$..[?@.zzz]]]",
        "$..[?count($..*..*..*) > 5]",
        f"$[{PATHS}][{ALL}][{ALL}]",
    ],
)
def test_a_target_takes_so_many_steps(tmp_path: Path, target: str) -> None:
    """A query that goes over the document for each node of it ends in an error."""
    with at_most(10):
        with pytest.raises(GenerationError, match="takes too many steps") as caught:
            _run(tmp_path, [{"target": target, "update": {"x": 1}}])
        assert caught.value.place is not None
        assert caught.value.place.pointer == "#/actions/0/target"


def test_looking_everywhere_is_no_such_query(tmp_path: Path) -> None:
    document = _run(tmp_path, [{"target": "$..[?@.description]", "update": {"x": 1}}])
    assert document.root["paths"]["/7"]["get"]["x"] == 1


@pytest.mark.parametrize(
    "pattern", ["(a|aa)+", "(a*)*b", "(((a{900}){900}){900}){900}", "(.*)(.*)(.*)(.*)x"]
)
@pytest.mark.parametrize("function", ["match", "search"])
def test_a_pattern_takes_linear_time(pattern: str, function: str) -> None:
    text = "a" * 4000 + "!"
    path = read_path(f"$[?{function}(@, '{pattern}')]")
    with at_most(1):
        path.find([text], 100)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("match(@, 'a.c')", ["abc"]),
        ("match(@, 'a')", []),
        ("search(@, '[&&.]')", ["&"]),
        ("search(@, '[^a-z&\\n]')", ["a\n~", "ÄÖ", "1"]),
        ("search(@, '\\\\p{Lu}')", ["ÄÖ"]),
        ("match(@, 'a.~')", []),
        ("search(@, '(?=a)')", []),
        ("search(@, '\\\\d')", []),
        ("search(@, '\ud800')", []),
        ("search(@, 'b|&')", ["abc", "&"]),
    ],
)
def test_patterns_mean_what_they_do(query: str, found: list[str]) -> None:
    """They are those of RFC 9485: a dot is no line break, a class has no operators."""
    root = ["abc", "&", "a\n~", "ÄÖ", "1", "\udfff"]
    selected = read_path(f"$[?{query}]").find(root, 100)
    assert [value for _, value in selected] == found


def _doubling(times: int) -> list[Any]:
    schemas = "$.components.schemas"
    actions: list[Any] = []
    for number in range(times):
        new = {f"C{number}": {"properties": {}}}
        actions += [
            {"target": schemas, "update": new},
            {
                "target": f"{schemas}.C{number}.properties",
                "copy": f"{schemas}.A.properties",
            },
            {"target": f"{schemas}.A.properties", "update": {f"x{number}": {}}},
            {
                "target": f"{schemas}.A.properties.x{number}",
                "copy": f"{schemas}.C{number}",
            },
        ]
    return actions


@pytest.mark.parametrize(
    "actions",
    [
        _doubling(60),
        [
            {"target": "$..[?@.description]", "update": {f"x-{n}": {"description": ""}}}
            for n in range(40)
        ],
        [{"target": "$.paths[*].get", "update": {"x-a": ["y" * 1000] * 100}}],
    ],
    ids=["copies that double", "updates that double", "much in many places"],
)
def test_what_is_added_is_bounded(tmp_path: Path, actions: list[Any]) -> None:
    """A few lines that make more than any memory holds end in an error."""
    with at_most(10):
        with pytest.raises(GenerationError, match="more than 6 MiB") as caught:
            _run(tmp_path, actions)
        assert caught.value.hint == "--max-output raises this limit"
        assert caught.value.place is not None
        assert caught.value.place.file.endswith("o.json")


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    actions = [{"target": "$.paths[*].get", "update": {"x-a": ["y" * 1000] * 100}}]
    document = _run(tmp_path, actions, Limits(output=100))
    assert len(json.dumps(document.root)) > 10_000_000
