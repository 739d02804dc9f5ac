"""What the mock reads of a request: RFC 7240, 9110, 6454 and the Fetch standard."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.messages.served_response import Answer
from clientwright.verify.mock.accept import quality
from clientwright.verify.mock.base_paths import base_paths
from clientwright.verify.mock.browsers import allowances, preflight
from clientwright.verify.mock.preference import Preference
from clientwright.verify.mock.streams import asks, items
from clientwright.verify.wire.decode import Request

Json = Any


@pytest.mark.parametrize(
    ("media_type", "weight"),
    [
        ("text/plain;format=flowed", 1),
        ("text/plain", 0.7),
        ("text/html", 0.3),
        ("image/jpeg", 0.5),
        ("text/plain;format=fixed", 0.4),
        ("text/html;level=3", 0.3),
    ],
)
def test_the_table_of_the_standard(media_type: str, weight: float) -> None:
    """RFC 9110, section 12.5.1."""
    field = (
        "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, "
        "text/plain;format=fixed;q=0.4, */*;q=0.5"
    )
    assert quality(media_type, [field]) == weight


@pytest.mark.parametrize(
    ("media_type", "fields", "weight"),
    [
        ("audio/mp3", ["audio/*; q=0.2, audio/basic"], 0.2),
        ("audio/basic", ["audio/*; q=0.2, audio/basic"], 1),
        ("text/html", ["audio/*"], 0),
        ("text/html", [], 1),
        ("text/html", [""], 1),
        ("text/html", ["text/html;q=0, */*"], 0),
        ("text/html", ["audio/*", "text/*;q=0.5"], 0.5),
        ("TEXT/HTML", ["text/html"], 1),
        ("a/b", ['a/b;x=",";q=0.5, */*;q=0.1'], 0.1),
        ('a/b;x=","', ['a/b;x=",";q=0.5, */*;q=0.1'], 0.5),
        ("a/b", ["a/b;q=nonsense"], 1),
    ],
)
def test_ranges(media_type: str, fields: list[str], weight: float) -> None:
    assert quality(media_type, fields) == weight


@pytest.mark.parametrize(
    ("fields", "preference"),
    [
        ([], Preference()),
        (["code=404"], Preference(code=404)),
        (["status=404"], Preference(code=404)),
        (["example=cat"], Preference(example="cat")),
        (
            ['example="a cat, \\"Tom\\"; code=500"'],
            Preference(example='a cat, "Tom"; code=500'),
        ),
        (["dynamic=true"], Preference(dynamic=True)),
        # RFC 7240, section 2: several in one field, and several fields.
        (["respond-async, wait=10, code=404"], Preference(code=404)),
        (["respond-async", "code=404"], Preference(code=404)),
        # Names have no case; of equal ones the first counts.
        (["CODE=404, code=500"], Preference(code=404)),
        (["code = 404"], Preference(code=404)),
        # What follows a semicolon is a parameter of the preference before it.
        (["priority=5; code=404"], Preference()),
        (["code=404; reason=x, dynamic=true"], Preference(code=404, dynamic=True)),
        (['Lenient; foo="; code=500", code=404'], Preference(code=404)),
    ],
)
def test_preferences(fields: list[str], preference: Preference) -> None:
    assert Preference.read(fields) == preference


@pytest.mark.parametrize(
    "field", ["code=99", "code=abc", "code=600", "code=2000", "code"]
)
def test_codes_that_are_no_status(field: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Preference.read([field])


@pytest.mark.parametrize(
    ("servers", "paths"),
    [
        ([{"url": "https://api.example.com/v1"}], ["/v1", ""]),
        ([{"url": "https://api.example.com/v1/"}], ["/v1", ""]),
        ([{"url": "https://api.example.com"}], [""]),
        ([{"url": "/"}], [""]),
        # OpenAPI 3.2, section 4.5: relative to where the document is.
        ([{"url": "/v2"}], ["/v2", ""]),
        ([{"url": "v2"}], ["/v2", ""]),
        ([{"url": "./v2"}], ["/v2", ""]),
        ([{"url": "../v2"}], ["/v2", ""]),
        # Server variables: each value of the enumeration, and the default.
        (
            [
                {
                    "url": "https://{user}.example.com:{port}/{base}",
                    "variables": {
                        "user": {"default": "demo"},
                        "port": {"enum": ["8443", "443"], "default": "8443"},
                        "base": {"enum": ["v1", "v2"], "default": "v2"},
                    },
                }
            ],
            ["/v2", "/v1", ""],
        ),
        ([{"url": "//api.example.com/v3?x=1#y"}], ["/v3", ""]),
        ([{"url": 5}, {}, "text"], [""]),
        ([{"url": "https://[bad/"}], [""]),
    ],
)
def test_base_paths(servers: Json, paths: list[str]) -> None:
    assert base_paths({"servers": servers, "paths": {}}) == paths


def test_servers_of_paths_and_operations() -> None:
    root = {
        "paths": {
            "/a": {
                "servers": [{"url": "/p"}],
                "get": {"servers": [{"url": "/o"}]},
            }
        }
    }
    assert base_paths(root) == ["/p", "/o", ""]


@pytest.mark.parametrize(
    ("given", "paths"), [("/v1", ["/v1", ""]), ("v1/", ["/v1", ""]), ("/", [""])]
)
def test_the_base_path_of_swagger(given: str, paths: list[str]) -> None:
    assert base_paths({"basePath": given, "paths": {}}) == paths


def _request(method: str = "GET", *fields: tuple[str, str], **more: Any) -> Request:
    return Request(method, more.get("target", "/a"), fields, more.get("body", b""))


ASKS = ("Access-Control-Request-Method", "PUT")


def test_a_preflight_request() -> None:
    """Fetch, section 3.3: an OPTIONS request that names a method."""
    fields = (ASKS, ("Access-Control-Request-Headers", "x-a,x-b"))
    response = preflight(_request("OPTIONS", *fields), ["GET", "PUT"])
    assert response is not None
    assert response.status == 204
    headers = dict(response.headers)
    assert headers["Access-Control-Allow-Methods"] == "GET, HEAD, PUT"
    assert headers["Access-Control-Allow-Headers"] == "x-a,x-b"


@pytest.mark.parametrize("request_", [_request("OPTIONS"), _request("PUT", ASKS)])
def test_other_requests(request_: Request) -> None:
    assert preflight(request_, ["PUT"]) is None


def test_allowances() -> None:
    """Fetch, section 3.3.5: with credentials, the origin must be named."""
    assert allowances(_request()) == ()
    found = dict(allowances(_request("GET", ("Origin", "https://a.example"))))
    assert found["Access-Control-Allow-Origin"] == "https://a.example"
    assert found["Access-Control-Allow-Credentials"] == "true"
    assert found["Vary"] == "Origin"


@pytest.mark.parametrize(
    ("target", "body", "streams"),
    [
        ("/a", b'{"stream": true}', True),
        ("/a", b'{"stream": false}', False),
        ("/a", b'{"is_stream": true}', True),
        ("/a", b'{"isStream": true}', True),
        ("/a", b'{"stream": "true"}', None),
        ("/a", b'{"upstream": true}', None),
        ("/a", b"[]", None),
        ("/a", b"", None),
        ("/a", b"{broken", None),
        ("/a?stream=true", b"", True),
        ("/a?follow=false", b"", False),
        ("/a?watch=1", b"", None),
        ("/a?x=%zz", b"", None),
    ],
)
def test_flags(target: str, body: bytes, streams: bool | None) -> None:
    assert asks(_request(target=target, body=body)) is streams


@pytest.mark.parametrize(
    ("form", "status", "content", "found"),
    [
        ("events", 200, b"id: 1\ndata: x\n\ndata: y\n\n", 2),
        ("lines", 200, b"1\n2\n3", 3),
        ("lines", 200, b"", 0),
        ("json", 200, b"1\n2\n", None),
        ("lines", 400, b"1\n2\n", None),
    ],
)
def test_items(form: str, status: int, content: bytes, found: int | None) -> None:
    """Together they are the whole stream."""
    several = items(Answer("x", "200", status, None, content, form=form))
    if found is None:
        assert several is None
        return
    assert several is not None
    assert len(several) == found
    assert b"".join(several) == content
