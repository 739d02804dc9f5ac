"""What belongs to responses and webhooks beside their content is proved as well."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from support import ROOT
from verify.packages import damaged, make

from clientwright.verify import verify_package

_DOCUMENTS = {
    "links": "answers/links",
    "headers": "answers/response-headers",
    "events": "webhooks/by-property",
}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Gives the package of a kind, which is made once."""

    @cache
    def of(kind: str) -> Path:
        folder = tmp_path_factory.mktemp(kind)
        document = folder / f"{kind}.yaml"
        source = ROOT / "tests" / "cases" / _DOCUMENTS[kind] / "openapi.yaml"
        text = source.read_text(encoding="utf-8")
        named = re.sub(r"title: \w+", f"title: {kind}", text, count=1)
        document.write_text(named, encoding="utf-8")
        return make(document, folder)

    return of


MISTAKES = [
    (
        "links",
        "resources/orders.py",
        '"list_again": ResponseLink(\n                    "orders.list"',
        '"list_again": ResponseLink(\n                    "orders.get"',
        "link List again",
    ),
    (
        "links",
        "resources/orders.py",
        '"orders.get", {"order_id": "$response.body#/id"}\n',
        '"orders.get", {"order_id": "$response.body"}\n',
        "link GetOrder",
    ),
    (
        "links",
        "_runtime/links.py",
        "link.fields.get(key, key)",
        "key",
        "link comment",
    ),
    (
        "links",
        "resources/orders.py",
        '"$argument.order_id"',
        '"$argument.id"',
        "link put",
    ),
    (
        "headers",
        "headers.py",
        '"Retry-After", read_integer',
        '"Retry-After", read_text',
        "retry-after",
    ),
    (
        "headers",
        "headers.py",
        "read_list(read_integer)",
        "read_list(read_text)",
        "x-sizes",
    ),
    ("headers", "headers.py", '"X-Tier"', '"X-Teir"', "x-tier"),
    (
        "headers",
        "_runtime/response_headers.py",
        "return _ELEMENT.findall(value)",
        'return value.split(",")',
        "x-scopes",
    ),
    (
        "headers",
        "headers.py",
        '"Set-Cookie", read_lines',
        '"Set-Cookie", read_list(read_text)',
        "set-cookie",
    ),
    ("headers", "headers.py", "x_cached =", "x_cashed =", "x-cached"),
    (
        "events",
        "webhooks.py",
        '"pet.born": _PET_BORN',
        '"pet.born": _PET_SOLD',
        "pet.born",
    ),
    (
        "events",
        "_runtime/webhook_signature.py",
        "return hmac.compare_digest(",
        "return True or hmac.compare_digest(",
        "another's signature",
    ),
    (
        "events",
        "_runtime/webhook_signature.py",
        "> tolerance:",
        "> tolerance * 1000:",
        "of yesterday",
    ),
    (
        "events",
        "_runtime/webhook_events.py",
        "self.payloads.get(event) or Payload(_unknown)",
        "self.payloads[event]",
        "unknown type",
    ),
]


@pytest.mark.parametrize("kind", ["links", "headers", "events"])
def test_good_packages(kind: str, packages: Callable[[str], Path]) -> None:
    """Nothing is found in what we make."""
    assert verify_package(packages(kind)).failures == ()


@pytest.mark.parametrize(("kind", "file", "right", "wrong", "named"), MISTAKES)
def test_mistakes_are_named(
    kind: str,
    file: str,
    right: str,
    wrong: str,
    named: str,
    packages: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    """Every mistake is a failure, and nothing else is."""
    worse = damaged(packages(kind), tmp_path, file, right, wrong)
    failures = verify_package(worse).failures
    assert failures
    assert all(named in one.what for one in failures), [one.what for one in failures]
