"""Documents that hypothesis makes: right ones, and ones with something odd inside."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .mutate import WORDS

Tree = dict[str, Any]

_names = st.one_of(
    st.sampled_from(("Pet", "pet", "A", "B", "id", "list", "Client", "user-id", "a.b")),
    st.sampled_from(WORDS),
    st.text(max_size=12),
)
_said = st.one_of(st.sampled_from(WORDS), st.text(max_size=40))
_SCHEMAS = ("A", "B", "C", "D")
_references = st.sampled_from(_SCHEMAS).map(
    lambda name: {"$ref": f"#/components/schemas/{name}"}
)
_data = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _said),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(_names, inner, max_size=3)
    ),
    max_leaves=4,
)
_plain = st.fixed_dictionaries(
    {"type": st.sampled_from(("string", "integer", "number", "boolean", "null"))},
    optional={
        "format": st.sampled_from(
            ("date-time", "date", "uuid", "byte", "binary", "int64", "decimal", "odd")
        ),
        "enum": st.lists(_data, max_size=5),
        "const": _data,
        "default": _data,
        "example": _data,
        "nullable": st.booleans(),
        "pattern": _said,
        "maxLength": st.integers(),
        "description": _said,
        "title": _names,
        "readOnly": st.booleans(),
        "writeOnly": st.booleans(),
        "x-enum-varnames": st.lists(_names, max_size=5),
    },
)


def _composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(inner, min_size=1, max_size=4)
    tag = st.fixed_dictionaries(
        {"propertyName": _names},
        optional={"mapping": st.dictionaries(_names, st.sampled_from(_SCHEMAS))},
    )
    return st.one_of(
        st.fixed_dictionaries(
            {"type": st.just("object")},
            optional={
                "properties": st.dictionaries(_names, inner, max_size=4),
                "required": st.lists(_names, max_size=3),
                "additionalProperties": st.one_of(st.booleans(), inner),
                "patternProperties": st.dictionaries(_said, inner, max_size=2),
                "description": _said,
                "title": _names,
                "nullable": st.booleans(),
                "discriminator": tag,
                "xml": st.fixed_dictionaries({}, optional={"name": _said}),
            },
        ),
        st.fixed_dictionaries(
            {"type": st.just("array")},
            optional={"items": inner, "prefixItems": several, "minItems": st.just(2)},
        ),
        st.fixed_dictionaries(
            {"oneOf": several}, optional={"discriminator": tag, "title": _names}
        ),
        st.fixed_dictionaries({"anyOf": several}, optional={"description": _said}),
        st.fixed_dictionaries(
            {"allOf": several}, optional={"properties": st.dictionaries(_names, inner)}
        ),
        st.fixed_dictionaries(
            {"type": st.lists(st.sampled_from(("string", "null", "array", "object")))}
        ),
    )


_schemas = st.recursive(st.one_of(_plain, _references), _composed, max_leaves=8)
_media = st.sampled_from(
    (
        "application/json",
        "application/merge-patch+json; charset=utf-8",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/x-ndjson",
        "text/event-stream",
        "text/plain",
        "application/octet-stream",
        "*/*",
        "image/*",
        "odd",
    )
)
_content = st.dictionaries(
    _media,
    st.fixed_dictionaries({}, optional={"schema": _schemas, "example": _data}),
    max_size=3,
)
_parameters = st.one_of(
    st.fixed_dictionaries(
        {
            "name": _names,
            "in": st.sampled_from(("query", "header", "cookie", "path", "querystring")),
            "schema": _schemas,
        },
        optional={
            "required": st.booleans(),
            "description": _said,
            "deprecated": st.booleans(),
            "style": st.sampled_from(
                ("form", "simple", "label", "matrix", "deepObject", "pipeDelimited")
            ),
            "explode": st.booleans(),
            "allowReserved": st.booleans(),
        },
    ),
    st.fixed_dictionaries(
        {"name": _names, "in": st.just("query"), "content": _content}
    ),
)
_answers = st.fixed_dictionaries(
    {"description": _said},
    optional={
        "content": _content,
        "headers": st.dictionaries(
            _names, st.fixed_dictionaries({"schema": _schemas}), max_size=2
        ),
    },
)
_operations = st.fixed_dictionaries(
    {
        "responses": st.dictionaries(
            st.sampled_from(("200", "201", "204", "404", "4XX", "default", "2xx")),
            _answers,
            max_size=3,
        )
    },
    optional={
        "operationId": _names,
        "tags": st.lists(_names, max_size=2),
        "summary": _said,
        "description": _said,
        "deprecated": st.booleans(),
        "parameters": st.lists(_parameters, max_size=4),
        "requestBody": st.fixed_dictionaries(
            {"content": _content}, optional={"required": st.booleans()}
        ),
        "security": st.lists(
            st.dictionaries(st.sampled_from(("key", "token", "none")), st.just([]))
        ),
        "x-clientwright-name": _names,
    },
)
_paths = st.one_of(
    st.sampled_from(("/", "/a", "/a/{id}", "/a/{id}/b/{x}.json", "/{a}-{b}", "/list")),
    _said.map("/".__add__),
)
_items = st.dictionaries(
    st.sampled_from(("get", "put", "post", "delete", "patch", "head", "options")),
    _operations,
    max_size=3,
)
_SCHEMES = {
    "key": {"type": "apiKey", "in": "query", "name": "key"},
    "token": {"type": "http", "scheme": "bearer"},
}

documents: st.SearchStrategy[Tree] = st.fixed_dictionaries(
    {
        "openapi": st.sampled_from(("3.0.3", "3.1.0", "3.2.0")),
        "info": st.fixed_dictionaries(
            {"title": _said, "version": _said}, optional={"description": _said}
        ),
        "paths": st.dictionaries(_paths, _items, max_size=3),
        "components": st.fixed_dictionaries(
            {
                "schemas": st.fixed_dictionaries(
                    dict.fromkeys(_SCHEMAS, _schemas),
                    optional={"pet": _schemas, "Pet": _schemas, "list": _schemas},
                ),
                "securitySchemes": st.just(_SCHEMES),
            }
        ),
    },
    optional={
        "servers": st.lists(
            st.fixed_dictionaries({"url": _said.map("https://a.test/".__add__)}),
            max_size=2,
        ),
        "tags": st.lists(
            st.fixed_dictionaries({"name": _names, "description": _said}), max_size=2
        ),
        "security": st.lists(st.just({"key": []}), max_size=1),
        "webhooks": st.dictionaries(_names, _items, max_size=1),
    },
)
"""Right in their form; what they say may be nonsense."""
