"""Arguments of methods and of the constructor; attributes; error classes."""

from __future__ import annotations

from typing import Any

import pytest
from names.given import (
    document,
    json_body,
    names_of,
    operation,
    parameters,
    thing,
)


def _arguments(given: dict[str, Any]) -> dict[str, str]:
    names = names_of(document({"/x/{id}": {"post": given}}))
    return {key: name for (_, key), name in names.arguments.items()}


PARAMETERS = [
    ([("path", "id")], {"path:id": "id"}),
    ([("query", "page[size]")], {"query:page[size]": "page_size"}),
    ([("header", "X-Fax-ClientId")], {"header:X-Fax-ClientId": "x_fax_client_id"}),
    (
        [("query", "from"), ("query", "self"), ("query", "request_options")],
        {
            "query:from": "from_",
            "query:self": "self_",
            "query:request_options": "request_options_",
        },
    ),
    (
        [("path", "id"), ("query", "id"), ("header", "id"), ("cookie", "id")],
        {
            "path:id": "id",
            "query:id": "id_query",
            "header:id": "id_header",
            "cookie:id": "id_cookie",
        },
    ),
    (
        [("query", "StartTime>"), ("query", "StartTime<"), ("query", "StartTime")],
        {
            "query:StartTime>": "start_time_gt",
            "query:StartTime<": "start_time_lt",
            "query:StartTime": "start_time",
        },
    ),
    ([("query", "")], {"query:": "argument"}),
    ([("query", "2fa")], {"query:2fa": "argument_2fa"}),
]


@pytest.mark.parametrize(
    ("given", "want"), PARAMETERS, ids=[str(row[0]) for row in PARAMETERS]
)
def test_parameters(given: list[tuple[str, str]], want: dict[str, str]) -> None:
    if given[0][0] != "path":
        given = [("path", "id"), *given]
        want = {"path:id": "id", **want}
    assert _arguments(operation("x", parameters=parameters(*given))) == want


def test_a_parameter_keeps_its_name_from_a_field() -> None:
    body = json_body(thing(limit={"type": "string"}, id={"type": "string"}))
    given = operation(
        "x", parameters=parameters(("path", "id"), ("query", "limit")), requestBody=body
    )
    assert _arguments(given) == {
        "path:id": "id",
        "query:limit": "limit",
        "body:limit": "body_limit",
        "body:id": "body_id",
    }


def test_a_body_that_is_no_object_is_one_argument() -> None:
    body = json_body({"type": "array", "items": {"type": "string"}})
    given = operation(
        "x", parameters=parameters(("path", "id"), ("query", "body")), requestBody=body
    )
    assert _arguments(given) == {
        "path:id": "id",
        "query:body": "body_query",
        "body": "body",
    }


def test_media_types_are_chosen_by_arguments() -> None:
    media = {"schema": {"type": "string"}}
    kinds = {"text/plain": media, "text/csv": media}
    given = operation(
        "x",
        parameters=parameters(("query", "accept"), ("header", "Content-Type")),
        requestBody={"content": kinds},
        responses={"200": {"description": "", "content": kinds}},
    )
    found = _arguments(given)
    assert found["accept"] == "accept"
    assert found["query:accept"] == "accept_query"
    assert found["contentType"] == "content_type"


FIELDS = [
    (
        ["json", "copy", "schema", "model_config", "class", "str", "id", "type"],
        ["json_", "copy_", "schema_", "model_config_", "class_", "str_", "id", "type"],
    ),
    (["orgPhones", "org_phones"], ["org_phones_", "org_phones"]),
    (["@type", "type", "$type"], ["at_type", "type", "dollar_type"]),
    (["+1", "-1"], ["plus_1", "minus_1"]),
    (["_id", "__x__", ""], ["id", "x", "field"]),
    (["model_validate_x"], ["field_model_validate_x"]),
    (["required", "optional", "self"], ["required_", "optional_", "self_"]),
]


@pytest.mark.parametrize(("wires", "want"), FIELDS, ids=[str(row[0]) for row in FIELDS])
def test_fields(wires: list[str], want: list[str]) -> None:
    pet = thing(**{wire: {"type": "string"} for wire in wires})
    names = names_of(document(schemas={"Pet": pet}))
    found = [names.fields["#/components/schemas/Pet", wire] for wire in wires]
    for name, wanted in zip(found, want, strict=True):
        if wanted.endswith("s_"):  # told apart by a hash
            assert name.startswith(wanted)
        else:
            assert name == wanted
    assert len(set(found)) == len(found)


def test_members_of_integer_enums() -> None:
    status = {"type": "integer", "enum": [0, -1, 5], "x-enum-varnames": ["pending"]}
    names = names_of(document(schemas={"Status": status}))
    found = {value: name for (_, value), name in names.members.items()}
    assert found["-1"] == "VALUE_MINUS_1"
    assert found["5"] == "VALUE_5"


def _errors(**answers: dict[str, Any]) -> dict[str, str]:
    responses = {
        status.removeprefix("s"): {"description": "", **json_body(schema)}
        for status, schema in answers.items()
    }
    root = document(
        {"/x": {"get": operation("inviteMembers", responses=responses)}},
        schemas={
            name: thing()
            for name in ("Problem", "ValidationError", "Error", "NotFound")
        },
    )
    return {status: name for (status, _), name in names_of(root).errors.items()}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_error_classes() -> None:
    found = _errors(
        s404=_ref("Problem"),
        s422=_ref("ValidationError"),
        s403=_ref("Error"),
        s409=thing(x={"type": "string"}),
        s4XX=_ref("Problem"),
        s5XX=_ref("Problem"),
        default=_ref("Problem"),
        s401={"type": "string"},
    )
    assert found == {
        "404": "ProblemNotFoundError",
        "422": "ValidationUnprocessableEntityError",
        "403": "HarbourForbiddenError",
        "409": "XRetrieveConflictError",
        "4XX": "ProblemClientError",
        "5XX": "ProblemServerError",
        "default": "ProblemAPIError",
        "401": "XRetrieveUnauthorizedError",
    }


def test_an_error_class_is_never_one_of_the_runtime() -> None:
    assert _errors(s404=_ref("NotFound"))["404"] not in ("NotFoundError", "NotFound")


def test_constructor_arguments() -> None:
    schemes = {
        "OAuth2": {"type": "oauth2", "flows": {}},
        "api-key": {"type": "apiKey", "in": "header", "name": "X"},
        "login": {"type": "http", "scheme": "basic"},
        "timeout": {"type": "http", "scheme": "bearer"},
    }
    servers = [
        {
            "url": "https://{region}.example.test/{oauth2}",
            "variables": {"region": {"default": "eu"}, "oauth2": {"default": "x"}},
        }
    ]
    names = names_of(document(components={"securitySchemes": schemes}, servers=servers))
    assert names.credentials == {
        ("OAuth2", "token"): "oauth2",
        ("api-key", "value"): "api_key",
        ("login", "username"): "login_username",
        ("login", "password"): "login_password",
        ("timeout", "token"): "timeout_",
    }
    assert names.variables == {"region": "region", "oauth2": "server_oauth2"}
