"""Documents of several files, written and bundled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.read.limits import Policy
from clientwright.document.read.load import load
from clientwright.ir.document import Document, Json, tokens

from .conftest import Files, write

INFO = {"title": "T", "version": "1"}


def api(schemas: Any = None, **more: Any) -> dict[str, Any]:
    root: dict[str, Any] = {"openapi": "3.1.0", "info": INFO, "paths": {}}
    if schemas is not None:
        root["components"] = {"schemas": schemas}
    return {**root, **more}


def run(
    folder: Path,
    files: Files,
    collector: Collector | None = None,
    policy: Policy | None = None,
) -> Document:
    write(folder, files)
    collector = Collector() if collector is None else collector
    name = next(iter(files))
    document = load(str(folder / name), collector)
    return bundle(document, collector, policy)


def at(root: Mapping[str, Json], pointer: str) -> Any:
    value: Any = root
    for token in tokens(pointer):
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


A = "#/components/schemas/A"
PET = {"type": "object", "properties": {"tag": {"type": "string"}}}
