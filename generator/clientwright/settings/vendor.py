"""What settings are, as data: vendors, and what a package is made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from difflib import get_close_matches
from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass
from ..ir.decisions.authentication import Authentication
from ..ir.decisions.recognition import Recognition

SETTINGS = "clientwright.toml"
PYPROJECT = "pyproject.toml"
BUILTIN = "builtin"
ENGINES = (BUILTIN, "datamodel-code-generator")
FAMILIES = (
    "pydantic_v2.BaseModel",
    "dataclasses.dataclass",
    "typing.TypedDict",
)
LAYOUTS = ("distribution", "module")
"""A folder to be built and installed, or a package inside a project that exists."""

INPUTS = ("model", "typed-dict")
"""What a method takes in the place of a model: any mapping, or one of known keys."""

FEATURES = (
    *("fakes", "cassettes", "streaming-responses", "request", "opentelemetry"),
    "raw-types",
)
"""What a package has only where its users ask for it: each is a module or more."""

NAMES = ("operations", "schemas", "fields", "arguments")
"""What settings can give names to."""

ENUMS = ("literal", "class")
"""What enums of strings are: literal types, or classes."""

BACKENDS = ("hatchling", "setuptools", "uv", "poetry-core")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Operations by tag, by path (`*` stands for anything), by operationId."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The package's own metadata (PEP 621): what no document can say."""

    name: str | None = None
    license: str | None = None
    """An SPDX expression (PEP 639); None: none is stated."""

    authors: tuple[str, ...] = ()
    """`Ada Lovelace <ada@example.com>`, or a name alone."""

    keywords: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further requirements by name; `otel` is there without being asked for."""

    urls: Mapping[str, str] = field(default_factory=dict)
    requires_python: str = ">=3.11"
    backend: str = BACKENDS[0]
    """One of `BACKENDS`."""

    readme: str | None = None
    """Path of Markdown that ends the package's README."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """One package to make; paths are absolute or relative to the working directory."""

    name: str
    spec: str
    overlays: tuple[str, ...] = ()
    output: Path
    layout: str = LAYOUTS[0]
    package: str | None = None
    client: str | None = None
    distribution: Distribution = field(default_factory=Distribution)
    version: str | None = None
    models: str = BUILTIN
    models_output: str = FAMILIES[0]
    inputs: str = INPUTS[0]
    """One of `INPUTS`."""

    enums: str = ENUMS[0]
    """One of `ENUMS`."""

    include: Filter = field(default_factory=Filter)
    exclude: Filter = field(default_factory=Filter)
    source: str | None = None
    recognition: Recognition = field(default_factory=Recognition)
    authentication: Authentication = field(default_factory=Authentication)
    idempotency_key: str | None = None
    """Header field of keys that make it safe to repeat a request."""

    retry: Mapping[str, bool | float | tuple[int, ...]] = field(default_factory=dict)
    """Fields of the package's retry policy."""

    operation_names: Mapping[str, str] = field(default_factory=dict)
    schema_names: Mapping[str, str] = field(default_factory=dict)
    field_names: Mapping[str, str] = field(default_factory=dict)
    argument_names: Mapping[str, str] = field(default_factory=dict)
    has_async: bool = True
    """Whether there is an asynchronous client."""

    has_sync: bool = True
    """Whether there is a synchronous client."""

    docs: bool = False
    """Whether the package has its reference as HTML pages, too."""

    has_cli: bool = False
    """Whether the package has a command line."""

    has_mcp: bool = False
    """Whether the package has a server for agents."""

    features: tuple[str, ...] = ()
    """Of `FEATURES`."""

    templates: Path | None = None
    """Folder of templates that stand in for the built-in ones of the same name."""

    allow_outside: bool = False
    allow_remote: bool = False
    settings: str = ""
    """The file that lists it; empty for one that was given on the command line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole settings file."""

    file: Path
    vendors: Mapping[str, Vendor]

    def select(self, names: tuple[str, ...]) -> tuple[Vendor, ...]:
        """Return the named vendors, or all; raises `GenerationError` for an unknown."""
        for name in names:
            if name not in self.vendors:
                near = get_close_matches(name, self.vendors, 1)
                known = ", ".join(self.vendors) or "none"
                hint = f"did you mean `{near[0]}`?" if near else f"known: {known}"
                msg = f"no vendor `{name[:100]}` in the settings"
                raise GenerationError(msg, Place(str(self.file), ""), hint)
        if not self.vendors:
            place, hint = Place(str(self.file), ""), "`clientwright init` adds one"
            raise GenerationError("no vendor is listed", place, hint)
        return tuple(self.vendors[name] for name in dict.fromkeys(names)) or tuple(
            self.vendors.values()
        )
