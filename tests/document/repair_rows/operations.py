"""Faults of operations, of their paths, and of their media types."""

from __future__ import annotations

from .places import GET, GONE, JSON, QUERY, SAID, TEXT, THING, Row, body

ROWS: tuple[Row, ...] = (
    (
        "no_examples",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, **body(examples=None)}},
        {f"{GET}/responses/200": {**SAID, **body()}},
    ),
    (
        "examples",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, **body(examples=[1, 2])}},
        {
            f"{GET}/responses/200/content/application~1json/examples": {
                "example1": {"value": 1},
                "example2": {"value": 2},
            }
        },
    ),
    (
        "example_and_examples",
        "3.0.3",
        {
            f"{GET}/responses/200": {
                **SAID,
                **body(example=1, examples={"b": {"value": 2}}),
            }
        },
        {
            f"{GET}/responses/200/content/application~1json": {
                "examples": {"example": {"value": 1}, "b": {"value": 2}}
            }
        },
    ),
    (
        "content",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, "content": {"json": {}, "\x00": {}}}},
        {f"{GET}/responses/200": {**SAID, **body()}},
    ),
    (
        "content",
        "3.1.0",
        {f"{GET}/responses/200": {**SAID, "content": {"": {"schema": TEXT}}}},
        {f"{GET}/responses/200": {**SAID, "content": {"*/*": {"schema": TEXT}}}},
    ),
    (
        "listed",
        "2.0",
        {"#/produces": ["json", "text/csv"]},
        {"#/produces": [JSON, "text/csv"]},
    ),
    (
        "item_schema",
        "3.1.0",
        {f"{GET}/responses/200": {**SAID, **body(itemSchema=TEXT)}},
        {
            f"{GET}/responses/200": {
                **SAID,
                **body(schema={"type": "array", "items": TEXT}),
            }
        },
    ),
    (
        "overloaded_paths",
        "3.0.3",
        {
            "#/x-ms-paths": {
                "/b?c=1": {"get": {"responses": {"200": {}}}},
                "/a": {
                    "get": {"responses": {"200": SAID}},
                    "put": {"responses": {"200": SAID}},
                },
            }
        },
        {
            "#/paths/~1b?c=1/get/responses/200": SAID,
            "#/paths/~1a/put/responses/200": SAID,
            "#/x-ms-paths": GONE,
        },
    ),
    (
        "slash",
        "3.0.3",
        {"#/paths/b": {"get": {"responses": {"200": SAID}}}},
        {"#/paths/~1b/x-clientwright-path": "b", "#/paths/b": GONE},
    ),
    (
        "expression",
        "3.0.3",
        {
            "#/paths/~1b~1{+q}": {
                "get": {
                    "parameters": [{**QUERY, "in": "path", "required": True}],
                    "responses": {"200": SAID},
                }
            }
        },
        {"#/paths/~1b~1{q}/x-clientwright-segments": ["q"]},
    ),
    (
        "operation_ids",
        "3.0.3",
        {
            f"{GET}/operationId": "a",
            "#/paths/~1b/get": {"operationId": "a", "responses": {"200": SAID}},
        },
        {f"{GET}/operationId": "a", "#/paths/~1b/get/x-operationId": "a"},
    ),
    (
        "tags",
        "3.0.3",
        {"#/tags": [{"name": "a"}, {"name": "a", "description": "Again."}]},
        {"#/tags": [{"name": "a"}]},
    ),
    (
        "component_keys",
        "3.1.0",
        {
            "#/components/schemas/A«B»": TEXT,
            THING: {"$ref": "#/components/schemas/A«B»"},
        },
        {THING: {"$ref": "#/components/schemas/A_B_"}},
    ),
)
