"""A second opinion: no change of the surface that breaks may be called compatible.

The documents' diff knows no Python, the surfaces know no documents; neither is made
from the other.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from evolve.diff.test_cases import BASE, CASES, changed

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.bundle.bundle import bundle
from clientwright.document.read.load import load

from .both import Made, changes, made, missed
from .judge import breaking
from .mutate import mutated
from .read import read

_SMALL = 30_000


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Make the package of the table's document."""
    return made(BASE, tmp_path_factory.mktemp("base"), {})


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_both_agree_on_the_table(
    case: dict[str, Any], base: Made, tmp_path: Path
) -> None:
    new = made(changed(case), tmp_path, base.names)
    assert missed(base, new) == []
    _assert_gone(base, new)


def _assert_gone(old: Made, new: Made) -> None:
    """What is said to be gone has been there, and is there no more."""
    for change in changes(old, new):
        if change.code in ("model-removed", "error-removed"):
            module, _, name = change.subject.partition(".")
            assert f"{module}:{name}" in old.surface.exports, change
            assert f"{module}:{name}" not in new.surface.exports, change


def _mutants(root: Any, folder: Path, seed: str, count: int) -> int:
    """Compare a document with changed copies; give how many could be made."""
    old = made(root, folder, {})
    chance = random.Random(seed)
    compared = 0
    for number in range(count):
        given = mutated(root, chance)
        if given is None:
            continue
        what, changed_root = given
        try:
            new = made(changed_root, folder, old.names)
        except GenerationError:
            continue  # a vendor's mistake that nothing can be made of
        assert missed(old, new) == [], f"mutant {number} of {seed}: {what}"
        _assert_gone(old, new)
        compared += 1
    return compared


def test_both_agree_on_mutants_of_the_table(tmp_path: Path) -> None:
    assert _mutants(BASE, tmp_path, "base", 120) > 80


def test_both_agree_on_mutants_of_real_documents(corpus: Path, tmp_path: Path) -> None:
    listed = json.loads((corpus / "index.json").read_text(encoding="utf-8"))
    small = [one for one in listed if one["bytes"] < _SMALL and one["n_files"] == 1]
    compared = 0
    for one in small:
        found = Collector()
        root = bundle(load(str(corpus / one["path"]), found), found).root
        plain = json.loads(json.dumps(root, default=str))
        compared += _mutants(plain, tmp_path, one["name"], 12)
    assert compared > len(small)


_OLD = """
from typing import Literal, TypeAlias
Role: TypeAlias = Literal["a", "b"]
class Pet(Model):
    id: str
    role: Role | str | None = optional()
class Level(OpenIntEnum):
    LOW = 0
    HIGH = 1
class GoneError(APIError):
    body: Pet
"""
_CALLS = """
class Pets(Resource):
    def add(self, id: str, *, role: models.Role, size: int | Omit = omit) -> None: ...
    def one(self, id: str) -> models.Pet | None: ...
    def rank(self, level: models.Level) -> models.Level: ...
"""


@pytest.mark.parametrize(
    ("old", "new", "breaks"),
    [
        ("x", "x", False),
        ("id: str\n", "id: int\n", True),
        ("role: Role | str | None", "role: Role | None", False),
        ("role: Role | str | None = optional()", "", True),
        (
            "role: Role | str | None = optional()",
            "role: str | int | None = optional()",
            True,
        ),
        ("    HIGH = 1", "    MORE = 2", True),
        ("    HIGH = 1", "    HIGH = 1\n    MORE = 2", False),
        ("GoneError(APIError)", "GoneError(ServerError)", True),
        ("body: Pet", "body: Pet | int", True),
        ('Literal["a", "b"]', 'Literal["a", "b", "c"]', False),
        ('Literal["a", "b"]', 'Literal["a"]', True),
        ("class Level", "class Grade", True),
        ("size: int | Omit = omit", "size: float | Omit = omit", False),
        ("size: int | Omit = omit", "size: int", True),
        ("size: int | Omit = omit", "length: int | Omit = omit", True),
        ("add(self, id: str", "add(self, name: str, id: str", True),
        ("add(self, id: str, *", "add(self, *, id: str", True),
        ("size: int | Omit = omit", "size: int | Omit = omit, n: int = 1", False),
        ("size: int | Omit = omit", "size: int | Omit = omit, n: int", True),
        ("-> models.Pet | None", "-> models.Pet", False),
        ("-> models.Pet | None", "-> models.Pet | None | str", True),
        ("level: models.Level", "level: int", False),
        ("level: models.Level", "level: str", True),
        ("-> models.Level", "-> int", True),
        ("def one", "async def one", True),
        ("def one", "def two", True),
    ],
)
def test_what_breaks_on_a_surface(old: str, new: str, breaks: bool) -> None:
    def surface(was: str, now: str) -> Any:
        return read(
            {
                "src/pets/models/pet.py": _OLD.replace(was or "\0", now),
                "src/pets/models/__init__.py": "".join(
                    f"from .pet import {name} as {name}\n"
                    for name in ("Pet", "Role", "Level", "GoneError")
                    if name in _OLD.replace(was or "\0", now)
                ),
                "src/pets/resources/pets.py": _CALLS.replace(was or "\0", now),
            }
        )

    assert bool(breaking(surface("", ""), surface(old, new))) is breaks
