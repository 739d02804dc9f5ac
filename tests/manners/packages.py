"""Makes the package of a tool's document, and imports it with the calls beside it."""

from __future__ import annotations

import importlib.util
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from support import here

from .calling import Call
from .tools import Tool


@dataclass(frozen=True, slots=True)
class Made:
    """A generated package, not imported yet."""

    folder: Path
    package: str
    client: str
    operations: int
    """How many the document has."""
    remarks: str
    """Warnings and errors of the run, a line each."""


def make(document: Path, folder: Path) -> Made:
    """Generate the package of a document; what the run says must be a package."""
    report = folder.with_suffix(".report.json")
    made = here(
        "generate",
        document.name,
        *("--output", folder, "--report", report),
        cwd=document.parent,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    manifest = json.loads((folder / ".clientwright.json").read_text("utf-8"))
    reported = json.loads(report.read_text("utf-8"))
    remarks = [one for one in reported["diagnostics"] if one["severity"] != "info"]
    client = manifest["client"]
    return Made(
        folder,
        client["package"],
        client["class"],
        reported["operations"]["document"],
        "".join(_line(one) + "\n" for one in remarks),
    )


def _line(one: dict[str, Any]) -> str:
    return f"{one['severity']}[{one['code']}] {one['pointer']}: {one['message']}"


def imported(made: Made, tool: Tool) -> tuple[ModuleType, tuple[Call[Any], ...]]:
    """Import a package and the calls that a user of it writes."""
    sys.path.insert(0, str(made.folder / "src"))
    try:
        package = importlib.import_module(made.package)
        spec = importlib.util.spec_from_file_location(
            f"calls_of_{tool.name}", tool.folder / "calls.py"
        )
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    calls: tuple[Call[Any], ...] = module.CALLS
    return package, calls
