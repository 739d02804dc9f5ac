"""Where operations are called."""

from __future__ import annotations

import pytest
from names.given import calls, document, names_of, operation

from clientwright.diagnostics import Collector
from clientwright.names import Overrides

TABLE = [
    ("get", "/pets", "listPets", ("Pets",), "pets.list_pets"),
    ("get", "/pets", "pets_list", ("pets",), "pets.list"),
    ("get", "/pets", "pets", ("pets",), "pets.pets"),
    ("get", "/orgs/{o}/repos", "repos/list-for-org", ("repos",), "repos.list_for_org"),
    ("post", "/repos/import", "repos/import", ("repos",), "repos.import_"),
    ("get", "/api/v1/pets/{id}", None, (), "pets.get_by_id"),
    ("post", "/v2.0/members/invite", None, (), "members.post_invite"),
    ("post", "/members/invite/", None, (), "members.post_invite"),
    ("get", "/pets:search", None, (), "pets.get_search"),
    ("get", "/{id}", None, (), "root.get_by_id"),
    ("get", "/", None, (), "root.get"),
    ("get", "/v1", None, (), "v1.get"),
    ("get", "/x", "getX", ("Close",), "close_.get_x"),
    ("get", "/x", "class", ("class",), "class_.class_"),
    ("get", "/x", "models", ("x",), "x.models_"),
    ("get", "/x", "", ("",), "x.get"),
    ("get", "/x", "获取", ("宠物",), "x5ba0_x7269.x83b7_x53d6"),
]


@pytest.mark.parametrize(
    ("method", "path", "operation_id", "tags", "want"),
    TABLE,
    ids=[ascii(row[-1]) for row in TABLE],
)
def test_calls(
    method: str, path: str, operation_id: str | None, tags: tuple[str, ...], want: str
) -> None:
    root = document({path: {method: operation(operation_id, *tags)}})
    assert list(calls(names_of(root)).values()) == [want]


def test_a_shortened_name_gives_way_to_a_whole_one() -> None:
    root = document(
        {
            "/a": {"get": operation("pets_list", "pets")},
            "/b": {"get": operation("list", "pets")},
        }
    )
    assert calls(names_of(root)) == {"GET /a": "pets.pets_list", "GET /b": "pets.list"}


def test_equal_operation_ids_are_told_apart_by_path() -> None:
    paths = {f"/pets/{i}": {"get": operation("getPet", "pets")} for i in range(2000)}
    found = set(calls(names_of(document(paths))).values())
    assert len(found) == 2000
    assert "pets.get_pets_7" in found


def test_equal_words_are_one_resource() -> None:
    root = document(
        {
            "/a": {"get": operation("a", "Pet Store")},
            "/b": {"get": operation("b", "pet-store")},
            "/petStore/c": {"get": operation("c")},
        }
    )
    names = names_of(root)
    assert [one.class_name for one in names.resources] == ["PetStore"]


def test_a_person_may_nest_resources() -> None:
    root = document(
        {
            "/a": {
                "post": operation(
                    "x", "T", **{"x-clientwright-name": "organizations.invites.create"}
                )
            },
            "/b": {"get": operation("y", "organizations")},
            "/c": {"get": operation("z", "T")},
        }
    )
    overrides = Overrides(operations={"z": "organizations.invites.list", "no": "a.b"})
    collector = Collector()
    names = names_of(root, overrides=overrides, collector=collector)
    assert calls(names) == {
        "POST /a": "organizations.invites.create",
        "GET /b": "organizations.y",
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


@pytest.mark.parametrize("hint", ["a.b c", "../x.y", "a..b", "a.class", "self.x", "-"])
def test_a_name_that_is_none_is_refused(hint: str) -> None:
    collector = Collector()
    overrides = Overrides(operations={"GET /pets": hint})
    root = document({"/pets": {"get": operation("list", "pets")}})
    names = names_of(root, overrides=overrides, collector=collector)
    assert calls(names) == {"GET /pets": "pets.list"}
    assert [one.code for one in collector] == ["name-refused"]


def test_classes_never_meet_asynchronous_twins_or_windows_files() -> None:
    tags = ["pets", "async pets", "operation", "con"]
    root = document({f"/{tag}": {"get": operation("x", tag)} for tag in tags})
    resources = names_of(root).resources
    names = [one.class_name for one in resources]
    assert names == ["Pets", "AsyncPetsResource", "OperationResource", "Con"]
    assert [one.module for one in resources] == [
        "pets",
        "async_pets",
        "operation",
        "con_",
    ]
