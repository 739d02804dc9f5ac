"""What a tree is: an OpenAPI document of a version that is understood, or else.

OpenAPI 3.2, section 4.1.1 (OpenAPI Object, `openapi`); Swagger 2.0 (`swagger`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Json
from .decode_text import not_a_document, seems

_SUPPORTED = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported"
_VERSION = re.compile(r"\s*(\d+)(?:\.(\d+)(?:\.\w[\w.+-]*)?)?(?:[-+].*)?\s*")

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
    key = "openapi" if "openapi" in tree else "swagger"
    if key not in tree:
        what = _other(tree)
        if what is not None:
            raise not_a_document(what, file)
        msg = "not an OpenAPI document: it has no `openapi` or `swagger` version"
        raise GenerationError(msg, Place(file, ""))
    stated = text or _as_text(tree[key])
    version = _recognise(key, stated, file, collector)
    return {**tree, key: version} if version != tree[key] else tree


def _other(tree: Mapping[str, Json]) -> str | None:
    for keys, what in _OTHER_ROOTS:
        if all(k in tree for k in keys):
            return what
    return None


def _as_text(value: Json) -> str:
    return value if isinstance(value, str) else repr(value)


def _recognise(key: str, stated: str, file: str, collector: Collector) -> str:
    """Give the version as text, or as the nearest one that is understood."""
    match = _VERSION.fullmatch(stated)
    place = Place(file, f"#/{key}")
    major, minor = (match[1], match[2]) if match else ("", None)
    if key == "swagger" and major == "2" and minor in (None, "0"):
        return "2.0"
    if key == "openapi" and major == "3":
        if minor is None:
            collector.warning("odd-version", "`openapi: 3` is read as 3.0.0", place)
            return "3.0.0"
        if minor not in {"0", "1", "2"}:
            collector.warning(
                "newer-version",
                f"OpenAPI 3.{minor[:9]} is read as 3.2: {_SUPPORTED}",
                place,
            )
            return "3.2.0"
        return stated.strip()
    shown = stated[:40].encode("unicode_escape").decode()
    raise GenerationError(
        f"`{key}` is {shown!r}, which is no version that is understood",
        place,
        hint=_SUPPORTED,
    )
