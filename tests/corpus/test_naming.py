"""Names of real documents, held against how the vendors' own SDKs call operations."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from corpus.naming import agrees, has_digest, repeats, samples, truths

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.normalize.normalize import normalize
from clientwright.document.read.load import load
from clientwright.ir.api import Api
from clientwright.names import Overrides, assign

AGREEMENT = [("stripe", 88), ("openai", 83)]
"""Percent of the operations that the vendor's SDK has."""


def _load(name: str) -> tuple[Api, dict[str, list[str]]]:
    corpus = os.environ.get("CLIENTWRIGHT_CORPUS")
    if not corpus:
        pytest.skip("CLIENTWRIGHT_CORPUS is not set: no documents of real vendors")
    entries = json.loads((Path(corpus) / "index.json").read_text("utf-8"))
    (entry,) = (one for one in entries if one["name"] == name)
    collector = Collector()
    document = load(str(Path(corpus) / entry["path"]), collector)
    known = {**truths().get(name, {})} or samples(document.root)
    if not known:
        pytest.skip("CLIENTWRIGHT_NAMES_TRUTH is not set: nothing to agree with")
    return build(normalize(document, collector), collector), {
        key: list(calls) for key, calls in known.items()
    }


@pytest.mark.parametrize(("name", "least"), AGREEMENT)
def test_names_agree_with_the_vendors_own(name: str, least: int) -> None:
    api, known = _load(name)
    methods = assign(api, Overrides(), {}, Collector()).methods
    found = [
        agrees(methods[one.identity].call.split("."), known[key])
        for one in api.operations
        if (key := samples_key(one.method, one.path)) in known
    ]
    assert len(found) > 90
    assert 100 * sum(found) >= least * len(found)
    repeated = sum(repeats(one.call.split(".")) for one in methods.values())
    assert 100 * repeated <= 3 * len(methods)


def samples_key(method: str, path: str) -> str:
    """Write an operation as the file of known calls does."""
    parts = path.partition("#")[0].split("{")
    rest = [part.partition("}")[2] for part in parts[1:]]
    return f"{method} {'{}'.join([parts[0], *rest])}"


def test_agreement_knows_synonyms_and_nearer_parents() -> None:
    assert agrees(["customers", "list"], ["customers.list"])
    assert agrees(["beta", "customer", "retrieve"], ["customers.get"])
    assert agrees(["x", "update"], ["a.x.replace", "b.c"])
    assert not agrees(["customers", "list"], ["customers.retrieve"])
    assert not agrees(["customers", "list"], ["orders.list"])


def test_a_word_of_the_path_is_no_digest() -> None:
    """`bf16` is what the vendor calls it; `3fa9` is what nobody does."""
    model = "POST /run/una-cybertron-7b-v2-bf16"
    assert not has_digest(model, "una_cybertron_7b_v2_bf16")
    assert has_digest(model, "una_cybertron_7b_v2_3fa9")
    assert has_digest("GET /pets", "pets_bf16")
