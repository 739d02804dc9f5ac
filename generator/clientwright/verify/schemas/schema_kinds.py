"""What a schema is about, where it does not say, and values that it does not know."""

from __future__ import annotations

from ...ir.document import Json
from ..values.scalars import Rules, carried
from .dialect import fits
from .flattened import Demands

UNKNOWN = "made-unknown"
"""An enumeration's value or a tag that no document knows."""


def unknown(options: list[Json]) -> list[Json]:
    """Give a value of the same kind that is none of the options.

    One option is a constant: there, and where the kind is not plain, it stays.
    """
    if len(distinct([value for value in options if value is not None])) < 2:
        return options
    if all(isinstance(value, str) for value in options if value is not None):
        return [UNKNOWN]
    whole = [v for v in options if isinstance(v, int) and not isinstance(v, bool)]
    return [max(whole) + 1000] if whole else options


def distinct(values: list[Json]) -> list[Json]:
    """Drop the values that came before."""
    found: dict[object, Json] = {}
    for value in values:
        found.setdefault(_key(value), value)
    return list(found.values())


def _key(value: Json) -> object:
    """Return what equal values have in common: a boolean is no number."""
    if isinstance(value, bool):
        return (bool, value)
    if isinstance(value, dict):
        return frozenset((name, _key(inner)) for name, inner in value.items())
    if isinstance(value, list):
        return tuple(map(_key, value))
    return value


SAYS_NOTHING = frozenset(
    {"default", "examples", "names", "meant", "readOnly", "writeOnly", "xml"}
    | {"tags", "unions"}
)


def free(text: str, rules: Rules) -> list[Json]:
    """Offer values of every kind, for a schema that allows everything."""
    if rules.depth is not None:
        return [text]
    if not rules.empty:
        # Of XML, nobody can tell a list of one value from the value.
        return [text, {"key": text}, *([[text]] if rules.blank else [])]
    return [
        text,
        {"key": text, "odd/key with.dots": [1, 2.5, True, {}]},
        [text, {"deep": [[], {}]}],
        42,
        0.5,
        False,
        *([None] if rules.nulls else []),
    ]


def carriable(demands: Demands, rules: Rules) -> list[Json]:
    """Give the values of an enumeration that can be told apart, null last."""
    options = [
        value
        for value in demands["enum"]
        if "type" not in demands or fits(value, demands["type"])
    ]
    if not rules.nulls:
        options = [value for value in options if value is not None]
    if not rules.blank:
        options = [value for value in options if value != ""]
    carriable = [
        value
        for value in options
        if not isinstance(value, str) or carried(value, rules)
    ]
    plain = [value for value in carriable or options if value is not None]
    return plain + [value for value in options if value is None]
