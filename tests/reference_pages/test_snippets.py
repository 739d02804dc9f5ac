"""Every snippet of the pages runs, and the mock server finds nothing wrong with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from reference_pages.written import Reference, write
from snippets import run, settings_of
from support import GENERATED, VENDORS

from clientwright.verify import mock_server
from clientwright.views.manifest import pages_of

_DOCUMENTS = {
    "harbour": Path(__file__).with_name("harbour.yaml"),
    **{one: GENERATED / one / "openapi.json" for one in VENDORS},
}
_STATUS = ' --silent --show-error --max-time 20 --write-out "\\n%{http_code}" '


@dataclass(frozen=True)
class Served:
    """A package with pages, and a mock server of its document."""

    reference: Reference
    address: str
    refused: list[str]

    def snippets(self, label: str) -> list[str]:
        """Give the whole snippets of one kind."""
        assert self.reference.package.pages is not None
        return [
            "".join(piece.text for piece in snippet.pieces)
            for resource in self.reference.package.pages.resources
            for operation in resource.operations
            for snippet in operation.snippets
            if snippet.label == label and not operation.to_fill
        ]


@pytest.fixture(scope="module", params=_DOCUMENTS)
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("pages")
    reference = write(_DOCUMENTS[request.param], folder)
    package = reference.package
    said: list[str] = []
    server = mock_server(
        package.document.root,
        port=0,
        strict=False,
        pages={
            one.pointer: pages_of(one.pagination)
            for one in package.api.operations
            if one.pagination is not None
        },
        say=said.append,
    )
    thread = threading.Thread(target=server.serve_forever)
    with server:
        thread.start()
        yield Served(reference, f"http://127.0.0.1:{server.server_address[1]}", said)
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("label", ["Python", "async"])
def test_python_runs(
    label: str, served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One process runs them all, one after the other."""
    (tmp_path / "example.bin").write_bytes(b"example")
    monkeypatch.chdir(tmp_path)
    snippets = served.snippets(label)
    assert snippets
    run("\n".join(map(_quiet, snippets)), served.reference.folder, served.address)


def _quiet(snippet: str) -> str:
    """Let calls that are deprecated be called, though warnings are errors."""
    return (
        "import warnings\n"
        'warnings.simplefilter("ignore", DeprecationWarning)\n' + snippet
    )


def test_curl_runs(served: Served, tmp_path: Path) -> None:
    """The same requests, by a program that knows nothing of the package."""
    if shutil.which("curl") is None or shutil.which("bash") is None:
        pytest.skip("no curl or no bash on the path")
    (tmp_path / "example.bin").write_bytes(b"example")
    settings = settings_of(served.reference.folder)
    known = {name: served.address for name in settings if name.endswith("_BASE_URL")}
    snippets = served.snippets("curl")
    assert len(snippets) == len(served.snippets("Python"))
    for snippet in snippets:
        # Its own line breaks stay: they are part of what is copied.
        here = re.sub(r"https?://[^/\s\"']+", served.address, snippet, count=1)
        done = subprocess.run(
            ["bash", "-c", here.replace("curl ", f"curl{_STATUS}", 1)],
            cwd=tmp_path,
            env={**os.environ, **settings, **known},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{snippet}\n{done.stderr}"
        assert re.search(r"\n2\d\d$", done.stdout), f"{snippet}\n{done.stdout}"


def test_hostile_values_stay_values(served: Served) -> None:
    """Quotes, dollars and `@` of an example arrive as they are."""
    if "addNote" not in str(served.reference.package.document.root):
        pytest.skip("only harbour has them")
    (note,) = [one for one in served.snippets("curl") if "/notes" in one]
    done = subprocess.run(
        ["bash", "-c", note.replace("curl ", "printf '%s\\n' ", 1)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **settings_of(served.reference.folder)},
    )
    assert 'it\'s "here" $HOME @x' in done.stdout.splitlines()
