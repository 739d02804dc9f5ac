"""Paths, methods, ids, tags, servers, security and pages of operations."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import GenerationError
from clientwright.ir.api import SchemeType, Tag

SCHEMES = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "k"},
    "token": {"type": "http", "scheme": "Bearer"},
    "login": {"type": "http", "scheme": "basic"},
    "digest": {"type": "http", "scheme": "Digest"},
    "oauth": {"type": "oauth2", "flows": {}},
    "openid": {"type": "openIdConnect", "openIdConnectUrl": "x"},
    "tls": {"type": "mutualTLS"},
}


def test_methods(make: Any) -> None:
    """Every method of the standard and every additional one; nothing else."""
    item = {
        "summary": "Of the path.",
        "parameters": [],
        "get": {},
        "query": {"summary": "Own."},
        "additionalOperations": {"COPY": {}, "link": {}},
        "x-get": {},
        "post": 5,
    }
    api, said = make(paths={"/a": item, "x-b": {"get": {}}})
    assert [(o.method, o.pointer) for o in api.operations] == [
        ("GET", "#/paths/~1a/get"),
        ("QUERY", "#/paths/~1a/query"),
        ("COPY", "#/paths/~1a/additionalOperations/COPY"),
        ("link", "#/paths/~1a/additionalOperations/link"),
    ]
    assert [o.summary for o in api.operations[:2]] == ["Of the path.", "Own."]
    assert said == (("wrong-type", "#/paths/~1a/post"),)


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ({"/a": None}, [("wrong-type", "#/paths/~1a")]),
        ({"/a": {"$ref": "#/x"}}, [("unresolved-reference", "#/paths/~1a")]),
        (
            {"/a": {"get": {"operationId": "x"}, "put": {"operationId": "x"}}},
            [("duplicate-operation-id", "#/paths/~1a/put/operationId")],
        ),
        (
            {"/a": {"get": {"operationId": {}}}},
            [("wrong-type", "#/paths/~1a/get/operationId")],
        ),
        ({"/a": {"get": {"tags": {}}}}, [("wrong-type", "#/paths/~1a/get/tags")]),
        ({"/a": {"get": {"tags": [5]}}}, [("wrong-type", "#/paths/~1a/get/tags/0")]),
        ({"/a": {"get": {"servers": 5}}}, [("wrong-type", "#/paths/~1a/get/servers")]),
        (
            {"/a": {"get": {"responses": []}}},
            [
                ("wrong-type", "#/paths/~1a/get/responses"),
                ("missing-field", "#/paths/~1a/get/responses"),
            ],
        ),
        (
            {"/a": {"get": {"requestBody": None}}},
            [("wrong-type", "#/paths/~1a/get/requestBody")],
        ),
    ],
)
def test_faults(make: Any, paths: Any, said: Any) -> None:
    """Each fault has its place; operations stay wherever there is one."""
    api, told = make(paths=paths)
    assert list(told) == said
    count = sum(
        len(i) for i in paths.values() if isinstance(i, dict) and "$ref" not in i
    )
    assert len(api.operations) == count


@pytest.mark.parametrize(
    "root",
    [
        {"paths": None},
        {"paths": []},
        {"info": "x"},
        {"components": "x"},
        {"components": {"schemas": []}},
        {"servers": "x"},
    ],
)
def test_documents_without_shape(make: Any, root: Any) -> None:
    """A whole section of the wrong type is the end."""
    with pytest.raises(GenerationError):
        make(**root)


@pytest.mark.parametrize(
    ("root", "own", "want"),
    [
        (None, None, ()),
        ([{"key": []}], None, (("key",),)),
        ([{"key": []}], [], ()),
        ([{"key": []}], [{}], ((),)),
        (
            None,
            [{"key": [], "oauth": ["all"]}, {"token": []}],
            (("key", "oauth"), ("token",)),
        ),
        ([{"key": []}], [{"token": []}, {}], (("token",), ())),
        ([{"nobody": []}, {"key": []}], None, (("key",),)),
        ([5], None, ()),
        ({}, None, ()),
    ],
)
def test_security(make: Any, root: Any, own: Any, want: Any) -> None:
    """What an operation says replaces what the document says."""
    operation = {} if own is None else {"security": own}
    more = {} if root is None else {"security": root}
    api, _ = make(
        paths={"/a": {"get": operation}},
        components={"securitySchemes": SCHEMES},
        **more,
    )
    assert api.operations[0].security == want


def test_schemes(make: Any) -> None:
    """What each kind of scheme is on the wire."""
    api, said = make(components={"securitySchemes": SCHEMES})
    assert {key: scheme.type for key, scheme in api.security_schemes.items()} == {
        "key": SchemeType.API_KEY,
        "query": SchemeType.API_KEY,
        "token": SchemeType.BEARER,
        "login": SchemeType.BASIC,
        "digest": SchemeType.HTTP,
        "oauth": SchemeType.BEARER,
        "openid": SchemeType.BEARER,
        "tls": SchemeType.MUTUAL_TLS,
    }
    assert api.security_schemes["digest"].name == "Digest"
    assert api.security_schemes["query"].location == "query"
    assert said == ()


@pytest.mark.parametrize(
    ("scheme", "said"),
    [
        ({"type": "magic"}, ("missing-field", "/type")),
        ({}, ("missing-field", "/type")),
        ({"type": "apiKey", "in": "header"}, ("missing-field", "")),
        ({"type": "apiKey", "name": "k"}, ("missing-field", "")),
        ({"type": "http"}, ("missing-field", "")),
        (5, ("wrong-type", "")),
    ],
)
def test_faulty_schemes(make: Any, scheme: Any, said: Any) -> None:
    """Schemes that say too little."""
    _, told = make(components={"securitySchemes": {"s": scheme}})
    assert told == ((said[0], "#/components/securitySchemes/s" + said[1]),)


def test_servers(make: Any) -> None:
    """Three levels, of which the nearest counts; variables with all they have."""
    variable = {"default": "eu", "enum": ["eu", "us"], "description": "Region."}
    api, said = make(
        servers=[
            {"url": "https://{region}.example.com", "variables": {"region": variable}}
        ],
        paths={
            "/a": {
                "servers": [{"url": "/path"}],
                "get": {},
                "put": {"servers": [{"url": "https://own.example.com"}]},
            },
            "/b": {"get": {}},
        },
    )
    assert api.servers[0].variables[0].enum == ("eu", "us")
    assert [[s.url for s in o.servers] for o in api.operations] == [
        ["/path"],
        ["https://own.example.com"],
        [],
    ]
    assert said == ()


@pytest.mark.parametrize(
    ("server", "code", "urls"),
    [
        (None, "wrong-type", []),
        ({}, "missing-field", []),
        ({"url": 5}, "wrong-type", ["5"]),
        ({"url": "https://a b.example"}, "bad-server-url", []),
        ({"url": "ftp://example.com"}, "bad-server-url", []),
        ({"url": "file:///etc"}, "bad-server-url", []),
        ({"url": "javascript:alert(1)"}, "bad-server-url", []),
        ({"url": "https://[::1"}, "bad-server-url", []),
        ({"url": "https://{x}.example"}, "server-variable", ["https://{x}.example"]),
        (
            {"url": "https://{x}.example", "variables": {"x": {"enum": ["a"]}}},
            "server-variable",
            ["https://{x}.example"],
        ),
        (
            {"url": "https://{x}.example", "variables": {"x": {"default": {}}}},
            "server-variable",
            ["https://{x}.example"],
        ),
    ],
)
def test_faulty_servers(make: Any, server: Any, code: str, urls: Any) -> None:
    """A URL that cannot be one is left out, a variable gets what default there is."""
    api, said = make(servers=[server])
    assert [s.url for s in api.servers] == urls
    assert [c for c, _ in said if c != "wrong-type" or c == code] == [code]


def test_tags(make: Any) -> None:
    """Declared tags once each, and the tags of an operation."""
    api, _ = make(
        tags=[
            {"name": "a", "description": "A."},
            {"name": "a"},
            {"name": "b", "parent": "a"},
        ],
        paths={"/a": {"get": {"tags": ["b", "a", "b"]}}},
    )
    assert api.tags == (Tag(name="a", description="A."), Tag(name="b", parent="a"))
    assert api.operations[0].tags == ("b", "a")
