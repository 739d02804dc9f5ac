"""Modules whose names are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy(
    package: str, modules: Mapping[str, str]
) -> tuple[Callable[[str], object], list[str]]:
    """Make `__getattr__` and `__all__` for a package from submodule → its names.

    `Field:FieldModel` is a name and what it is called in its module, `._runtime` a
    module beside the package. A name that was used once is an ordinary attribute of the
    package from then on; `dir()` lists all, for completion.
    """
    homes = {
        one.partition(":")[0]: (module, one)
        for module, names in modules.items()
        for one in names.split()
    }

    def load(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, one = home
        own = one.rpartition(":")[2]
        value: object = getattr(import_module(f".{module}", package), own)
        setattr(sys.modules[package], name, value)
        return value

    own_names = vars(sys.modules[package])
    own_names["__dir__"] = lambda: sorted({*own_names, *homes})
    return load, list(homes)
