"""What a document may refer to, and how much of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.bundle import references
from clientwright.document.bundle.bundle import bundle
from clientwright.document.read.limits import Limits, Policy
from clientwright.document.read.load import load
from clientwright.ir.document import Document

from .bundling import PET, A, api, run
from .conftest import write


@pytest.mark.parametrize(
    "reference",
    [
        "../outside/secret.json",
        "..\\outside\\secret.json",
        "%2e%2e/outside/secret.json",
        "link.json",
        "folder/secret.json",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://127.0.0.1:1/x",
        "https://example.com/x",
        "//example.com/x",
        "HTTPS://example.com/x",
        "data:application/json,{}",
        "/dev/zero",
        "C:\\secret.json",
        "m",
    ],
)
def test_nothing_else_is_read(tmp_path: Path, reference: str) -> None:
    write(tmp_path, {"outside/secret.json": {"type": "string"}, "in/m/a.json": {}})
    (tmp_path / "in/link.json").symlink_to(tmp_path / "outside/secret.json")
    (tmp_path / "in/folder").symlink_to(tmp_path / "outside")
    with pytest.raises(GenerationError) as caught:
        run(tmp_path, {"in/api.json": api({"A": {"$ref": reference}})})
    assert caught.value.place is not None
    assert caught.value.place.pointer == A


def test_outside_is_allowed_by_the_policy(tmp_path: Path) -> None:
    files = {
        "in/api.json": api({"A": {"$ref": "../out/p.json"}}),
        "out/p.json": {"not": {"$ref": "q.json"}},
        "out/q.json": PET,
    }
    document = run(tmp_path, files, policy=Policy(allow_outside=True))
    assert document.root["components"]["schemas"] == {
        "A": {"not": {"$ref": "#/components/schemas/q"}},
        "q": PET,
    }
    assert document.place("#/components/schemas/q").file == str(tmp_path / "out/q.json")


@pytest.mark.parametrize(
    "reference", ["/etc/passwd", "../../etc/passwd", "file:///etc/passwd", "x.json"]
)
def test_a_document_from_an_address_reads_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str
) -> None:
    write(tmp_path, {"x.json": PET})
    monkeypatch.chdir(tmp_path)
    root = api({"A": {"$ref": reference}})
    document = Document(root, "https://vendor.example/api.json", "0")
    policy = Policy(allow_outside=True, root=str(tmp_path))
    with pytest.raises(GenerationError, match="leads to another address") as caught:
        bundle(document, Collector(), policy)
    assert caught.value.place is not None
    assert caught.value.place.pointer == A


def test_the_number_of_files_is_limited(tmp_path: Path, collector: Collector) -> None:
    schemas = {f"A{n}": {"$ref": f"{n}.json"} for n in range(5)}
    files = {f"{n}.json": PET for n in range(5)}
    write(tmp_path, {"api.json": api(schemas), **files})
    document = load(str(tmp_path / "api.json"), collector)
    with pytest.raises(GenerationError, match="more than 3 files"):
        bundle(document, collector, limits=Limits(files=3))


def test_inlining_cannot_grow_without_bound(
    tmp_path: Path, collector: Collector
) -> None:
    paths: dict[str, Any] = {"/p0": {"get": {}}}
    for n in range(1, 40):
        two = {str(k): {"$ref": f"#/x/p{n - 1}"} for k in range(2)}
        paths[f"p{n}"] = {"get": {"callbacks": {"c": two}}}
    files = {"api.json": api(paths={"/a": {"$ref": "x.json#/p39"}}), "x.json": {}}
    paths = {name: json.loads(json.dumps(item)) for name, item in paths.items()}
    paths["p0"] = {"get": {}}
    text = json.dumps(paths).replace("#/x/", "#/")
    write(tmp_path, {**files, "x.json": text})
    document = load(str(tmp_path / "api.json"), collector)
    with pytest.raises(GenerationError, match="nodes"):
        bundle(document, collector, limits=Limits(nodes=100_000))


def test_many_identities_take_linear_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined: list[str] = []

    def join(base: str, address: str) -> str:
        joined.append(address)
        return urljoin(base, address)

    monkeypatch.setattr(references, "urljoin", join)
    count, site = 300, "https://example.com/"
    schemas = {
        f"S{n}": {"$id": f"{site}{n}", "not": {"$ref": f"{site}{n * 7 % count}"}}
        for n in range(count)
    }
    document = run(tmp_path, {"api.json": api(schemas)})
    assert len(joined) < 5 * count
    found: Any = document.root["components"]
    assert found["schemas"]["S3"]["not"] == {"$ref": "#/components/schemas/S21"}
