"""Text for the commonest patterns: literals, classes of characters, and how many.

What it cannot read gives nothing; what it gives is held against the pattern by whoever
asked for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 200
_PART = re.compile(
    r"(?P<class>\[(?P<not>\^?)(?P<inside>(?:\\.|[^\]\\])+)\])"
    r"|\\(?P<escaped>.)"
    r"|(?P<plain>[^\\\[\](){}.*+?^$|])"
    r"|(?P<any>\.)"
)
_GROUP = re.compile(r"\((?:\?:)?([^()|?]+)(?:\|[^()]*)?\)(?![*+?{])")
"""A group that stands once; the first of its alternatives will do."""

_COUNT = re.compile(r"\{(\d{1,4})(?:,\d*)?\}|(?P<some>\+)|(?P<none>[*?])")
_ESCAPED = {"d": "1", "w": "a", "s": " ", "D": "a", "W": "-", "S": "a"}
_LIKELY = "a1A-_ "


def pattern_text(pattern: str, shortest: int) -> str | None:
    """Write a text that a simple pattern describes; None for all others.

    The last part that may be repeated is, until the text is as long as it must be.
    """
    inner = _GROUP.sub(r"\1", pattern.removeprefix("^").removesuffix("$"))
    made: list[tuple[str, bool]] = []
    for char, least, more in _parts(inner):
        if char is None or least > _LONGEST:
            return None
        made += [(char, False)] * least
        if more:
            made.append((char, True))
    fixed = sum(not extra for _, extra in made)
    missing = min(max(shortest - fixed, 0), _LONGEST)
    text = ""
    for index, (char, extra) in enumerate(made):
        last = not any(other for _, other in made[index + 1 :])
        text += char * (missing if last else 0) if extra else char
    return text


def _parts(pattern: str) -> Iterator[tuple[str | None, int, bool]]:
    """Yield a character, how often it must stand, and whether it may stand on."""
    at = 0
    while at < len(pattern):
        found = _PART.match(pattern, at)
        if found is None:
            yield None, 0, False
            return
        at = found.end()
        count = _COUNT.match(pattern, at)
        least, more = 1, False
        if count is not None:
            at = count.end()
            more = count["some"] is not None or count[0].endswith(",}")
            more = more or count[0] == "*" or "," in count[0]
            least = int(count[1]) if count[1] else int(count["some"] is not None)
        yield _char(found), least, more


def _char(found: re.Match[str]) -> str | None:
    if found["class"] is not None:
        allowed = re.compile(found["class"])
        first = found["inside"][0]
        return next((one for one in _LIKELY + first if allowed.fullmatch(one)), None)
    if found["escaped"] is not None:
        known = _ESCAPED.get(found["escaped"])
        return known or (None if found["escaped"].isalnum() else found["escaped"])
    return found["plain"] or "a"
