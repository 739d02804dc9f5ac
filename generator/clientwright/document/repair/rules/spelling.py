"""Words of the standard in another spelling: `GET`, `in: Query`, `type: bearer`.

Keywords and fixed words are case-sensitive (OpenAPI 3.2, sections 4.9, 4.12, 4.16 and
4.27): an operation would be missed, or sent without what its caller gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ....ir.document import METHODS, Json, escape, join
from ..field_types import type_word
from ..rule import Repair, Site, put, rename, rule

_LOCATIONS: Final = {
    **{word: word for word in ("query", "path", "header", "cookie", "body")},
    "headers": "header",
    "formdata": "formData",
    "querystring": "querystring",
}
_SPELLED: Final = (*_LOCATIONS.values(), None)
_SCHEMES: Final[Mapping[str, Mapping[str, str]]] = {
    "http": {"type": "http"},
    "apikey": {"type": "apiKey"},
    "api_key": {"type": "apiKey"},
    "oauth2": {"type": "oauth2"},
    "openidconnect": {"type": "openIdConnect"},
    "mutualtls": {"type": "mutualTLS"},
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "jwt": {"type": "http", "scheme": "bearer"},
}
_BASIC: Final = {"type": "basic"}
_TOKEN: Final = {
    "type": "apiKey",
    "name": "Authorization",
    "in": "header",
    "x-scheme": "bearer",
}
_STATUS: Final = re.compile(r"[1-5](?:[0-9]{2}|XX)")


@rule(
    "PathItem",
    code="spelling",
    recognizes="a method in capitals: `GET`",
    writes="the method in lower case",
)
def method(site: Site) -> Iterator[Repair]:
    """Methods are keys in lower case (section 4.9, Path Item Object)."""
    renamed = {
        key: key.lower()
        for key in site.value
        if key not in METHODS
        and key.lower() in METHODS
        and key.lower() not in site.value
    }
    if renamed:
        yield Repair(
            site.pointer,
            "methods are written in lower case; read as such",
            lambda item: {renamed.get(key, key): value for key, value in item.items()},
            tuple(
                (f"{site.pointer}/{new}", f"{site.pointer}/{old}")
                for old, new in renamed.items()
            ),
        )


@rule(
    "PathItem",
    "Operation",
    code="spelling",
    recognizes="`parameters` as an object with their names as keys",
    writes="a list of them, each with its `name`",
    keys=("parameters",),
)
def parameters_by_name(site: Site) -> Iterator[Repair]:
    """`parameters` is an array (section 4.10, Operation Object)."""
    named = site.value["parameters"]
    if isinstance(named, dict) and has_locations(named):
        at = f"{site.pointer}/parameters"
        yield Repair(
            at,
            "parameters are listed; read as such",
            put([{"name": name, **one} for name, one in named.items()]),
            tuple((f"{at}/{n}", join(at, name)) for n, name in enumerate(named)),
        )


def has_locations(named: Mapping[str, Json]) -> bool:
    """Tell parameters by name, which have a location, from what is none of them."""
    return bool(named) and all(
        isinstance(one, dict) and isinstance(one.get("in"), str)
        for one in named.values()
    )


@rule(
    "Parameter",
    "SecurityScheme",
    code="spelling",
    recognizes="a location in another spelling: `in: Query`, `in: headers`",
    writes="the word of the standard",
    keys=("in",),
)
def location(site: Site) -> Iterator[Repair]:
    """`in` is one of few words (section 4.12, Parameter Object)."""
    word = site.value["in"]
    if not isinstance(word, str) or word in _SPELLED:
        return
    found = _LOCATIONS.get(word.strip().lower())
    if found is not None:
        yield Repair(
            f"{site.pointer}/in",
            f"`in` is `{found}`; read as such",
            put(found),
            place=site.pointer,
        )


@rule(
    "SecurityScheme",
    code="spelling",
    recognizes="a type of security scheme in another spelling: `bearer`, `apikey`; "
    "`http` in Swagger 2.0",
    writes="`type`, with `scheme` where the word says it",
    keys=("type",),
)
def scheme_type(site: Site) -> Iterator[Repair]:
    """`type` is one of few words (section 4.27, Security Scheme Object)."""
    word = site.value["type"]
    found = _SCHEMES.get(word.lower()) if isinstance(word, str) else None
    if found is None:
        return
    written: Mapping[str, str] = found
    told = f"`type` is `{found['type']}`; read as such"
    gone: tuple[str, ...] = ()
    if site.version == "2" and found["type"] in ("http", "openIdConnect"):
        # Swagger 2.0 has no word for a token, but the header that it travels in.
        stated = site.value.get("scheme", site.value.get("x-scheme", "bearer"))
        scheme = found.get("scheme", str(stated).lower())
        written = {"basic": _BASIC, "bearer": _TOKEN}.get(scheme, found)
        if found["type"] == word:
            told = f"Swagger 2.0 has no `type: {word}`; written in its own words"
        gone = ("scheme", "bearerFormat") if written is not found else ()
    if written["type"] != word:
        yield Repair(
            site.pointer,
            told,
            lambda scheme: (
                {k: v for k, v in scheme.items() if k not in gone} | {**written}
            ),
        )


@rule(
    "Responses",
    code="unknown-status",
    recognizes="a key of `responses` that is no status: `2000`, `4xx`, `Default`",
    writes="the status in the standard's spelling; `x-2000` where it is none",
)
def status(site: Site) -> Iterator[Repair]:
    """Keys are statuses, ranges such as `4XX`, or `default` (section 4.16).

    Swagger 2.0 has no ranges: there `x-4XX` stands for one.
    """
    known = {key for key in site.value if is_status(key, site.version)}
    for key in site.value:
        if key in known or key.startswith("x-") or key == "$ref":
            continue
        shown = key[:40]
        word = key.strip().upper()
        word = "default" if word == "DEFAULT" else word
        if site.version == "2" and is_status(word, "3"):
            told, word = "", word if is_status(word, "2") else f"x-{word}"
        elif not is_status(word, site.version):
            told = (
                f"{shown!r} is no status, no range such as 4XX and not default;"
                " left out"
            )
            word = f"x-{key}"
        elif word in known:
            told = f"{shown} stands twice; left out"
            word = f"x-{key}"
        else:
            told = "" if len(word) == 3 else f"{shown!r} is read as `{word}`"
        known.add(word)
        at = f"{site.pointer}/{escape(key)}"
        yield Repair(
            site.pointer,
            told,
            rename(key, word),
            ((f"{site.pointer}/{escape(word)}", at),),
            place=at,
            rebuilds=False,
        )


def is_status(key: str, version: str) -> bool:
    """Return whether a key of `responses` is one of the standard's."""
    if key == "default":
        return True
    return _STATUS.fullmatch(key) is not None and (
        version != "2" or not key.endswith("X")
    )


@rule(
    "Schema",
    code="wrong-type",
    recognizes="the name of a component in place of a `type`",
    writes="`$ref` to that component",
    keys=("type",),
)
def type_of_component(site: Site) -> Iterator[Repair]:
    """A schema refers to another one by `$ref` (section 4.23)."""
    word = site.value["type"]
    if not isinstance(word, str) or "$ref" in site.value or type_word(word) is not None:
        return
    holder: Json = site.document.root
    section = ["definitions"] if site.version == "2" else ["components", "schemas"]
    for key in section:
        holder = holder.get(key) if isinstance(holder, dict) else None
    if isinstance(holder, dict) and word in holder:
        reference = join("#", *section, word)
        yield Repair(
            site.pointer,
            f"no type has this name, but a component: read as `{reference[:120]}`",
            lambda value: {
                "$ref" if key == "type" else key: reference if key == "type" else one
                for key, one in value.items()
            },
            ((f"{site.pointer}/$ref", f"{site.pointer}/type"),),
            place=f"{site.pointer}/type",
        )
