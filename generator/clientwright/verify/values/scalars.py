"""Made strings and numbers: ordinary ones, boundaries, and those that hurt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

import jsonschema_rs

from ...ir.document import Json
from ..schemas.formats import formats_of, is_of_format
from .regex import matches


@dataclass(frozen=True, slots=True)
class Rules:
    """What the place that a value goes to can carry."""

    nulls: bool = True
    """Whether null can be told from an empty string there."""

    empty: bool = True
    """Whether an empty list or object can be told from an absent one."""

    blank: bool = True
    """Whether an empty string can be told from an absent one."""

    charset: str = "any"
    """`any`, `visible` (printable ASCII: header fields) or `token` (cookies)."""

    avoid: str = ""
    """Characters that cannot be told from delimiters there."""

    depth: int | None = None
    """How many levels of lists and objects can be told apart."""


JSON = Rules()

HURTING = (
    "a/b?c#d%e&f=g+h;i,j k",
    "\"quoted\" 'single' \\back <tag> `tick`",
    "ünïcødé 漢字 😀",
    "x%2F%20+ {brace} [list] |pipe| ~tilde^ @:$!*()",
)
LONG = 400
LONGEST = 20_000
"""Characters of a made string, whatever its schema asks for."""

LONG_ARGUMENT = 50
"""Words in a long text: a URL of many long arguments must stay one."""

FORMATS: Mapping[str, tuple[str, ...]] = {
    "date-time": (
        "2024-02-29T12:30:45Z",
        "2023-11-05T01:02:03.123456+05:30",
        "1999-12-31T23:59:59.5Z",
        "2024-07-01T00:00:00.123456789Z",
    ),
    "date": ("2024-02-29", "1999-12-31"),
    "time": ("12:30:45Z", "23:59:59.25+01:00"),
    "duration": ("P3DT4H", "P1M", "PT0.5S"),
    "uuid": (
        "123e4567-e89b-42d3-a456-426614174000",
        "00000000-0000-4000-8000-00000000002a",
    ),
    "email": ("someone@example.com",),
    "idn-email": ("someone@example.com",),
    "uri": ("https://example.com/a/b?c=d&e=%20#f", "https://example.com/"),
    "url": ("https://example.com/a/b?c=d&e=%20#f",),
    "uri-reference": ("/a/b?c=d", "https://example.com/"),
    "iri": ("https://example.com/a",),
    "uri-template": ("https://example.com/{id}",),
    "hostname": ("api.example.com",),
    "ipv4": ("192.0.2.7",),
    "ipv6": ("2001:db8::7",),
    "ip": ("192.0.2.7",),
    "byte": ("aGVsbG8gd29ybGQ=", "/+8A"),
    "base64": ("aGVsbG8gd29ybGQ=", "/+8A"),
    "base64url": ("aGVsbG8", "_-8A"),
    "decimal": ("12.50", "0.1"),
    "json-pointer": ("/a/0",),
    "regex": ("^a+$",),
}
_TINY = Decimal("0.001")
"""How near a number comes to a bound that is left out, if not still nearer."""

_MOMENTS = [
    f"{day}{mark}{clock}{fraction}{zone}"
    for mark in "Tt "
    for day, clock in (("2024-02-29", "12:30:45"), ("1999-12-31", "23:59:59"))
    for fraction in ("", *(f".{'123456789'[:digits]}" for digits in range(1, 10)))
    for zone in ("Z", "+00:00", "+05:30", "-0800", "z")
]
DATED = (
    *_MOMENTS,
    *(moment[11:] for moment in _MOMENTS[:100]),
    *("12:30:45", "2024-02-29", "1999-12-31", "2024-01-01"),
    "018f3b1c-7a2b-7c3d-8e4f-5a6b7c8d9e0f",
    "123E4567-E89B-12D3-A456-426614174000",
    "00000000-0000-0000-0000-000000000000",
)
"""Further texts of the formats of dates, times and UUIDs, as patterns may ask for."""

_BITS = {
    "int8": 7,
    "int16": 15,
    "int32": 31,
    "int64": 63,
    "uint8": 8,
    "uint16": 16,
    "uint32": 32,
    "uint64": 64,
}


def strings(
    demands: Mapping[str, Json], name: str, rules: Rules, hurting: bool
) -> list[str]:
    """Offer strings for merged demands, the ordinary one first; never none.

    `name` goes into the ordinary string, so that values that were swapped show.
    """
    low = int(min(demands.get("minLength", 0), LONGEST))
    high = demands.get("maxLength")
    patterns = demands.get("pattern", [])
    formatted = (*_formatted(demands), *_long_bytes(demands, low))
    offered = [text for text in formatted if _all_match(patterns, text)]
    if not offered and patterns:
        offered = _patterned(demands, patterns, low, high)
    shaped = bool(offered)
    if not shaped:
        ordinary = _fit(name, low, high)
        further = _hurting(low, high, rules) if hurting else ()
        if carried(ordinary, rules) and low <= len(ordinary):
            return [ordinary, *(text for text in further if text != ordinary)]
        offered = [ordinary, *further]
    fitting = [
        text
        for text in dict.fromkeys(offered)
        if low <= len(text) and (high is None or len(text) <= high)
    ]
    fitting = fitting or [_fit(name, low, high)]
    allowed = [text for text in fitting if carried(text, rules)]
    # A text of a format, or none at all: there are ways to read what is not plain.
    return allowed or (fitting[:1] if shaped else [_fit("x", low, high)])


def _patterned(
    demands: Mapping[str, Json], patterns: list[str], low: int, high: int | None
) -> list[str]:
    """Offer strings for a pattern, of the format where there is one beside it.

    Where none is both, one of the format: what is neither shows nothing.
    """
    formats = formats_of(demands)
    made = [text for text in DATED if _all_match(patterns, text)] if formats else []
    made += _matching(patterns[0], low, high)
    good = [text for text in made if all(is_of_format(f, text) for f in formats)]
    return good[:3] or list(_formatted(demands)) or made[:3]


def carried(text: str, rules: Rules) -> bool:
    """Tell whether a text arrives as it is where the rules hold."""
    if any(char in text for char in rules.avoid):
        return False
    if not text:
        return rules.blank
    if rules.charset == "any":
        return True
    if not (text.isascii() and text.isprintable()) or text != text.strip():
        return False
    return rules.charset == "visible" or not any(c in text for c in ' ",;\\%+')


def _fit(text: str, low: int, high: int | None) -> str:
    if len(text) < low:
        text = text.ljust(low, "x")
    return text if high is None else text[:high]


@lru_cache(maxsize=512)
def _hurting(low: int, high: int | None, rules: Rules) -> tuple[str, ...]:
    """Offer texts that hurt, each once: those of the length that arrive as they are."""
    offered = [_fit(text, low, high) for text in HURTING]
    if low == 0 and rules.blank:
        offered.append("")
    if high is not None and high <= (LONGEST if rules.depth is None else 200):
        offered.append("m" * high)
    elif high is None:
        offered.append("long " * (LONG if rules.depth is None else LONG_ARGUMENT))
    if low > 1:
        offered.append("n" * low)
    return tuple(
        text
        for text in dict.fromkeys(offered)
        if low <= len(text) and (high is None or len(text) <= high)
        if carried(text, rules)
    )


_BYTES = frozenset({"byte", "base64", "base64url"})


def _formatted(demands: Mapping[str, Json]) -> tuple[str, ...]:
    for name in demands.get("format", []):
        if name in FORMATS:
            return FORMATS[name]
    encoding = demands.get("contentEncoding")
    return FORMATS.get(encoding, ()) if isinstance(encoding, str) else ()


def _long_bytes(demands: Mapping[str, Json], low: int) -> Iterator[str]:
    """Yield bytes in base64 that have so many characters at least, where few do not."""
    said = {*demands.get("format", ()), str(demands.get("contentEncoding"))}
    if said & _BYTES and low > 4:
        yield "QUJD" * -(-low // 4)


def _all_match(patterns: list[str], text: str) -> bool:
    return all(occurs(pattern, text) for pattern in patterns)


def occurs(pattern: str, text: str) -> bool:
    """Tell whether a regular expression of a schema finds something in a text."""
    return bool(_test(pattern).is_valid(text))


@lru_cache(maxsize=4096)
def _test(pattern: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({"pattern": pattern})


@lru_cache(maxsize=4096)
def _matching(pattern: str, low: int, high: int | None) -> tuple[str, ...]:
    test = _test(pattern)
    try:
        found = [
            text
            for text in matches(pattern)
            if low <= len(text) and (high is None or len(text) <= high)
        ]
    except (ValueError, OverflowError, RecursionError):
        return ()  # it is beyond what this reader knows
    good = [text for text in found if test.is_valid(text)]
    return tuple(good[:2] + good[-1:])


def numbers(
    demands: Mapping[str, Json], count: int, *, integer: bool, fraction: bool = False
) -> list[int | float]:
    """Offer numbers for merged demands; `count` makes the ordinary one distinct.

    With `fraction` that is none that an integer could be, where it need not be one.
    Where they are beyond what can be reckoned with, the ordinary one alone.
    """
    said = tuple((word, demands[word]) for word in _BOUNDS if word in demands)
    formats = tuple(demands.get("format", ()))
    return [*_numbers(said, formats, count, integer, fraction and not integer)]


_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")


@lru_cache(maxsize=4096)
def _numbers(
    said: tuple[tuple[str, int | float], ...],
    formats: tuple[str, ...],
    count: int,
    integer: bool,
    fraction: bool,
) -> list[int | float]:
    demands = {**dict(said), "format": formats}
    try:
        return _reckoned(demands, count, integer=integer, fraction=fraction)
    except (ArithmeticError, ValueError):
        return [count]


def _reckoned(
    demands: Mapping[str, Json], count: int, *, integer: bool, fraction: bool
) -> list[int | float]:
    low, high = bounds(demands, integer=integer)
    step = Decimal(str(demands.get("multipleOf", 1 if integer else "0.5")))
    if integer and step != step.to_integral_value():
        step = Decimal(1)
    strict = "multipleOf" in demands or integer
    offered = [Decimal(count), Decimal(count % 7 + 1), Decimal(1), Decimal(0)]
    if not integer:
        offered.insert(0 if fraction else 4, Decimal(count) + Decimal("0.25"))
    ordinary = [n for n in offered if low <= n <= high and _steps(n, step, strict)]
    if not ordinary:
        near = _up(low, step) if low > 0 or high >= 0 else _down(high, step)
        ordinary = [near if strict or low <= near <= high else low]
    edges = [low, high, Decimal(0), Decimal(-1), _up(low, step), _down(high, step)]
    if not integer:
        edges.extend(Decimal(text) for text in ("0.1", "123456.789012", "1e-7", "1e21"))
    found = ordinary[:1] + [
        n
        for n in edges
        if low <= n <= high and _steps(n, step, strict) and abs(n) < Decimal(10) ** 30
    ]
    kinds: Callable[[Decimal], int | float] = int if integer else plain
    return list(dict.fromkeys(kinds(n) for n in found))


def plain(value: Decimal) -> int | float:
    """Give a number as JSON data: whole ones as int."""
    if value == value.to_integral_value() and abs(value) < Decimal(10) ** 15:
        return int(value)
    return float(value)


def bounds(demands: Mapping[str, Json], *, integer: bool) -> tuple[Decimal, Decimal]:
    """Give the least and the greatest number that the demands allow."""
    bits = next((_BITS[f] for f in demands.get("format", []) if f in _BITS), None)
    unsigned = any(f.startswith("uint") for f in demands.get("format", []))
    far = Decimal(2**bits - 1) if bits else Decimal(10) ** (15 if integer else 24)
    low = Decimal(0) if unsigned else -far - (1 if bits else 0)
    high = far
    above = below = Decimal(0)
    if "minimum" in demands:
        low = max(low, Decimal(str(demands["minimum"])))
    if "maximum" in demands:
        high = min(high, Decimal(str(demands["maximum"])))
    if "exclusiveMinimum" in demands:
        given = Decimal(str(demands["exclusiveMinimum"]))
        low, above = (given, _TINY) if given >= low else (low, above)
    if "exclusiveMaximum" in demands:
        given = Decimal(str(demands["exclusiveMaximum"]))
        high, below = (given, _TINY) if given <= high else (high, below)
    if integer:
        # What is left out is a bound only where it is whole itself.
        low = (low + above).to_integral_value(rounding=ROUND_CEILING)
        high = (high - below).to_integral_value(rounding=ROUND_FLOOR)
        return low, high
    narrow = min(Decimal(1), max(high - low, Decimal(0)) / (4 * _TINY))
    return low + above * narrow, high - below * narrow


def _steps(value: Decimal, step: Decimal, strict: bool) -> bool:
    if not strict:
        return True
    # Of fractions, a double holds fifteen digits: what is beyond is no multiple to it.
    return (step >= 1 or abs(value) < step * 10**15) and value % step == 0


def _up(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(rounding=ROUND_CEILING) * step


def _down(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(rounding=ROUND_FLOOR) * step
