"""`publish` against a real index server on loopback."""

from __future__ import annotations

import base64
import http.server
import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest
from support import environment
from support import here as clientwright

from clientwright.commands.packages.proof import prove

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="needs hatchling"
)

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {
        "/pets": {
            "get": {"operationId": "list", "responses": {"204": {"description": ""}}}
        }
    },
}
_CALL = """
import httpx2, petshop
answer = lambda request: httpx2.Response(204)
http = httpx2.Client(transport=httpx2.MockTransport(answer))
print(petshop.Petshop(http_client=http).pets.list())
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a package."""
    (tmp_path / "pets.json").write_text(json.dumps(_DOCUMENT))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.petshop]\nspec = "pets.json"\noutput = "out"\n'
    )
    result = clientwright("generate", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    return tmp_path


_SERVE = """
import socketserver, sys
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
import pypiserver
from pypiserver.config import Config

class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

class Handler(WSGIRequestHandler):
    def log_message(self, *_):
        pass

config = Config.from_args(["run", "-P", ".", "-a", ".", sys.argv[1]])
app = pypiserver.app_from_config(config)
with make_server("127.0.0.1", 0, app, Server, Handler) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
"""


@pytest.fixture
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve an empty index that takes uploads from anyone."""
    if importlib.util.find_spec("pypiserver") is None:
        pytest.skip("needs pypiserver")
    packages = tmp_path_factory.mktemp("index")
    with subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(packages)], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        try:
            # It has taken its port before it says which.
            yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        finally:
            server.terminate()


def test_dry_run_builds_and_checks(folder: Path) -> None:
    """By the programs of the environment, whatever modules the current folder has."""
    shadows = [folder / f"{name}.py" for name in ("build", "twine", "json")]
    for file in shadows:
        file.write_text(f"open({str(folder / 'PWNED')!r}, 'w')\n")
    result = clientwright("publish", "petshop", "--dry-run", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert "built: petshop-0.1.0-py3-none-any.whl" in result.stderr
    assert "built: petshop-0.1.0.tar.gz" in result.stderr
    for file in shadows:
        file.unlink()
    assert sorted(path.name for path in folder.iterdir()) == [
        "clientwright.toml",
        "out",
        "pets.json",
    ]


def test_what_is_not_current_is_not_published(folder: Path) -> None:
    (folder / "out/README.md").write_text("edited")
    result = clientwright("publish", "petshop", "--dry-run", cwd=folder)
    assert result.returncode == 1
    assert "clientwright check petshop" in result.stderr


def test_what_is_not_committed_is_not_published(folder: Path) -> None:
    for command in (["git", "init", "-q"], ["git", "status"]):
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    result = clientwright(
        "publish", "petshop", "--repository-url", "http://127.0.0.1:9/", cwd=folder
    )
    assert result.returncode == 1
    assert "not committed" in result.stderr


def _environment(folder: Path) -> Path:
    """Make an empty environment; what packages need is lent by this one.

    The tests have no network, and an index on loopback has only what is uploaded. Pip
    sees what is lent as installed, and makes sure that its versions are right.
    """
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True
    )
    python = folder / "bin" / "python"
    if not python.exists():
        python = folder / "Scripts" / "python.exe"
    asked = [
        str(python),
        "-c",
        "import sysconfig; print(sysconfig.get_path('purelib'))",
    ]
    own = Path(
        subprocess.run(asked, capture_output=True, check=True, text=True).stdout.strip()
    )
    (own / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return python


def test_upload_install_and_call(folder: Path, index: str, tmp_path: Path) -> None:
    env = {"TWINE_USERNAME": "someone", "TWINE_PASSWORD": "very-secret"}
    command = ("publish", "petshop", "--repository-url")
    nowhere = "http://someone:very-secret@127.0.0.1:9/"
    refused = clientwright(*command, nowhere, "--dist-dir", "kept", cwd=folder, env=env)
    assert refused.returncode == 1
    assert "the upload failed" in refused.stderr
    assert "hint: run the command again" in refused.stderr
    assert "very-secret" not in refused.stdout + refused.stderr
    wheel, sdist = sorted((folder / "kept").iterdir())
    twine = [sys.executable, "-m", "twine", "upload", "--repository-url", index]
    subprocess.run(  # as if the connection had broken after the first file
        [*twine, str(wheel)],
        check=True,
        capture_output=True,
        env={**environment(), **env},
    )
    done = clientwright(*command, index, cwd=folder, env=env)
    assert done.returncode == 0, done.stderr
    assert f"uploaded: {sdist.name}" in done.stderr
    assert f"uploaded: {wheel.name}" not in done.stderr
    again = clientwright(*command, index, cwd=folder, env=env)
    assert again.returncode == 1
    assert "in the index already" in again.stderr
    python = _environment(tmp_path / "empty")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    pip += ["--disable-pip-version-check", "--index-url", f"{index}simple/"]
    subprocess.run([*pip, "petshop"], check=True)
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    called = subprocess.run(
        [str(python), "-c", f"{_CALL}print(petshop.__file__)"],
        env=plain,
        capture_output=True,
        text=True,
        check=False,
    )
    result, file = called.stdout.splitlines() or (called.stderr, "")
    assert result == "None"
    assert Path(file).is_relative_to(tmp_path / "empty")


_KEYRING = """
from keyring.backend import KeyringBackend

class Backend(KeyringBackend):
    priority = 1

    def get_password(self, service, username):
        return "from-the-keyring"

    def set_password(self, service, username, password):
        raise NotImplementedError
"""


class _Index(http.server.BaseHTTPRequestHandler):
    """Takes uploads, and keeps what they were signed with."""

    seen: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        kind, _, value = self.headers["Authorization"].partition(" ")
        self.seen.append(f"{kind} {base64.b64decode(value).decode()}")
        self.send_response(200)
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def test_a_token_comes_from_the_keyring_and_is_not_shown(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "ours.py").write_text(_KEYRING)
    paths = (str(tmp_path), os.environ.get("PYTHONPATH", ""))
    env = {
        "PYTHON_KEYRING_BACKEND": "ours.Backend",
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "TWINE_USERNAME": "__token__",
    }
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        command = ("publish", "petshop", "-v", "--repository-url", url)
        done = clientwright(*command, cwd=folder, env=env)
        server.shutdown()
    assert done.returncode == 0, done.stderr
    assert set(_Index.seen) == {"Basic __token__:from-the-keyring"}
    assert "from-the-keyring" not in done.stdout + done.stderr


def test_without_credentials_it_says_where_they_come_from(
    folder: Path, index: str, tmp_path: Path
) -> None:
    """Nothing is asked for at a terminal, and what twine narrates is left out."""
    env = {
        "HOME": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    command = ("publish", "petshop", "--repository-url", index)
    refused = clientwright(*command, cwd=folder, env=env)
    assert refused.returncode == 1
    assert "Credential not found" in refused.stderr
    assert "hint: set TWINE_USERNAME and TWINE_PASSWORD" in refused.stderr
    assert "INFO" not in refused.stderr


def test_what_is_not_verified_is_not_published(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unproved(*arguments: Any, **options: Any) -> Any:
        return replace(prove(*arguments, **options), verified=0)

    monkeypatch.setattr("clientwright.commands.publish.prove", unproved)
    result = clientwright("publish", "petshop", "--dry-run", cwd=folder)
    assert result.returncode == 1
    assert "does not pass verification" in result.stderr
    assert "clientwright verify petshop" in result.stderr
