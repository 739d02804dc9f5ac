"""What a plain scalar of YAML means: the core schema of YAML 1.2, section 10.3.

Only `true` and `false` are booleans; `on`, `no`, dates and `1:30` are text, and so is
a number that JSON cannot say (`.nan`, `1e999`) or whose digits would be lost (`012`).
"""

from __future__ import annotations

import math
import re

from ...ir.document import Json

_NUMBER = re.compile(
    r"""
    (?P<integer> [-+]? (?: 0 | [1-9][0-9]* ) )
    | (?P<based> 0o[0-7]+ | 0x[0-9a-fA-F]+ )
    | (?P<float> [-+]? (?: \.[0-9]+ | [0-9]+ (?: \.[0-9]* )? ) (?: [eE][-+]?[0-9]+ )? )
    | (?P<special> [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN) )
    """,
    re.VERBOSE,
)
_ALL_DIGITS = re.compile(r"[-+]?[0-9]+")

_WORDS: dict[str, Json] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}


class PlainScalars(dict[str, Json]):
    """Text of plain scalars → value, resolved once for each text.

    `not_json` collects the numbers that stayed text because JSON has no such value.
    """

    def __init__(self) -> None:
        super().__init__(_WORDS)
        self.not_json: list[str] = []

    def __missing__(self, text: str) -> Json:
        value: Json = text
        if text[0] in "+-.0123456789" and (match := _NUMBER.fullmatch(text)):
            value = self._number(text, str(match.lastgroup))
        self[text] = value
        return value

    def _number(self, text: str, kind: str) -> Json:
        value = number(text, kind)
        if value is text and not _ALL_DIGITS.fullmatch(text):
            self.not_json.append(text)
        return value


def number(text: str, kind: str) -> int | float | str:
    """Read a number of the given kind; what no JSON number can say stays text."""
    try:
        if kind == "integer":
            return int(text)
        if kind == "based":
            return int(text, 0)
        if kind == "float" and not _ALL_DIGITS.fullmatch(text):
            value = float(text)
            return value if math.isfinite(value) else text
    except ValueError:
        return text  # more digits than the interpreter converts
    return text


_DUMPED = re.compile(
    r"""
    tag:yaml\.org,2002:(?:
        python/(?:unicode|str|bytes|int|long|float|bool|none|tuple|list|dict)
        | (?:com|io|java|javax|net|org)(?:\.[\w$]+)+
    )
    | !ruby/(?:hash|object|string|array|symbol|sym)(?:-with-ivars)?(?::[\w:]+)?
    | !(?:Sub|Ref|GetAtt|Join|If|FindInMap|ImportValue|Select|Split|Base64|Cidr|GetAZs)
    """,
    re.VERBOSE,
)
"""Tags that say which class a serializer had its data from, and no more; and functions
of CloudFormation, in whose templates documents stand: nobody knows their results."""

_PYTHON = {"int": "int", "long": "int", "float": "float", "bool": "bool"}


def is_dumped(tag: str) -> bool:
    """Tell a tag that leaves a value what it is without it."""
    return _DUMPED.fullmatch(tag) is not None


def tagged(tag: str, text: str, plain: PlainScalars) -> Json:
    """Read a scalar with an explicit tag of YAML's own (`!!float '1'`).

    A tag that names the class of a serializer leaves a string, unless it is a number's
    or a boolean's of Python.

    Raises:
        ValueError: The tag is unknown or the text does not fit it.
    """
    name = tag.removeprefix("tag:yaml.org,2002:")
    if is_dumped(tag):
        name = _PYTHON.get(name.removeprefix("python/"), "str")
        if tag.endswith(":python/none"):
            return None
    if tag == "!" or name in {"str", "binary", "timestamp"}:
        return text
    value = plain[text]
    if name == "float" and type(value) in (int, float):
        return float(value)
    fits = {"int": int, "bool": bool, "null": type(None), "float": float}.get(name)
    if fits is None:
        shown = tag.removeprefix("tag:yaml.org,2002:")
        shown = tag if shown == tag else f"!!{shown}"
        raise ValueError(f"unknown tag `{shown[:60]}`")
    if type(value) is not fits:
        raise ValueError("the value does not fit its tag")
    return value
