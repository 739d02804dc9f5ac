"""Modules whose names are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy(
    package: str, homes: Mapping[str, str]
) -> tuple[Callable[[str], object], list[str]]:
    """Make `__getattr__` and `__all__` for a package from name → submodule.

    `schemas:FieldModel` is a submodule and what the name is called there, `._runtime`
    one beside the package. A name that was used once is an ordinary attribute of the
    package from then on.
    """

    def load(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, own = home.partition(":")
        value: object = getattr(import_module(f".{module}", package), own or name)
        setattr(sys.modules[package], name, value)
        return value

    return load, list(homes)
