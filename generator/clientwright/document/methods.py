"""Methods in capitals: fields of path items are case-sensitive, HTTP's methods are not.

OpenAPI 3.2, section 4.9 (Path Item Object): `get`, not `GET`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..diagnostics import Collector, Place
from ..ir.document import Json, join
from .grammar import METHODS

_HOLDERS = (("paths",), ("webhooks",), ("components", "pathItems"))


def lower_methods(
    root: Mapping[str, Json], file: str, collector: Collector
) -> Mapping[str, Json]:
    """Give a document whose path items name their methods as the standard does."""
    for path in _HOLDERS:
        root = _below(root, path, Place(file, "#"), collector)
    return root


def _below(
    holder: Mapping[str, Json],
    path: tuple[str, ...],
    place: Place,
    collector: Collector,
) -> Mapping[str, Json]:
    """Mend the path items that stand below an object."""
    if not path:
        odd = dict(_odd(holder))
        for name in odd:
            at = Place(place.file, join(place.pointer, name))
            told = "methods are written in lower case; read as such"
            collector.warning("method-case", told, at)
        return {**holder, **odd} if odd else holder
    key, *rest = path
    inner = holder.get(key)
    if not isinstance(inner, dict):
        return holder
    at = Place(place.file, join(place.pointer, key))
    mended = _below(inner, tuple(rest), at, collector)
    return holder if mended is inner else {**holder, key: mended}


def _odd(items: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """Give the path items that have methods in another case, with them lowered."""
    for name, item in items.items():
        if not isinstance(item, dict) or not item:
            continue
        lowered = {key: key.lower() for key in item if _is_other_case(key, item)}
        if lowered:
            yield name, {lowered.get(key, key): value for key, value in item.items()}


def _is_other_case(key: str, item: dict[str, Json]) -> bool:
    lower = key.lower()
    return key != lower and lower in METHODS and lower not in item
