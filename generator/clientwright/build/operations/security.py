"""Security schemes and requirements (OpenAPI 3.2, sections 4.27 and 4.30)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...ir.api import Location, SchemeType, SecurityRequirement, SecurityScheme
from ..cursor import Cursor, Node
from .oauth import flows

_KEY_LOCATIONS = {
    "header": Location.HEADER,
    "query": Location.QUERY,
    "cookie": Location.COOKIE,
}
PREFIX = "x-default-token-prefix"
_SENDABLE = re.compile(r"[!-~][ -~]{0,63}")
_REQUIRED_PREFIX = re.compile(r'with required prefix "(?P<prefix>[!-~]{1,64}?)"')
"""In the words of drf-spectacular, which describes Django's token authentication so."""


def schemes(cursor: Cursor, components: Node | None) -> dict[str, SecurityScheme]:
    """Build the security schemes of the document."""
    found = {}
    if components is not None:
        for key, entry in cursor.entries(components, "securitySchemes"):
            node = cursor.resolve(entry, "security scheme")
            scheme = _scheme(cursor, node, key) if node is not None else None
            if scheme is not None:
                found[key] = scheme
    return found


def _scheme(cursor: Cursor, node: Node, key: str) -> SecurityScheme | None:
    declared = cursor.text(node, "type") or ""
    location: Location | None = None
    name: str | None = None
    match declared.lower():
        case "apikey":
            kind = SchemeType.API_KEY
            name, location = _key(cursor, node)
            if name is None or location is None:
                return None
        case "http" | "basic" | "bearer":
            kind, name = _http(cursor, node, declared)
        case "oauth2" | "openidconnect":
            kind = SchemeType.BEARER
        case "mutualtls":
            kind = SchemeType.MUTUAL_TLS
        case _:
            pointer = node.pointer + "/type" if "type" in node.value else node.pointer
            cursor.error(
                "unknown-security-type",
                f"{declared[:40]!r} is not a type of security scheme; left out",
                pointer,
            )
            return None
    return SecurityScheme(
        key=key,
        type=kind,
        declared=declared,
        location=location,
        name=name,
        prefix=_prefix(cursor, node),
        flows=flows(cursor, node, declared),
        description=cursor.text(node, "description"),
        place=cursor.place(node.pointer),
        name_hint=cursor.text(node, "x-clientwright-name"),
    )


def _prefix(cursor: Cursor, node: Node) -> str | None:
    """Return what stands before a credential, as an extension or a tool says."""
    given = cursor.text(node, PREFIX)
    if given is None:
        found = _REQUIRED_PREFIX.search(cursor.text(node, "description") or "")
        return found["prefix"] if found else None
    if _SENDABLE.fullmatch(given):
        return given.strip()
    cursor.warning(
        "invalid-security-scheme",
        f"{given[:40]!r} cannot stand in a header; ignored",
        f"{node.pointer}/{PREFIX}",
    )
    return None


def _key(cursor: Cursor, node: Node) -> tuple[str | None, Location | None]:
    name, where = cursor.text(node, "name"), cursor.text(node, "in")
    location = _KEY_LOCATIONS.get((where or "").lower())
    if not name or location is None:
        cursor.error(
            "invalid-security-scheme",
            "an API key needs a name, and in: header, query or cookie; left out",
            node.pointer,
        )
    return name or None, location


def _http(cursor: Cursor, node: Node, declared: str) -> tuple[SchemeType, str | None]:
    word = cursor.text(node, "scheme") if declared.lower() == "http" else declared
    if not word:
        cursor.warning(
            "invalid-security-scheme",
            "an HTTP scheme needs its word in scheme; taken as bearer",
            node.pointer,
        )
        return SchemeType.BEARER, None
    match word.lower():
        case "bearer":
            return SchemeType.BEARER, None
        case "basic":
            return SchemeType.BASIC, None
        case _:
            return SchemeType.HTTP, word


def requirements(
    cursor: Cursor, holder: Node, known: Mapping[str, SecurityScheme]
) -> tuple[SecurityRequirement, ...] | None:
    """Read `security`, None where it is absent: what holds further out counts then.

    An alternative that names a scheme which is not there cannot be met and is left out.
    """
    if "security" not in holder.value:
        return None
    found: dict[SecurityRequirement, None] = {}
    for node in cursor.items(holder, "security"):
        unknown = [name for name in node.value if name not in known]
        for name in unknown:
            cursor.warning_once(
                "unknown-security-scheme",
                f"{name[:80]!r} is no security scheme that can be used",
                node.pointer,
            )
        if not unknown:
            found[tuple(node.value)] = None
    return tuple(found)
