"""What types are called that stand inside others."""

from __future__ import annotations

from typing import Any

import pytest
from names.given import (
    classes,
    document,
    json_body,
    names_of,
    operation,
    recorded,
    thing,
)

from clientwright.names.fitting import fit

TEXT = {"type": "string"}


def enum(*values: str) -> dict[str, Any]:
    """Make an enum that is too large to stand in place."""
    return {"type": "string", "enum": [*values, *"vwxyz"]}


def answer(schema: dict[str, Any], status: str = "200") -> dict[str, Any]:
    """Make the responses of an operation."""
    return {"responses": {status: {"description": "", **json_body(schema)}}}


def query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Make the parameters of an operation."""
    return {"parameters": [{"in": "query", "name": name, "schema": schema}]}


def names(paths: dict[str, Any], **schemas: Any) -> set[str]:
    """Give the names of all types of a document but for its components."""
    found = names_of(document(paths, schemas))
    return set(found.schemas.values()) - set(schemas)


def test_requests_and_responses_are_called_after_their_call() -> None:
    given = operation(requestBody=json_body(thing(a=TEXT)), **answer(thing(b=TEXT)))
    assert names({"/customers/{id}/balance_transactions": {"post": given}}) == {
        "CustomerBalanceTransactionCreateRequest",
        "CustomerBalanceTransactionCreateResponse",
    }


_MANY = {"type": "array", "items": thing(a=TEXT)}
LISTS = [
    (thing(data=_MANY), ("Ship", "ShipListResponse")),
    (_MANY, ("Ship",)),
    (thing(ships=_MANY), ("Ship", "ShipListResponse")),
]


@pytest.mark.parametrize(("schema", "want"), LISTS, ids=lambda value: str(value)[:40])
def test_what_a_list_lists_is_called_after_the_resource(
    schema: dict[str, Any], want: tuple[str, ...]
) -> None:
    assert names({"/ships": {"get": operation(**answer(schema))}}) == set(want)
    given = {"/ships": {"get": operation(**answer(schema))}}
    assert "ShipItem" in names(given, Ship=thing(z=TEXT))


def test_a_method_that_says_what_it_lists() -> None:
    """Its items are that, and not the resource."""
    for call, want in (("list_orgs", "ConsoleOrg"), ("list_for_user", "Console")):
        given = operation(**answer(_MANY), **{"x-clientwright-name": f"console.{call}"})
        assert names({"/console": {"get": given}}) == {want}


OKTA = {"oneOf": [thing(key=TEXT, b=TEXT), thing(secret=TEXT)]}


def test_what_several_components_have_is_called_after_what_they_share() -> None:
    """The words that they begin with; else its own, where three have it."""
    several = {f"SourceOkta{end}": thing(credentials=OKTA) for end in ("", "Update")}
    assert "SourceOktaCredentials" in names({}, **several)
    two = {one: thing(retry_policy=thing(a=TEXT)) for one in ("Email", "Message")}
    assert names({}, **two) == {"EmailRetryPolicy"}
    assert names({}, **two, Push=thing(retry_policy=thing(a=TEXT))) == {"RetryPolicy"}


def test_small_enums_of_strings_have_no_name() -> None:
    small = {"type": "string", "enum": ["asc", "desc"]}
    assert names({"/a": {"get": operation(**query("order", small))}}) == set()
    asked = small | {"x-clientwright-name": "Direction"}
    assert names({"/a": {"get": operation(**query("order", asked))}}) == {"Direction"}
    large = {"type": "integer", "enum": [1, 2]}
    assert names({"/a": {"get": operation(**query("order", large))}}) == {
        "ARetrieveOrder"
    }


def test_a_small_enum_keeps_the_name_that_it_had() -> None:
    def root(values: list[str]) -> dict[str, Any]:
        return document(schemas={"Pet": thing(kind={"type": "string", "enum": values})})

    before = recorded(root(list("abcdefgh")))
    after = classes(names_of(root(["a", "b"]), before))
    assert after["Pet/properties/kind"] == "PetKind"


SHARED = [
    (["/usage/images", "/usage/audio"], "bucket_width", "UsageBucketWidth"),
    (["/images", "/audio"], "bucket_width", "BucketWidth"),
    (["/images", "/audio"], "width", "Width"),
]


@pytest.mark.parametrize(("paths", "name", "want"), SHARED, ids=lambda v: str(v)[:30])
def test_an_enum_with_several_owners_is_called_after_what_they_share(
    paths: list[str], name: str, want: str
) -> None:
    given = {p: {"get": operation(**query(name, enum("1d")))} for p in paths}
    assert names({**given, "/other": {"get": operation()}}) == {want}


def test_the_order_of_values_does_not_matter() -> None:
    one, two = enum("a"), enum("a")
    two["enum"] = two["enum"][::-1]
    given = {
        "/images": {"get": operation(**query("size", one))},
        "/audio": {"get": operation(**query("size", two))},
    }
    assert names(given) == {"Size"}


def test_of_two_sets_of_values_the_one_with_most_owners_has_the_bare_name() -> None:
    given = {
        f"/{path}": {"get": operation(**query("bucket_width", enum(value)))}
        for path, value in zip("abcde", "11122", strict=True)
    }
    assert names(given) == {"BucketWidth", "DBucketWidth"}


def test_a_property_does_not_say_its_owner_again() -> None:
    found = names({}, Card=thing(card_type=enum("a"), card=thing(b=TEXT)))
    assert found == {"CardType", "CardCard"}


def test_errors_that_many_share_are_called_after_none_of_them() -> None:
    given = {
        path: {"get": operation(**answer(thing(code=TEXT), status))}
        for path, status in (("/a", "404"), ("/b", "409"))
    }
    assert names(given) == {"ErrorResponse"}
    given = {
        p: {"get": operation(**answer(thing(code=TEXT), "404"))} for p in ("/a", "/b")
    }
    assert names(given) == {"NotFoundResponse"}
    given = {"/a": {"get": operation(**answer(thing(code=TEXT), "4XX"))}}
    assert names(given) == {"ARetrieveClientErrorResponse"}


def test_no_name_is_longer_than_sixty_characters_or_holds_a_digest() -> None:
    deep = thing(leaf=enum("a"))
    for level in ("averylongproperty", "anotherlongproperty", "stillmorelongwords") * 3:
        deep = thing(**{level: deep})
    root = document(schemas={"InternationalShipmentDocument": deep})
    found = set(names_of(root).schemas.values())
    assert len(found) == 11
    assert max(map(len, found)) <= 60
    assert not any("_" in name for name in found)


def test_what_is_left_out_of_a_long_name() -> None:
    levels = (("customer",), ("order",), ("order", "line"), ("price",), ("request",))
    assert next(fit(levels, 60)) == tuple(word for level in levels for word in level)
    assert list(fit(levels, 31))[:2] == [
        ("customer", "order", "line", "price", "request"),
        ("customer", "line", "price", "request"),
    ]


def test_names_that_only_their_case_tells_apart_have_no_digest() -> None:
    found = classes(names_of(document(schemas={"Pet": thing(), "pet": thing()})))
    assert found == {"Pet": "Pet", "pet": "PetModel"}
    fields = names_of(document(schemas={"Pet": thing(Name=TEXT, name=TEXT)})).fields
    assert set(fields.values()) == {"name", "name_field"}
