"""The package that a user names: a folder that was generated, or one that is installed.

Importing a package runs its code, so nothing is looked for that the user did not name.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ...diagnostics import GenerationError, Place
from ...document.read.file_bytes import made_here, read_regular
from ...output.paths import MANIFEST
from .runtime_modules import runtime_module

_LARGEST = 256 << 20


def find_surface(named: str) -> Any:
    """Return the surface of a package (`templates/runtime/surface.py`).

    Args:
        named: A folder of a distribution, of a module, or a name to import.

    Raises `GenerationError` where there is no such package.
    """
    folder = Path(named)
    if folder.is_dir():
        return _of_folder(folder)
    if folder.is_file():
        msg = f"`{named}` is not the folder of a package"
        hint = f"if it is a document, `clientwright generate {named}` makes one"
        raise GenerationError(msg, hint=hint)
    if not all(part.isidentifier() for part in named.split(".")):
        msg = f"there is no folder `{named}`, and it is no name of a package"
        raise GenerationError(msg, hint=near_package(named))
    return _of_installed(named)


def near_package(name: str) -> str | None:
    """Return a hint at a package of nearly this name, or at the only one here."""
    here = made_here()
    found = get_close_matches(name, here, 1) or (here if len(here) == 1 else [])
    return f"did you mean `{found[0]}`?" if found else None


def _of_folder(folder: Path) -> Any:
    file = folder / MANIFEST
    manifest = _read(file)
    if manifest is None:
        msg = "this is no package of clientwright: it has no manifest"
        hint = f"make one: clientwright generate DOCUMENT --output {folder}"
        raise GenerationError(msg, Place(str(folder), ""), hint)
    name = manifest["client"].get("package")
    is_module = manifest.get("layout") == "module"
    source = folder.resolve().parent if is_module else folder.resolve() / "src"
    if not isinstance(name, str) or not (source / name / "__init__.py").is_file():
        raise _damaged(file)
    sys.path.insert(0, str(source))
    return _surface(name, manifest, folder)


def _of_installed(name: str) -> Any:
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        msg = f"there is no folder `{name}`, and no such package is installed"
        raise GenerationError(msg, hint=near_package(name))
    place = Path(spec.origin).parent
    for file in (place / MANIFEST, place.parents[1] / MANIFEST):
        manifest = _read(file)
        if manifest is not None and manifest["client"].get("package") == name:
            return _surface(name, manifest, place)
    try:
        return runtime_module("surface").of_package(name)
    except (LookupError, ValueError, KeyError):
        msg = f"`{name}` does not say what its operations are"
        hint = "give the folder that it was made in, or make it with `cli = true`"
        raise GenerationError(msg, hint=hint) from None


def _surface(name: str, manifest: Mapping[str, Any], place: Path) -> Any:
    try:
        package = importlib.import_module(name)
        surface = runtime_module("surface").Surface(package, manifest)
    except ImportError as error:
        msg = f"the package cannot be imported: {error}"
        raise GenerationError(msg, Place(str(place), "")) from error
    except (KeyError, TypeError, AttributeError):
        raise _damaged(place / MANIFEST) from None
    if surface.client_name is None:
        msg = "this package has models alone, and nothing to call"
        raise GenerationError(msg, Place(str(place), ""))
    return surface


def _read(file: Path) -> Mapping[str, Any] | None:
    """Read a manifest; None where there is none. Raises `GenerationError`."""
    try:
        if file.stat().st_size > _LARGEST:
            raise _damaged(file)
        data = json.loads(read_regular(file))
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError):
        raise _damaged(file) from None
    except OSError as error:
        msg = f"cannot read the manifest: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
    if not isinstance(data, dict) or not isinstance(data.get("client"), dict):
        raise _damaged(file)
    return data


def _damaged(file: Path) -> GenerationError:
    msg = "the manifest does not describe the package beside it"
    return GenerationError(msg, Place(str(file), ""), "generate the package anew")
