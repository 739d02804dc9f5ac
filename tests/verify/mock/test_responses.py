"""What the mock answers: RFC 9457, 9110 (section 11.6.1), OpenAPI's examples, pages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.document.api import (
    Content,
    Operation,
    Paging,
    Response,
    Scheme,
)
from clientwright.verify.judge.judge import Complaint
from clientwright.verify.messages.served_response import Answer, dump
from clientwright.verify.mock.choice import Choice
from clientwright.verify.mock.examples import exemplary
from clientwright.verify.mock.paging import PAGE, page, without_page
from clientwright.verify.mock.problem_details import challenge, problem, refusal
from clientwright.verify.values.made import Maker
from clientwright.verify.wire.decode import Request

Json = Any
SCHEMES = {
    "basic": Scheme(name="basic", kind="basic", word="Basic"),
    "bearer": Scheme(name="bearer", kind="bearer", word="Bearer"),
    "oauth": Scheme(name="oauth", kind="bearer", word="Bearer"),
    "key": Scheme(name="key", kind="apiKey", location="header", parameter="X"),
    "tls": Scheme(name="tls", kind="none"),
}


def _operation(*responses: Response, security: Any = ()) -> Operation:
    return Operation(
        pointer="#/paths/~1a/get",
        method="GET",
        path="/a",
        parameters=(),
        body=None,
        responses=responses,
        security=security,
    )


@pytest.mark.parametrize(
    ("security", "field"),
    [
        # RFC 9110, section 11.5: a realm is a quoted string; RFC 7617, section 2.
        ((("basic",),), 'Basic realm="mock"'),
        ((("bearer",),), "Bearer"),
        ((("bearer",), ("oauth",)), "Bearer"),
        ((("basic",), ("bearer",)), 'Basic realm="mock", Bearer'),
        ((("key",),), "ApiKey"),
        ((("tls",),), "ApiKey"),
        ((("nobody",),), "ApiKey"),
    ],
)
def test_challenges(security: Any, field: str) -> None:
    assert challenge(_operation(security=security), SCHEMES) == field


def _wrong(*what: str) -> list[Complaint]:
    return [Complaint(one, "this", "that") for one in what]


@pytest.mark.parametrize(
    ("what", "status"),
    [
        (["query a"], 400),
        (["credentials"], 401),
        (["credential in header:x"], 401),
        (["content type"], 415),
        (["accept"], 406),
        (["credentials", "query a"], 401),
        (["content type", "query a"], 400),
    ],
)
def test_statuses_of_refusals(what: list[str], status: int) -> None:
    answer = refusal(_wrong(*what), _operation(security=(("key",),)), SCHEMES)
    assert answer.status == status
    assert ("WWW-Authenticate" in dict(answer.headers)) is (status == 401)


def test_problem_details() -> None:
    """RFC 9457, section 3.1: with `about:blank` the title is the status's phrase."""
    answer = problem(404, _wrong("path"), "#/paths/~1a/get")
    details = json.loads(answer.content)
    assert answer.media_type == "application/problem+json"
    assert (details["type"], details["title"]) == ("about:blank", "Not Found")
    assert details["status"] == 404
    assert isinstance(details["detail"], str)
    assert details["errors"] == [{"what": "path", "expected": "this", "actual": "that"}]


@pytest.mark.parametrize(
    ("node", "made", "expected"),
    [
        ({"type": "string", "example": "Rex"}, "made", "Rex"),
        ({"type": "string", "examples": ["Rex", "Max"]}, "made", "Rex"),
        ({"type": "object", "example": {"a": 1}}, {"b": 2}, {"a": 1}),
        (
            {"properties": {"a": {"example": 1}, "b": {}}},
            {"a": 7, "b": 8, "c": 9},
            {"a": 1, "b": 8, "c": 9},
        ),
        ({"items": {"example": "x"}}, ["a", "b"], ["x", "x"]),
        ({"type": "object", "example": "of another kind"}, {"a": 1}, {"a": 1}),
        (refer("Other"), "made", "other"),
        ({"type": "string"}, "made", "made"),
    ],
)
def test_examples_of_schemas(node: Json, made: Json, expected: Json) -> None:
    schemas = schemas_of(Model=node, Other={"example": "other"})
    maker = Maker(schemas, "response")
    assert exemplary(maker, refer("Model"), made) == expected


PET = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string", "example": "Rex"}},
}
CAT = {"name": "Tom"}


def _content(media_type: str = "application/json", **more: Any) -> Content:
    return Content(media_type=media_type, schema=f"{WHERE}Pet", pointer="#", **more)


OPERATION = _operation(
    Response(
        key="200",
        contents=(_content(named={"cat": CAT}), _content("application/xml")),
        headers={"X-A": f"{WHERE}Text"},
    ),
    Response(key="404", contents=(_content("application/problem+json"),)),
    Response(key="5XX", contents=()),
)


def _asked(prefer: list[str], *fields: tuple[str, str]) -> Answer:
    choice = Choice(Maker(schemas_of(Pet=PET, Text={"const": "field"}), "response"))
    return choice.response(OPERATION, Request("GET", "/a", fields, b""), prefer)


@pytest.mark.parametrize(
    ("prefer", "accept", "status", "media_type"),
    [
        ([], None, 200, "application/json"),
        ([], "application/xml", 200, "application/xml"),
        ([], "application/json;q=0.1, */*", 200, "application/xml"),
        ([], "image/png", 406, "application/problem+json"),
        (["code=404"], None, 404, "application/problem+json"),
        (["code=404"], "image/png", 404, "application/problem+json"),
        (["code=503"], None, 503, None),
        (["code=418"], None, 400, "application/problem+json"),
        (["code=abc"], None, 400, "application/problem+json"),
        (["example=cat"], None, 200, "application/json"),
        (["example=dog"], None, 400, "application/problem+json"),
    ],
)
def test_choices(
    prefer: list[str], accept: str | None, status: int, media_type: str | None
) -> None:
    found = _asked(prefer, *([("Accept", accept)] if accept else []))
    assert (found.status, found.media_type) == (status, media_type)


def test_examples_are_given() -> None:
    assert json.loads(_asked(["example=cat"]).content) == CAT
    assert json.loads(_asked([]).content) == {"name": "Rex"}
    assert json.loads(_asked(["dynamic=true"]).content) != {"name": "Rex"}
    assert ("X-A", "field") in _asked([]).headers


@pytest.mark.parametrize(
    ("target", "rest", "number"),
    [
        (f"/a?x=1&{PAGE}=2", "/a?x=1", 2),
        (f"/a?{PAGE}=3", "/a", 3),
        (f"/a?{PAGE}=x", "/a", 1),
        ("/a?x=1", "/a?x=1", 1),
        ("/a", "/a", 1),
    ],
)
def test_urls_of_pages(target: str, rest: str, number: int) -> None:
    request, found = without_page(Request("GET", target, (), b""))
    assert (request.target, found) == (rest, number)


def _served(paging: Paging, value: Json, **asked: Any) -> Json:
    answer = Answer(
        "200 full", "200", 200, "application/json", dump(value), value, "json"
    )
    request = Request("POST", asked.get("target", "/a"), (), asked.get("body", b""))
    return page(paging, answer, request, asked.get("number", 1))


def test_pages_by_cursor() -> None:
    """Five items, two at a time, until there is no cursor."""
    paging = Paging(
        items="/items",
        kind="cursor",
        parameter="query:after",
        cursor="/next",
        has_more="/more",
    )
    value = {"items": [0], "next": "x", "more": True}
    sizes, target = [], "/a"
    for _ in range(9):
        served = _served(paging, value, target=target).value
        sizes.append(len(served["items"]))
        assert served["more"] is ("next" in served)
        if "next" not in served:
            break
        target = f"/a?after={served['next']}"
    assert sizes == [2, 2, 1]


@pytest.mark.parametrize("start", [0, 1])
def test_pages_by_number(start: int) -> None:
    paging = Paging(
        items="/items",
        kind="page",
        parameter="body:/p/n",
        total="/total",
        total_pages="/pages",
        start=start,
    )
    value = {"items": [0], "total": 1, "pages": 1}
    sizes = []
    for number in range(start, start + 4):
        body = json.dumps({"p": {"n": number}}).encode()
        served = _served(paging, value, body=body).value
        sizes.append(len(served["items"]))
        assert (served["total"], served["pages"]) == (5, 3)
    assert sizes == [2, 2, 1, 0]


def test_pages_by_offset() -> None:
    paging = Paging(items="/items", kind="offset", parameter="query:offset")
    sizes = [
        len(_served(paging, {"items": [0]}, target=f"/a?offset={n}").value["items"])
        for n in (0, 2, 4, 6)
    ]
    assert sizes == [2, 2, 1, 0]


def test_pages_by_url() -> None:
    paging = Paging(items="/items", kind="url", next_url="/next")
    value = {"items": [0], "next": "x"}
    sizes = []
    target: str | None = "/a?x=1"
    while target is not None and len(sizes) < 9:
        request, number = without_page(Request("GET", target, (), b""))
        assert request.target == "/a?x=1"
        served = _served(paging, value, target=request.target, number=number).value
        sizes.append(len(served["items"]))
        target = served.get("next")
    assert sizes == [2, 2, 1]


def test_what_has_no_items_is_given_as_it_is() -> None:
    paging = Paging(items="/items", kind="page")
    assert _served(paging, {"items": []}).value == {"items": []}
    assert _served(paging, {"other": 1}).value == {"other": 1}
