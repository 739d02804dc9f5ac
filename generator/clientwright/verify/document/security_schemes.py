"""Security schemes as the judge's own data."""

from __future__ import annotations

from dataclasses import replace

from ...ir.document import join
from .api import Object, Reader, Scheme, mapping


def read_schemes(reader: Reader) -> dict[str, Scheme]:
    """Read the security schemes (3.2, section 4.27; 2.0, section 5.4.17)."""
    if reader.swagger:
        where = "#/securityDefinitions"
    else:
        where = "#/components/securitySchemes"
    found: dict[str, Scheme] = {}
    for name, raw in mapping(reader.find(where)).items():
        scheme, _ = reader.follow(raw, join(where, str(name)))
        made = _scheme(str(name), scheme)
        found[str(name)] = replace(made, prefix=_prefix(scheme))
    return found


def _prefix(scheme: Object) -> str:
    """What an extension, or drf-spectacular's description, puts before a credential."""
    given = scheme.get("x-default-token-prefix")
    if isinstance(given, str):
        sendable = given.isascii() and given.isprintable() and given[:1].strip()
        return given.strip() if sendable and len(given) <= 64 else ""
    _, found, rest = str(scheme.get("description", "")).partition(
        'with required prefix "'
    )
    word = rest.partition('"')[0] if found and '"' in rest else ""
    plain = word.isascii() and word.isprintable() and " " not in word
    return word if plain and len(word) <= 64 else ""


def _scheme(name: str, scheme: Object) -> Scheme:
    kind = scheme.get("type")
    told = scheme.get("x-scheme") == "bearer"  # Swagger 2.0 has no word for it
    if told and str(scheme.get("name")).lower() == "authorization":
        return Scheme(name=name, kind="bearer", word="Bearer")
    if kind == "apiKey":
        return Scheme(
            name=name,
            kind="apiKey",
            location=str(scheme.get("in", "header")),
            parameter=str(scheme.get("name", "")),
        )
    if kind in ("oauth2", "openIdConnect"):
        return Scheme(name=name, kind="bearer", word="Bearer")
    if kind == "basic":
        return Scheme(name=name, kind="basic", word="Basic")
    if kind == "http":
        word = str(scheme.get("scheme", "bearer"))
        lower = word.lower()
        known = lower if lower in ("bearer", "basic") else "http"
        return Scheme(name=name, kind=known, word=word)
    return Scheme(name=name, kind="none")
