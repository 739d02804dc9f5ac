"""The judge refuses what nothing asks for, and misses nothing that was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from clientwright.verify.document.api import Body, Content, Operation, Parameter, Scheme
from clientwright.verify.judge.expectation import Given
from clientwright.verify.judge.judge import Complaint, Judge
from clientwright.verify.messages.planned_calls import Call, Sent
from clientwright.verify.wire.decode import Request

_JSON = Content(media_type="application/json", schema=None, pointer="#")
_SCHEMES = {
    "key": Scheme(name="key", kind="apiKey", location="header", parameter="X-Key"),
    "token": Scheme(name="token", kind="bearer", word="Bearer"),
}
_SECRETS = {("key", "value"): "k1", ("token", "value"): "t1"}


def _parameter(name: str, location: str, style: str = "form") -> Parameter:
    return Parameter(
        name=name,
        location=location,
        schema=None,
        required=location == "path",
        style=style,
        explode=style == "form",
        pointer="#",
    )


_OPERATION = Operation(
    pointer="#/paths/~1pets~1{id}/post",
    method="POST",
    path="/pets/{id}",
    parameters=(
        _parameter("id", "path", "simple"),
        _parameter("tags", "query"),
        _parameter("X-Trace", "header", "simple"),
        _parameter("session", "cookie"),
    ),
    body=Body(required=True, contents=(_JSON,)),
    responses=(),
    security=(("key",), ("token",)),
)
_CALL = Call(
    "full",
    {
        "path:id": "a/b c",
        "query:tags": ["x&y", "z"],
        "header:X-Trace": "on",
        "cookie:session": "s1",
    },
    Sent(_JSON, "application/json", {"name": "Rex", "age": 1.5}),
    ("key",),
)
_TARGET = "/base/pets/a%2Fb%20c?tags=x%26y&tags=z"
_HEADERS = {
    "Host": "judge.test",
    "Content-Type": "application/json",
    "X-Trace": "on",
    "Cookie": "session=s1",
    "X-Key": "k1",
}
_BODY = b'{"age": 1.50, "name": "Rex"}'


def _review(
    *,
    method: str = "POST",
    target: str = _TARGET,
    headers: Mapping[str, str | None] | None = None,
    more: Sequence[tuple[str, str]] = (),
    body: bytes = _BODY,
) -> list[Complaint]:
    fields = {**_HEADERS, **(headers or {})}
    sent = tuple((name, text) for name, text in fields.items() if text is not None)
    request = Request(method, target, (*sent, *more), body)
    judge = Judge(_SCHEMES, "/base")
    return judge.review(_OPERATION, request, Given(_CALL, _SCHEMES, _SECRETS))


def test_the_request_that_was_asked_for_is_right() -> None:
    assert _review() == []


@pytest.mark.parametrize(
    ("target", "what"),
    [
        (_TARGET + "&limit=5", "query"),
        (_TARGET.replace("&tags=z", ""), "query parameter tags"),
        (_TARGET.replace("x%26y", "x"), "query parameter tags"),
        (_TARGET.replace("tags=", "tag="), "query parameter tags"),
        (_TARGET.replace("%2F", "%20"), "path parameter id"),
        (_TARGET.replace("/base", ""), "path"),
        (_TARGET.replace("x%26y", "x%2"), "query parameter tags"),
    ],
)
def test_targets(target: str, what: str) -> None:
    assert what in [wrong.what for wrong in _review(target=target)]


@pytest.mark.parametrize(
    ("headers", "what"),
    [
        ({"X-Extra": "1"}, "header"),
        ({"X-Trace": "off"}, "header parameter X-Trace"),
        ({"X-Trace": None}, "header parameter X-Trace"),
        ({"Cookie": "session=s1; other=1"}, "cookie"),
        ({"Cookie": None}, "cookie parameter session"),
        ({"X-Key": None}, "credentials"),
        ({"X-Key": "k2"}, "credential in header:x-key"),
        ({"Authorization": "Bearer t1"}, "credentials"),
        ({"X-Key": None, "Authorization": "Bearer t1"}, "credentials"),
        ({"Content-Type": "text/plain"}, "content type"),
        ({"Content-Type": None}, "body #"),
    ],
)
def test_header_fields(headers: Mapping[str, str | None], what: str) -> None:
    assert what in [wrong.what for wrong in _review(headers=headers)]


@pytest.mark.parametrize(
    "body",
    [
        b'{"age": 1.5, "name": "Rex", "kind": "dog"}',
        b'{"name": "Rex"}',
        b'{"age": 1.51, "name": "Rex"}',
        b'{"age": "1.5", "name": "Rex"}',
        b'{"age": 1.5, "name": "Rex", "name": "Rex"}',
        b'{"age": 1.5, "name": "Rex"',
        b"",
    ],
)
def test_bodies(body: bytes) -> None:
    (wrong,) = _review(body=body)
    assert wrong.what.startswith("body #")


def test_methods_and_repeated_content_types() -> None:
    assert [wrong.what for wrong in _review(method="PUT")] == ["method"]
    twice = [("Content-Type", "application/json")]
    assert [wrong.what for wrong in _review(more=twice)] == ["content type"]


def test_a_credential_that_comes_twice_is_another() -> None:
    """The same header field again, whatever it holds, is no second chance."""
    for again in ("k1", "other"):
        found = [wrong.what for wrong in _review(more=[("X-Key", again)])]
        assert found == ["credential in header:x-key"]


def test_credentials_where_no_scheme_asks() -> None:
    """An operation that needs none must get none."""
    bare = replace(_OPERATION, security=())
    request = Request("POST", _TARGET, tuple(_HEADERS.items()), _BODY)
    given = Given(_CALL, _SCHEMES, _SECRETS)
    (wrong,) = Judge(_SCHEMES, "/base").review(bare, request, given)
    assert (wrong.what, wrong.expected) == ("credentials", "none")
    assert wrong.actual == "header:x-key"
