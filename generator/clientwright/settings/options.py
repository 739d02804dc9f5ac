"""One vendor's options.

Few options, each for something that a document cannot say:

- `spec`: the document; a path, relative to the settings file.
- `overlays`: OpenAPI Overlays that correct or extend it, so that the vendor's file
  stays as it was published.
- `output`: the folder of the distribution; `generated/<vendor>` unless given.
- `layout`: `distribution`, or `module`: the package alone, inside a project.
- `package`, `class`: names that users type, and a title is no name.
- `distribution`: the name that is installed, or a table of the package's metadata.
- `version`: of the package, which moves on its own, apart from the API's.
- `models`, `models-output`: the engine of the models, for teams that have settled on
  another than the built-in one.
- `inputs`: `model` (nested values are models or mappings), or `typed-dict` (mappings
  are held to the names and types of the fields).
- `enums`: `literal` (types of strings), or `class` (members of an open enum).
- `async`, `sync`: false leaves that client out; one there must be.
- `docs`: true adds the reference as HTML pages.
- `cli`, `mcp`: a command line, or a server for agents, that comes with the package.
- `features`: what not every user needs: `fakes`, `cassettes`, `streaming-responses`,
  `request`, `opentelemetry`, `raw-types`; `"all"` of them.
- `include`, `exclude`: `tags`, `paths`, `operations`: a part of a large API.
- `pagination`: `recognized`, or `documented`: only what extensions say pages.
- `pages`: by operation (`GET /orders`, or an operationId): `false`, `true`, or how it
  pages, in the words of `x-clientwright-pagination`.
- `streams`: by operation: `events` or `lines`, where its flag asks for a stream that
  the document does not describe.
- `auth`: a security scheme that the document lacks: `bearer`, `basic`, `digest`,
  `header X-Api-Key`, `query key`, `cookie session`, or a Security Scheme Object.
- `prefix`: what stands before a credential (`Bot`), of all schemes or by scheme.
- `webhooks`: what names the type of an event, and how requests are signed.
- `idempotency-key`: the header of keys that make it safe to repeat a POST.
- `retry`: what clients do by default where a request fails.
- `source`: where the vendor publishes the document, for `sync`.
- `names`: `operations`, `schemas`, `fields`, `arguments`: names where the document is
  not to be touched.
- `templates`: a folder of templates of one's own.
- `allow-outside`, `allow-remote-refs`: where references of the document may lead.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..ir.decisions.recognition import PaginationMode, Recognition, StreamKind
from .authentication import header_name, read_authentication
from .reader import Reader
from .retry import read_retry
from .vendor import (
    BACKENDS,
    ENGINES,
    ENUMS,
    FAMILIES,
    FEATURES,
    INPUTS,
    LAYOUTS,
    NAMES,
    Distribution,
    Filter,
    Vendor,
)
from .webhooks import read_webhooks

KEYS = (
    "spec",
    "overlays",
    "output",
    "layout",
    "package",
    "class",
    "distribution",
    "version",
    "models",
    "models-output",
    "inputs",
    "enums",
    "async",
    "sync",
    "docs",
    "cli",
    "mcp",
    "features",
    "include",
    "exclude",
    "auth",
    "prefix",
    "idempotency-key",
    "retry",
    "source",
    "names",
    "pagination",
    "pages",
    "streams",
    "webhooks",
    "templates",
    "allow-outside",
    "allow-remote-refs",
)
DISTRIBUTION_KEYS = (
    "name",
    "license",
    "authors",
    "keywords",
    "extras",
    "urls",
    "requires-python",
    "build-backend",
    "readme",
)


def read_vendor(
    reader: Reader, name: str, value: object, templates: Path | None
) -> Vendor:
    """Return one vendor; raises `GenerationError` for what is no option or value."""
    key = f"vendors.{name}"
    table = reader.table(key, value)
    reader.known(key, table, KEYS)
    if "spec" not in table:
        reader.fail(f"{key}.spec", "is missing")
    spec = reader.text(f"{key}.spec", table["spec"])
    overlays = reader.texts(f"{key}.overlays", table.get("overlays", []))
    names = reader.table(f"{key}.names", table.get("names", {}))
    reader.known(f"{key}.names", names, NAMES)

    optional = partial(reader.optional, key, table)

    def flag(option: str, otherwise: bool = False) -> bool:
        return reader.flag(f"{key}.{option}", table.get(option, otherwise))

    has_async, has_sync = flag("async", otherwise=True), flag("sync", otherwise=True)
    if not has_async and not has_sync:
        reader.fail(f"{key}.sync", "is false, and so is `async`: no client is left")
    own_templates = optional("templates")
    layout = reader.choice(f"{key}.layout", optional("layout"), LAYOUTS)
    output = Path(reader.path(optional("output") or f"generated/{name}"))
    called = output.name if layout == LAYOUTS[1] else name
    return Vendor(
        name=name,
        spec=reader.path(spec),
        overlays=tuple(reader.path(one) for one in overlays),
        output=output,
        layout=layout,
        package=optional("package") or _package_name(reader, name, called),
        client=optional("class"),
        distribution=_distribution(reader, key, table.get("distribution")),
        version=optional("version"),
        models=reader.choice(f"{key}.models", optional("models"), ENGINES),
        models_output=reader.choice(
            f"{key}.models-output", optional("models-output"), FAMILIES
        ),
        inputs=_builtin(reader, key, table, "inputs", INPUTS),
        enums=_builtin(reader, key, table, "enums", ENUMS),
        has_async=has_async,
        has_sync=has_sync,
        docs=flag("docs"),
        has_cli=flag("cli"),
        has_mcp=flag("mcp"),
        features=_features(reader, f"{key}.features", table.get("features", [])),
        include=_filter(reader, f"{key}.include", table.get("include", {})),
        exclude=_filter(reader, f"{key}.exclude", table.get("exclude", {})),
        source=_source(reader, key, optional("source"), spec),
        recognition=_recognition(reader, key, table),
        authentication=read_authentication(reader, key, table),
        idempotency_key=header_name(reader, f"{key}.idempotency-key", table),
        retry=read_retry(reader, key, table),
        operation_names=_names(reader, f"{key}.names", names, "operations"),
        schema_names=_names(reader, f"{key}.names", names, "schemas"),
        field_names=_names(reader, f"{key}.names", names, "fields"),
        argument_names=_names(reader, f"{key}.names", names, "arguments"),
        templates=Path(reader.path(own_templates)) if own_templates else templates,
        allow_outside=flag("allow-outside"),
        allow_remote=flag("allow-remote-refs"),
        settings=str(reader.file),
    )


def _builtin(
    reader: Reader,
    vendor: str,
    table: Mapping[str, object],
    option: str,
    choices: tuple[str, ...],
) -> str:
    """Return a choice of which the second engine knows the first alone."""
    key = f"{vendor}.{option}"
    given = reader.text(key, table.get(option, choices[0]))
    found = reader.choice(key, given, choices)
    if found != choices[0] and table.get("models", ENGINES[0]) != ENGINES[0]:
        reader.fail(key, f"`{found}` needs the models of the built-in engine")
    return found


def _features(reader: Reader, key: str, value: object) -> tuple[str, ...]:
    """Return what the package has beside what all have, in the order of `FEATURES`."""
    if value == "all":
        return FEATURES
    given = [reader.choice(key, one, FEATURES) for one in reader.texts(key, value)]
    return tuple(one for one in FEATURES if one in given)


def _package_name(reader: Reader, vendor: str, called: str) -> str:
    """Return the package's name where none is given: the vendor's, or its folder's."""
    name = called.replace("-", "_").lower()
    if not (name.isascii() and name.isidentifier()):
        key = f"vendors.{vendor}.package"
        reader.fail(key, f"is missing, and `{called[:100]}` is no name for a package")
    return name


def _source(reader: Reader, vendor: str, source: str | None, spec: str) -> str | None:
    """Return where a document is published; that is another place than its copy."""
    if source is not None and is_same_place(source, reader.path(spec)):
        reader.fail(
            f"{vendor}.source",
            "is the `spec` itself, where nothing can be new",
            "`spec` is the copy that is kept of it",
        )
    return source


def is_same_place(source: str, spec: str) -> bool:
    """Return whether a source is the place that a document is read from."""
    if source == spec:
        return True
    file = Path(spec).resolve()
    return source == file.as_uri() or (
        "://" not in source and Path(source).resolve() == file
    )


def _distribution(reader: Reader, vendor: str, value: object) -> Distribution:
    """Return the metadata; a string is the name alone."""
    key = f"{vendor}.distribution"
    if value is None:
        return Distribution()
    if isinstance(value, str):
        return Distribution(name=reader.text(key, value))
    table = reader.table(key, value)
    reader.known(key, table, DISTRIBUTION_KEYS)

    optional = partial(reader.optional, key, table)
    urls = reader.table(f"{key}.urls", table.get("urls", {}))
    readme = optional("readme")
    extras = reader.table(f"{key}.extras", table.get("extras", {}))
    return Distribution(
        name=optional("name"),
        license=optional("license"),
        authors=reader.texts(f"{key}.authors", table.get("authors", [])),
        keywords=reader.texts(f"{key}.keywords", table.get("keywords", [])),
        extras={
            one: reader.texts(f"{key}.extras.{one}", listed)
            for one, listed in extras.items()
        },
        urls={one: reader.text(f"{key}.urls.{one}", url) for one, url in urls.items()},
        requires_python=optional("requires-python") or Distribution().requires_python,
        backend=reader.choice(
            f"{key}.build-backend", optional("build-backend"), BACKENDS
        ),
        readme=reader.path(readme) if readme else None,
    )


def _filter(reader: Reader, key: str, value: object) -> Filter:
    table = reader.table(key, value)
    reader.known(key, table, ("tags", "paths", "operations"))
    return Filter(
        tags=reader.texts(f"{key}.tags", table.get("tags", [])),
        paths=reader.texts(f"{key}.paths", table.get("paths", [])),
        operations=reader.texts(f"{key}.operations", table.get("operations", [])),
    )


def _recognition(reader: Reader, key: str, table: Mapping[str, object]) -> Recognition:
    mode = table.get("pagination")
    pages = reader.table(f"{key}.pages", table.get("pages", {}))
    for one, rule in pages.items():
        if not isinstance(rule, bool | dict):
            reader.fail(f"{key}.pages.{one}", "must be true, false or a table")
    streams = reader.table(f"{key}.streams", table.get("streams", {}))
    return Recognition(
        mode=PaginationMode(
            reader.choice(
                f"{key}.pagination",
                None if mode is None else reader.text(f"{key}.pagination", mode),
                tuple(PaginationMode),
            )
        ),
        pages=pages,
        streams={
            one: StreamKind(
                reader.choice(
                    f"{key}.streams.{one}",
                    reader.text(f"{key}.streams.{one}", kind),
                    tuple(StreamKind),
                )
            )
            for one, kind in streams.items()
        },
        webhooks=read_webhooks(reader, f"{key}.webhooks", table.get("webhooks", {})),
    )


def _names(
    reader: Reader, key: str, table: Mapping[str, object], kind: str
) -> dict[str, str]:
    given = reader.table(f"{key}.{kind}", table.get(kind, {}))
    return {
        one: reader.text(f"{key}.{kind}.{one}", name) for one, name in given.items()
    }
