"""Answers: typed values, nothing, or an error that says what came."""

from __future__ import annotations

import asyncio
from typing import Any, Literal, get_origin

import httpx2
import pytest

from runtime.content_bytes import AnyContent, BytesContent
from runtime.content_text import TextContent
from runtime.contents import ContentChoice
from runtime.errors import (
    APIError,
    APIResponseError,
    APIStatusError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    RedirectError,
    ResponseValidationError,
    ServerError,
    UnexpectedResponseError,
)
from runtime.media import content_type
from runtime.model import Model, optional
from runtime.operation import Operation

from . import calling


class Thing(Model):
    name: str
    count: int | None = optional()


class Problem(Model):
    code: str


class ThingConflictError(ConflictError):
    """409."""

    body: Problem


class AnyError(APIStatusError):
    """Everything else."""

    body: Problem


JSON = {"200": lambda: Thing}
JSON_OR_CSV = ContentChoice(
    {"application/json": lambda: Thing, "text/csv": lambda: str}
)
CONFLICT = {"409": ThingConflictError}


def _answer(rules: Operation[Any], response: httpx2.Response, **more: Any) -> Any:
    exchange = calling.Exchange(response)
    client = calling.client(exchange, max_retries=0, **more)
    return calling.resource(client).call(rules)


def _json(status: int = 200, **data: object) -> httpx2.Response:
    return httpx2.Response(status, json=data)


def _typed(status: int, media_type: str, content: bytes) -> httpx2.Response:
    return httpx2.Response(
        status, content=content, headers={"content-type": media_type}
    )


def test_json_becomes_the_type() -> None:
    found = _answer(calling.operation(responses=JSON), _json(name="x", count=1))
    assert found == Thing(name="x", count=1)


@pytest.mark.parametrize(
    "media_type", ["application/json; charset=utf-8", "application/vnd.x+json", None]
)
def test_any_json_stands_for_json(media_type: str | None) -> None:
    headers = {"content-type": media_type} if media_type else {}
    response = httpx2.Response(200, content=b'{"name":"x"}', headers=headers)
    assert _answer(calling.operation(responses=JSON), response) == Thing(name="x")


TWICE = [
    (["application/json", "application/json"], "application/json"),
    (["text/html", "application/json"], "application/json"),
    (["text/html; a=b,application/json; c=d"], "application/json; c=d"),
    (["application/json, application/vnd.x+json"], "application/vnd.x+json"),
    (['application/json; a="b,c/d"'], 'application/json; a="b,c/d"'),
    ([""], None),
]


@pytest.mark.parametrize(("sent", "meant"), TWICE)
def test_the_last_of_several_media_types_is_meant(
    sent: list[str], meant: str | None
) -> None:
    """As RFC 9110, section 8.3, says of what senders get wrong; nothing is none."""
    fields = [("Content-Type", text) for text in sent]
    headers = httpx2.Headers(fields)
    assert content_type(headers) == meant
    response = httpx2.Response(200, content=b'{"name":"x"}', headers=fields)
    rules = calling.operation(responses=JSON)
    assert _answer(rules, response, strict_responses=True) == Thing(name="x")


def test_accept_names_what_is_documented() -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"200": lambda: Thing}, "application/json"),
        ({"204": None}, "*/*"),
        (
            {
                "200": ContentChoice(
                    {"application/json": lambda: Thing, "text/csv": lambda: str}
                )
            },
            "application/json, text/csv;q=0.9",
        ),
        ({"200": ContentChoice({"image/png": lambda: bytes})}, "image/png, */*;q=0.1"),
    ]
    for answers, want in cases:
        rules = calling.operation(responses=answers)
        exchange = calling.Exchange(_json(name="x"))
        calling.resource(calling.client(exchange)).with_raw_response.call(rules)
        assert exchange.request.headers["accept"] == want
    rules = calling.operation(accept="accept")
    with_argument = calling.sent(rules, {"accept": "text/csv"})
    assert with_argument.request.headers["accept"] == "text/csv"


def _rule(annotation: Any, media_type: str) -> Any:
    """State what the generator states for content of a type."""
    if annotation is bytes:
        return BytesContent()
    if "form" in media_type:
        return AnyContent()
    text = annotation is str or get_origin(annotation) is Literal
    if text and media_type != "application/json":
        return TextContent(lambda: annotation)
    return lambda: annotation


@pytest.mark.parametrize(
    ("annotation", "media_type", "content", "want"),
    [
        (str, "text/plain", "ü".encode(), "ü"),
        (str, "text/plain; charset=latin-1", b"\xfc", "ü"),
        (str, "text/html", b"<p>", "<p>"),
        (str, "text/plain", b"", ""),
        (bytes, "application/pdf", b"%PDF\xff", b"%PDF\xff"),
        (bytes, "application/pdf", b"", b""),
        (int, "text/plain", b"42", 42),
        (Thing, "text/plain", b'{"name":"x"}', Thing(name="x")),
        (Literal["1", "2"], "text/plain", b"1", "1"),
        (list[int], "application/json", b"[1,2]", [1, 2]),
        (str, "application/x-ndjson", b'"a"\n"b"\n', '"a"\n"b"\n'),
        (str, "application/json", b'"x"', "x"),
        (int | None, "application/json", b"null", None),
        (int | None, "application/json", b"", None),
        (Any, "application/x-www-form-urlencoded", b"a=1&b=", {"a": "1", "b": ""}),
        (
            Any,
            "application/x-www-form-urlencoded",
            b"a=1&b=x+y&a=%C3%BC",
            {"a": ["1", "ü"], "b": "x y"},
        ),
        (object, "application/json", b'{"a":1}', {"a": 1}),
        (Any, "application/json", b'{"a":1}', {"a": 1}),
    ],
)
def test_media_types(
    annotation: Any, media_type: str, content: bytes, want: object
) -> None:
    key = media_type.partition(";")[0]
    rule = _rule(annotation, key)
    rules = calling.operation(responses={"200": ContentChoice({key: rule})})
    assert _answer(rules, _typed(200, media_type, content)) == want


def test_the_media_type_of_the_answer_chooses() -> None:
    answers: dict[str, Any] = {
        "200": ContentChoice(
            {
                "application/json": lambda: Thing,
                "text/*": TextContent(),
                "*/*": BytesContent(),
            }
        )
    }
    rules = calling.operation(responses=answers)
    assert _answer(rules, _json(name="x")) == Thing(name="x")
    assert _answer(rules, _typed(200, "text/csv", b"a,b")) == "a,b"
    assert _answer(rules, _typed(200, "image/png", b"png")) == b"png"


@pytest.mark.parametrize(
    ("media_type", "content", "want"),
    [
        ("application/json", b'{"a": 1}', {"a": 1}),
        ("text/plain", b"12", "12"),
        ("image/png", b"\xff", b"\xff"),
    ],
)
def test_whatever_comes_is_read_as_what_it_is(
    media_type: str, content: bytes, want: object
) -> None:
    rules = calling.operation(responses={"200": AnyContent()})
    assert _answer(rules, _typed(200, media_type, content)) == want


def test_statuses_are_exact_then_ranges_then_default() -> None:
    answers: dict[str, Any] = {
        "200": lambda: Thing,
        "2XX": ContentChoice({"text/plain": lambda: str}),
        "default": lambda: int,
    }
    rules = calling.operation(responses=answers)
    assert _answer(rules, _json(name="x")) == Thing(name="x")
    assert _answer(rules, _typed(202, "text/plain", b"later")) == "later"
    assert _answer(rules, _typed(302, "application/json", b"3")) == 3


@pytest.mark.parametrize("status", [204, 205])
def test_no_content_is_none(status: int) -> None:
    assert _answer(calling.operation(responses=JSON), httpx2.Response(status)) is None
    rules = calling.operation(responses={"2XX": None})
    assert _answer(rules, _json(200, ignored=1)) is None


def test_head_is_none() -> None:
    response = httpx2.Response(200, headers={"content-type": "application/json"})
    assert _answer(calling.operation("HEAD", responses=JSON), response) is None
    rules = calling.operation("HEAD", responses=JSON)
    with pytest.raises(NotFoundError) as caught:
        _answer(rules, httpx2.Response(404))
    assert caught.value.body is None


@pytest.mark.parametrize(
    ("response", "message"),
    [
        (_typed(200, "text/html", b"<html>"), "the response is 'text/html'"),
        (_typed(200, "application/json", b'{"name": "x'), "not whole JSON"),
        (_typed(200, "application/json", b""), "has no content"),
        (_typed(200, "application/json", b'{"a": NaN}'), "not whole JSON"),
    ],
)
def test_answers_that_nobody_documented(
    response: httpx2.Response, message: str
) -> None:
    with pytest.raises(UnexpectedResponseError, match=message) as caught:
        _answer(calling.operation(responses=JSON), response)
    assert caught.value.status_code == 200
    assert str(caught.value).startswith("GET /things: 200: ")


def test_an_undocumented_success_is_decoded_by_its_media_type() -> None:
    rules = calling.operation(responses={"204": None})
    assert _answer(rules, _json(200, a=1)) == {"a": 1}
    assert _answer(rules, _typed(201, "text/plain", b"x")) == "x"
    assert _answer(rules, _typed(201, "image/png", b"\xff")) == b"\xff"
    assert _answer(rules, httpx2.Response(202)) is None


def test_reading_is_tolerant_unless_it_is_strict() -> None:
    rules = calling.operation(path="/tolerant", responses=JSON)
    found = _answer(rules, _json(name="x", count="many"))
    assert (found.name, found.count) == ("x", "many")
    with pytest.raises(ResponseValidationError, match="count") as caught:
        _answer(rules, _json(name="x", count="many"), strict_responses=True)
    assert caught.value.body == '{"name":"x","count":"many"}'
    assert "many" not in str(caught.value)


def test_documented_errors_have_typed_bodies() -> None:
    rules = calling.operation(responses=JSON, errors=CONFLICT)
    with pytest.raises(ConflictError) as caught:
        _answer(rules, _json(409, code="taken"))
    error = caught.value
    assert type(error) is ThingConflictError
    assert error.body == Problem(code="taken")
    assert error.status_code == 409
    assert error.headers["content-type"] == "application/json"
    assert error.request.method == "GET"
    assert error.response.status_code == 409
    assert str(error) == 'GET /things: 409 Conflict: {"code":"taken"}'


def test_a_class_for_many_statuses_is_of_the_status_too() -> None:
    rules = calling.operation(errors={"4XX": AnyError, "default": AnyError})
    for status, general in (
        (404, NotFoundError),
        (418, APIStatusError),
        (500, InternalServerError),
        (599, ServerError),
    ):
        with pytest.raises(general) as caught:
            _answer(rules, _json(status, code="x"))
        assert isinstance(caught.value, AnyError)
        assert type(caught.value).__name__ == "AnyError"
        assert caught.value.body == Problem(code="x")


@pytest.mark.parametrize(
    ("response", "body"),
    [
        (_json(400, a=1), {"a": 1}),
        (_typed(400, "text/plain", b"no"), "no"),
        (_typed(400, "application/octet-stream", b"\xff"), b"\xff"),
        (_typed(400, "application/json", b"{broken"), "{broken"),
        (httpx2.Response(400), None),
    ],
)
def test_undocumented_errors_are_raised_too(
    response: httpx2.Response, body: object
) -> None:
    with pytest.raises(BadRequestError) as caught:
        _answer(calling.operation(responses=JSON), response)
    assert caught.value.body == body


def test_a_body_of_another_shape_does_not_hide_the_error() -> None:
    rules = calling.operation(errors=CONFLICT)
    for response in (_json(409, other=1), _typed(409, "text/html", b"<p>")):
        with pytest.raises(ThingConflictError):
            _answer(rules, response, strict_responses=True)


def test_default_answers_type_the_errors_where_nothing_else_does() -> None:
    rules = calling.operation(responses={"default": lambda: Problem})
    with pytest.raises(NotFoundError) as caught:
        _answer(rules, _json(404, code="x"))
    assert caught.value.body == Problem(code="x")


def test_redirects_are_errors_unless_documented() -> None:
    response = httpx2.Response(302, headers={"location": "/elsewhere"})
    with pytest.raises(RedirectError):
        _answer(calling.operation(responses=JSON), response)
    assert _answer(calling.operation(responses={"302": None}), response) is None


def test_hierarchy() -> None:
    assert issubclass(NotFoundError, APIStatusError)
    assert issubclass(InternalServerError, ServerError)
    for kind in (APIStatusError, UnexpectedResponseError):
        assert issubclass(kind, APIResponseError)
    assert issubclass(APIResponseError, APIError)


def test_raw_answers() -> None:
    rules = calling.operation(responses=JSON, errors=CONFLICT)
    exchange = calling.Exchange(_json(name="x"), _json(409, code="taken"))
    raw: Any = calling.resource(calling.client(exchange)).with_raw_response
    found = raw.call(rules)
    assert (found.status_code, found.content) == (200, b'{"name":"x"}')
    assert found.headers["content-type"] == "application/json"
    assert found.parse() == Thing(name="x")
    refused = raw.call(rules)
    assert refused.status_code == 409
    with pytest.raises(ThingConflictError):
        refused.parse()


def test_the_asynchronous_shell_gives_the_same() -> None:
    rules = calling.operation(responses=JSON, errors=CONFLICT)
    exchange = calling.Exchange(
        _json(name="x"), _json(409, code="x"), _json(name="raw")
    )

    async def main() -> None:
        async with calling.async_client(exchange) as client:
            resource = calling.async_resource(client)
            assert await resource.call(rules) == Thing(name="x")
            with pytest.raises(ThingConflictError):
                await resource.call(rules)
            raw: Any = resource.with_raw_response
            assert (await raw.call(rules)).parse() == Thing(name="raw")

    asyncio.run(main())
