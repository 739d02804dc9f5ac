"""What a package is made with, beside its document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..frozen import dataclass
from .vendor import BUILTIN, FAMILIES, LAYOUTS, Distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSettings:
    """What the document cannot say about its package."""

    version: str = "0.1.0"
    """Of the package: `0.3.1`."""

    generator: str
    """Version of clientwright: `0.1.0`."""

    distribution: Distribution = field(default_factory=Distribution)
    readme: str = ""
    """Markdown that ends the README, as its owner wrote it."""

    layout: str = LAYOUTS[0]
    """`distribution`, or `module`: the package alone."""

    has_async: bool = True
    """Whether there is an asynchronous client."""

    has_sync: bool = True
    """Whether there is a synchronous client."""

    docs: bool = False
    """Whether the package has its reference as HTML pages, too."""

    has_cli: bool = False
    """Whether there is a command line."""

    has_mcp: bool = False
    """Whether there is a server for agents."""

    features: tuple[str, ...] = ()
    """Of `FEATURES`: `fakes`."""

    retry: Mapping[str, bool | float | tuple[int, ...]] = field(default_factory=dict)
    """Fields of the retry policy."""

    models: str = BUILTIN
    """The model engine: `builtin` or `datamodel-code-generator`."""

    models_output: str = FAMILIES[0]
    """Family of the second engine's models."""
