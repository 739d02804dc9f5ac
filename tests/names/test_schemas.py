"""Class names of components and of what stands inside."""

from __future__ import annotations

from typing import Any

import pytest
from names.given import classes, document, json_body, names_of, operation, thing

from clientwright.diagnostics import Collector
from clientwright.names import Overrides

ENUM = {"type": "string", "enum": ["a", "b", "c", "d", "e", "f"]}

COMPONENTS = [
    ({"Pet": "Pet"}, "a class name stays"),
    ({"invited_member": "InvitedMember"}, "words are joined"),
    (
        {
            "io.k8s.api.core.v1.Pod": "Pod",
            "io.k8s.api.apps.v1.Deployment": "Deployment",
        },
        "packages are dropped",
    ),
    (
        {
            "io.k8s.api.core.v1.Event": "CoreV1Event",
            "io.k8s.api.events.v1.Event": "EventsV1Event",
        },
        "as much of a package as is needed stays",
    ),
    ({"models.User": "ModelsUser", "User": "User"}, "a name without package wins"),
    ({"issuing.card": "IssuingCard"}, "words with dots are no packages"),
    ({"Foo[Bar]": "FooBar", "a<b>": "AB"}, "generic names"),
    ({"Any": "Any_", "Date": "Date_", "None": "None_"}, "what models need"),
    ({"1": "Model1", "": "Model_"}, "no letter to begin with"),
]


@pytest.mark.parametrize("want", [pair[0] for pair in COMPONENTS], ids=str)
def test_components(want: dict[str, str]) -> None:
    names = names_of(document(schemas={key: thing() for key in want}))
    assert classes(names) == want


def test_names_that_differ_by_case_alone_stay_apart() -> None:
    names = classes(names_of(document(schemas={"Pet": thing(), "pet": thing()})))
    assert names["Pet"] == "Pet"
    assert names["pet"].lower() != "pet"


def _inline(schema: dict[str, Any]) -> dict[str, str]:
    found = classes(names_of(document(schemas={"Pet": schema})))
    return {rest: name for rest, name in found.items() if rest != "Pet"}


INLINE = [
    (thing(home=thing()), {"Pet/properties/home": "PetHome"}),
    (thing(role=ENUM), {"Pet/properties/role": "PetRole"}),
    (
        thing(tags={"type": "array", "items": ENUM}),
        {"Pet/properties/tags/items": "PetTag"},
    ),
    (
        thing(data={"type": "array", "items": thing()}),
        {"Pet/properties/data/items": "PetDataItem"},
    ),
    (
        thing(byDay={"type": "object", "additionalProperties": thing()}),
        {"Pet/properties/byDay/additionalProperties": "PetByDayValue"},
    ),
    (
        {"oneOf": [{"title": "Cat", **thing(x=ENUM)}, {"type": "string"}]},
        {"Pet/oneOf/0": "PetCat", "Pet/oneOf/0/properties/x": "PetCatX"},
    ),
    (
        {"oneOf": [thing(kind={"const": "dog"}), thing(kind={"const": "cat"})]},
        {"Pet/oneOf/0": "PetDog", "Pet/oneOf/1": "PetCat"},
    ),
    (
        {"anyOf": [thing(a={"type": "string"}), thing(b={"type": "string"})]},
        {"Pet/anyOf/0": "PetWithA", "Pet/anyOf/1": "PetWithB"},
    ),
]


@pytest.mark.parametrize(("schema", "want"), INLINE, ids=lambda value: str(value)[:40])
def test_inline_schemas_are_named_after_where_they_stand(
    schema: dict[str, Any], want: dict[str, str]
) -> None:
    assert _inline(schema) == want


def test_bodies_and_answers_are_named_after_their_operation() -> None:
    answers = {
        status: {
            "description": "",
            **json_body(thing(**{f"a{status}": {"type": "string"}})),
        }
        for status in ("200", "201", "409", "4XX", "default")
    }
    given = operation(
        "inviteMembers",
        requestBody=json_body(thing(x={"type": "string"})),
        responses=answers,
        parameters=[{"in": "query", "name": "sort", "schema": ENUM}],
    )
    names = names_of(document({"/members/invite": {"post": given}}))
    found = classes(names, "#/paths/~1members~1invite/post/")
    assert set(found.values()) == {
        "MemberInviteRequest",
        "MemberInviteResponse",
        "MemberInviteCreatedResponse",
        "MemberInviteConflictResponse",
        "MemberInviteClientErrorResponse",
        "MemberInviteDefaultResponse",
        "MemberInviteSort",
    }


def test_a_component_keeps_its_name_from_an_inline_schema() -> None:
    names = classes(
        names_of(document(schemas={"Pet": thing(owner=thing()), "PetOwner": thing()}))
    )
    assert names["PetOwner"] == "PetOwner"
    assert names["Pet/properties/owner"] == "PetOwnerObject"


def test_a_person_may_name_a_schema() -> None:
    root = document(
        schemas={
            "Pet": thing(home=thing() | {"x-clientwright-name": "Kennel"}),
            "Cat": thing() | {"x-clientwright-name": "Feline"},
            "Dog": thing(),
        }
    )
    overrides = Overrides(schemas={"#/components/schemas/Dog": "Hound", "Cow": "Ox"})
    collector = Collector()
    names = classes(names_of(root, overrides=overrides, collector=collector))
    assert names == {
        "Pet": "Pet",
        "Cat": "Feline",
        "Dog": "Hound",
        "Pet/properties/home": "Kennel",
    }
    assert [one.code for one in collector] == ["override-without-match"]


def test_deep_nesting_gives_names_of_sane_length() -> None:
    schema = thing()
    for _ in range(60):
        schema = thing(level=schema)
    names = _inline(schema)
    assert len(set(names.values())) == 60
    assert max(map(len, names.values())) <= 90
