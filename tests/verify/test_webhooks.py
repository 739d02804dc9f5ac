"""What the vendor sends by itself is proved as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from verify.packages import damaged, make

from clientwright.verify import verify_package


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document = Path(__file__).with_name("hooks.yaml")
    return make(document, tmp_path_factory.mktemp("hooks"))


def test_webhooks_and_callbacks_are_read(hooks: Path) -> None:
    """They count apart from operations; one without a body has nothing to read."""
    report = verify_package(hooks)
    assert report.failures == ()
    assert (report.operations, report.verified) == (1, 1)
    assert (report.webhooks, report.webhooks_verified) == (3, 3)
    assert report.as_json()["webhooks"] == {"document": 3, "verified": 3}


def test_a_parser_that_loses_something_is_named(hooks: Path, tmp_path: Path) -> None:
    worse = damaged(
        hooks,
        tmp_path,
        "_runtime/payload.py",
        "return cast(T, value)",
        "getattr(value, '__pydantic_fields_set__', set()).discard('kind')\n"
        "            return cast(T, value)",
    )
    report = verify_package(worse)
    assert report.verified == 1
    assert report.webhooks_verified == 1
    assert not report.ok
    assert {failure.pointer for failure in report.failures} == {
        "#/webhooks/order.created/post",
        "#/components/callbacks/Shipped/{$request.body#~1url}/post",
    }
    assert all("kind" in failure.actual + failure.what for failure in report.failures)


def test_a_parser_that_takes_anything_is_named(hooks: Path, tmp_path: Path) -> None:
    worse = damaged(
        hooks,
        tmp_path,
        "_runtime/payload.py",
        "quotes = isinstance(error, ValidationError)",
        "if isinstance(body, bytes):\n"
        "                value = typed({}, annotation, strict=False, where='')\n"
        "                return cast(T, value)\n"
        "            quotes = isinstance(error, ValidationError)",
    )
    found = {
        failure.what.partition(": ")[2] for failure in verify_package(worse).failures
    }
    assert "'<!doctype html>' went unnoticed" in found


def test_a_parser_that_is_missing_is_named(hooks: Path, tmp_path: Path) -> None:
    worse = damaged(hooks, tmp_path, "py.typed", "", "")
    manifest = worse / ".clientwright.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("#/webhooks/order.created", "#/webhooks/gone"))
    (failure,) = verify_package(worse).failures
    assert failure.pointer == "#/webhooks/order.created/post"
    assert failure.expected == "a parser of the package"
