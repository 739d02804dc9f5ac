"""One text in every place of a document where text may stand, names included."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

_CODE = "open('PWNED', 'w')"

PAYLOADS = {
    "double quote": f'x" + str({_CODE}) + "',
    "single quote": f"x' + str({_CODE}) + '",
    "triple double quotes": f'"""\n{_CODE}\n"""',
    "triple single quotes": f"'''\n{_CODE}\n'''",
    "quotes and a backslash": f'\\"\\"\\"\n{_CODE}\n',
    "a backslash at the end": "x\\",
    "two backslashes at the end": "x\\\\",
    "a quote at the end": 'x"',
    "quotes at the end": 'x""""',
    "line feed": f"x\n{_CODE}\n",
    "carriage return": f"x\r{_CODE}\r",
    "form feed and vertical tab": f"x\x0c{_CODE}\x0b{_CODE}",
    "separators": f"x\u2028{_CODE}\u2029{_CODE}\x85{_CODE}\x1c{_CODE}",
    "nul": f"x\x00{_CODE}",
    "comment": f"x # type: {'ignore'}\n{_CODE} # no{'qa'}",
    "coding": "# -*- coding: utf-7 -*- +AAo-" + _CODE,
    "template": "{{ 7 * 7 }}{% raw %}{# x #}{%- set y = 1 %}",
    "format": f"%s %(x)s {{0}} {{x!r}} ${{x}} $(x) {{{_CODE}}} {{",
    "toml": f'x"\nhostile = 1\n[tool.x]\nrun = "{_CODE}"',
    "toml of many lines": 'x"""\nhostile = 1\n"""',
    "html": "<script>alert(1)</script>&lt;img src=x onerror=alert(1)>",
    "markdown": "](javascript:alert(1)) ``` <b> | --- | [x](file:///etc/passwd)",
    "bidi": "x\u202e\u2066y\u2069\u200f",
    "escape sequence": "x\x1b]0;title\x07\x9b31m",
    "surrogate": "x\ud800y\udfff",
    "not characters": "x\uffff\ufffe\U0010ffff\ufeff",
    "dots": "../../../../tmp/PWNED",
    "absolute": "/tmp/PWNED",
    "windows": "C:\\Windows\\con.txt",
    "drive and stream": "c:PWNED::$DATA",
    "encoded dots": "%2e%2e%2f%2e%2e%2fPWNED",
    "reserved by windows": "com1",
    "a dot and a space at the end": "x. ",
    "dunder": "__init__",
    "run by Python": "sitecustomize",
    "keyword": "async",
    "builtin": "type",
    "base class": "model_validate",
    "self": "self",
    "empty": "",
    "space": " ",
    "punctuation": "!@#",
    "digits": "007",
    "emoji": "😀👩‍👩‍👧",
    "combining": "e\u0301\u0301",
    "compatible": "ﬁle",
    "other digits": "x\u0661\u0662",
    "long": "a" * 5000,
    "long and wide": "語" * 2000,
    "runtime expression": "$request.body#/x}{",
    "reference": "#/components/schemas/Pet",
    "address": "http://127.0.0.1:1/PWNED",
    "bare yaml": "null",
}
"""Texts that end a literal, a comment, a file name or a program's patience."""


def everywhere(said: str, version: str = "3.1.0") -> Json:
    """Make a document that says one text everywhere; its form is right throughout."""
    thing = _thing(said)
    content = {
        "application/json": {"schema": thing, "example": said},
        said: {"schema": thing},
        f"application/{said}+json": {"schema": thing},
    }
    answers = {
        "200": {
            "description": said,
            "headers": {said: {"description": said, "schema": {"type": "string"}}},
            "content": content,
            "links": {said: {"operationId": said, "parameters": {said: said}}},
        },
        "4XX": {"description": said, "content": content},
    }
    one = {
        "operationId": said,
        "summary": said,
        "description": said,
        "tags": [said],
        "externalDocs": {"url": "https://a.test", "description": said},
        "parameters": [_parameter(where, said) for where in _LOCATIONS],
        "requestBody": {"description": said, "content": content},
        "responses": answers,
        "security": [{said: [said]}],
        "servers": [_server(said)],
        "callbacks": {said: {said: {"post": {"responses": {"200": answers["200"]}}}}},
        "x-codeSamples": [{"lang": said, "source": said}],
    }
    form = {
        "multipart/form-data": {
            "schema": thing,
            "encoding": {said: {"contentType": said, "headers": {said: {}}}},
        },
        "application/x-www-form-urlencoded": {"schema": thing},
        "text/event-stream": {"schema": thing},
        "application/xml": {"schema": thing},
    }
    two = {
        "description": said,
        "deprecated": True,
        "requestBody": {"content": form},
        "responses": {"200": {"description": said, "content": form}},
    }
    return {
        "openapi": version,
        "info": {
            "title": said,
            "version": said,
            "summary": said,
            "description": said,
            "termsOfService": said,
            "contact": {"name": said, "url": said, "email": said},
            "license": {"name": said, "url": said},
        },
        "tags": [
            {"name": said, "description": said, "externalDocs": {"url": said}},
        ],
        "servers": [_server(said)],
        "paths": {
            f"/{said.replace('{', '').replace('}', '')}": {"get": one, "put": two},
            "/things/{id}": {
                "summary": said,
                "description": said,
                "parameters": [{**_parameter("path", "id"), "description": said}],
                "post": {**two, "tags": [f"a/{said}"]},
            },
        },
        "webhooks": {said: {"post": two}},
        "components": {
            "schemas": {said: thing, "Union": _union(said), "Thing": thing},
            "securitySchemes": {
                said: {
                    "type": "apiKey",
                    "in": "header",
                    "name": said,
                    "description": said,
                },
                f"q{said}": {"type": "apiKey", "in": "query", "name": said},
                f"c{said}": {"type": "apiKey", "in": "cookie", "name": said},
                f"h{said}": {"type": "http", "scheme": said, "bearerFormat": said},
                f"o{said}": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": said,
                            "refreshUrl": said,
                            "scopes": {said: said},
                        }
                    },
                },
            },
        },
        f"x-{said}": said,
    }


_LOCATIONS = ("query", "header", "cookie")


def _parameter(where: str, said: str) -> Json:
    return {
        "name": said,
        "in": where,
        "required": where == "path",
        "description": said,
        "schema": {"type": "string", "default": said, "enum": [said, "other"]},
        "example": said,
    }


def _server(said: str) -> Json:
    return {
        "url": f"https://{{{said}}}.test/{said}",
        "description": said,
        "variables": {
            said: {"default": said, "enum": [said], "description": said},
        },
    }


def _thing(said: str) -> Json:
    return {
        "type": "object",
        "title": said,
        "description": said,
        "required": [said],
        "properties": {
            said: {
                "type": "string",
                "title": said,
                "description": said,
                "default": said,
                "example": said,
                "pattern": said,
                "format": said,
                "xml": {"name": said, "prefix": said, "namespace": said},
            },
            "choice": {
                "enum": [said, f"{said}{said}", "a"],
                "x-enum-varnames": [said, said, said],
                "x-enum-descriptions": [said, said, said],
            },
            "number": {
                "type": "integer",
                "enum": [1, 2],
                "x-enum-varnames": [said, said],
                "description": f"1 - {said}",
            },
            "constant": {"const": said},
            "inner": {
                "type": "object",
                "title": said,
                "properties": {said: {"type": "integer", "default": said}},
            },
            "several": {
                "type": "array",
                "items": {"type": "object", "properties": {said: {}, "b": {}}},
                "default": [said],
            },
            "bytes": {"type": "string", "contentEncoding": said},
        },
        "patternProperties": {said: {"type": "string"}},
        "dependentRequired": {said: [said]},
        "additionalProperties": {"type": "string", "description": said},
        "$defs": {said: {"type": "string"}},
        "$comment": said,
        "example": {said: said},
        "examples": [{said: said}],
        "externalDocs": {"url": said, "description": said},
        "x-clientwright-note": said,
        f"x-{said}": {said: said},
    }


def _union(said: str) -> Json:
    return {
        "oneOf": [
            {"$ref": "#/components/schemas/Thing"},
            {
                "title": said,
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"const": said}, "other": {"const": said}},
            },
        ],
        "discriminator": {"propertyName": "kind", "mapping": {said: "Thing"}},
        "description": said,
    }
