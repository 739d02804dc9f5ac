"""What values the places of parameters can carry."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...ir.document import Json
from ..document.api import Parameter
from ..values.scalars import Rules

AVOIDED = {"spaceDelimited": " +", "pipeDelimited": "|", "tabDelimited": "\t"}
RESERVED = "&=#+%?[],;/: "
"""What `allowReserved` sends as it is, and a reader could not tell from the rest."""

_FREE = "-._~:@!$&'()*+,;="


def rules_for(parameter: Parameter, path: str) -> Rules:
    """Say what a value of a parameter may hold so that it can be told apart."""
    where = parameter.location
    if parameter.content is not None:
        charset = "any" if where in ("query", "path", "querystring") else "visible"
        return Rules(charset=charset, avoid="" if charset == "any" else ",;%")
    if where == "querystring":
        return Rules(nulls=False, empty=False, blank=False, depth=1)
    avoid = AVOIDED.get(parameter.style, "")
    depth = 3 if parameter.style == "deepObject" else 1
    if parameter.allow_reserved:
        avoid += RESERVED
    plain = Rules(nulls=False, empty=False, avoid=avoid, depth=depth)
    if where == "query":
        return plain
    if where == "path":
        return Rules(
            nulls=False,
            empty=False,
            blank=False,
            avoid=avoid + "".join(_separators(parameter.name, path)),
            depth=1,
        )
    charset = "visible" if where == "header" else "token"
    return Rules(
        nulls=False,
        empty=False,
        blank=False,
        charset=charset,
        avoid=f",={avoid}",
        depth=1,
    )


def _separators(name: str, path: str) -> set[str]:
    """Find what stands between placeholders that share a path segment."""
    for segment in path.partition("?")[0].split("/"):
        if f"{{{name}}}" in segment and segment.count("{") > 1:
            literal = re.sub(r"\{[^{}]*\}", "", segment)
            return {char for char in literal if not char.isalnum()} | set(_FREE)
    return set()


def fits_place(parameter: Parameter, value: Json) -> bool:
    """Tell whether the standards say how a value is written where it goes.

    Lists in lists, nulls and empty lists have no form outside JSON.
    """
    if parameter.content is not None:
        return True
    if value is None or value in ([], {}):
        return False
    if parameter.location == "path" and value in ("", ".", ".."):
        return False
    if parameter.style == "deepObject":
        return isinstance(value, Mapping)
    if isinstance(value, Mapping):
        return not any(
            isinstance(v, Mapping | list) or v is None for v in value.values()
        )
    if isinstance(value, list):
        return not any(isinstance(v, Mapping | list) or v is None for v in value)
    if parameter.location in ("header", "cookie") and isinstance(value, str):
        return value.isascii() and value.isprintable() and value == value.strip()
    return True
