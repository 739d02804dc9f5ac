"""What a vendor sends: webhooks and callbacks (3.2, 4.1 and 4.18), and components."""

from __future__ import annotations

from typing import Any

from verify.trees import root_of

from clientwright.verify.document.api import Reader
from clientwright.verify.reading.models import read_components
from clientwright.verify.reading.prover import outcome
from clientwright.verify.reading.webhooks import read_webhooks

Json = Any


def _asked(schema: Json, media_type: str = "application/json") -> Json:
    return {"requestBody": {"content": {media_type: {"schema": schema}}}}


def test_webhooks_and_callbacks() -> None:
    """Those that bring something, under the names of the document."""
    event = {"post": _asked({"type": "object"})}
    done = {"{$request.body#/url}": event, "x-note": event}
    root = {
        **root_of({}),
        "webhooks": {
            "newPet": event,
            "referred": {"$ref": "#/components/pathItems/Other"},
            "silent": {"post": {"responses": {}}},
            "xml": {"put": _asked({}, "application/xml")},
        },
        "paths": {"/a": {"get": {"callbacks": {"done": done}}}},
    }
    root["components"]["pathItems"] = {"Other": event}
    found = read_webhooks(Reader.of(root))
    assert [(one.path, one.method, one.pointer) for one in found] == [
        ("newPet", "POST", "#/webhooks/newPet/post"),
        ("referred", "POST", "#/components/pathItems/Other/post"),
        ("xml", "PUT", "#/webhooks/xml/put"),
        (
            *("done", "POST"),
            "#/paths/~1a/get/callbacks/done/{$request.body#~1url}/post",
        ),
    ]
    bring = [[c.media_type for r in o.responses for c in r.contents] for o in found]
    assert bring == [
        ["application/json"],
        ["application/json"],
        [],
        ["application/json"],
    ]


def test_a_webhook_that_several_refer_to_is_one() -> None:
    root = root_of({})
    root["webhooks"] = {n: {"$ref": "#/components/pathItems/E"} for n in ("a", "b")}
    root["components"]["pathItems"] = {"E": {"post": _asked({})}}
    assert [one.path for one in read_webhooks(Reader.of(root))] == ["a"]


def test_components_and_definitions() -> None:
    """Each is what an operation responds with, by its pointer."""
    found = read_components(Reader.of(root_of({"A/b": {}, "C": {}})))
    assert [(one.pointer, one.path) for one in found] == [
        ("#/components/schemas/A~1b", "A/b"),
        ("#/components/schemas/C", "C"),
    ]
    assert found[0].responses[0].contents[0].schema == "#/components/schemas/A~1b"
    swagger = {"swagger": "2.0", "paths": {}, "definitions": {"D": {}}}
    (one,) = read_components(Reader.of(swagger))
    assert one.pointer == "#/definitions/D"


def test_what_comes_of_reading() -> None:
    assert outcome(len, b"abc").value == 3

    def fail(_: bytes) -> object:
        raise ValueError("no")

    assert isinstance(outcome(fail, b"").error, ValueError)
