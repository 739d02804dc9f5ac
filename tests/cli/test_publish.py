"""`publish` against a real index server on loopback."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import clientwright, environment

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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve an empty index that takes uploads from anyone."""
    if importlib.util.find_spec("pypiserver") is None:
        pytest.skip("needs pypiserver")
    packages = tmp_path_factory.mktemp("index")
    port = _free_port()
    command = [sys.executable, "-m", "pypiserver", "run", "-i", "127.0.0.1"]
    command += ["-p", str(port), "-P", ".", "-a", ".", str(packages)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def test_dry_run_builds_and_checks(folder: Path) -> None:
    result = clientwright("publish", "petshop", "--dry-run", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert "built: petshop-0.1.0-py3-none-any.whl" in result.stderr
    assert "built: petshop-0.1.0.tar.gz" in result.stderr
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


def test_upload_install_and_call(folder: Path, index: str, tmp_path: Path) -> None:
    env = {"TWINE_USERNAME": "someone", "TWINE_PASSWORD": "very-secret"}
    command = ("publish", "petshop", "--repository-url")
    refused = clientwright(*command, "http://127.0.0.1:9/", cwd=folder, env=env)
    assert refused.returncode == 1
    assert "the upload failed" in refused.stderr
    assert "very-secret" not in refused.stderr
    done = clientwright(*command, index, cwd=folder, env=env)
    assert done.returncode == 0, done.stderr
    again = clientwright(*command, index, cwd=folder, env=env)
    assert again.returncode == 1
    assert "in the index already" in again.stderr
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    pip += ["--disable-pip-version-check", "--index-url", f"{index}simple/"]
    subprocess.run([*pip, "--target", str(site), "petshop"], check=True)
    path = os.pathsep.join((str(site), os.environ.get("PYTHONPATH", "")))
    called = subprocess.run(
        [sys.executable, "-c", _CALL],
        env={**environment(), "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert called.stdout == "None\n", called.stderr
