"""Servers and their variables (OpenAPI 3.2, sections 4.5 and 4.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from ...ir.api import Server, ServerVariable
from ...ir.document import Json
from ..cursor import Cursor, Node

_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST: Final = re.compile(
    r"(localhost|(?:[a-z0-9-]+\.)+[a-z]{2,})(?::[0-9]+)?(?=/|$)", re.IGNORECASE
)
"""A host where a relative URL would be a path: `api.example.com/v1`."""


def servers(cursor: Cursor, holder: Node) -> tuple[Server, ...]:
    """Build the servers that a document, path or operation names."""
    found = []
    for node in cursor.items(holder, "servers"):
        url = _url(cursor, node)
        if url is not None:
            found.append(
                Server(
                    url=url,
                    description=cursor.text(node, "description"),
                    variables=tuple(_variables(cursor, node, url)),
                )
            )
    return tuple(found)


def _url(cursor: Cursor, node: Node) -> str | None:
    url = cursor.text(node, "url")
    problem = _problem(url)
    if problem is not None:
        cursor.warning("bad-server-url", f"{problem}; left out", node.pointer)
        return None
    host = _HOST.match(url or "")
    if host is not None:
        url = f"{'http' if host[1] == 'localhost' else 'https'}://{url}"
        told = f"a URL without its scheme; read as `{url[:120]}`"
        cursor.warning("bad-server-url", told, node.pointer)
    return url


def _problem(url: str | None) -> str | None:
    """Tell why a URL cannot be a base URL."""
    if url is None:
        return "a server without a url"
    plain = _VARIABLE.sub("x", url)
    if not plain.isprintable() or any(c.isspace() for c in plain):
        return "a URL with white space or control characters"
    try:
        parts = urlsplit(plain)
        _ = parts.port if "{" not in url else None
    except ValueError:
        return "no URL"
    literal = _SCHEME.match(url) is not None and "{" not in url.partition(":")[0]
    if literal and "//" in plain and parts.scheme.lower() not in ("http", "https"):
        return f"a URL of scheme {parts.scheme}, not http or https"
    if (
        literal
        and "//" not in plain
        and parts.scheme.lower()
        in (
            "data",
            "file",
            "javascript",
            "mailto",
        )
    ):
        return f"a URL of scheme {parts.scheme}, not http or https"
    return None


def _variables(cursor: Cursor, node: Node, url: str) -> Iterator[ServerVariable]:
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    declared: dict[str, Node] = dict(cursor.entries(node, "variables"))
    for name in names:
        child = declared.get(name)
        if child is None or not isinstance(child.value, dict):
            cursor.warning(
                "server-variable",
                f"{name[:80]!r} stands in the URL and is not declared",
                node.pointer if child is None else child.pointer,
            )
            yield ServerVariable(name=name, default="")
            continue
        enum = tuple(
            _text(item.value)
            for item in cursor.items(child, "enum")
            if isinstance(item.value, str | int | float)
        )
        yield ServerVariable(
            name=name,
            default=_default(cursor, child, enum),
            enum=enum,
            description=cursor.text(child, "description"),
        )


def _default(cursor: Cursor, node: Node, enum: tuple[str, ...]) -> str:
    value = node.value.get("default")
    if isinstance(value, str | int | float):
        return _text(value)
    cursor.warning(
        "server-variable", "a variable needs a default, which is text", node.pointer
    )
    return enum[0] if enum else ""


def _text(value: Json) -> str:
    """Write a value as its author did, where YAML took it for a number or boolean."""
    return str(value).lower() if isinstance(value, bool) else str(value)
