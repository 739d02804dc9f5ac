"""`sync` and `diff`: a vendor's change becomes a package, or nothing changes."""

from __future__ import annotations

import copy
import http.server
import json
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support import contents, here

from clientwright.commands.packages.proof import prove

OLD: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [
                    {"in": "query", "name": "limit", "schema": {"type": "integer"}}
                ],
                "responses": {"204": {"description": "None."}},
            }
        }
    },
}


def _new() -> dict[str, Any]:
    root = copy.deepcopy(OLD)
    root["paths"]["/cats"] = {
        "get": {"operationId": "listCats", "responses": {"204": {"description": ""}}}
    }
    return root


def _breaking() -> dict[str, Any]:
    root = copy.deepcopy(OLD)
    root["paths"]["/pets"]["get"]["parameters"][0]["required"] = True
    return root


class Vendor(http.server.ThreadingHTTPServer):
    """A vendor that publishes a document, and knows what was asked of it."""

    document = OLD
    asked: list[str]


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        vendor = self.server
        assert isinstance(vendor, Vendor)
        data = json.dumps(vendor.document).encode()
        tag = f'"{len(data)}"'
        known = self.headers.get("If-None-Match") == tag
        vendor.asked.append("again" if known else "all")
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", "0" if known else str(len(data)))
        self.end_headers()
        self.wfile.write(b"" if known else data)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    """Publish a document on loopback."""
    server = Vendor(("127.0.0.1", 0), _Handler)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path, vendor: Vendor) -> Path:
    """Give a project that keeps the vendor's package."""
    project = tmp_path / "project"
    (project / "specs").mkdir(parents=True)
    (project / "specs/pets.json").write_text(json.dumps(OLD))
    (project / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "specs/pets.json"\noutput = "out"\n'
        f'source = "http://127.0.0.1:{vendor.server_port}/pets.json"\n'
    )
    assert _run(project, "generate").returncode == 0
    return project


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    cache = str(folder.parent / "cache")
    return here(*arguments, cwd=folder, env={"XDG_CACHE_HOME": cache})


def _sync(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, "sync", "--allow-http", *more)


def test_nothing_new(folder: Path, vendor: Vendor) -> None:
    before = contents(folder)
    for _ in range(2):
        result = _sync(folder)
        assert result.returncode == 0
        assert result.stderr == "pets: nothing new\n"
    assert vendor.asked == ["all", "again"]
    assert contents(folder) == before


def test_a_change_is_shown_and_then_taken(folder: Path, vendor: Vendor) -> None:
    vendor.document = _new()
    before = contents(folder)
    shown = _sync(folder)
    assert shown.returncode == 0
    assert "`GET /cats` is new" in shown.stdout
    assert contents(folder) == before
    taken = _sync(folder, "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "pets: 0.1.0 -> 0.1.1, verified and written" in taken.stderr
    assert json.loads((folder / "specs/pets.json").read_text()) == _new()
    assert (folder / "out/src/pets/resources/cats.py").exists()
    log = (folder / "out/CHANGELOG.md").read_text()
    assert log.index("## 0.1.1") < log.index("GET /cats")
    assert not (folder / ".clientwright-stage").exists()
    assert _run(folder, "check").stderr == "pets: current\n"
    assert _sync(folder).stderr == "pets: nothing new\n"


def test_a_breaking_change_moves_the_middle_number(
    folder: Path, vendor: Vendor
) -> None:
    vendor.document = _breaking()
    result = _sync(folder, "--apply")
    assert "0.1.0 -> 0.2.0" in result.stderr, result.stderr
    assert "### Breaking changes" in (folder / "out/CHANGELOG.md").read_text()
    vendor.document = OLD
    assert "0.2.0 -> 1.0.0" not in _sync(folder, "--apply", "--bump", "none").stderr
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert manifest["client"]["version"] == "0.2.0"


def test_what_is_worse_is_refused(folder: Path, vendor: Vendor) -> None:
    worse = _new()
    worse["paths"]["/cats"]["get"]["responses"]["204"] = {"description": 7}
    vendor.document = worse
    before = contents(folder)
    result = _sync(folder, "--apply")
    assert result.returncode == 1
    assert "pets: the new document has 1 errors, 0 before" in result.stderr
    assert "#/paths/~1cats/get/responses/204" in result.stderr
    assert "`--force`" in result.stderr
    assert contents(folder) == before
    forced = _sync(folder, "--apply", "--force")
    assert forced.returncode == 0, forced.stderr
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert manifest["document"]["errors"] == 1
    assert _run(folder, "check").returncode == 0
    vendor.document = _new()
    assert _sync(folder, "--apply").returncode == 0
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert "errors" not in manifest["document"]


def test_a_package_that_fails_verification_is_not_taken(
    folder: Path, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor.document = _new()
    before = contents(folder)

    def damaged(*arguments: Any, folder: Path, **options: Any) -> Any:
        resource = folder / "src/pets/resources/cats.py"
        resource.write_text(resource.read_text().replace('"/cats"', '"/dogs"'))
        return prove(*arguments, folder=folder, **options)

    with monkeypatch.context() as patched:
        patched.setattr("clientwright.commands.sync.prove", damaged)
        result = _sync(folder, "--apply")
    assert result.returncode == 1
    assert "pets: the new package is not verified" in result.stderr
    assert "nothing was changed" in result.stderr
    assert contents(folder) == before
    assert _sync(folder, "--apply").returncode == 0


def test_what_cannot_be_stored_changes_nothing(folder: Path, vendor: Vendor) -> None:
    vendor.document = _new()
    outside = folder.parent / "elsewhere"
    shutil.move(folder / "out", outside)
    settings = folder / "clientwright.toml"
    settings.write_text(settings.read_text().replace('"out"', '"../elsewhere"'))
    before = contents(folder), contents(outside)
    result = _sync(folder, "--apply")
    assert result.returncode == 2
    assert "not below the folder of the settings" in result.stderr
    assert (contents(folder), contents(outside)) == before


def test_a_document_that_cannot_be_compared_can_be_replaced(
    folder: Path, vendor: Vendor
) -> None:
    vendor.document = _new()
    (folder / "specs/pets.json").write_text("{")
    result = _sync(folder, "--apply")
    assert result.returncode == 0, result.stderr
    assert "what is here cannot be compared" in result.stderr
    assert "0.1.0 -> 0.1.1" in result.stderr


def test_a_first_document_keeps_the_first_version(tmp_path: Path) -> None:
    (tmp_path / "published.json").write_text(json.dumps(OLD))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "specs/pets.json"\nsource = "published.json"\n'
    )
    result = _run(tmp_path, "sync", "--apply")
    assert result.returncode == 0, result.stderr
    assert "pets: 0.1.0, verified and written" in result.stderr
    assert _run(tmp_path, "check").returncode == 0


def test_what_users_see_moves_the_version_without_a_change_of_use(
    folder: Path, vendor: Vendor
) -> None:
    only_version = copy.deepcopy(OLD)
    only_version["info"]["version"] = "2"
    vendor.document = only_version
    result = _sync(folder, "--apply")
    assert "0.1.0 -> 0.1.1" in result.stderr, result.stderr
    vendor.document = copy.deepcopy(only_version) | {"x-internal": True}
    result = _sync(folder, "--apply")
    assert "0.1.1 -> 0.1.1" in result.stderr, result.stderr
    assert _run(folder, "check").returncode == 0


def test_a_fixed_version_is_kept_and_its_entry_grows(
    folder: Path, vendor: Vendor
) -> None:
    with (folder / "clientwright.toml").open("a") as settings:
        settings.write('version = "0.1.0"\n')
    vendor.document = _breaking()
    result = _sync(folder, "--apply")
    assert result.returncode == 0, result.stderr
    assert "`vendors.pets.version` fixes the version" in result.stderr
    log = (folder / "out/CHANGELOG.md").read_text()
    assert log.count("## 0") == 1
    assert log.index("### Breaking changes") < log.index("First version")


@pytest.mark.parametrize("document", [[], {"swagger": "9"}, {"openapi": "3.1.0"}])
def test_what_is_no_document_is_refused(
    folder: Path, vendor: Vendor, document: Any
) -> None:
    vendor.document = document
    before = contents(folder)
    assert _sync(folder, "--apply").returncode in (1, 2)
    assert contents(folder) == before


def test_plain_http_needs_a_word(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But on loopback, where nobody else listens."""
    assert _run(folder, "sync").returncode == 0
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    result = _run(folder, "sync")
    assert result.returncode == 2
    assert "hint: --allow-http permits it" in result.stderr


def test_edited_files_stop_it(folder: Path, vendor: Vendor) -> None:
    vendor.document = _new()
    (folder / "out/README.md").write_text("mine")
    before = contents(folder)
    result = _sync(folder, "--apply")
    assert result.returncode == 1
    assert "README.md" in result.stderr
    assert contents(folder) == before


def test_a_source_may_be_a_file(folder: Path) -> None:
    published = folder / "published.json"
    published.write_text(json.dumps(_new()))
    settings = folder / "clientwright.toml"
    lines = settings.read_text().splitlines()[:-1]
    settings.write_text("\n".join([*lines, 'source = "published.json"']))
    result = _run(folder, "sync", "pets")
    assert "`GET /cats` is new" in result.stdout
    settings.write_text("\n".join([*lines, f'source = "{published.as_uri()}"']))
    assert "`GET /cats` is new" in _run(folder, "sync", "pets").stdout


def test_what_a_new_document_refers_to_is_where_it_was(folder: Path) -> None:
    """Beside the document and above it; links that lead in circles cost nothing."""
    for name in ("a", "b"):
        (folder / "specs" / name).symlink_to(".", target_is_directory=True)
    (folder / "common.json").write_text('{"Cat": {"type": "object"}}')
    new = _new()
    content = {"application/json": {"schema": {"$ref": "../common.json#/Cat"}}}
    response = {"description": "One.", "content": content}
    new["paths"]["/cats"]["get"]["responses"] = {"200": response}
    (folder / "published.json").write_text(json.dumps(new))
    settings = folder / "clientwright.toml"
    lines = settings.read_text().splitlines()[:-1]
    settings.write_text("\n".join([*lines, 'source = "published.json"']))
    result = _run(folder, "sync", "--apply")
    assert result.stderr == "pets: 0.1.0 -> 0.1.1, verified and written\n"
    assert json.loads((folder / "specs/pets.json").read_text()) == new
    (folder / "published.json").write_text("nothing")
    result = _run(folder, "sync")
    assert result.returncode == 2
    assert "the new document, from published.json: not an OpenAPI" in result.stderr


def test_diff_of_files(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(OLD))
    (tmp_path / "new.json").write_text(json.dumps(_breaking()))
    text = _run(tmp_path, "diff", "old.json", "new.json").stdout
    assert text.startswith("Breaking changes: 1\n")
    assert text.endswith(
        "\nnext version: a major version (the middle number before 1.0)\n"
    )
    given = _run(tmp_path, "diff", "old.json", "new.json", "--format", "json").stdout
    said = json.loads(given)
    assert [change["effect"] for change in said["changes"]] == ["breaking"]
    assert (said["bump"], said["version"], said["nextVersion"]) == ("major", None, None)
    marked = _run(tmp_path, "diff", "old.json", "old.json", "--format", "markdown")
    assert marked.stdout == (
        "Nothing changes for users of the package.\n**Next version**: stays\n"
    )
    assert _run(tmp_path, "diff", "old.json", "none.json").returncode == 2


@pytest.mark.parametrize(
    ("new", "limit", "code"),
    [
        (_breaking, "breaking", 1),
        (_breaking, "compatible", 1),
        (_new, "breaking", 0),
        (_new, "compatible", 1),
        (lambda: OLD, "compatible", 0),
    ],
)
def test_diff_fails_on_what_it_is_told_to(
    tmp_path: Path, new: Callable[[], Any], limit: str, code: int
) -> None:
    (tmp_path / "old.json").write_text(json.dumps(OLD))
    (tmp_path / "new.json").write_text(json.dumps(new()))
    result = _run(tmp_path, "diff", "old.json", "new.json", "--fail-on", limit)
    assert result.returncode == code, result.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_diff_of_revisions(folder: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.test"]
    for command in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", "All"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    (folder / "specs/pets.json").write_text(json.dumps(_new()))
    result = _run(folder, "diff", "pets@HEAD", "pets")
    assert "`GET /cats` is new" in result.stdout, result.stderr
    assert result.stdout.endswith("\nnext version: 0.1.0 -> 0.1.1\n")
    assert _run(folder, "diff", "pets@nowhere", "pets").returncode == 2
    assert _run(folder, "diff", "pets@--output=x", "pets").returncode == 2


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
    assert _run(tmp_path, "generate").returncode == 0
    assert _run(tmp_path, "sync").stderr == "pets: nothing new\n"
    (tmp_path / "published.md").write_text(page(_new()))
    taken = _run(tmp_path, "sync", "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "0.1.0 -> 0.1.1" in taken.stderr
    assert (tmp_path / "specs/pets.md").read_text() == page(_new())
    assert _run(tmp_path, "check").returncode == 0


def test_a_folder_of_pages_is_followed(tmp_path: Path) -> None:
    """`init` stores it as a document; pages that change are a change of that."""
    pages = tmp_path / "pages"
    pages.mkdir()
    block = "```json GET /{0}\n{1}\n```\n"
    for name, document in (("pets", OLD), ("cats", _new())):
        part = {**document, "paths": {f"/{name}": document["paths"][f"/{name}"]}}
        (pages / f"{name}.md").write_text(block.format(name, json.dumps(part)))
    later = (pages / "cats.md").read_text()
    (pages / "cats.md").unlink()
    given = ("pages", "--yes", "--name", "zoo", "--output", "out")
    assert _run(tmp_path, "init", *given).returncode == 0
    assert _run(tmp_path, "sync").stderr == "zoo: nothing new\n"
    (pages / "cats.md").write_text(later)
    taken = _run(tmp_path, "sync", "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "`GET /cats` is new" in taken.stdout
    assert _run(tmp_path, "sync").stderr == "zoo: nothing new\n"
    settings = tmp_path / "clientwright.toml"
    text = settings.read_text().replace("specs/zoo/openapi.yaml", "pages")
    settings.write_text(text)
    refused = _run(tmp_path, "sync")
    assert refused.returncode == 2
    assert "`clientwright extract pages --output FILE`" in refused.stderr


def test_one_vendor_s_failure_leaves_the_others(folder: Path, vendor: Vendor) -> None:
    """The rest is followed, and the end says which failed."""
    vendor.document = _new()
    settings = folder / "clientwright.toml"
    first = '[vendors.lost]\nspec = "specs/pets.json"\nsource = "nowhere.json"\n\n'
    settings.write_text(first + settings.read_text())
    result = _sync(folder, "--apply")
    assert result.returncode == 2
    assert "nowhere.json: the source cannot be read" in result.stderr
    assert "pets: 0.1.0 -> 0.1.1, verified and written" in result.stderr
    assert result.stderr.endswith("error: 1 of 2 vendors failed: lost\n")
