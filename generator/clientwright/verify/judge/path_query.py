"""The query that a path itself has: `/things?view=full&of={id}`."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.api import Operation
from ..document.path_templates import placeholders, readings
from ..wire.decode import Pairs, unquote


def unsent(operation: Operation, pairs: Pairs, raw: dict[str, str]) -> Iterator[str]:
    """Yield the parts that were not sent as they stand; what was is taken.

    The values of path parameters are added to `raw`.
    """
    query = operation.path.partition("#")[0].partition("?")[2]
    declared = {one.name for one in operation.parameters if one.location == "query"}
    for part in query.split("&") if query else ():
        name, _, value = part.partition("=")
        if "{" in name or not part:
            continue  # `?&a=1` says `a` alone (URL Standard, section 5.1)
        # What a parameter says as well is sent once, and that one looks at it.
        source = pairs.copy({}) if name in declared else pairs
        sent = source.take(name)
        names = frozenset(placeholders(value))
        if names:
            ways = [way for one in sent for way in readings(value, one, names)]
            raw.update(ways[0] if ways else {})
            fits = bool(ways)
        else:
            fits = unquote(value) in [unquote(one, plus=True) for one in sent]
        if not fits:
            yield part
