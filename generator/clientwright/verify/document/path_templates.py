"""Path templates: what stands in their braces, and what paths they may have become.

Written apart from the generator's reading of the same, which is what is judged.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import islice

_REST = (".*", ".+", "path")


def simple(
    path: str, declared: Container[str], in_query: Container[str]
) -> tuple[str, frozenset[str]]:
    """Write a template with `{name}` alone; tell whose values may be several segments.

    `declared` are names of path parameters as the document has them, `in_query` those
    of the query, which need not be said by the path as well.
    """
    path, mark, fragment = path.partition("#")
    path = "/".join(_braceless(segment, declared) for segment in path.split("/"))
    pieces: list[str] = []
    several: set[str] = set()
    while path:
        before, brace, path = path.partition("{")
        pieces.append(before)
        if not brace:
            break
        end = _end(path)
        if end < 0:
            pieces.append("{" + path)
            break
        name, rest = _braces(path[:end], declared)
        pieces.append(f"{{{name}}}" if name else "")
        several |= {name} if rest else set()
        path = path[end + 1 :]
    whole, _, query = "".join(pieces).partition("?")
    kept = [one for one in query.split("&") if one.partition("=")[0] not in in_query]
    if any(kept):
        whole = f"{whole}?{'&'.join(kept)}"
    return f"{whole}{mark}{fragment}", frozenset(several)


def _braceless(segment: str, declared: Container[str]) -> str:
    """Read `:name`, `[name]` and `<name>` as `{name}` where that is declared."""
    head, mark, query = segment.partition("?")
    name = head[1:-1] if head[:1] + head[-1:] == "[]" else head.removeprefix(":")
    if name != head and name.isidentifier() and name in declared:
        return f"{{{name}}}{mark}{query}"
    pieces = re.split(r"<([^<>]*)>", segment)
    for index in range(1, len(pieces), 2):
        name = pieces[index].rpartition(":")[2]
        written = f"<{pieces[index]}>"
        pieces[index] = f"{{{name}}}" if name in declared else written
    return "".join(pieces)


def _end(text: str) -> int:
    """Find the brace that closes one that stands before the text."""
    open_ = 1
    for index, char in enumerate(text):
        open_ += {"{": 1, "}": -1}.get(char, 0)
        if not open_:
            return index
    return -1


def _braces(inner: str, declared: Container[str]) -> tuple[str, bool]:
    """Give a name, or nothing for what the query has; tell whether it is the rest."""
    if inner in declared:
        return inner, False
    if inner.startswith(("?", "&")):
        return "", False
    said, _, shape = inner.partition("=")
    said, _, limit = said.partition(":")
    bare = said.strip().rstrip("?")
    rest = bare.startswith(("+", "*")) or bare.endswith(("+", "*")) or limit in _REST
    return bare.strip("+*") or inner, rest or "/" in shape or "**" in shape


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
