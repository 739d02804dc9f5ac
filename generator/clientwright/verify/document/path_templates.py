"""Path templates, and what paths they may have become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice


def fits(path: str, several: frozenset[str], text: str) -> bool:
    """Tell whether a template may have become a path."""
    if _shares_segments(path, bool(several)):
        return bool(_ways(_pieces(path, several), text))
    return _pattern(path, several).fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _pattern(path: str, several: frozenset[str]) -> re.Pattern[str]:
    """Compile a path template; the groups `p0`, `p1`, … hold its raw values.

    It takes linear time, but for values that share a segment, which `_ways` is for.

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
    if not _shares_segments(path, bool(several)):
        match = _pattern(path, several).fullmatch(text)
        if match is None:
            return []
        values = match.groups()
        return [{names[index]: values[index] for index in reversed(range(len(names)))}]
    pieces = _pieces(path, several)
    ways = _ways(pieces, text)
    found = islice(_split(pieces, ways, 0, text, 0) if ways else (), most)
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


def _ways(
    pieces: tuple[re.Pattern[str] | str, ...], text: str
) -> list[bytearray] | None:
    """Tell from where on a path can be the rest of a template: by piece, by place.

    None: nowhere. It takes steps as there are pieces and characters, not their powers.
    """
    first = pieces[0]
    if isinstance(first, re.Pattern) and first.match(text) is None:
        return None
    size = len(text)
    ways = [bytearray(size + 1) for _ in range(len(pieces) + 1)]
    ways[-1][size] = 1
    for index in reversed(range(len(pieces))):
        piece, after, here = pieces[index], ways[index + 1], ways[index]
        for at in range(size, -1, -1):
            if isinstance(piece, re.Pattern):
                match = piece.match(text, at)
                here[at] = match is not None and after[match.end()]
            else:
                goes_on = at < size and text[at] not in piece and here[at + 1]
                here[at] = after[at] or goes_on
    return ways if ways[0][0] else None


_AT_ONCE = re.compile("")


def _split(
    pieces: tuple[re.Pattern[str] | str, ...],
    ways: list[bytearray],
    index: int,
    text: str,
    at: int,
) -> Iterator[tuple[str, ...]]:
    """Give the values of the placeholders from a piece on, the longest ones first."""
    if index == len(pieces):
        yield ()
        return
    piece = pieces[index]
    if isinstance(piece, re.Pattern):
        match = piece.match(text, at)
        if match is not None and ways[index + 1][match.end()]:
            yield from _split(pieces, ways, index + 1, text, match.end())
        return
    end = min((i for c in piece if (i := text.find(c, at)) >= 0), default=len(text))
    stops: Iterable[int] = range(end, at - 1, -1)
    if index + 2 < len(pieces) and pieces[index + 1] == _AT_ONCE:
        # What follows is most likely of the style `matrix` or `label`.
        stops = sorted(stops, key=lambda stop: text[stop : stop + 1] not in (";", "."))
    for stop in stops:
        if ways[index + 1][stop]:
            for rest in _split(pieces, ways, index + 1, text, stop):
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
