"""References to parts that have moved (OpenAPI 3.2, section 4.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from ..ir.document import Document, Json, escape, join, parents, unescape
from .edits import Edits, edited
from .grammar import DOCUMENT, Slot, children

_SCHEMES = "#/components/securitySchemes/"
_SCHEMAS = "#/components/schemas/"


def renames(document: Document, moves: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return old → new of what stands elsewhere now, and not where it did.

    Args:
        moves: `(new, old)` pointers; of several new ones, the first counts.
    """
    found: dict[str, str] = {}
    for new, old in moves:
        if old not in found and not _stands(document.root, old):
            found[old] = new
    return found


def _stands(root: Mapping[str, Json], pointer: str) -> bool:
    node: Json = root
    for token in pointer.split("/")[1:]:
        token = unescape(token)
        if isinstance(node, dict) and token in node:
            node = node[token]
        elif isinstance(node, list) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        else:
            return False
    return True


def redirect(document: Document, moved: Mapping[str, str]) -> Document:
    """Return a document whose references follow what has moved: old → new."""
    if not moved:
        return document
    edits = Edits()
    pending: list[tuple[Slot, Json, str]] = [(DOCUMENT, document.root, "#")]
    while pending:
        place, value, pointer = pending.pop()
        if isinstance(value, dict):
            for at, text in _references(place, value, pointer):
                new = _followed(text, moved)
                if new != text:
                    edits.put(at, new)
            if place.kind == "SecurityRequirement":
                _requirement(value, pointer, moved, edits)
        pending += [
            (inner, item, f"{pointer}/{token}")
            for token, inner, item in children(place, value)
        ]
    return edited(document, edits)


def _references(
    place: Slot, value: dict[str, Json], pointer: str
) -> list[tuple[str, str]]:
    """List the references of an object: pointer and text."""
    found: list[tuple[str, Json]] = []
    if "$ref" in value:
        found.append((f"{pointer}/$ref", value["$ref"]))
    mapping = value.get("mapping") if place.kind == "Discriminator" else None
    if isinstance(mapping, dict):
        found += [
            (join(pointer, "mapping", name), text) for name, text in mapping.items()
        ]
    return [(at, text) for at, text in found if isinstance(text, str)]


def _followed(text: str, moved: Mapping[str, str]) -> str:
    """Follow a reference, or the name of a schema."""
    named = not text.startswith("#")
    pointer = f"{_SCHEMAS}{escape(text)}" if named else unquote(text)
    for around, rest in parents(pointer):
        if around in moved:
            pointer = moved[around] + rest
            break
    else:
        return text
    return unescape(pointer.removeprefix(_SCHEMAS)) if named else pointer


def _requirement(
    value: dict[str, Json],
    pointer: str,
    moved: Mapping[str, str],
    edits: Edits,
) -> None:
    """Rename the schemes that a security requirement names."""
    new = {}
    for name, scopes in value.items():
        at = f"{_SCHEMES}{escape(name)}"
        at = moved.get(at, at)
        new[unescape(at.removeprefix(_SCHEMES))] = scopes
    if new.keys() != value.keys():
        edits.put(pointer, new)
