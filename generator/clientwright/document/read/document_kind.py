"""What a tree is: an OpenAPI document of a version that is understood, or else.

OpenAPI 3.2, section 4.1.1 (OpenAPI Object, `openapi`); Swagger 2.0 (`swagger`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Json, escape
from .decode_text import not_a_document, seems

_SUPPORTED = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported"
_VERSION = re.compile(r"\s*(\d+)(?:\.(\d+)(?:\.\w[\w.+-]*)?)?(?:[-+].*)?\s*")
_DECORATED = re.compile(
    r"[^\W\d]{0,10}[\s:^~=<>]{0,3}v?(\d{1,2})(?:[.,](\d{1,2}|x))?(?:[.,](\d{1,2}|x))?\s*",
    re.IGNORECASE,
)
"""A version with a word or a sign before it, commas in it, or an `x` for any."""

_PARTS = re.compile(r"\d+\.\d+(?:\.\d+(?:-.+)?)?")
"""A version of two or three numbers, and what `-` puts behind them."""

_ONLY_2 = (
    "definitions",
    "host",
    "basePath",
    "schemes",
    "consumes",
    "produces",
    "securityDefinitions",
)
_ONLY_3 = ("components", "servers", "webhooks", "jsonSchemaDialect")
"""Fields that a document of the other version does not have."""

_OTHER_ROOTS = (
    (("swaggerVersion",), "a Swagger 1.x document"),
    (("asyncapi",), "an AsyncAPI document"),
    (("arazzo",), "an Arazzo document"),
    (("overlay", "actions"), "an OpenAPI overlay"),
    (("discoveryVersion",), "a Google API discovery document"),
    (("apiVersion", "kind"), "a Kubernetes resource"),
    (("postman_id",), "a Postman collection"),
    (("item", "info"), "a Postman collection"),
    (("log",), "an HTTP archive"),
    (("data",), "a response of a server"),
    (("swaggerResources",), "a list of Swagger resources"),
    (("services", "version"), "a Compose file"),
    (("$schema",), "a JSON Schema"),
    (("$defs",), "a JSON Schema"),
    (("properties",), "a JSON Schema"),
    (("paths",), "an OpenAPI document without its version (`openapi`)"),
    (("clientwright",), "a file of clientwright"),
)


def check_kind(
    tree: Json, file: str, text: str, collector: Collector
) -> Mapping[str, Json]:
    """Give the root of an OpenAPI document, its version normal text.

    Args:
        text: The version as it was written, where it is a number; otherwise empty.

    Raises:
        GenerationError: The tree is something else; the message says what.
    """
    if not isinstance(tree, dict):
        if isinstance(tree, str) and (what := seems(tree)):
            raise not_a_document(what, file)
        kinds = {type(None): "empty", list: "an array", str: "plain text"}
        raise GenerationError(
            "line 1: not an OpenAPI document: the file is "
            f"{kinds.get(type(tree), 'one scalar')}, not an object",
            Place(file, ""),
        )
    written = _version_key(tree)
    if written is None:
        what = _other(tree)
        if what is not None:
            raise not_a_document(what, file)
        msg = "not an OpenAPI document: it has no `openapi` or `swagger` version"
        raise GenerationError(msg, Place(file, ""))
    stated = text or _as_text(tree[written])
    key, version = _recognise(tree, written, stated, file, collector)
    if (key, version) == (written, tree[written]):
        return tree
    return {
        (key if name == written else name): (version if name == written else value)
        for name, value in tree.items()
        if name == written or name != key
    }


def _version_key(tree: Mapping[str, Json]) -> str | None:
    """Return the field that says the version, whichever letters are capitals."""
    for key in ("openapi", "swagger"):
        if key in tree:
            return key
    found = (key for key in tree if key.casefold() in ("openapi", "swagger"))
    return next(found, None) if "paths" in tree else None


def _other(tree: Mapping[str, Json]) -> str | None:
    for keys, what in _OTHER_ROOTS:
        if all(k in tree for k in keys):
            return what
    return None


def _as_text(value: Json) -> str:
    return value if isinstance(value, str) else repr(value)


def _recognise(
    tree: Mapping[str, Json],
    written: str,
    stated: str,
    file: str,
    collector: Collector,
) -> tuple[str, str]:
    """Return the field of the version, and the version or the nearest understood.

    What has other words around its number (`v3.0.1`), or stands in the field of the
    other version (`swagger: 3.0.0`), is read as what the document is written as.
    """
    match = _VERSION.fullmatch(stated)
    number = stated.strip()
    odd = match is None
    if match is None:
        match = _DECORATED.fullmatch(stated)
        number = ".".join(part for part in match.groups() if part) if match else ""
    place = Place(file, f"#/{escape(written)}")
    major, minor = (match[1], match[2]) if match else ("", None)
    if minor in ("x", "X"):
        minor = None
    if minor is not None and not _PARTS.fullmatch(number):
        number, odd = f"{major}.{minor}.0", True
    key = {"2": "swagger", "3": "openapi"}.get(major, "")
    if key and key != written.casefold():
        # The field and the version disagree: what else there is decides.
        key = _by_shape(tree) or key
        odd = True
    if key == "swagger" and (minor in (None, "0") or major == "3"):
        found = "2.0"
    elif key == "openapi" and major == "2":
        found = "3.0.0"
    elif key == "openapi" and minor in {"0", "1", "2"}:
        found = number
    elif key == "openapi" and minor is None:
        found, odd = "3.0.0", True
    elif key == "openapi":
        collector.warning(
            "newer-version",
            f"OpenAPI 3.{(minor or '')[:9]} is read as 3.2: {_SUPPORTED}",
            place,
        )
        return key, "3.2.0"
    else:
        shown = stated[:40].encode("unicode_escape").decode()
        raise GenerationError(
            f"`{written}` is {shown!r}, which is no version that is understood",
            place,
            hint=_SUPPORTED,
        )
    if odd or key != written:
        shown = stated[:40].encode("unicode_escape").decode()
        collector.warning(
            "odd-version", f"`{written}: {shown}` is read as `{key}: {found}`", place
        )
    return key, found


def _by_shape(tree: Mapping[str, Json]) -> str | None:
    """Return the field of the version whose other fields the document has."""
    older = sum(name in tree for name in _ONLY_2)
    newer = sum(name in tree for name in _ONLY_3)
    return "swagger" if older > newer else "openapi" if newer > older else None
