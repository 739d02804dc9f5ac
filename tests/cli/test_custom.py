"""Code of one's own beside generated code: it stays, and extends the client."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from support import environment, here

_DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: https://pets.example.test}]
paths:
  /pets/{id}:
    get:
      tags: [pets]
      operationId: readPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: It.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""
_CUSTOM = """\
from ..client import Pets as Generated
from ..resources import Pets as PetsResource


class MyPets(PetsResource):
    def name_of(self, id: str) -> str:
        return self.retrieve(id).name.title()


class Pets(Generated):
    @property
    def pets(self) -> MyPets:
        return MyPets(self)

    def greet(self, id: str) -> str:
        return f"Hello {self.pets.name_of(id)}"
"""
_CALL = """\
import httpx2
from pets.custom import Pets
answer = lambda request: httpx2.Response(200, json={"name": "rex"})
with Pets(http_client=httpx2.Client(transport=httpx2.MockTransport(answer))) as client:
    print(client.greet("7"), client.pets.retrieve("7").name)
"""


def test_a_client_of_ones_own_outlives_changes(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(_DOCUMENT)
    command = ("generate", "--spec", "openapi.yaml", "--output", "out")
    assert here(*command, cwd=tmp_path).returncode == 0
    (package,) = (tmp_path / "out/src").iterdir()
    custom = package / "custom"
    (custom / "__init__.py").write_text(_CUSTOM)
    (custom / "more.py").write_text("MINE = True\n")
    document.write_text(
        _DOCUMENT.replace("Pet: {", "Owner: {type: object}\n    Pet: {")
    )
    for option in ("--force", "--reset-names"):
        result = here(*command, option, cwd=tmp_path)
        assert result.returncode == 0, result.stderr
    assert (custom / "__init__.py").read_text() == _CUSTOM
    assert (custom / "more.py").exists()
    manifest = json.loads((tmp_path / "out/.clientwright.json").read_text())
    assert not [path for path in manifest["files"] if "/custom/" in path]
    check = ("check", *command[1:])
    assert here(*check, cwd=tmp_path).returncode == 0
    called = subprocess.run(
        [sys.executable, "-c", _CALL],
        env=environment(PYTHONPATH=str(package.parent)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert called.stdout == "Hello Rex rex\n", called.stderr
