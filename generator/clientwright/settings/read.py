"""Settings from `clientwright.toml`, or `[tool.clientwright]` in `pyproject.toml`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from ..diagnostics import GenerationError, Place
from .options import read_vendor
from .reader import Reader, line_of
from .vendor import LAYOUTS, PYPROJECT, SETTINGS, Settings, Vendor

_PREFIX = "tool.clientwright."
TOP = ("vendors", "templates")
"""Keys of a settings file."""

_AT = re.compile(r" \(at line (\d+), column \d+\)\Z")
"""Where tomllib says that a fault is."""


def settings_file(folder: Path) -> Path | None:
    """Return the file of a folder that has settings, None where none has.

    Raises `GenerationError` where two have.
    """
    own, project = folder / SETTINGS, folder / PYPROJECT
    in_project = project.is_file() and "clientwright" in _tools(project)
    if own.is_file():
        if in_project:
            msg = f"there are settings in `{SETTINGS}` as well"
            hint = "keep one of the two"
            raise GenerationError(msg, Place(str(project), ""), hint)
        return own
    return project if in_project else None


def _tools(project: Path) -> dict[str, Any]:
    """Return the tables of tools; a project that cannot be read has none of ours."""
    try:
        tools = tomllib.loads(project.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return tools if isinstance(tools, dict) else {}


def read_settings(file: Path) -> Settings:
    """Read a settings file.

    Raises `GenerationError`, whose message names the key: `vendors.faxplus.package`.
    """
    try:
        text = file.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError:
        msg = "there is no settings file"
        hint = "`clientwright init` writes one; `generate` takes a document without"
        raise GenerationError(msg, Place(str(file), ""), hint) from None
    except OSError as error:
        msg = f"cannot read the settings: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        message = str(error)[: at.start()] if at else str(error)
        msg = f"the settings are not TOML: {message}"
        line = int(at[1]) if at else None
        raise GenerationError(msg, Place(str(file), ""), line=line) from error
    prefix = ""
    if file.name == PYPROJECT:
        prefix = _PREFIX
        data = data.get("tool", {}).get("clientwright", {})
    reader = Reader(file, text, prefix)
    table = reader.table("", data)
    reader.known("", table, TOP)
    given = table.get("templates")
    templates = None
    if given is not None:
        templates = Path(reader.path(reader.text("templates", given)))
    vendors = {
        name: read_vendor(reader, name, one, templates)
        for name, one in reader.table("vendors", table.get("vendors", {})).items()
    }
    _refuse_twice(reader, vendors)
    return Settings(file, vendors)


def line_in(file: Path, key: str) -> int | None:
    """Return the line of a key such as `vendors.acme.package`, None if it has none."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return line_of(text, f"{_PREFIX}{key}" if file.name == PYPROJECT else key)


def _refuse_twice(reader: Reader, vendors: dict[str, Vendor]) -> None:
    """Refuse two vendors with one folder, package or distribution.

    Each would undo the other, where it is written or where both are installed.
    Distributions are told apart as installers do (PEP 503).
    """
    outputs: dict[Path, str] = {}
    packages: dict[str, str] = {}
    distributions: dict[str, str] = {}
    for name, vendor in vendors.items():
        key = f"vendors.{name}"
        other = outputs.setdefault(vendor.output.resolve(), name)
        if other != name:
            reader.fail(f"{key}.output", f"is the output of `{other}` as well")
        other = packages.setdefault(str(vendor.package), name)
        if other != name:
            reader.fail(f"{key}.package", f"is the package of `{other}` as well")
        if vendor.layout != LAYOUTS[0]:
            continue
        named = vendor.distribution.name or str(vendor.package)
        named = re.sub(r"[-_.]+", "-", named).lower()
        other = distributions.setdefault(named, name)
        if other != name:
            told = f"is the distribution of `{other}` as well"
            reader.fail(f"{key}.distribution", told)
