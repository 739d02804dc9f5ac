"""A table of changes to one document, and what each means for users."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.normalize.normalize import normalize
from clientwright.evolve.diff import Change, compare, render
from clientwright.ir.api import Api
from clientwright.ir.document import Document, tokens
from clientwright.ir.names import Names
from clientwright.names import Overrides, assign

_HERE = Path(__file__).parent


def _loaded(name: str) -> Any:
    """Read a file of YAML by the C loader: every process does so."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return yaml.load(text, yaml.CSafeLoader)


BASE = _loaded("base.yaml")
CASES = _loaded("cases.yaml")


def understood(root: Any) -> tuple[Api, Names]:
    collector = Collector()
    document = normalize(Document(root, "pets.yaml", "0" * 64), collector)
    api = build(document, collector)
    return api, assign(api, Overrides(), {}, collector)


def changed(case: dict[str, Any]) -> Any:
    root = copy.deepcopy(BASE)
    for pointer, value in case.get("set", {}).items():
        *path, last = tokens(pointer)
        holder = root
        for token in path:
            if isinstance(holder, list):
                holder = holder[int(token)]
            else:
                holder = holder.setdefault(token, {})
        if isinstance(holder, list):
            index = int(last)
            holder[index : index + 1] = [copy.deepcopy(value)]
        else:
            holder[last] = copy.deepcopy(value)
    for pointer in case.get("remove", ()):
        *path, last = tokens(pointer)
        holder = root
        for token in path:
            holder = holder[int(token)] if isinstance(holder, list) else holder[token]
        if isinstance(holder, list):
            del holder[int(last)]
        else:
            del holder[last]
    return root


def changes(case: dict[str, Any]) -> tuple[Change, ...]:
    old, old_names = understood(BASE)
    new, new_names = understood(changed(case))
    return compare(old, new, old_names, new_names)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_effect_and_code(case: dict[str, Any]) -> None:
    found = sorted({f"{change.effect} {change.code}" for change in changes(case)})
    assert found == sorted(set(case["expect"]))


def test_the_table_is_large_and_says_each_thing_once() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) >= 120
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_breaking_changes_say_what_to_do(case: dict[str, Any]) -> None:
    for change in changes(case):
        assert change.pointer.startswith("#/")
        if change.effect == "breaking" and change.code != "response-added":
            assert change.advice or change.code == "response-removed", change


def test_no_document_changes_against_itself() -> None:
    api, names = understood(BASE)
    assert compare(api, api, names, names) == ()
    assert render((), "text") == "no change for users of the package\n"
