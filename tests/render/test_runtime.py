"""A package carries the modules of the runtime that it uses."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace

import pytest
import yaml
from support import ROOT
from views.planned import TEXT, answer, body, document, operation, planned

from clientwright.render import render
from clientwright.render.runtime import closure
from clientwright.settings import FEATURES as CHOICES
from clientwright.settings import PackageSettings
from clientwright.views import PackageView

_OF_TWO_TYPES = {
    "description": "",
    "content": {
        "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}},
        "application/problem+json": {"schema": {"type": "object"}},
    },
}


def _carried(**parts: object) -> set[str]:
    """Return the modules that a package of one operation carries."""
    return _modules(planned(document({"/pets": {"post": operation(**parts)}})))


def _modules(view: PackageView) -> set[str]:
    return {
        one.path.rpartition("/")[2].removesuffix(".py")
        for one in render(view)
        if "/_runtime/" in one.path
    }


FEATURES = {
    "body_multipart",
    "body_xml",
    "xml_reading",
    "xml_writing",
    "pages",
    "stream",
    "events",
    "query",
    "cookie",
    "api_key",
    "api_key_query",
    "basic",
    "unions",
    "tagged",
    "foreign",
    "decimals",
    "content_xml",
    "constants",
    "contents",
    "deep_model",
    "documented_errors",
    "error_choice",
    "media_ranges",
    "stream_clock",
}


def test_a_small_client_carries_little() -> None:
    """No XML, pages, streams, forms or schemes that it does not use."""
    carried = _carried()
    assert not carried & FEATURES
    assert {"__init__", "client", "async_client", "response", "salvage"} <= carried


@pytest.mark.parametrize(
    ("parts", "modules"),
    [
        ({"parameters": [{"in": "query", "name": "q", "schema": TEXT}]}, {"query"}),
        (
            {"responses": {"200": answer(TEXT, "text/event-stream")}},
            {"stream", "events"},
        ),
        (
            {"requestBody": {"content": {"multipart/form-data": {"schema": {}}}}},
            {"body_multipart"},
        ),
        (
            {"responses": {"200": answer(TEXT, "text/csv")}},
            {"contents", "content_text", "media_ranges"},
        ),
        (
            {"responses": {"404": answer({"$ref": "#/components/schemas/Pet"})}},
            {"documented_errors"},
        ),
        (
            {"responses": {"404": _OF_TWO_TYPES}},
            {"documented_errors", "error_choice", "media_ranges"},
        ),
    ],
)
def test_what_is_used_is_carried(parts: dict[str, object], modules: set[str]) -> None:
    assert modules <= _carried(**parts)


def test_xml_is_read_or_written_where_it_is() -> None:
    """Who only reads it reviews nothing that writes, and the other way round."""
    items = {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
    answered = _carried(responses={"200": answer(items, "application/xml")})
    assert "xml_reading" in answered
    assert "xml_writing" not in answered
    sent = _carried(requestBody=body(items, "application/xml"))
    assert "xml_writing" in sent
    assert "xml_reading" not in sent


BOTH = {
    "AsyncClient": "Client",
    "AsyncStreamingClient": "StreamingClient",
    **{
        f"Async{name}": name
        for name in ("BinaryResponse", "FreeRequests", "Middleware")
    },
    **{
        f"Async{name}": name for name in ("Page", "Pager", "Resource", "Send", "Stream")
    },
}
"""Public names of the asynchronous half, and of the other: one of each is there."""


@pytest.mark.parametrize("has_sync", [True, False])
def test_the_other_client_is_left_out(has_sync: bool) -> None:
    """A package of one client has no class that only the other one uses.

    Its document has all that has classes for each: pages, streams, bytes, choices.
    """
    file = ROOT / "tests/cases/settings/without-async/openapi.yaml"
    root: dict[str, object] = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings = PackageSettings(
        generator="0.0.0",
        features=("streaming-responses", "request", "opentelemetry", "fakes"),
        has_sync=has_sync,
        has_async=not has_sync,
    )
    view = planned(root, settings=settings)
    names = _public(one.text for one in render(view) if "/_runtime/" in one.path)
    asynchronous = {name for name in names if name.lower().startswith("async")}
    if has_sync:
        assert not asynchronous
        assert names >= set(BOTH.values())
    else:
        assert asynchronous >= BOTH.keys()
        assert not names & {*BOTH.values(), "Sender", "tracing"}


def _public(texts: Iterable[str]) -> set[str]:
    """Return the names of classes, functions and aliases of modules."""
    found: set[str] = set()
    for text in texts:
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return {name for name in found if not name.startswith("_")}


def test_classes_of_rare_statuses_are_carried_where_one_is_documented() -> None:
    assert "rare_errors" not in _carried(responses={"404": {"description": ""}})
    assert "rare_errors" in _carried(responses={"423": {"description": ""}})


OF_FEATURES = {
    "fakes": {"fakes"},
    "cassettes": {"cassettes"},
    "streaming-responses": {"streaming_response", "async_streaming_response", "lines"},
    "request": {"free_request", "free_requests", "async_free_requests"},
    "opentelemetry": {"otel", "tracing", "async_tracing"},
    "raw-types": set(),
}


def test_features_are_carried_where_they_are_chosen() -> None:
    assert set(OF_FEATURES) == set(CHOICES)
    root = document({"/pets": {"post": operation()}})
    plain = PackageSettings(generator="0.0.0")
    without = _modules(planned(root, settings=plain))
    for feature, modules in OF_FEATURES.items():
        carried = _modules(planned(root, settings=replace(plain, features=(feature,))))
        assert modules <= carried
        assert not modules & without


def test_imports_within_functions_count() -> None:
    """What is loaded when it is first needed has to be there."""
    carried = closure(["from .._runtime.decode import decode\n"])
    assert "salvage" in carried
    text = (ROOT / "templates" / "runtime" / "salvage.py").read_text(encoding="utf-8")
    assert carried["salvage"] == text


def test_imports_are_found_as_python_finds_them() -> None:
    """They are read without a parser; none is missed, and no prose is taken for one."""
    for file in sorted((ROOT / "templates" / "runtime").glob("*.py")):
        waiting, expected = {file.stem}, {"__init__", file.stem}
        while waiting:
            text = file.with_name(f"{waiting.pop()}.py").read_text(encoding="utf-8")
            waiting |= _imported(text) - expected
            expected |= waiting
        assert set(closure([f"from .._runtime.{file.stem} import x\n"])) == expected


def _imported(text: str) -> set[str]:
    """Return the modules beside it that a module imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            names = [one.name for one in node.names]
            found.update([node.module] if node.module else names)
    return found


def test_a_decimal_that_a_caller_may_give_changes_no_reading() -> None:
    """Only where a server sends decimals is all JSON read digit by digit."""
    given = closure(["from .._runtime.given_decimal import GivenDecimal\n"])
    assert "decimals" not in given
    assert "given_decimal" in closure(["from .._runtime.decimals import DecimalText\n"])


def test_names_in_tables_of_lazy_modules_count() -> None:
    for row in ('"_runtime.raw": "RawResponse"', '"._runtime.raw": "RawResponse"'):
        assert "raw" in closure([f"lazy(__name__, {{{row}}})"])
    assert set(closure([])) == {"__init__"}


@pytest.mark.parametrize("name", ["nothing", "xml_reading"])
def test_prose_of_a_document_names_no_module(name: str) -> None:
    """It may look like an import, on a line of its own, or like a row of a table."""
    line = f"from .._runtime.{name} import X"
    text = f"{line}\n\n    {line}\n"
    pet = {
        "description": text,
        "properties": {
            "kind": {"const": f"_runtime.{name}", "description": text},
            f"._runtime.{name}": {"type": "string", "enum": [line, f"_runtime.{name}"]},
        },
    }
    root = document({"/pets": {"get": operation(response=pet, description=text)}})
    root["info"]["description"] = text
    root["tags"] = [{"name": "pets", "description": text}]
    carried = _modules(planned(root))
    assert "raw" in carried
    assert name not in carried


def test_a_name_that_is_no_module_is_an_error() -> None:
    with pytest.raises(LookupError):
        closure(["from .._runtime.nothing import Nothing\n"])


def test_a_client_of_one_operation_is_short() -> None:
    """Lines of Python; who adds some takes others away, or says why not."""
    body = {"content": {"application/json": {"schema": {"type": "object"}}}}
    view = planned(document({"/pets": {"post": operation(requestBody=body)}}))
    texts = [one.text for one in render(view) if one.path.endswith(".py")]
    assert sum(len(text.splitlines()) for text in texts) < 4_850
