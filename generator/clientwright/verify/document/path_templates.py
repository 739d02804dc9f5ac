"""Path templates, and what paths they may have become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice


def fits(path: str, several: frozenset[str], text: str) -> bool:
    """Tell whether a template may have become a path."""
    return _pattern(path, several).fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _pattern(path: str, several: frozenset[str]) -> re.Pattern[str]:
    """Compile a path template; the groups `p0`, `p1`, … hold its raw values.

    Literals match themselves and their percent-encoded form; a query that stands in
    the template is not part of it, nor is a fragment.
    """
    path = path.partition("?")[0].partition("#")[0]
    out: list[str] = []
    for index, part in enumerate(re.split(r"(\{[^{}]*\})", path)):
        if index % 2:
            out.append(f"(?P<p{index // 2}>[^{_ends(part, several)}]*)")
        else:
            out.append(_literals(part))
    return re.compile("".join(out))


def readings(
    path: str, text: str, several: frozenset[str], most: int = 64
) -> list[dict[str, str]]:
    """Give the ways in which a template may have become a path, `most` at the most.

    Values that share a segment may have what stands between them inside: `-1-2` is
    `{from}-{to}` with -1 and 2, or with nothing and 1-2.
    """
    names = placeholders(path)
    match = _pattern(path, several).fullmatch(text)
    if match is None:
        return []
    if not _shares_segments(path, bool(several)):
        values = match.groups()
        return [{names[index]: values[index] for index in reversed(range(len(names)))}]
    found = islice(_split(_pieces(path, several), 0, text, 0), most)
    return [
        {names[index]: values[index] for index in reversed(range(len(names)))}
        for values in found
    ]


@lru_cache(maxsize=4096)
def _shares_segments(path: str, several: bool) -> bool:
    """Tell whether a segment can hold two placeholders; else there is one reading."""
    if several:
        return path.count("{") > 1
    return any(segment.count("{") > 1 for segment in path.split("/"))


def _ends(placeholder: str, several: frozenset[str]) -> str:
    """Give the characters that a value cannot hold as they are."""
    return "?#" if placeholder[1:-1] in several else "/?#"


@lru_cache(maxsize=4096)
def _pieces(path: str, several: frozenset[str]) -> tuple[re.Pattern[str] | str, ...]:
    """Cut a template at its placeholders, for which what ends their values stands."""
    path = path.partition("?")[0].partition("#")[0]
    return tuple(
        _ends(part, several) if index % 2 else re.compile(_literals(part))
        for index, part in enumerate(re.split(r"(\{[^{}]*\})", path))
    )


def _split(
    pieces: tuple[re.Pattern[str] | str, ...], index: int, text: str, at: int
) -> Iterator[tuple[str, ...]]:
    """Give the values of the placeholders from a piece on, the longest ones first."""
    if index == len(pieces):
        if at == len(text):
            yield ()
        return
    piece = pieces[index]
    if isinstance(piece, re.Pattern):
        match = piece.match(text, at)
        if match is not None:
            yield from _split(pieces, index + 1, text, match.end())
        return
    end = min((i for c in piece if (i := text.find(c, at)) >= 0), default=len(text))
    for stop in range(end, at - 1, -1):
        for rest in _split(pieces, index + 1, text, stop):
            yield (text[at:stop], *rest)


def _literals(text: str) -> str:
    """Match what stands between placeholders; a triplet there is one as it is sent."""
    return "".join(
        f"(?i:{triplet})" if triplet else _literal(char)
        for triplet, char in re.findall(r"(%[0-9A-Fa-f]{2})|(.)", text, re.DOTALL)
    )


def _literal(char: str) -> str:
    encoded = "".join(f"%{byte:02X}" for byte in char.encode())
    either = [re.escape(encoded), re.escape(encoded.lower())]
    if char.isascii() and char not in ' "<>\\^`{|}%':
        either.insert(0, re.escape(char))
    return f"(?:{'|'.join(either)})"


@lru_cache(maxsize=4096)
def placeholders(path: str) -> list[str]:
    """List the names in a template, in order, repeated ones repeatedly."""
    return re.findall(r"\{([^{}]*)\}", path.partition("?")[0].partition("#")[0])
