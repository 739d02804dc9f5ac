"""The JSON Schema of a settings file, for editors that complete and check TOML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..ir.decisions.recognition import PaginationMode, StreamKind
from ..ir.decisions.webhook_events import STANDARD
from .retry import NUMBERS
from .vendor import (
    BACKENDS,
    ENGINES,
    ENUMS,
    FAMILIES,
    FEATURES,
    INPUTS,
    LAYOUTS,
    NAMES,
)
from .webhooks import ALGORITHMS, ENCODINGS

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_NAMES = {"type": "object", "additionalProperties": _TEXT}


def _option(schema: Mapping[str, Any], description: str) -> dict[str, Any]:
    return {**schema, "description": description}


def _object(properties: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
        **more,
    }


_FILTER = _object({"tags": _TEXTS, "paths": _TEXTS, "operations": _TEXTS})
_DISTRIBUTION = _object(
    {
        "name": _option(_TEXT, "Name that is installed."),
        "license": _option(_TEXT, "SPDX expression; none is stated without it."),
        "authors": _option(_TEXTS, "`Name <address>`, or a name."),
        "keywords": _option(_TEXTS, "Words that people search for."),
        "extras": _option(
            {"type": "object", "additionalProperties": _TEXTS},
            "Further requirements, by the extra's name.",
        ),
        "urls": _option(_NAMES, "Label to address."),
        "requires-python": _option(_TEXT, "Versions of Python; `>=3.11`."),
        "build-backend": _option({"enum": list(BACKENDS)}, "What builds it."),
        "readme": _option(_TEXT, "Markdown that ends the package's README."),
    }
)
_SIGNATURE = _object(
    {
        "header": _option(_TEXT, "The header with the hash."),
        "signed": _option(_TEXT, "What is hashed: `{timestamp}.{body}`."),
        "algorithm": _option({"enum": list(ALGORITHMS)}, "The hash."),
        "encoding": _option({"enum": list(ENCODINGS)}, "How it is written."),
        "prefix": _option(_TEXT, "What is before it: `sha256=`."),
        "field": _option(_TEXT, "Its name in a header of several: `v1`."),
        "timestamp": _option(_TEXT, "The header or field with the time of sending."),
        "tolerance": _option({"type": "number"}, "Seconds that it may be off."),
    },
    required=["header"],
)
_WEBHOOKS = _object(
    {
        "header": _option(_TEXT, "The header that names the type of an event."),
        "property": _option(_TEXT, "The property that does: `type`, `data/type`."),
        "signature": {
            "anyOf": [{"enum": [STANDARD]}, _SIGNATURE],
            "description": "`standard` (Standard Webhooks), or a keyed hash.",
        },
    }
)
_VENDOR = _object(
    {
        "spec": _option(_TEXT, "The document: a path or an address."),
        "overlays": _option(_TEXTS, "OpenAPI Overlays, in this order."),
        "output": _option(_TEXT, "Folder of the package; `generated/<vendor>`."),
        "layout": _option(
            {"enum": list(LAYOUTS)}, "A distribution, or a package inside a project."
        ),
        "package": _option(_TEXT, "Name that is imported."),
        "class": _option(_TEXT, "The client's class."),
        "distribution": {
            "anyOf": [_option(_TEXT, "Name that is installed."), _DISTRIBUTION],
            "description": "Name that is installed, or the package's metadata.",
        },
        "version": _option(_TEXT, "Of the package."),
        "models": _option({"enum": list(ENGINES)}, "Engine of the models."),
        "models-output": _option(
            {"enum": list(FAMILIES)}, "What the second engine writes."
        ),
        "inputs": _option(
            {"enum": list(INPUTS)}, "Whether mappings in the place of models are typed."
        ),
        "enums": _option(
            {"enum": list(ENUMS)}, "What enums of strings are; literal types."
        ),
        "async": _option(
            {"type": "boolean"}, "Whether there is an asynchronous client; true."
        ),
        "sync": _option(
            {"type": "boolean"}, "Whether there is a synchronous client; true."
        ),
        "docs": _option(
            {"type": "boolean"}, "Whether to add the reference as HTML pages; false."
        ),
        "cli": _option(
            {"type": "boolean"}, "Whether the package has a command line; false."
        ),
        "mcp": _option(
            {"type": "boolean"}, "Whether it has a server for agents (MCP); false."
        ),
        "features": _option(
            {
                "anyOf": [
                    {"enum": ["all"]},
                    {"type": "array", "items": {"enum": list(FEATURES)}},
                ]
            },
            "What the package has beside what all have; none.",
        ),
        "include": _option(_FILTER, "Operations to take."),
        "exclude": _option(_FILTER, "Operations to leave out."),
        "auth": _option(
            {"type": ["string", "object"]},
            "Security scheme to add: `bearer`, `basic`, `header NAME`, or an object.",
        ),
        "prefix": _option(
            {"anyOf": [_TEXT, _NAMES]},
            "What stands before a credential: `Bot`; or by scheme.",
        ),
        "idempotency-key": _option(_TEXT, "Header of keys that make POST repeatable."),
        "retry": _option(
            _object(
                {
                    "max-retries": {"type": "integer", "minimum": 0},
                    "statuses": {
                        "type": "array",
                        "items": {"type": "integer", "minimum": 400, "maximum": 599},
                    },
                    "retry-non-idempotent": {"type": "boolean"},
                    **{one: {"type": "number", "minimum": 0} for one in NUMBERS},
                }
            ),
            "What clients do by default where a request fails.",
        ),
        "source": _option(_TEXT, "Where the vendor publishes the document."),
        "names": _option(_object(dict.fromkeys(NAMES, _NAMES)), "Names of your own."),
        "pagination": _option(
            {"enum": [str(one) for one in PaginationMode]},
            "Whether operations that page are recognized.",
        ),
        "pages": _option(
            {
                "type": "object",
                "additionalProperties": {"type": ["boolean", "object"]},
            },
            "By operation: whether and how it pages.",
        ),
        "webhooks": _option(_WEBHOOKS, "Types of events, and signatures."),
        "streams": _option(
            {
                "type": "object",
                "additionalProperties": {"enum": [str(one) for one in StreamKind]},
            },
            "By operation: what its stream is.",
        ),
        "templates": _option(_TEXT, "Folder of templates of your own."),
        "allow-outside": _option(
            {"type": "boolean"}, "References may leave the document's folder."
        ),
        "allow-remote-refs": _option(
            {"type": "boolean"}, "References to public addresses are fetched."
        ),
    },
    required=["spec"],
)


def json_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema draft 7, which editors of TOML read)."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "clientwright.toml",
        "description": "Which packages a project keeps, and how each is made.",
        **_object(
            {
                "templates": _option(_TEXT, "Folder of templates, for all vendors."),
                "vendors": {
                    "type": "object",
                    "description": "A table for each package.",
                    "additionalProperties": _VENDOR,
                },
            }
        ),
    }
