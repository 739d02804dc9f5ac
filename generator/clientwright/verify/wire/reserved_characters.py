"""Reserved characters that had to be percent-encoded (RFC 6570, section 3.2.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..document.api import Parameter
from .decode import Pairs, Request, Shape

_DELIMITERS = {
    ("path", "simple"): ",=",
    ("path", "label"): ".,=",
    ("path", "matrix"): ";,=",
    ("query", "form"): ",",
    ("query", "pipeDelimited"): "|",
}
_LEADING = {"label": ".", "matrix": ";="}
"""What stands before a single value."""


def unencoded(
    parameter: Parameter, request: Request, raw: Mapping[str, str], shape: Shape
) -> str | None:
    """Say which character of a value stands there as it is and should not.

    `raw` has the path's values. `allowReserved` asks for no encoding, and header
    fields and cookies have none.
    """
    where = parameter.location
    if parameter.allow_reserved or where not in ("path", "query"):
        return None
    delimiters = _DELIMITERS.get((where, parameter.style), "")
    if shape == "text" or parameter.content is not None:
        delimiters = _LEADING.get(parameter.style, "")
    if parameter.several:
        delimiters += "/"
    plain = re.escape(delimiters + ("+" if where == "query" else ""))
    for text in _texts(parameter, request, raw):
        found = re.search(rf"[^A-Za-z0-9\-._~%{plain}]", text)
        if found is not None:
            return f"{found[0]!r} is not percent-encoded in {text!r}"
        if parameter.several and "%2f" in text.lower():
            return f"'/' is percent-encoded in {text!r}"
    return None


def _texts(parameter: Parameter, request: Request, raw: Mapping[str, str]) -> list[str]:
    name = parameter.name
    if parameter.location == "path":
        return [raw[name]] if name in raw else []
    deep = f"{name}[" if parameter.style == "deepObject" else None
    return [
        value
        for key, value in Pairs(request.query).rest()
        if key == name or (deep is not None and key.startswith(deep))
    ]
