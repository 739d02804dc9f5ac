"""Names of mappings with known keys, which stand for models that callers give."""

from __future__ import annotations

from typing import Any

from clientwright.diagnostics import Collector
from clientwright.names.assign import assign, record
from clientwright.names.overrides import Overrides

from .given import api_of

_OWNER = {"type": "object", "properties": {"name": {"type": "string"}}}
_PARAMS = {"type": "object", "properties": {"size": {"type": "string"}}}
_DOCUMENT: Any = {
    "openapi": "3.1.0",
    "info": {"title": "Case", "version": "1"},
    "paths": {
        "/ships": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "owner": {"$ref": "#/components/schemas/Owner"},
                                    "how": {"$ref": "#/components/schemas/MakeParams"},
                                },
                            }
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "It",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Seen"}
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {"Owner": _OWNER, "MakeParams": _PARAMS, "Seen": _OWNER},
    },
}


def test_what_callers_give_has_a_name_for_mappings() -> None:
    asked = Overrides(typed_dicts=True)
    api = api_of(_DOCUMENT)
    names = assign(api, asked, {}, Collector())
    found = {names.schemas[one]: name for one, name in names.params.items()}
    assert found == {"Owner": "OwnerParams", "MakeParams": "MakeParamsDict"}
    assert not assign(api, Overrides(), {}, Collector()).params


def test_a_name_that_was_given_stays() -> None:
    asked = Overrides(typed_dicts=True)
    api = api_of(_DOCUMENT)
    kept = record(api, assign(api, asked, {}, Collector()))
    grown = {
        **_DOCUMENT,
        "components": {
            "schemas": {**_DOCUMENT["components"]["schemas"], "OwnerParams": _OWNER}
        },
    }
    names = assign(api_of(grown), asked, kept, Collector())
    assert names.params["#/components/schemas/Owner"] == "OwnerParams"
    assert names.schemas["#/components/schemas/OwnerParams"] != "OwnerParams"
