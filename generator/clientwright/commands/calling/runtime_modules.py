"""The runtime's modules that packages without an extra of their own do not carry."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from types import ModuleType

from ...installed import templates_folder

_NAME = "clientwright_runtime"


def runtime_module(name: str) -> ModuleType:
    """Return a module of `templates/runtime`: the same that packages get a copy of."""
    if _NAME not in sys.modules:
        folder = templates_folder() / "runtime"
        spec = importlib.util.spec_from_file_location(
            _NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        assert spec is not None
        assert spec.loader is not None
        package = importlib.util.module_from_spec(spec)
        sys.modules[_NAME] = package
        spec.loader.exec_module(package)
    return importlib.import_module(f"{_NAME}.{name}")
