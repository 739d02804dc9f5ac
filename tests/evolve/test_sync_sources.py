"""`sync`: where a vendor's document comes from."""

from __future__ import annotations

import json
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from evolve.vendors import OLD, Vendor, new, run, sync
from support import contents


@pytest.mark.parametrize("document", [[], {"swagger": "9"}, {"openapi": "3.1.0"}])
def test_what_is_no_document_is_refused(
    folder: Path, vendor: Vendor, document: Any
) -> None:
    vendor.document = document
    before = contents(folder)
    assert sync(folder, "--apply").returncode in (1, 2)
    assert contents(folder) == before


def test_plain_http_needs_a_word(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But on loopback, where nobody else listens."""
    assert run(folder, "sync").returncode == 0
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    result = run(folder, "sync")
    assert result.returncode == 2
    assert "hint: --allow-http permits it" in result.stderr


def test_a_source_may_be_a_file(folder: Path) -> None:
    published = folder / "published.json"
    published.write_text(json.dumps(new()))
    settings = folder / "clientwright.toml"
    lines = settings.read_text().splitlines()[:-1]
    settings.write_text("\n".join([*lines, 'source = "published.json"']))
    result = run(folder, "sync", "pets")
    assert "`GET /cats` is new" in result.stdout
    settings.write_text("\n".join([*lines, f'source = "{published.as_uri()}"']))
    assert "`GET /cats` is new" in run(folder, "sync", "pets").stdout


def test_pages_are_followed_as_documents_are(tmp_path: Path) -> None:
    """A source may be a page with a block; what changes in the block is a change."""

    def page(document: dict[str, Any]) -> str:
        return f"# Pets\n\n```json GET /pets\n{json.dumps(document)}\n```\n"

    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/pets.md").write_text(page(OLD))
    (tmp_path / "published.md").write_text(page(OLD))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "specs/pets.md"\noutput = "out"\n'
        'source = "published.md"\n'
    )
    assert run(tmp_path, "generate").returncode == 0
    assert run(tmp_path, "sync").stderr == "pets: nothing new\n"
    (tmp_path / "published.md").write_text(page(new()))
    taken = run(tmp_path, "sync", "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "0.1.0 -> 0.1.1" in taken.stderr
    assert (tmp_path / "specs/pets.md").read_text() == page(new())
    assert run(tmp_path, "check").returncode == 0


def test_a_folder_of_pages_is_followed(tmp_path: Path) -> None:
    """`init` stores it as a document; pages that change are a change of that."""
    pages = tmp_path / "pages"
    pages.mkdir()
    block = "```json GET /{0}\n{1}\n```\n"
    for name, document in (("pets", OLD), ("cats", new())):
        part = {**document, "paths": {f"/{name}": document["paths"][f"/{name}"]}}
        (pages / f"{name}.md").write_text(block.format(name, json.dumps(part)))
    later = (pages / "cats.md").read_text()
    (pages / "cats.md").unlink()
    given = ("pages", "--yes", "--name", "zoo", "--output", "out")
    assert run(tmp_path, "init", *given).returncode == 0
    assert run(tmp_path, "sync").stderr == "zoo: nothing new\n"
    (pages / "cats.md").write_text(later)
    taken = run(tmp_path, "sync", "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "`GET /cats` is new" in taken.stdout
    assert run(tmp_path, "sync").stderr == "zoo: nothing new\n"
    settings = tmp_path / "clientwright.toml"
    text = settings.read_text().replace("specs/zoo/openapi.yaml", "kept")
    settings.write_text(text)
    shutil.copytree(pages, tmp_path / "kept")
    refused = run(tmp_path, "sync")
    assert refused.returncode == 2
    assert "`clientwright extract pages --output FILE`" in refused.stderr


def test_what_a_new_document_refers_to_is_where_it_was(folder: Path) -> None:
    """Beside the document and above it; links that lead in circles cost nothing."""
    for name in ("a", "b"):
        (folder / "specs" / name).symlink_to(".", target_is_directory=True)
    (folder / "common.json").write_text('{"Cat": {"type": "object"}}')
    root = new()
    content = {"application/json": {"schema": {"$ref": "../common.json#/Cat"}}}
    response = {"description": "One.", "content": content}
    root["paths"]["/cats"]["get"]["responses"] = {"200": response}
    (folder / "published.json").write_text(json.dumps(root))
    settings = folder / "clientwright.toml"
    lines = settings.read_text().splitlines()[:-1]
    settings.write_text("\n".join([*lines, 'source = "published.json"']))
    result = run(folder, "sync", "--apply")
    assert result.stderr == "pets: 0.1.0 -> 0.1.1, verified and written\n"
    assert json.loads((folder / "specs/pets.json").read_text()) == root
    (folder / "published.json").write_text("nothing")
    result = run(folder, "sync")
    assert result.returncode == 2
    assert "the new document, from published.json: line 1: not an OpenAPI" in (
        result.stderr
    )
