"""`clientwright.toml`: which packages a project keeps, and how each is made.

Few options, each for something that a document cannot say:

- `spec`: the document; a path, relative to the settings file.
- `overlays`: OpenAPI Overlays that mend or extend it, so that the vendor's file stays
  as it was published.
- `output`: the folder of the distribution; `generated/<vendor>` unless given.
- `package`, `class`, `distribution`: names that users type, and a title is no name.
- `version`: of the package, which moves on its own, apart from the API's.
- `models`, `models-output`: the engine of the models, for teams that have settled on
  another than the built-in one.
- `include`, `exclude`: `tags`, `paths`, `operations`: a part of a large API.
- `pagination`: `recognized`, or `documented`: only what extensions say pages.
- `pages`: by operation (`GET /orders`, or an operationId): `false`, `true`, or how it
  pages, in the words of `x-clientwright-pagination`.
- `streams`: by operation: `events` or `lines`, where its flag asks for a stream that
  the document does not describe.
- `source`: where the vendor publishes the document, for `sync`.
- `names.operations`, `names.schemas`: names where the document is not to be touched.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from .diagnostics import GenerationError, Place
from .frozen import dataclass
from .ir.recognition import PaginationMode, Recognition, StreamKind

SETTINGS = "clientwright.toml"
BUILTIN = "builtin"
ENGINES = (BUILTIN, "datamodel-code-generator")
FAMILIES = (
    "pydantic_v2.BaseModel",
    "dataclasses.dataclass",
    "typing.TypedDict",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Operations by tag, by path (`*` stands for anything), by operationId."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """One package to make; paths are absolute or relative to the working directory."""

    name: str
    spec: str
    overlays: tuple[str, ...] = ()
    output: Path
    package: str | None = None
    client: str | None = None
    distribution: str | None = None
    version: str | None = None
    models: str = BUILTIN
    models_output: str = "pydantic_v2.BaseModel"
    include: Filter = field(default_factory=Filter)
    exclude: Filter = field(default_factory=Filter)
    source: str | None = None
    recognition: Recognition = field(default_factory=Recognition)
    operation_names: Mapping[str, str] = field(default_factory=dict)
    schema_names: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""
    """The file that lists it; empty for one that was given on the command line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole settings file."""

    file: Path
    vendors: Mapping[str, Vendor]

    def select(self, names: tuple[str, ...]) -> tuple[Vendor, ...]:
        """Give the named vendors, or all; raises `GenerationError` for an unknown."""
        for name in names:
            if name not in self.vendors:
                near = get_close_matches(name, self.vendors, 1)
                known = ", ".join(self.vendors) or "none"
                hint = f"did you mean `{near[0]}`?" if near else f"known: {known}"
                msg = f"no vendor `{name[:100]}` in the settings"
                raise GenerationError(msg, Place(str(self.file), ""), hint)
        return tuple(self.vendors[name] for name in dict.fromkeys(names)) or tuple(
            self.vendors.values()
        )


def read_settings(file: Path) -> Settings:
    """Read a settings file.

    Raises `GenerationError`, whose message names the key: `vendors.faxplus.package`.
    """
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = "there is no settings file"
        hint = f"write `{SETTINGS}`, or do without: see the examples of `--help`"
        raise GenerationError(msg, Place(str(file), ""), hint) from None
    except OSError as error:
        msg = f"cannot read the settings: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        msg = f"the settings are not TOML: {error}"
        raise GenerationError(msg, Place(str(file), "")) from error
    reader = _Reader(file)
    reader.known("", data, ("vendors",))
    vendors = {
        name: _vendor(reader, name, table)
        for name, table in reader.table("vendors", data.get("vendors", {})).items()
    }
    return Settings(file, vendors)


_KEYS = (
    "spec",
    "overlays",
    "output",
    "package",
    "class",
    "distribution",
    "version",
    "models",
    "models-output",
    "include",
    "exclude",
    "source",
    "names",
    "pagination",
    "pages",
    "streams",
)


def _vendor(reader: _Reader, name: str, value: object) -> Vendor:
    key = f"vendors.{name}"
    table = reader.table(key, value)
    reader.known(key, table, _KEYS)
    if "spec" not in table:
        reader.fail(f"{key}.spec", "is missing")
    spec = reader.text(f"{key}.spec", table["spec"])
    overlays = reader.texts(f"{key}.overlays", table.get("overlays", []))
    names = reader.table(f"{key}.names", table.get("names", {}))
    reader.known(f"{key}.names", names, ("operations", "schemas"))

    def optional(option: str) -> str | None:
        given = table.get(option)
        return None if given is None else reader.text(f"{key}.{option}", given)

    return Vendor(
        name=name,
        spec=reader.path(spec),
        overlays=tuple(reader.path(one) for one in overlays),
        output=Path(reader.path(optional("output") or f"generated/{name}")),
        package=optional("package") or _package_name(reader, name),
        client=optional("class"),
        distribution=optional("distribution"),
        version=optional("version"),
        models=reader.choice(f"{key}.models", optional("models"), ENGINES),
        models_output=reader.choice(
            f"{key}.models-output", optional("models-output"), FAMILIES
        ),
        include=_filter(reader, f"{key}.include", table.get("include", {})),
        exclude=_filter(reader, f"{key}.exclude", table.get("exclude", {})),
        source=optional("source"),
        recognition=_recognition(reader, key, table),
        operation_names=_names(reader, f"{key}.names.operations", names, "operations"),
        schema_names=_names(reader, f"{key}.names.schemas", names, "schemas"),
        settings=str(reader.file),
    )


def _package_name(reader: _Reader, vendor: str) -> str:
    """Take the vendor's name for the package's, as far as that is an identifier."""
    name = vendor.replace("-", "_").lower()
    if not (name.isascii() and name.isidentifier()):
        key = f"vendors.{vendor}.package"
        reader.fail(key, "is missing, and the vendor's name is no name for a package")
    return name


def _filter(reader: _Reader, key: str, value: object) -> Filter:
    table = reader.table(key, value)
    reader.known(key, table, ("tags", "paths", "operations"))
    return Filter(
        tags=reader.texts(f"{key}.tags", table.get("tags", [])),
        paths=reader.texts(f"{key}.paths", table.get("paths", [])),
        operations=reader.texts(f"{key}.operations", table.get("operations", [])),
    )


def _recognition(reader: _Reader, key: str, table: Mapping[str, object]) -> Recognition:
    mode = table.get("pagination")
    modes = tuple(PaginationMode)
    pages = reader.table(f"{key}.pages", table.get("pages", {}))
    for one, rule in pages.items():
        if not isinstance(rule, bool | dict):
            reader.fail(f"{key}.pages.{one}", "must be true, false or a table")
    kinds = tuple(StreamKind)
    streams = reader.table(f"{key}.streams", table.get("streams", {}))
    return Recognition(
        mode=PaginationMode(
            reader.choice(
                f"{key}.pagination",
                None if mode is None else reader.text(f"{key}.pagination", mode),
                modes,
            )
        ),
        pages=pages,
        streams={
            one: StreamKind(
                reader.choice(
                    f"{key}.streams.{one}",
                    reader.text(f"{key}.streams.{one}", kind),
                    kinds,
                )
            )
            for one, kind in streams.items()
        },
    )


def _names(
    reader: _Reader, key: str, table: Mapping[str, object], kind: str
) -> dict[str, str]:
    given = reader.table(key, table.get(kind, {}))
    return {one: reader.text(f"{key}.{one}", name) for one, name in given.items()}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Checks of types, with the key in every message."""

    file: Path

    def fail(self, key: str, problem: str, hint: str | None = None) -> NoReturn:
        msg = f"`{key[:200]}` {problem}"
        raise GenerationError(msg, Place(str(self.file), ""), hint)

    def known(
        self, key: str, table: Mapping[str, object], options: tuple[str, ...]
    ) -> None:
        for option in table:
            if option not in options:
                near = get_close_matches(option, options, 1)
                name = f"{key}.{option}" if key else option
                hint = f"did you mean `{near[0]}`?" if near else None
                hint = hint or f"options here: {', '.join(options)}"
                self.fail(name, "is not an option", hint)

    def table(self, key: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.fail(key, "must be a table")
        return value

    def text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            self.fail(key, "must be a string")
        if not value or not value.isprintable():
            self.fail(key, "must be a printable string that is not empty")
        return value

    def texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self.fail(key, "must be a list of strings")
        return tuple(self.text(f"{key}[{i}]", one) for i, one in enumerate(value))

    def choice(self, key: str, value: str | None, options: tuple[str, ...]) -> str:
        if value is not None and value not in options:
            self.fail(key, f"must be one of: {', '.join(options)}")
        return value or options[0]

    def path(self, value: str) -> str:
        """Resolve a path against the settings file's folder; a URL stays as it is."""
        if value.startswith(("https://", "http://")):
            return value
        return str(self.file.parent / value)
