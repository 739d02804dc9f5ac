"""Where operations are called."""

from __future__ import annotations

import pytest
from names.given import calls, document, names_of, operation

from clientwright.diagnostics import Collector
from clientwright.names import Overrides

TABLE = [
    ("get", "/pets", "listPets", ("Pets",), "pets.list"),
    ("get", "/api/v1/pets/{id}", None, (), "pets.retrieve"),
    ("post", "/v2.0/members/invite", None, (), "members.invite"),
    ("post", "/members/invite/", None, (), "members.invite"),
    ("get", "/pets:search", None, (), "pets.search"),
    ("get", "/{id}", None, (), "root.retrieve"),
    ("get", "/", None, (), "root.retrieve"),
    ("get", "/v1", None, (), "root.retrieve"),
    ("get", "/x", "getX", ("Close",), "x.retrieve"),
    ("post", "/close", None, (), "close_.create"),
    ("get", "/x", "", ("",), "x.retrieve"),
    ("get", "/宠物", "获取", ("宠物",), "x5ba0_x7269.retrieve"),
    ("get", "/2fa", None, (), "resource_2fa.retrieve"),
    ("get", "/-/$count", None, (), "dash.count"),
]


@pytest.mark.parametrize(
    ("method", "path", "operation_id", "tags", "want"),
    TABLE,
    ids=[ascii(row[1]) for row in TABLE],
)
def test_calls(
    method: str, path: str, operation_id: str | None, tags: tuple[str, ...], want: str
) -> None:
    root = document({path: {method: operation(operation_id, *tags)}})
    assert list(calls(names_of(root)).values()) == [want]


def test_what_only_a_parameter_tells_apart_is_named_by_it() -> None:
    paths = {f"/pets/{{p{i}}}": {"get": operation("getPet")} for i in range(2000)}
    found = set(calls(names_of(document(paths))).values())
    assert len(found) == 2000
    assert {"pets.retrieve", "pets.retrieve_by_p7"} <= found


def test_equal_words_are_one_resource() -> None:
    root = document(
        {f"/{path}/{{id}}": {"get": operation()} for path in ("pet-store", "petStore")}
    )
    names = names_of(root)
    assert [one.class_name for one in names.resources] == ["PetStore"]


SDK = [
    (
        {
            "x-fern-sdk-group-name": ["beta", "petCare"],
            "x-fern-sdk-method-name": "findAll",
        }
    ),
    ({"x-speakeasy-group": "beta.petCare", "x-speakeasy-name-override": "find-all"}),
    ({"x-operation-group": ["beta", "pet-care"], "x-operation-name": "find_all"}),
]


@pytest.mark.parametrize("extensions", SDK, ids=lambda given: next(iter(given)))
def test_a_vendors_sdk_has_decided(extensions: dict[str, object]) -> None:
    root = document({"/pets": {"get": operation("listPets", **extensions)}})
    assert calls(names_of(root)) == {"GET /pets": "beta.pet_care.find_all"}


@pytest.mark.parametrize("extensions", SDK, ids=lambda given: next(iter(given)))
def test_half_of_an_extension_decides_nothing(extensions: dict[str, object]) -> None:
    for key in extensions:
        given = {key: extensions[key]}
        root = document({"/pets": {"get": operation("listPets", **given)}})
        assert calls(names_of(root)) == {"GET /pets": "pets.list"}


def test_two_that_an_extension_calls_alike_are_told_apart() -> None:
    given = SDK[0]
    root = document({p: {"get": operation(**given)} for p in ("/pets", "/cats")})
    assert calls(names_of(root)) == {
        "GET /cats": "beta.pet_care.find_all",
        "GET /pets": "pets.list",
    }


def test_a_method_never_has_the_name_of_a_resource_beside_it() -> None:
    root = document(
        {
            "/things": {"get": operation()},
            "/things/list/{id}/parts": {"get": operation()},
        }
    )
    found = calls(names_of(root))
    assert found["GET /things/list/{id}/parts"] == "things.list.parts.list"
    assert found["GET /things"] == "things.get_things"


def test_what_would_pass_through_a_method_moves_up() -> None:
    earlier = {"POST /sessions/{id}/message": "sessions.message"}
    root = document(
        {
            "/sessions/{id}/message": {"post": operation()},
            "/sessions/{id}/message/{m}": {"get": operation()},
        }
    )
    assert calls(names_of(root, earlier)) == {
        "POST /sessions/{id}/message": "sessions.message",
        "GET /sessions/{id}/message/{m}": "sessions.retrieve_message",
    }


def test_a_person_may_name_the_method_alone() -> None:
    hint = {"x-clientwright-name": "fetch"}
    root = document({"/pets/{id}": {"get": operation(**hint), "put": operation()}})
    assert set(calls(names_of(root)).values()) == {"pets.fetch", "pets.update"}


def test_names_tell_what_decided_on_them() -> None:
    root = document(
        {
            "/pets": {"get": operation()},
            "/pets/{id}": {"get": operation(**{"x-clientwright-name": "pets.one"})},
            "/cats": {"get": operation("kept")},
        }
    )
    names = names_of(root, {"GET /cats": "cats.kept"})
    assert names.reasons == {
        "GET /pets": "GET of a collection",
        "GET /pets/{id}": "x-clientwright-name",
        "GET /cats": "its name in an earlier package",
    }


def test_a_person_may_nest_resources() -> None:
    root = document(
        {
            "/a": {
                "post": operation(
                    "x", "T", **{"x-clientwright-name": "organizations.invites.create"}
                )
            },
            "/organizations": {"get": operation("y")},
            "/c": {"get": operation("z", "T")},
        }
    )
    overrides = Overrides(operations={"z": "organizations.invites.list", "no": "a.b"})
    collector = Collector()
    names = names_of(root, overrides=overrides, collector=collector)
    assert calls(names) == {
        "POST /a": "organizations.invites.create",
        "GET /organizations": "organizations.list",
        "GET /c": "organizations.invites.list",
    }
    assert [
        (one.attributes, one.class_name, one.module) for one in names.resources
    ] == [
        (("organizations",), "Organizations", "organizations"),
        (
            ("organizations", "invites"),
            "OrganizationsInvites",
            "organizations_invites",
        ),
    ]
    assert [one.code for one in collector] == ["override-without-match"]


@pytest.mark.parametrize("hint", ["a.b c", "../x.y", "a..b", "a.class", "close.x", "-"])
def test_a_name_that_is_none_is_refused(hint: str) -> None:
    collector = Collector()
    overrides = Overrides(operations={"GET /pets": hint})
    root = document({"/pets": {"get": operation("list", "pets")}})
    names = names_of(root, overrides=overrides, collector=collector)
    assert calls(names) == {"GET /pets": "pets.list"}
    assert [one.code for one in collector] == ["name-refused"]


def test_classes_never_meet_asynchronous_twins_or_windows_files() -> None:
    paths = ["pets", "async-pets", "operation", "con"]
    root = document({f"/{path}": {"get": operation()} for path in paths})
    resources = names_of(root).resources
    names = [one.class_name for one in resources]
    assert names == ["Pets", "AsyncPetsResource", "OperationResource", "Con"]
    assert [one.module for one in resources] == [
        "pets",
        "async_pets",
        "operation",
        "con_",
    ]


def test_what_vendors_placed_is_verbatim_up_to_a_line() -> None:
    """An argument and a method may have the same length: what a line holds."""
    long = "list-selected-repositories-enabled-github-actions-organization"
    root = document(
        {
            "/orgs/{org}/repositories": {
                "get": operation(f"actions/{long}", "actions")
            },
            "/orgs/{org}": {"get": operation("orgs/get", "orgs")},
            "/orgs": {"get": operation("orgs/list-all-of-them", "orgs")},
            "/users": {"get": operation("users/list-all-of-them", "users")},
        }
    )
    assert f"actions.{long.replace('-', '_')}" in calls(names_of(root)).values()
