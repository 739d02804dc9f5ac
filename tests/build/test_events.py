"""Server-sent events: schemas of the event, and schemas of its data."""

from __future__ import annotations

from typing import Any

import pytest

TEXT = {"type": "string"}
JSON = {"type": "string", "contentMediaType": "application/json"}
ITEM = {"type": "object", "properties": {"n": {"type": "integer"}}}
DEEP: dict[str, Any] = {"properties": {"data": TEXT}}
for _ in range(100):
    DEEP = {"allOf": [DEEP]}


def _said(
    make: Any, show: Any, media: dict[str, Any], **components: Any
) -> list[str] | None:
    """Write the kinds of data: `a,b: integer`; None where the schema is the data's."""
    answers = {"200": {"content": {"text/event-stream": media}}}
    api, _ = make(
        paths={"/a": {"get": {"responses": answers}}},
        components={"schemas": components},
    )
    (one,) = api.operations[0].responses[0].content
    assert bool(one.events) is (one.schema is None and one.item_schema is None)
    return [
        ",".join(data.events)
        + ": "
        + ("str" if data.schema is None else show(api, data.schema))
        for data in one.events
    ] or None


def _event(data: Any, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"data": data, **more}}


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (_event(TEXT), [": str"]),
        (_event(TEXT | {"format": "int64"}), [": str"]),
        (_event({"enum": ["a", "b"]}), [": str"]),
        (_event({"const": "[DONE]"}), None),
        (_event({"type": "integer"}), [": integer"]),
        (_event({"$ref": "#/components/schemas/Item"}), [": @Item"]),
        (_event({}), [": any"]),
        (_event(JSON), [": any"]),
        (_event(JSON | {"contentSchema": ITEM}), [": {n: integer}"]),
        (_event(TEXT | {"contentSchema": ITEM}), [": {n: integer}"]),
        (_event(JSON | {"contentMediaType": "text/csv"}), [": str"]),
        (_event(JSON | {"contentEncoding": "base64"}), [": str"]),
        (
            _event({"anyOf": [JSON | {"contentSchema": ITEM}, {"type": "null"}]}),
            [": {n: integer}"],
        ),
        (
            _event({"oneOf": [TEXT, JSON | {"contentSchema": ITEM}]}),
            [": str", ": {n: integer}"],
        ),
        (_event({"oneOf": [JSON, {"type": "integer"}]}), [": any"]),
        (_event({"anyOf": [TEXT, ITEM]}), [": str", ": any"]),
        ({"allOf": [_event(TEXT), {"properties": {"id": TEXT}}]}, [": str"]),
        (
            {
                "properties": {"event": TEXT, "data": TEXT},
                "oneOf": [
                    {"properties": {"event": {"const": "a"}}},
                    {
                        "properties": {
                            "event": {"enum": ["b", "c"]},
                            "data": JSON | {"contentSchema": ITEM},
                        }
                    },
                ],
            },
            ["a: str", "b,c: {n: integer}"],
        ),
        (
            {"anyOf": [_event(ITEM, event={"const": "a"}), {"properties": {"id": {}}}]},
            ["a: {n: integer}"],
        ),
        ({"$ref": "#/components/schemas/Event"}, [": @Item"]),
        # The schema of the data.
        (ITEM, None),
        (TEXT, None),
        (True, None),
        ({"type": "array", "items": _event(TEXT)}, None),
        ({"properties": {"id": TEXT, "event": TEXT}}, None),
        (_event(TEXT, name=TEXT), None),
        ({"oneOf": [_event(TEXT), ITEM]}, None),
        ({"oneOf": [_event(TEXT), {"type": "null"}]}, None),
        ({"$ref": "#/components/schemas/Ring"}, None),
        (DEEP, None),
    ],
    ids=lambda value: str(value)[:60],
)
def test_items(make: Any, show: Any, schema: Any, said: list[str] | None) -> None:
    """`itemSchema` is that of the event wherever it can be."""
    components = {
        "Item": ITEM,
        "Event": _event({"$ref": "#/components/schemas/Item"}),
        "Ring": {"allOf": [{"$ref": "#/components/schemas/Ring"}, _event(TEXT)]},
    }
    assert _said(make, show, {"itemSchema": schema}, **components) == said


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (_event(TEXT), None),
        (_event(ITEM), None),
        (_event(ITEM, event=TEXT), [": {n: integer}"]),
        (_event(JSON | {"contentSchema": ITEM}), [": {n: integer}"]),
        ({"type": "array", "items": _event(TEXT, id=TEXT)}, [": str"]),
        ({"type": "array", "items": ITEM}, None),
    ],
    ids=lambda value: str(value)[:60],
)
def test_older_documents(
    make: Any, show: Any, schema: Any, said: list[str] | None
) -> None:
    """`data` alone is as likely an envelope that is itself the data."""
    assert _said(make, show, {"schema": schema}) == said


def test_a_component_that_is_called_an_event(make: Any, show: Any) -> None:
    """What its name says is not what its data says of itself."""
    schema = {"$ref": "#/components/schemas/ReplyEvent"}
    components = {"ReplyEvent": _event(ITEM), "Prevent": _event(ITEM)}
    assert _said(make, show, {"schema": schema}, **components) == [": {n: integer}"]
    schema = {"$ref": "#/components/schemas/Prevent"}
    assert _said(make, show, {"schema": schema}, **components) is None
