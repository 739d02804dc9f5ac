"""Test documents of other projects: each becomes a package, or a clean error.

They are many and small, so the stages run in this process. What comes of each must
parse and be in Black's style, and every operation and schema must be accounted for.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import black
import pytest
from corpus.table import documents

from clientwright.diagnostics import Collector, GenerationError
from clientwright.pipeline import Clock, Job, Package, make
from clientwright.settings import PackageSettings

PROJECTS = (
    "datamodel-code-generator",
    "hey-api-openapi-ts",
    "learn.openapis.org",
    "openapi-python-client",
)

_EVERY = 8
"""Of how many documents one is tried here; `./scripts/corpus --folder` does all."""


def _make(path: Path) -> Package:
    settings = PackageSettings(generator="0.0.0")
    return make(Job(spec=str(path), settings=settings), {}, Collector(), Clock())


def _faults(package: Package) -> Iterator[str]:
    for file in package.files:
        if not file.path.endswith(".py") or "/_runtime/" in file.path:
            continue
        try:
            ast.parse(file.text)
        except SyntaxError as error:
            yield f"{file.path}: {error}"
            continue
        if black.format_str(file.text, mode=black.Mode()) != file.text:
            yield f"{file.path}: black would change it"


@pytest.mark.parametrize("project", PROJECTS)
def test_documents_of_peers(peer_specs: Path, project: str) -> None:
    """No document ends in anything but a package or an error that names its place."""
    found: dict[str, str] = {}
    made = 0
    for subject in documents(peer_specs / project)[::_EVERY]:
        try:
            package = _make(subject.path)
        except GenerationError as error:
            if error.place is None:
                found[subject.name] = f"no place: {error.message}"
        except Exception as error:
            found[subject.name] = f"{type(error).__name__}: {error}"
        else:
            made += 1
            for fault in _faults(package):
                found[subject.name] = fault
    assert found == {}
    assert made
