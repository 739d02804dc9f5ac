"""Credentials on the wire, by RFC 6265, 6750, 7617 and 9110, section 11."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Operation, Parameter, Scheme
from clientwright.verify.judge.cookie_field import split_field
from clientwright.verify.judge.credentials import (
    carrier,
    carriers,
    place_of,
    same_credential,
    sent_credentials,
    wanted,
    wrong_credential,
)
from clientwright.verify.judge.repeated import repeated
from clientwright.verify.wire.decode import Pairs, Request, cookies

BASIC = Scheme(name="basic", kind="basic", word="Basic")
BEARER = Scheme(name="bearer", kind="bearer", word="Bearer")
DIGEST = Scheme(name="digest", kind="http", word="Digest")
NONE = Scheme(name="tls", kind="none")


def _key(location: str, name: str = "X-Key", **more: str) -> Scheme:
    return Scheme(
        name=f"key {location}",
        kind="apiKey",
        location=location,
        parameter=name,
        **more,
    )


HEADER, QUERY, COOKIE = _key("header"), _key("query"), _key("cookie")
ALL = {s.name: s for s in (BASIC, BEARER, DIGEST, NONE, HEADER, QUERY, COOKIE)}


@pytest.mark.parametrize(
    ("scheme", "place"),
    [
        (BASIC, "header:authorization"),
        (BEARER, "header:authorization"),
        (DIGEST, "header:authorization"),
        (NONE, None),
        (HEADER, "header:x-key"),
        (QUERY, "query:X-Key"),
        (COOKIE, "cookie:X-Key"),
    ],
)
def test_places(scheme: Scheme, place: str | None) -> None:
    """Names of fields have no case, those of the query and of cookies have one."""
    assert carrier(scheme) == place
    found = carriers([scheme.name, "nobody"], ALL)
    assert found == (frozenset() if place is None else {place})


@pytest.mark.parametrize(
    ("scheme", "secrets", "value"),
    [
        # RFC 7617, sections 2 and 2.1.
        (
            BASIC,
            {"username": "Aladdin", "password": "open sesame"},
            "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        ),
        (BASIC, {"username": "test", "password": "123£"}, "Basic dGVzdDoxMjPCow=="),
        (BASIC, {"username": "test"}, None),
        # RFC 6750, section 2.1.
        (BEARER, {"value": "mF_9.B5f-4.1JqM"}, "Bearer mF_9.B5f-4.1JqM"),
        (BEARER, {}, None),
        (DIGEST, {"value": 'username="Mufasa"'}, 'Digest username="Mufasa"'),
        (HEADER, {"value": "k"}, "k"),
        (QUERY, {"value": "k"}, "k"),
        (_key("header", prefix="Token"), {"value": "k"}, "Token k"),
        (_key("header", prefix="key="), {"value": "k"}, "key=k"),
        (_key("query", prefix="Token"), {"value": "k"}, "k"),
    ],
)
def test_values(scheme: Scheme, secrets: dict[str, str], value: str | None) -> None:
    assert wanted(scheme, lambda _, part: secrets.get(part)) == value


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        # RFC 9110, section 11.1: the scheme has no case, what follows may have one.
        ("Bearer abc", "bearer abc", True),
        ("Bearer abc", "BEARER abc", True),
        ("Bearer abc", "Bearer ABC", False),
        ("Bearer abc", "Basic abc", False),
        ("Bearer abc", "Bearer  abc", False),
        ("Bearer abc", "Bearerabc", False),
        ("key", "KEY", False),
        ("key", "key", True),
    ],
)
def test_equality(expected: str, actual: str, same: bool) -> None:
    assert same_credential(expected, actual) is same


AUTH = "header:authorization"


@pytest.mark.parametrize(
    ("place", "value", "schemes", "right"),
    [
        # Without a known secret, the form alone is looked at: a word, a space, a token.
        (AUTH, "Bearer abc", [BEARER], True),
        (AUTH, "bearer abc", [BEARER], True),
        (AUTH, "Bearerabc", [BEARER], False),
        (AUTH, "Bearer", [BEARER], False),
        (AUTH, "Bearer ", [BEARER], False),
        (AUTH, "abc", [BEARER], False),
        (AUTH, "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", [BASIC], True),
        (AUTH, "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", [BASIC, BEARER], True),
        (AUTH, "Basic abc", [BEARER], False),
        (AUTH, "Digest x", [BASIC, BEARER], False),
        ("header:x-key", "anything", [HEADER], True),
        ("header:x-key", "Token k", [_key("header", prefix="Token")], True),
        ("header:x-key", "k", [_key("header", prefix="Token")], False),
        ("header:x-key", "key=k", [_key("header", prefix="key=")], True),
        # Of a carrier that nobody asks for, nothing is wrong here.
        ("query:other", "k", [QUERY], True),
    ],
)
def test_any_secret(place: str, value: str, schemes: list[Scheme], right: bool) -> None:
    found = wrong_credential(place, value, schemes, lambda _, __: None)
    assert (found is None) is right


def test_a_known_secret() -> None:
    def secret(scheme: str, part: str) -> str | None:
        return {("bearer", "value"): "abc"}.get((scheme, part))

    assert wrong_credential(AUTH, "Bearer abc", [BEARER], secret) is None
    assert wrong_credential(AUTH, "Bearer abd", [BEARER], secret) == "Bearer abc"
    told = wrong_credential(AUTH, "x", [BEARER, BASIC], secret)
    assert told == "Bearer abc or Basic …"


def _request(query: str = "", *fields: tuple[str, str]) -> Request:
    return Request("GET", f"/a?{query}", fields, b"")


def test_what_came() -> None:
    """Of all schemes of the document; query pairs are taken."""
    request = _request(
        "X-Key=a+b&c=d", ("Authorization", "Bearer x"), ("Cookie", "X-Key=y%20z")
    )
    pairs = Pairs(request.query)
    found = sent_credentials(ALL, frozenset(), request, pairs, cookies(request))
    assert found == {AUTH: "Bearer x", "query:X-Key": "a b", "cookie:X-Key": "y z"}
    assert pairs.names() == ["c"]


def test_a_credential_that_came_twice() -> None:
    """Is another one."""
    request = _request("", ("X-Key", "a"), ("x-key", "a"))
    found = sent_credentials(ALL, frozenset(), request, Pairs(""), [])
    assert found == {"header:x-key": "a, a"}


def test_the_place_of_a_parameter() -> None:
    """Is the parameter's."""
    request = _request("", ("X-Key", "a"))
    taken = frozenset({"header:x-key"})
    assert sent_credentials(ALL, taken, request, Pairs(""), []) == {}


def _parameter(location: str, name: str, **more: Any) -> Parameter:
    return Parameter(
        name=name,
        location=location,
        schema=None,
        required=False,
        style="form",
        explode=True,
        pointer="#",
        **more,
    )


def _operation(*parameters: Parameter) -> Operation:
    return Operation(
        pointer="#/paths/~1a/get",
        method="GET",
        path="/a",
        parameters=parameters,
        body=None,
        responses=(),
        security=(),
    )


def test_places_of_parameters() -> None:
    assert place_of(_parameter("header", "X-A")) == "header:x-a"
    assert place_of(_parameter("cookie", "A")) == "cookie:A"


@pytest.mark.parametrize(
    ("parameters", "members", "field", "jar", "rest"),
    [
        # RFC 6265, section 5.4: one field for all cookies.
        ([], [], "a=1; b=2", [("a", "1"), ("b", "2")], "a=1; b=2"),
        (
            [_parameter("header", "Cookie"), _parameter("cookie", "a")],
            [],
            "a=1; b=2; c=3",
            [("a", "1")],
            "b=2; c=3",
        ),
        (
            [_parameter("header", "cookie")],
            ["b"],
            "a=1; b=2",
            [("b", "2")],
            "a=1",
        ),
        (
            [_parameter("header", "Cookie"), _parameter("cookie", "a")],
            [],
            "a=1",
            [("a", "1")],
            None,
        ),
    ],
)
def test_the_cookie_field(
    parameters: list[Parameter],
    members: list[str],
    field: str,
    jar: list[tuple[str, str]],
    rest: str | None,
) -> None:
    """Where a header parameter has its name, what is no other's is that one's."""
    request = _request("", ("Cookie", field), ("X-A", "1"))
    left, found = split_field(_operation(*parameters), request, {}, members)
    assert found == jar
    assert left.values("cookie") == ([] if rest is None else [rest])
    assert left.values("x-a") == ["1"]


@pytest.mark.parametrize(
    ("parameters", "keys", "complaint"),
    [
        ([], [None], None),
        # RFC 9110, section 9.2.2: not by itself.
        ([], [None, None], "requests"),
        ([_parameter("header", "Idempotency-Key", made=True)], ["k", "k"], None),
        ([_parameter("header", "Idempotency-Key", made=True)], ["k"], "requests"),
        (
            [_parameter("header", "Idempotency-Key", made=True)],
            ["k", "l"],
            "idempotency key",
        ),
        (
            [_parameter("header", "Idempotency-Key", made=True)],
            [None, None],
            "idempotency key",
        ),
    ],
)
def test_requests_that_are_sent_again(
    parameters: list[Parameter], keys: list[str | None], complaint: str | None
) -> None:
    """With one key, they are one ("The Idempotency-Key HTTP Header Field", a draft)."""
    came = [_request("", *([("Idempotency-Key", k)] if k else [])) for k in keys]
    found = [one.what for one in repeated(_operation(*parameters), came)]
    assert found == ([] if complaint is None else [complaint])
