"""Names once given are kept, whatever a document becomes."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from dataclasses import fields, replace
from typing import Any

import pytest
from evolve.diff.test_cases import BASE as TABLE
from evolve.surface.mutate import mutated
from names.given import (
    Json,
    api_of,
    classes,
    document,
    json_body,
    names_of,
    operation,
    parameters,
    recorded,
    thing,
)
from support import environment

from clientwright.names import record

TEXT = {"type": "string"}


def _base() -> Json:
    body = json_body(thing(orgPhones=TEXT, limit=TEXT, home=thing(a=TEXT)))
    answer = {"200": {"description": "", **json_body(thing(pets=thing(a=TEXT)))}}
    return document(
        {
            "/pets": {
                "get": operation(
                    "pets_list", "pets", parameters=parameters(("header", "X-A"))
                ),
                "post": operation("addPet", "pets", requestBody=body, responses=answer),
            }
        },
        schemas={
            "pet": thing(orgPhones=TEXT, owner=thing(b=TEXT)),
            "io.a.v1.Pod": thing(x={"type": "string", "enum": ["a", "b"]}),
        },
    )


def _grown() -> list[Json]:
    """Give documents, each of which adds what would like a name that is taken."""
    steps: list[Json] = [_base()]

    def step(change: Any) -> None:
        root = copy.deepcopy(steps[-1])
        change(root)
        steps.append(root)

    def schemas(root: Json) -> Json:
        found: Json = root["components"]["schemas"]
        return found

    step(lambda root: schemas(root).update(Pet=thing(z=TEXT)))
    step(lambda root: schemas(root).update(PetOwner=thing(z=TEXT)))
    step(lambda root: schemas(root).update({"io.b.v1.Pod": thing(y=TEXT)}))
    step(lambda root: schemas(root).update(Pod=thing(w=TEXT)))
    step(lambda root: schemas(root).update(AddPetRequest=thing(v=TEXT)))
    step(lambda root: schemas(root)["pet"]["properties"].update(org_phones=TEXT))
    step(lambda root: root["paths"].update({"/l": {"get": operation("list", "pets")}}))
    step(
        lambda root: root["paths"]["/pets"]["post"].update(
            parameters=parameters(("query", "limit"), ("query", "org_phones"))
        )
    )
    step(lambda root: root["info"].update(title="Another"))
    step(lambda root: root.update(paths=dict(reversed(root["paths"].items()))))
    step(
        lambda root: root["components"].update(
            schemas=dict(reversed(schemas(root).items()))
        )
    )
    return steps


def test_a_document_grows_and_no_public_name_moves() -> None:
    earlier: dict[str, str] = {}
    before: dict[str, dict[Any, Any]] = {}
    for root in _grown():
        names = names_of(root, earlier)
        for field in fields(names):
            if field.name == "reasons":
                continue
            value = getattr(names, field.name)
            given = value if isinstance(value, dict) else {"": value}
            if field.name == "resources":
                given = {one.attributes: one.class_name for one in value}
            for key, name in before.get(field.name, {}).items():
                assert given[key] == name, (field.name, key)
            before[field.name] = given
        earlier = record(api_of(root), names)


def _public(root: Json, earlier: dict[str, str]) -> dict[str, str]:
    """Give every name that code can say, by what it stands for."""
    names = names_of(root, earlier)
    found = record(api_of(root), names)
    for (schema, wire), name in names.fields.items():
        identity = names.identities.get(schema, schema)
        found.setdefault(f"field {identity} {wire}", name)
    for (identity, key), name in names.arguments.items():
        found.setdefault(f"argument {identity} {key}", name)
    return found


def _equals() -> Json:
    """Give a document whose inline schemas are equal, two and two."""

    def role() -> Json:
        return {"type": "string", "enum": ["admin", "member"]}

    return document(
        {
            "/a": {"post": operation("a", requestBody=json_body(thing(role=role())))},
            "/b": {"post": operation("b", requestBody=json_body(thing(role=role())))},
        },
        schemas={
            "A": thing(home=thing(zip=TEXT), role=role(), limit=TEXT),
            "B": thing(home=thing(zip=TEXT), role=role(), limit=TEXT),
            "C": {"oneOf": [thing(a=TEXT), thing(b=TEXT)]},
        },
    )


@pytest.mark.parametrize("seed", range(12))
def test_no_public_name_moves_on_a_random_walk(seed: int) -> None:
    chance = random.Random(seed)
    root = chance.choice((_base, _equals, lambda: copy.deepcopy(TABLE)))()
    names = _public(root, {})
    steps = 0
    while steps < 12:
        given = mutated(root, chance)
        if given is None:
            continue
        what, grown = given
        if chance.random() < 0.3:
            grown = _shuffled(grown, chance)
        now = _public(grown, names)
        assert not _moved(names, now), (seed, steps, what)
        root, names, steps = grown, now, steps + 1
    assert names


def _moved(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    """List what has lost its name, though it is there.

    Equals have one name: when they come to differ, one of them keeps it, and when two
    come to be equal, both have the name of one. `diff` calls either breaking.
    """
    kept = {name for one, name in before.items() if after.get(one) == name}
    holders: dict[str, list[str]] = {}
    for identity, name in before.items():
        if identity in after:
            holders.setdefault(name, []).append(identity)
    return {
        identities[0]: name
        for name, identities in holders.items()
        if name not in kept and not {after[one] for one in identities} <= kept
    }


def _shuffled(root: Json, chance: random.Random) -> Json:
    """Give a document with the members of its maps in another order."""

    def shuffled(value: Any) -> Any:
        if isinstance(value, list):
            return [shuffled(each) for each in value]
        if not isinstance(value, dict):
            return value
        members = [(key, shuffled(each)) for key, each in value.items()]
        chance.shuffle(members)
        return dict(members)

    return {key: shuffled(value) for key, value in root.items()}


@pytest.mark.parametrize("seed", range(6))
def test_no_name_depends_on_the_order_of_a_document(seed: int) -> None:
    for root in (_grown()[-1], _equals(), copy.deepcopy(TABLE)):
        found = recorded(_shuffled(root, random.Random(seed)))
        wanted = recorded(root)
        for key in found.keys() | wanted.keys():
            # Attributes are kept once for all equals, under one of these.
            assert key.startswith("field ") or found[key] == wanted[key]


def test_equals_that_differ_later_keep_what_they_had() -> None:
    def root(second: Json) -> Json:
        return document(schemas={"A": thing(x=thing(k=TEXT)), "B": thing(x=second)})

    first = root(thing(k=TEXT))
    old = classes(names_of(first))
    assert old["A/properties/x"] == "AX"
    assert "B/properties/x" not in old
    new = classes(names_of(root(thing(k=TEXT, m=TEXT)), recorded(first)))
    assert new["A/properties/x"] == "AX"
    assert new["B/properties/x"] == "BX"


def test_a_record_cannot_do_harm() -> None:
    bad = ["../x", "a b", "", "class", "import os", "x" * 9999, "é", "1"]
    evil = dict(zip(recorded(_base()), bad * 99, strict=False))
    names = names_of(_base(), evil)
    plain = names_of(_base())
    assert replace(names, reasons=plain.reasons) == plain


_SCRIPT = """
import json, sys
from names.given import names_of
names = names_of(json.load(sys.stdin))
print(json.dumps([sorted(map(repr, getattr(names, f).items()))
                  if hasattr(getattr(names, f), "items") else repr(getattr(names, f))
                  for f in type(names).__dataclass_fields__]))
"""


def test_names_do_not_depend_on_the_hash_seed() -> None:
    given = json.dumps(_grown()[-1])
    results = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            input=given,
            capture_output=True,
            text=True,
            check=True,
            env=environment(
                PYTHONHASHSEED=seed, PYTHONPATH="generator:templates:tests"
            ),
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(results) == 1
