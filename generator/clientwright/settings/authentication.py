"""The options `auth` and `prefix`: credentials that a document does not describe."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..ir.decisions.authentication import Authentication
from ..ir.document import Json
from .reader import Reader

HTTP = ("bearer", "basic", "digest")
LOCATIONS = ("header", "query", "cookie")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A field name (RFC 9110, section 5.6.2)."""

_HINT = "write `bearer`, `basic`, `digest`, `header X-Api-Key`, `query key` or a table"


def read_authentication(
    reader: Reader, vendor: str, table: Mapping[str, object]
) -> Authentication:
    """Return what a vendor's settings say; raises `GenerationError`."""
    given, prefix = table.get("auth"), table.get("prefix")
    if given is None and prefix is None:
        return Authentication()
    general: str | None = None
    by_scheme: dict[str, str] = {}
    if isinstance(prefix, Mapping):
        for one, text in prefix.items():
            by_scheme[one] = _prefix(reader, f"{vendor}.prefix.{one}", text)
    elif prefix is not None:
        general = _prefix(reader, f"{vendor}.prefix", prefix)
    return Authentication(
        scheme=None if given is None else _scheme(reader, f"{vendor}.auth", given),
        prefix=general,
        prefixes=by_scheme,
        file=str(reader.file),
    )


def header_name(reader: Reader, key: str, table: Mapping[str, object]) -> str | None:
    """Return the name of a header field; raises `GenerationError`."""
    value = table.get(key.rpartition(".")[2])
    if value is None:
        return None
    name = reader.text(key, value)
    if not _TOKEN.fullmatch(name):
        reader.fail(key, "is no name of a header field")
    return name


def _prefix(reader: Reader, key: str, value: object) -> str:
    text = reader.text(key, value)
    if not text.isascii():
        reader.fail(key, "must be ASCII: it is sent in a header")
    return text


def _scheme(reader: Reader, key: str, value: object) -> Mapping[str, Json]:
    """Return a Security Scheme Object; a string says the common ones."""
    if isinstance(value, Mapping):
        if not isinstance(value.get("type"), str):
            reader.fail(key, "must be a Security Scheme Object, which has a `type`")
        return value
    text = reader.text(key, value)
    if text in HTTP:
        return {"type": "http", "scheme": text}
    location, _, name = text.partition(" ")
    if location not in LOCATIONS or not _TOKEN.fullmatch(name):
        reader.fail(key, "is no kind of credentials", _HINT)
    return {"type": "apiKey", "in": location, "name": name}
