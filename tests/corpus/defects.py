"""What openapi-spec-validator refuses, and the standard does not.

Each with the shortest document that shows it: a test tells when the library has learned
better, and the entry goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_INFO = {"title": "T", "version": "1"}
_SAID = {"description": ""}
_PASSWORD = {"type": "oauth2", "flow": "password", "tokenUrl": "/token", "scopes": {}}


@dataclass(frozen=True, slots=True)
class Defect:
    """One message of the library that says nothing about the document."""

    reason: str
    """Why the document is right, with the section of the standard."""

    message: str
    """Regular expression of the whole message."""

    document: dict[str, Any]

    def fits(self, message: str) -> bool:
        """Return whether a message is of this kind."""
        return re.fullmatch(self.message, message, re.DOTALL) is not None


def _two(**root: Any) -> dict[str, Any]:
    return {"swagger": "2.0", "info": _INFO, "paths": {}, **root}


def _three(**schemas: Any) -> dict[str, Any]:
    components = {"schemas": schemas}
    return {"openapi": "3.0.3", "info": _INFO, "paths": {}, "components": components}


def _response(schema: dict[str, Any]) -> dict[str, Any]:
    responses = {"200": {**_SAID, "schema": schema}}
    return {"/a": {"get": {"responses": responses}}}


DEFECTS = (
    Defect(
        "a response of Swagger 2.0 may have the schema `type: file` "
        '("Response Object")',
        r"'file' is not valid under any of the given schemas.*",
        _two(paths=_response({"type": "file"})),
    ),
    Defect(
        "`tokenUrl` and `authorizationUrl` of Swagger 2.0 should be URLs, and may be "
        'relative ("Security Scheme Object")',
        r'\{.*"(?:tokenUrl|authorizationUrl)":"(?![a-z]+:).*"type":"oauth2".*'
        r"is not valid under any of the schemas listed in the 'oneOf' keyword",
        _two(securityDefinitions={"a": _PASSWORD}),
    ),
    Defect(
        "`items` of Swagger 2.0 are those of JSON Schema draft 4, which may be a list "
        '("Schema Object")',
        r"\[.*\] is not of type 'object', 'boolean'",
        _two(paths=_response({"type": "array", "items": [{"type": "string"}]})),
    ),
    Defect(
        "`required` may name what no `properties` beside it declares (JSON Schema, "
        "validation, section 6.5.3)",
        r"Required list has not defined properties: .*",
        _three(A={"allOf": [{"properties": {"a": {}}}], "required": ["b"]}),
    ),
    Defect(
        "`format` is an annotation, and a default is not held to it (OpenAPI 3.0.4, "
        "section 4.4.1)",
        r".* is not a '(?:date-time|int32|int64)'",
        _three(A={"type": "string", "format": "date-time", "default": "now"}),
    ),
    Defect(
        "a default conforms to its `type`, and is else an annotation, whoever "
        "takes it (OpenAPI 3.0.4, section 4.7.24.1)",
        r"(?!.*#/definitions/).* is valid under each of .*",
        _three(A={"default": "0", "oneOf": [{"type": "string"}, {"enum": ["0"]}]}),
    ),
    Defect(
        "`pattern` is a regular expression of ECMA 262, not of Python (JSON Schema, "
        "validation, section 6.3.3)",
        r"'.*' is not a 'regex'",
        _three(A={"type": "string", "pattern": "^(?<name>a)$"}),
    ),
)


def is_defect(message: str) -> bool:
    """Return whether a message of the library is one of its defects."""
    return any(one.fits(message) for one in DEFECTS)
