"""The first command is a guess, and the guess works."""

from __future__ import annotations

import http.server
import json
import re
import stat
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from support import CLIENTWRIGHT, environment
from support import here as clientwright

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Kite Shop API", "version": "1"},
    "servers": [{"url": "https://kites.example"}],
    "paths": {
        "/kites": {
            "get": {
                "operationId": "listKites",
                "responses": {"204": {"description": ""}},
            }
        }
    },
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Write a document into a folder of its own."""
    (tmp_path / "kites.json").write_text(json.dumps(_DOCUMENT))
    return tmp_path


def test_a_file_alone(kites: Path) -> None:
    """The folder has the package's name; what to do next is said once."""
    result = clientwright("generate", "kites.json", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert (kites / "kite_shop" / "src" / "kite_shop" / "client.py").is_file()
    assert "pip install ./kite_shop" in result.stderr
    assert "from kite_shop import KiteShop" in result.stderr
    assert "clientwright verify --package-dir kite_shop" in result.stderr
    again = clientwright("generate", "kites.json", cwd=kites)
    assert again.returncode == 0
    assert "pip install" not in again.stderr


def test_what_it_says_works(kites: Path) -> None:
    """The commands that a first run prints can be given."""
    clientwright("generate", "kites.json", cwd=kites)
    verified = clientwright("verify", "--package-dir", "kite_shop", cwd=kites)
    assert verified.returncode == 0, verified.stderr
    again = clientwright("generate", "kites.json", "-o", "kite_shop", cwd=kites)
    assert again.returncode == 0, again.stderr


def test_check_and_validate_take_a_document(kites: Path) -> None:
    """The same argument means the same everywhere."""
    clientwright("generate", "kites.json", "-o", "out", cwd=kites)
    assert clientwright("check", "kites.json", "-o", "out", cwd=kites).returncode == 0
    assert clientwright("validate", "kites.json", cwd=kites).returncode == 0


def test_a_file_address(kites: Path) -> None:
    """RFC 8089: the path of a `file:` URL; no other host's."""
    address = (kites / "kites.json").as_uri()
    assert clientwright("generate", address, "-o", "x", cwd=kites).returncode == 0
    other = clientwright("generate", "file://elsewhere/x.json", cwd=kites)
    assert other.returncode == 2
    assert "another host" in other.stderr


def test_standard_input(kites: Path) -> None:
    """`-` is read once, and is enough."""
    result = subprocess.run(
        [*CLIENTWRIGHT, "generate", "-"],
        input=json.dumps(_DOCUMENT).encode(),
        cwd=kites,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert (kites / "kite_shop" / "openapi.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kite.json",), "did you mean `kites.json`?"),
        (("kitez",), "`kitez` is no file, and there is no clientwright.toml"),
        (("kitez", "-o", "out"), "`kitez` is no file, and there is no clientwright"),
        (("kites.json", "other.json"), "give one document"),
        (("kites.json", "--spec", "kites.json"), "not both"),
    ],
)
def test_mistakes(kites: Path, arguments: tuple[str, ...], message: str) -> None:
    """A wrong first command says which is right."""
    result = clientwright("generate", *arguments, cwd=kites)
    assert result.returncode == 2
    assert message in result.stderr


def test_a_folder_with_other_things_is_left_alone(kites: Path) -> None:
    """Only an empty or a new folder becomes a package without `--force`."""
    (kites / "mine").mkdir()
    (kites / "mine" / "notes.txt").write_text("mine")
    refused = clientwright("generate", "kites.json", "-o", "mine", cwd=kites)
    assert refused.returncode == 1
    assert "notes.txt" in refused.stderr
    forced = clientwright("generate", "kites.json", "-o", "mine", "--force", cwd=kites)
    assert forced.returncode == 0, forced.stderr
    assert (kites / "mine" / "notes.txt").read_text() == "mine"


def test_reports_can_be_read_by_others(kites: Path) -> None:
    """The umask decides, as for every other file."""
    given = ("generate", "kites.json", "-o", "out", "--report", "report.json")
    assert clientwright(*given, cwd=kites).returncode == 0
    mode = (kites / "report.json").stat().st_mode
    (kites / "plain").write_text("")
    assert stat.S_IMODE(mode) == stat.S_IMODE((kites / "plain").stat().st_mode)


def test_a_report_on_standard_output(kites: Path) -> None:
    """`--report -` is for pipes."""
    given = ("generate", "kites.json", "-o", "out", "--report", "-")
    result = clientwright(*given, cwd=kites)
    assert json.loads(result.stdout)["operations"]["package"] == 1


def test_extract(kites: Path) -> None:
    """Pages become a document, which says what was inferred; so does the review."""
    (kites / "page.md").write_text(
        "# Fly\n\npost /kites/{id}/fly\n\n"
        "```sh\ncurl -X POST https://kites.example/kites/7/fly "
        "-d '{\"high\": true}'\n```\n"
    )
    given = ("extract", "page.md", "-o", "draft.json", "--review", "review.md")
    result = clientwright(*given, cwd=kites)
    assert result.returncode == 0, result.stderr
    document = json.loads((kites / "draft.json").read_text())
    assert list(document["paths"]) == ["/kites/{id}/fly"]
    review = (kites / "review.md").read_text()
    assert "requestBody" in review
    inferred = re.search(r"(\d+) inferred parts", result.stderr)
    assert inferred is not None
    assert review.count("\n| \\#") == int(inferred[1])


def test_extract_to_standard_output(kites: Path) -> None:
    """Without `--output`, the document is YAML on standard output."""
    (kites / "page.md").write_text("```yaml get /x\nopenapi: 3.0.0\npaths: {}\n```\n")
    result = clientwright("extract", "page.md", cwd=kites)
    assert result.stdout.startswith("openapi: 3.0.0\n")


def test_nothing_to_extract(kites: Path) -> None:
    """A page without an operation is an error that says what is read."""
    (kites / "page.md").write_text("# Hello\n")
    result = clientwright("extract", "page.md", cwd=kites)
    assert result.returncode == 2
    assert "no operation was found here" in result.stderr
    (kites / "api.yaml").write_text("openapi: 3.1.0\npaths: {}\n")
    told = clientwright("extract", "api.yaml", cwd=kites).stderr
    assert "a document already: `clientwright generate api.yaml`" in told


class _Handler(http.server.BaseHTTPRequestHandler):
    """Serves a document, the schema that it refers to, and a page that shows it."""

    seen: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer one request."""
        self.seen.append(self.path)
        found = {
            "/openapi.json": json.dumps(
                _DOCUMENT | {"components": {"schemas": {"Kite": {"$ref": "kite.json"}}}}
            ),
            "/kite.json": '{"type": "object"}',
            "/docs/": '<!doctype html><script>SwaggerUIBundle({url: "../openapi.json"})'
            "</script>",
            "/other": '<!doctype html><redoc spec-url="//elsewhere.example/a.json">',
            "/elsewhere.json": json.dumps(
                _DOCUMENT
                | {
                    "components": {
                        "schemas": {
                            "Kite": {"$ref": "https://elsewhere.example/kite.json"}
                        }
                    }
                }
            ),
        }.get(self.path)
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "http://localhost.localdomain:1/openapi.json")
            self.end_headers()
            return
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write((found or "").encode())

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve on loopback; give the address."""
    _Handler.seen.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()
        thread.join()


def test_an_address(kites: Path, server: str) -> None:
    """A typed address is fetched once, with what it refers to on its own origin."""
    result = clientwright("generate", f"{server}/openapi.json", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert "Kite" in (kites / "kite_shop" / "openapi.json").read_text()
    assert _Handler.seen == ["/openapi.json", "/kite.json"]


def test_the_address_of_a_viewer(kites: Path, server: str) -> None:
    """A page that shows a document of its own origin stands for that one."""
    result = clientwright("generate", f"{server}/docs/", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert _Handler.seen == ["/docs/", "/openapi.json", "/kite.json"]
    given = ("init", f"{server}/docs/", "--yes", "--name", "kites")
    result = clientwright(*given, "--output", "out", "--package", "kites", cwd=kites)
    settings = (kites / "clientwright.toml").read_text()
    assert f'source = "{server}/openapi.json"' in settings
    assert (kites / "specs/kites/openapi.json").read_bytes()[:1] == b"{"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/other", "http://elsewhere.example/a.json"),
        ("/none.json", "404"),
        ("/elsewhere.json", "another"),
        ("/moved", "another origin"),
    ],
)
def test_an_address_that_leads_elsewhere(
    kites: Path, server: str, path: str, message: str
) -> None:
    """Other origins are asked for nothing."""
    result = clientwright("generate", server + path, "-o", "out", cwd=kites)
    assert result.returncode == 2
    assert message in result.stderr
    assert not (kites / "out").exists()


def test_an_address_in_the_settings_is_not_typed(kites: Path, server: str) -> None:
    """A settings file may be somebody else's: it needs the option."""
    settings = f'[vendors.kites]\nspec = "{server}/openapi.json"\n'
    (kites / "clientwright.toml").write_text(settings)
    result = clientwright("generate", "kites", cwd=kites)
    assert result.returncode == 2
    assert "nothing is fetched by default" in result.stderr
    assert _Handler.seen == []
