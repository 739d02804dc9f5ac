"""`layout = "module"`: the package alone, inside a project that exists."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment
from support import here as clientwright

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Kite Shop API", "version": "1"},
    "servers": [{"url": "https://kites.example"}],
    "paths": {
        "/kites": {
            "get": {
                "operationId": "listKites",
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Kite"},
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Kite": {"type": "object", "properties": {"name": {"type": "string"}}}
        }
    },
}
_IMPORT = """
import importlib, pkgutil
import app.clients.kites as package
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(package.models.Kite(name="red").name)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a package of its own, and a module that could be hidden."""
    (tmp_path / "kites.json").write_text(json.dumps(_DOCUMENT))
    for folder in ("src/app", "src/app/clients"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "__init__.py").write_text("")
    (tmp_path / "src/app/clients/json.py").write_text("raise RuntimeError\n")
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.shop]\nspec = "kites.json"\nlayout = "module"\n'
        'output = "src/app/clients/kites"\n'
    )
    return tmp_path


def test_the_package_alone(project: Path) -> None:
    """What builds a distribution is not there; manifest and document are inside."""
    result = clientwright("generate", cwd=project)
    assert result.returncode == 0, result.stderr
    folder = project / "src/app/clients/kites"
    assert (folder / "client.py").is_file()
    assert (folder / "openapi.json").is_file()
    assert not list(folder.glob("pyproject.toml")) + list(folder.glob("README.md"))
    manifest = json.loads((folder / ".clientwright.json").read_text())
    assert manifest["layout"] == "module"
    assert manifest["client"]["package"] == "kites"


def test_it_is_imported_where_it_lies(project: Path) -> None:
    """Nothing in it knows what it is below."""
    clientwright("generate", cwd=project)
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", _IMPORT],
        env=environment(PYTHONPATH=str(project / "src")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout == "red\n"


def test_it_is_held_like_any_other(project: Path) -> None:
    """`verify`, `check` and a second run; what is beside it hides nothing."""
    clientwright("generate", cwd=project)
    verified = clientwright("verify", cwd=project)
    assert verified.returncode == 0, verified.stderr
    assert clientwright("check", cwd=project).returncode == 0
    client = project / "src/app/clients/kites/client.py"
    client.write_text(client.read_text() + "# mine\n")
    assert clientwright("check", cwd=project).returncode == 1


def test_own_code_stays(project: Path) -> None:
    """`custom/` is its owner's here as well."""
    clientwright("generate", cwd=project)
    own = project / "src/app/clients/kites/custom/mine.py"
    own.write_text("x = 1\n")
    clientwright("generate", "--force", cwd=project)
    assert own.read_text() == "x = 1\n"
    assert clientwright("check", cwd=project).returncode == 0


def test_by_options(project: Path) -> None:
    """The folder's name is the package's."""
    given = ("generate", "kites.json", "--layout", "module", "-o", "src/app/birds")
    result = clientwright(*given, cwd=project)
    assert result.returncode == 0, result.stderr
    assert (project / "src/app/birds/__init__.py").is_file()
    assert "pip install" not in result.stderr
    assert "    from app.birds import " in result.stderr
    assert "    client = " in result.stderr
    named = clientwright(*given, "--package", "other", cwd=project)
    assert named.returncode == 2
    assert "the folder of a module has its name" in named.stderr


def test_with_its_reference(project: Path) -> None:
    """The pages of `docs = true` lie inside it, and `check` knows them."""
    settings = project / "clientwright.toml"
    settings.write_text(settings.read_text() + "docs = true\n")
    assert clientwright("generate", cwd=project).returncode == 0
    folder = project / "src/app/clients/kites"
    page = (folder / "docs" / "index.html").read_text()
    assert "pip install httpx2 pydantic" in page
    assert (folder / "docs" / "resources" / "kites.html").is_file()
    assert clientwright("check", cwd=project).returncode == 0
    assert clientwright("verify", cwd=project).returncode == 0


def test_it_is_not_published(project: Path) -> None:
    """A module is no distribution."""
    clientwright("generate", cwd=project)
    result = clientwright("publish", "shop", "--dry-run", cwd=project)
    assert result.returncode == 2
    assert "no distribution" in result.stderr
