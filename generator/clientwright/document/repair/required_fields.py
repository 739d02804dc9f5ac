"""Fields that an object cannot do without, or whose value says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...frozen import dataclass
from ...ir.document import Json
from ..edits import DROP

_LOCATIONS = frozenset(
    {"path", "query", "header", "cookie", "querystring", "body", "formData"}
)
_KEY_LOCATIONS = frozenset({"query", "header", "cookie"})
_SCHEMES = frozenset(
    {"apiKey", "http", "mutualTLS", "oauth2", "openIdConnect", "basic"}
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to report, and what to do about it."""

    code: str
    message: str
    pointer: str
    drop: str | None = None
    """Pointer of what goes."""

    value: Any = DROP
    """What stands at `pointer` instead."""


def check_sense(kind: str, value: dict[str, Json], pointer: str) -> Iterator[Remark]:
    """Give remarks on an object whose fields have the right types or will have."""
    if kind == "Parameter":
        yield from _parameter(value, pointer)
    elif kind == "SecurityScheme":
        yield from _security_scheme(value, pointer)
    elif kind == "Discriminator" and not isinstance(value.get("propertyName"), str):
        message = "a discriminator without the name of its property"
        yield Remark("missing-field", message, pointer, drop=pointer)
    elif kind == "Server" and not isinstance(value.get("url"), (str, int, float)):
        message = "a server without its URL"
        yield Remark("missing-field", message, pointer, drop=pointer)


def _parameter(value: dict[str, Json], pointer: str) -> Iterator[Remark]:
    if not isinstance(value.get("name"), (str, int, float)):
        message = "a parameter without a name"
        yield Remark("missing-field", message, pointer, drop=pointer)
    elif not _among(value.get("in"), _LOCATIONS):
        message = "a parameter without a place to go (`in`) that is known"
        yield Remark("missing-field", message, pointer, drop=pointer)


def _security_scheme(value: dict[str, Json], pointer: str) -> Iterator[Remark]:
    kind = value.get("type")
    if not _among(kind, _SCHEMES):
        message = "no security scheme has this type"
        yield Remark("missing-field", message, f"{pointer}/type", drop=pointer)
    elif kind == "apiKey" and not (
        isinstance(value.get("name"), str) and _among(value.get("in"), _KEY_LOCATIONS)
    ):
        message = "an API key needs `name` and `in`"
        yield Remark("missing-field", message, pointer, drop=pointer)
    elif kind == "http" and not isinstance(value.get("scheme"), str):
        message = "an HTTP scheme needs `scheme`"
        yield Remark("missing-field", message, pointer, drop=pointer)


def _among(value: Json, words: frozenset[str]) -> bool:
    return isinstance(value, str) and value in words
