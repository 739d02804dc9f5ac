"""`pyproject.toml`: metadata (PEP 621) and the backend that builds the package.

What users type stands in the settings; the document gives the description alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...settings import Distribution
from ..source.escape import toml

_AUTHOR = re.compile(r"(?P<name>[^<>]*?)\s*<(?P<address>[^<>\s]+@[^<>\s]+)>")
_SDIST = (
    "/src",
    "/tests",
    "/README.md",
    "/CHANGELOG.md",
    "/reference.md",
    "/reference",
    "/docs",
    "/openapi.json",
    "/.clientwright.json",
)
_REQUIRES = {
    "hatchling": ("hatchling>=1.27", "hatchling.build"),
    "setuptools": ("setuptools>=77", "setuptools.build_meta"),
    "uv": ("uv_build>=0.9,<1", "uv_build"),
    "poetry-core": ("poetry-core>=2.2", "poetry.core.masonry.api"),
}


_NEEDED = ("httpx2>=2.11", "pydantic>=2.13")
_OTEL = "opentelemetry-api>=1.30"
_EXTENSIONS = "typing-extensions>=4.14"


def dependencies(needs_extensions: bool) -> str:
    """Write what a package needs; `typing_extensions` only where it imports it."""
    needed = (*_NEEDED, _EXTENSIONS) if needs_extensions else _NEEDED
    return f"[{', '.join(map(toml, needed))}]"


def build_system(distribution: Distribution) -> str:
    """Return the table `build-system` (PEP 518), without its header."""
    requires, backend = _REQUIRES[distribution.backend]
    return f"requires = [{toml(requires)}]\nbuild-backend = {toml(backend)}"


def metadata(distribution: Distribution) -> tuple[str, ...]:
    """Return lines of the table `project` that settings give."""
    return tuple(_metadata(distribution))


def _metadata(distribution: Distribution) -> Iterator[str]:
    yield f"requires-python = {toml(distribution.requires_python)}"
    if distribution.license is not None:
        yield f"license = {toml(distribution.license)}"
    if distribution.authors:
        yield from _items("authors", map(_author, distribution.authors))
    if distribution.keywords:
        yield from _items("keywords", map(toml, distribution.keywords))


def extras(
    distribution: Distribution, known: Iterable[str], *, has_otel: bool
) -> tuple[str, ...]:
    """Return the lines of the table `project.optional-dependencies`.

    `known` are those of what the package has; settings may replace them.
    """
    lines = [f"otel = [{toml(_OTEL)}]"] if has_otel else []
    own = distribution.extras
    lines += known
    lines = [line for line in lines if line.partition(" = ")[0] not in own]
    lines += [f"{_key(k)} = [{', '.join(map(toml, v))}]" for k, v in own.items()]
    return tuple(lines)


def _key(name: str) -> str:
    """Write a key of TOML, without quotes where it needs none."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else toml(name)


def urls(distribution: Distribution) -> tuple[str, ...]:
    """Return the lines of the table `project.urls`."""
    return tuple(f"{toml(one)} = {toml(url)}" for one, url in distribution.urls.items())


def backend_tables(distribution: Distribution, package: str) -> str:
    """Return the tables that tell a backend which files belong to the package."""
    if distribution.backend == "setuptools":
        return (
            '[tool.setuptools.packages.find]\nwhere = ["src"]\n\n'
            '[tool.setuptools.package-data]\n"*" = ["py.typed", "operations.json"]'
        )
    if distribution.backend == "uv":
        files = [toml(one.removeprefix("/")) for one in _SDIST[1:]]
        listed = "\n".join(_items("source-include", files))
        return f"[tool.uv.build-backend]\nmodule-name = {toml(package)}\n{listed}"
    if distribution.backend == "poetry-core":
        return (
            f'[tool.poetry]\npackages = [{{ include = {toml(package)}, from = "src" }}]'
        )
    listed = "\n".join(_items("include", map(toml, _SDIST)))
    return (
        f"[tool.hatch.build.targets.wheel]\npackages = [{toml(f'src/{package}')}]\n\n"
        f"[tool.hatch.build.targets.sdist]\n{listed}"
    )


def _items(name: str, values: Iterable[str]) -> Iterator[str]:
    yield f"{name} = ["
    yield from (f"    {value}," for value in values)
    yield "]"


def _author(text: str) -> str:
    match = _AUTHOR.fullmatch(text.strip())
    if match is None:
        return f"{{ name = {toml(text.strip())} }}"
    address = f"email = {toml(match['address'])}"
    name = f"name = {toml(match['name'])}, " if match["name"] else ""
    return f"{{ {name}{address} }}"
