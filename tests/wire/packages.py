"""A table's document becomes a package, once, and that is imported."""

from __future__ import annotations

import functools
import importlib
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from clientwright.diagnostics import Collector
from clientwright.pipeline import Clock, Job, make
from clientwright.settings import PackageSettings

from .rows import EMPTY, Row, Table

_SETTINGS = PackageSettings(
    version="0.1.0",
    generator="0",
    models="builtin",
    models_output="pydantic_v2.BaseModel",
)


def make_package(root: Any, folder: Path) -> tuple[ModuleType, Any]:
    """Make the package of a document in a folder; return it and its manifest."""
    file = folder / "openapi.json"
    file.write_text(json.dumps(root), encoding="utf-8")
    job = Job(spec=str(file), settings=_SETTINGS)
    made = make(job, {}, Collector(), Clock())
    for one in made.files:
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, encoding="utf-8")
    manifest: Any = made.manifest
    sys.path.insert(0, str(folder / "src"))
    try:
        return importlib.import_module(manifest["client"]["package"]), manifest
    finally:
        sys.path.pop(0)


class Generated:
    """A package, and the call of each row's operation."""

    def __init__(self, table: Table, folder: Path) -> None:
        self.package, manifest = make_package(document(table), folder)
        self._calls: Mapping[str, str] = {
            one["pointer"]: one["call"] for one in manifest["operations"]
        }
        self.arguments = table.client
        self.client: str = manifest["client"]["class"]
        self.async_client: str = manifest["client"]["async"]

    def method(self, client: object, at: int, row: Row) -> Any:
        """Return the method of a row's operation."""
        template = f"/{at}{row.path}".replace("~", "~0").replace("/", "~1")
        pointer = f"#/paths/{template}/{row.method}"
        return functools.reduce(getattr, self._calls[pointer].split("."), client)


@functools.cache
def generated(table_name: str) -> Generated:
    """Return the package of a table."""
    from .tables import TABLES

    folder = Path(tempfile.mkdtemp(prefix="wire-"))
    return Generated(TABLES[table_name], folder)


def document(table: Table) -> dict[str, Any]:
    """Return the document of a table: an operation for each row."""
    paths: dict[str, Any] = {}
    for at, row in enumerate(table.rows):
        operation = {
            "operationId": f"row{at}",
            "tags": ["calls"],
            "responses": EMPTY,
            **row.operation,
        }
        paths[f"/{at}{row.path}"] = {row.method: operation}
    root: dict[str, Any] = {
        "info": {"title": f"Wire {table.name}", "version": "1"},
        **table.document,
        "paths": paths,
    }
    if table.version == "2.0":
        return {"swagger": table.version, **root}
    return {"openapi": table.version, "servers": [{"url": table.base}], **root}
