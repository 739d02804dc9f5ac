"""The package's own names: distribution, import package and client class."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Callable, Collection, Iterable, Mapping

from ..diagnostics import Collector, GenerationError, Place
from ..ir.api import Api
from .domain import domain_words
from .overrides import Overrides
from .reserved import CLASSES, ERRORS
from .resolve import CLASS, usable
from .words import pascal, snake, to_ascii, words

_NOISE = frozenset(
    {"api", "apis", "rest", "restful", "http", "openapi", "swagger", "spec", "specs"}
    | {"specification", "specifications", "reference", "documentation", "docs"}
    | {"preview", "beta", "official", "unofficial", "public", "the", "v", "json"}
    | {"definition", "version"}
)
"""Words that titles have in common, wherever they stand."""

_ENDINGS = frozenset(
    {"service", "services", "server", "management", "control", "plane", "platform"}
    | {"collection", "operations", "type", "request", "response", "and", "developer"}
    | {"developers", "general", "client", "web"}
)
"""Words at the end that say nothing of whose API it is."""

_DEFAULTS = frozenset(("fastapi", "litestar api", "my api", "openapi definition"))
"""Titles that frameworks give where nobody has."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PIECES = re.compile(
    r"\s(?:for|with|of|from|by|to|in|that|using|as)\s|,\s|\s-\s|[\u2013\u2014|:+/]",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[A-Za-z0-9]+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_VERSION = re.compile(r"v[0-9]+\Z", re.IGNORECASE)
_NUMBER = re.compile(r"v?[0-9]+[a-z]?\Z", re.IGNORECASE)
_DISTRIBUTION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\Z")
_LONGEST = 40
_TITLE = 300

PACKAGES = frozenset(
    (
        "annotated_types",
        "anyio",
        "certifi",
        "click",
        "clientwright",
        "conftest",
        "dist",
        "generated",
        "h11",
        "h2",
        "httpcore2",
        "httpx",
        "httpx2",
        "idna",
        "mcp",
        "mcp_types",
        "opentelemetry",
        "pip",
        "pydantic",
        "pydantic_core",
        "pytest",
        "setuptools",
        "sitecustomize",
        "src",
        "test",
        "tests",
        "truststore",
        "typing_extensions",
        "typing_inspection",
        "usercustomize",
        "uvicorn",
        "wheel",
        "yaml",
    )
)
"""What a package would hide, or break: what it imports itself, what tools look for by
name, and what Python runs whenever it starts (`sitecustomize`)."""

_NO_FOLDER = re.compile(r"(?:aux|con|nul|prn|(?:com|lpt)[0-9])\Z", re.IGNORECASE)
"""Names that Windows gives to devices."""


def name_package(
    api: Api, overrides: Overrides, earlier: Mapping[str, str], collector: Collector
) -> tuple[str, str, str]:
    """Name distribution, package and client: from settings, earlier, or the title.

    Raises `GenerationError` for a name that a person gave and that cannot be used.
    """
    parts = _telling_words(api.title, [server.url for server in api.servers])
    package = _given_package(overrides.package)
    package = package or _kept(earlier, "package", _is_package, api, collector)
    package = package or _package(parts)
    client = _given_class(overrides.client)
    client = client or _kept(earlier, "client", _is_class, api, collector)
    client = client or _class(words(overrides.package) if overrides.package else parts)
    distribution = overrides.distribution
    if distribution is not None and not _DISTRIBUTION.match(distribution):
        msg = f"`distribution`: {distribution[:100]!a} is no name for one"
        raise GenerationError(msg, hint="letters, digits, `-`, `_` and `.` only")
    return distribution or package.replace("_", "-"), package, client


def package_name(title: str, servers: Iterable[str] = ()) -> str:
    """Return the import name by a document's title and the URLs of its servers."""
    return _package(_telling_words(title, servers))


def _given_package(name: str | None) -> str | None:
    if name is None or _is_package(name):
        return name
    if usable(name) and not keyword.iskeyword(name):
        msg = f"`package`: `{name}` would hide another module"
    else:
        msg = f"`package`: {name[:100]!a} is no name for a package"
    raise GenerationError(
        msg, hint="a lower-case identifier that no other library has, such as `acme`"
    )


def _given_class(name: str | None) -> str | None:
    if name is None or _is_class(name):
        return name
    msg = f"`class`: {name[:100]!a} is no name for the client's class"
    raise GenerationError(msg, hint="an identifier such as `Acme`")


def _kept(
    earlier: Mapping[str, str],
    what: str,
    fits: Callable[[str], bool],
    api: Api,
    collector: Collector,
) -> str | None:
    name = earlier.get(what)
    if name is None:
        return None
    if fits(name):
        return name
    collector.warning(
        "earlier-name-refused",
        f"the {what} cannot keep its earlier name {name[:100]!a}",
        Place(api.file, "#/info/title"),
    )
    return None


def _is_package(name: str) -> bool:
    return (
        usable(name)
        and not keyword.iskeyword(name)
        and name.lower() not in PACKAGES
        and not _NO_FOLDER.match(name)
        and name not in sys.stdlib_module_names
    )


def _is_class(name: str) -> bool:
    return (
        usable(name, CLASS)
        and not keyword.iskeyword(name)
        and name not in CLASSES
        and name not in ERRORS
        and name not in ("Limits", "TYPE_CHECKING")  # Beside the client.
        and not name.startswith("Async")
    )


def _telling_words(title: str, servers: Iterable[str]) -> tuple[str, ...]:
    """Give the telling words of a title in its own case: `OpenAI API v2` → OpenAI.

    Of a title in pieces (`Pets: an API for shops`) it is the first that tells anything.
    Where none does (`REST API`, `API V1`), it is the name of a server's domain. Words
    without ASCII letters or digits are left out.
    """
    text = title[:_TITLE]
    pieces = [*_PIECES.split(_ASIDE.sub(" ", text)), text]
    noise: frozenset[str]
    for noise in (_NOISE, frozenset()):
        is_default = noise and text.strip().lower() in _DEFAULTS
        for piece in () if is_default else pieces:
            parts = _telling(piece, noise)
            if parts:
                return parts
        if noise:
            domains = (domain_words(url) for url in servers)
            found = next((parts for parts in domains if parts), ())
            if found:
                return found
    return ()


def _telling(piece: str, noise: Collection[str]) -> tuple[str, ...]:
    text = _POSSESSIVE.sub("", to_ascii(_POSSESSIVE.sub("", piece)))
    said = _TOKEN.findall(text)
    parts = [one for one in said if one.lower() not in noise]
    if noise and len(parts) > 1:
        parts = [one for one in parts if not _VERSION.match(one)] or parts
    while len(parts) > 1 and _NUMBER.match(parts[-1]):
        parts.pop()
    if noise and len(parts) == 1 and _NUMBER.match(parts[0]):
        return ()
    while len(parts) > 1 and parts[-1].lower() in _ENDINGS:
        parts.pop()
    while len(parts) > 1 and len("_".join(parts)) > _LONGEST:
        parts.pop()
    return tuple(parts)


def _package(parts: tuple[str, ...]) -> str:
    name = snake(tuple(part.lower() for part in parts), "client")
    name = name if parts else "api_client"
    return name if _is_package(name) else f"{name}_client"


def _class(parts: tuple[str, ...]) -> str:
    name = pascal(parts, "Client") if parts else "ApiClient"
    if _is_class(name):
        return name
    bare = name.removeprefix("Async")
    return f"{bare}Client" if bare[:1].isupper() else f"Client{name}"
