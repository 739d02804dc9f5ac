"""What values the places of parameters can carry."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...ir.document import Json
from ..document.api import Content, Parameter
from ..values.scalars import Rules
from ..wire.content_kinds import is_form, is_json, is_multipart

AVOIDED = {"spaceDelimited": " +", "pipeDelimited": "|", "tabDelimited": "\t"}
RESERVED = "&=#+%?[],;/: "
"""What `allowReserved` sends as it is, and a reader could not tell from the rest."""

_FREE = "-._~:@!$&'()*+,;="


def rules_for(parameter: Parameter, path: str) -> Rules:
    """Say what a value of a parameter may hold so that it can be told apart."""
    where = parameter.location
    if where == "querystring":
        return _of_query(parameter)
    if parameter.content is not None:
        charset = "any" if where in ("query", "path") else "visible"
        return Rules(charset=charset, avoid="" if charset == "any" else ",;%")
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


def _of_query(parameter: Parameter) -> Rules:
    """Say what a whole query may hold; in plain text, what is encoded stays so."""
    if parameter.whole is None or is_form(parameter.whole.media_type):
        avoid = "" if parameter.whole is None else delimiters(parameter.whole)
        return Rules(nulls=False, empty=False, avoid=avoid)
    if is_json(parameter.whole.media_type):
        return Rules()
    return Rules(nulls=False, empty=False, blank=False, avoid="%")


def delimiters(content: Content) -> str:
    """Give what cannot be told from the delimiters of a form's styles."""
    found: set[str] = set()
    for encoding in content.encoding.values():
        if encoding.style is not None:
            found.add(AVOIDED.get(encoding.style, ""))
            if is_multipart(content.media_type):
                found.add(",")
        if encoding.allow_reserved:
            found.add(RESERVED)
    return "".join(found)


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
    if parameter.whole is not None and is_form(parameter.whole.media_type):
        return isinstance(value, Mapping) and None not in value.values()
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
