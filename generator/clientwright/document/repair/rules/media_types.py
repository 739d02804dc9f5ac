"""Media types and examples: `json` as a key, examples without their object around them.

OpenAPI 3.2, sections 4.14 (Media Type Object) and 4.19 (Example Object).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import Json, escape
from ..rule import Repair, Site, drop, put, rename, rule

_NEWER: Final = ("3.0", "3.1", "3.2")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_MEANT: Final = {
    **dict.fromkeys(("text", "plain", "string"), "text/plain"),
    "html": "text/html",
    "csv": "text/csv",
    **dict.fromkeys(("form", "form-data", "multipart"), "multipart/form-data"),
    "binary": "application/octet-stream",
}
"""Words in the place of a media type; others are the name of one of `application`."""


ANYTHING: Final = "*/*"


def media_type(word: str) -> str | None:
    """Return the media type that a word means; None where it is no name of one."""
    name = word.strip()
    if _WORD.fullmatch(name):
        return _MEANT.get(name.lower(), f"application/{name}")
    return name if name and name.isprintable() and name.isascii() else None


@rule(
    "Response",
    "RequestBody",
    "Parameter",
    "Header",
    code="invalid-media-type",
    recognizes="a word in place of a media type: `json`, `form-data`; or an empty one",
    writes="the media type, `*/*` for an empty one; nothing for what is no name of one",
    versions=_NEWER,
    keys=("content",),
)
def content(site: Site) -> Iterator[Repair]:
    """Keys of `content` are media types or ranges (section 4.13, `content`)."""
    entries = site.value["content"]
    if not isinstance(entries, dict):
        return
    at = f"{site.pointer}/content"
    for key in entries:
        where = f"{at}/{escape(key)}"
        read = media_type(key) if key.strip() else ANYTHING
        if read == key:
            continue
        if read is None or read in entries:
            told = "no name of a media type; left out"
            told = told if read is None else f"`{read}` stands there too; left out"
            yield Repair(where, told, drop)
            continue
        told = f"no name of a media type; read as `{read}`"
        told = "" if read == key.strip() else told
        moves = ((f"{at}/{escape(read)}", where),)
        yield Repair(at, told, rename(key, read), moves, place=where)


@rule(
    "Document",
    "Operation",
    code="invalid-media-type",
    recognizes="a word in place of a media type in `consumes` or `produces`",
    writes="the media type",
    versions=("2",),
    keys=("consumes", "produces"),
)
def listed(site: Site) -> Iterator[Repair]:
    """They are lists of media types (Swagger 2.0, "Mime Types")."""
    for name in ("consumes", "produces"):
        words = site.value.get(name)
        for index, word in enumerate(words if isinstance(words, list) else ()):
            read = media_type(word) if isinstance(word, str) else None
            if read is not None and read != word:
                told = f"no name of a media type; read as `{read}`"
                yield Repair(f"{site.pointer}/{name}/{index}", told, put(read))


@rule(
    "Parameter",
    "Header",
    "MediaType",
    code="example-form",
    recognizes="`examples` as a list, or with bare values in it",
    writes="objects with names, each with its `value`",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("examples",),
)
def examples(site: Site) -> Iterator[Repair]:
    """`examples` are Example Objects by name (section 4.14, `examples`)."""
    found = site.value["examples"]
    at, told = f"{site.pointer}/examples", "examples are objects with names"
    if isinstance(found, list):
        named = {f"example{n}": {"value": v} for n, v in enumerate(found, 1)}
        moves = tuple(
            (f"{at}/example{n}/value", f"{at}/{n - 1}")
            for n in range(1, len(found) + 1)
        )
        yield Repair(at, told, put(named), moves)
    elif isinstance(found, dict):
        for name, value in found.items():
            if not isinstance(value, dict):
                where = f"{at}/{escape(name)}"
                moves = ((f"{where}/value", where),)
                yield Repair(where, told, put({"value": value}), moves)


@rule(
    "Parameter",
    "Header",
    "MediaType",
    code="example-form",
    recognizes="both `example` and `examples`",
    writes="`examples`, the other among them",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("example",),
)
def example_and_examples(site: Site) -> Iterator[Repair]:
    """They are mutually exclusive (section 4.14, `example`)."""
    found = site.value.get("examples")
    if not isinstance(found, dict):
        return
    name = next(n for n in ("example", "first", "x-example") if n not in found)
    yield Repair(
        site.pointer,
        "`example` and `examples` stand there; the one is among the others now",
        lambda holder: {
            **{k: v for k, v in holder.items() if k != "example"},
            "examples": {name: {"value": holder["example"]}, **holder["examples"]},
        },
        ((f"{site.pointer}/examples/{name}/value", f"{site.pointer}/example"),),
        place=f"{site.pointer}/example",
        rebuilds=False,
    )


@rule(
    "Parameter",
    "Header",
    "MediaType",
    "Response",
    code="example-form",
    recognizes="an `examples` that is null",
    writes="nothing: the field goes",
    severity=Severity.INFO,
    keys=("examples",),
)
def no_examples(site: Site) -> Iterator[Repair]:
    """`examples` is an object (section 4.14)."""
    if site.value["examples"] is None:
        yield Repair(f"{site.pointer}/examples", "there are no examples", drop)


@rule(
    "MediaType",
    code="newer-form",
    recognizes="`itemSchema`, before OpenAPI 3.2",
    writes="`schema`, an array of those items",
    severity=Severity.INFO,
    versions=("3.0", "3.1"),
    keys=("itemSchema",),
)
def item_schema(site: Site) -> Iterator[Repair]:
    """Sequential content is an array of its items (3.2, section 4.14.1.2)."""
    if "schema" in site.value or not isinstance(site.value["itemSchema"], dict | bool):
        return
    at = f"{site.pointer}/itemSchema"
    told = "the schema of one item is that of a list in this version"
    moves = ((f"{site.pointer}/schema/items", at),)
    yield Repair(site.pointer, told, _as_list, moves, place=at)


def _as_list(value: Json) -> Json:
    if not isinstance(value, dict):
        return value
    return {
        ("schema" if key == "itemSchema" else key): (
            {"type": "array", "items": inner} if key == "itemSchema" else inner
        )
        for key, inner in value.items()
    }
