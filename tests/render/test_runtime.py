"""A package carries the modules of the runtime that it uses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import ROOT
from views.planned import TEXT, answer, document, operation, planned

from clientwright.render import render
from clientwright.render.runtime import closure
from clientwright.settings import FEATURES as CHOICES
from clientwright.settings import PackageSettings
from clientwright.views import PackageView


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
    "xml",
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
    ],
)
def test_what_is_used_is_carried(parts: dict[str, object], modules: set[str]) -> None:
    assert modules <= _carried(**parts)


def test_the_other_client_is_left_out() -> None:
    """A package of one client carries nothing that only the other one runs."""
    root = document({"/pets": {"post": operation()}})
    for has_sync in (True, False):
        both = PackageSettings(
            generator="0.0.0", features=("streaming-responses", "request")
        )
        settings = replace(both, has_sync=has_sync, has_async=not has_sync)
        carried = _modules(planned(root, settings=settings))
        assert ("sender" in carried, "client" in carried) == (has_sync, has_sync)
        assert ("async_sender" in carried) is not has_sync
        assert ("streaming_response" in carried) is has_sync
        assert ("async_free_requests" in carried) is not has_sync


def test_classes_of_rare_statuses_are_carried_where_one_is_documented() -> None:
    assert "rare_errors" not in _carried(responses={"404": {"description": ""}})
    assert "rare_errors" in _carried(responses={"423": {"description": ""}})


OF_FEATURES = {
    "fakes": {"fakes", "fake_sync", "fake_async"},
    "cassettes": {"cassettes"},
    "streaming-responses": {"streaming_response", "async_streaming_response", "lines"},
    "request": {"free_request", "free_requests", "async_free_requests"},
    "opentelemetry": {"otel"},
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


def test_names_in_tables_of_lazy_modules_count() -> None:
    assert "raw" in closure(['{"RawResponse": "_runtime.raw"}'])
    assert "model" in closure(['{"UnknownVariant": "._runtime.model"}'])
    assert set(closure([])) == {"__init__"}


def test_a_name_that_is_no_module_is_an_error() -> None:
    with pytest.raises(LookupError):
        closure(["from .._runtime.nothing import Nothing\n"])


def test_a_client_of_one_operation_is_short() -> None:
    """Lines of Python; who adds some takes others away, or says why not."""
    body = {"content": {"application/json": {"schema": {"type": "object"}}}}
    view = planned(document({"/pets": {"post": operation(requestBody=body)}}))
    texts = [one.text for one in render(view) if one.path.endswith(".py")]
    assert sum(len(text.splitlines()) for text in texts) < 5_650
