"""Names that are too long, cut at words and by rule: never by a digest."""

from __future__ import annotations

from collections.abc import Iterator

Words = tuple[str, ...]


def fit(levels: tuple[Words, ...], limit: int, joint: str = "") -> Iterator[Words]:
    """Give the words of a name that is no longer than `limit`, the best first.

    `levels` are groups of words, such as the resources on the way to a method. What
    is left out: words that occur twice, then levels between the first and the last two,
    then words from the middle. Further names have other levels.
    """
    seen: set[Words] = set()
    for found in _tries(levels, limit, joint):
        if found not in seen and _width(found, joint) <= limit:
            seen.add(found)
            yield found


def _width(words: Words, joint: str) -> int:
    return sum(map(len, words)) + len(joint) * max(0, len(words) - 1)


def _flat(levels: tuple[Words, ...]) -> Words:
    return tuple(word for level in levels for word in level)


def _tries(levels: tuple[Words, ...], limit: int, joint: str) -> Iterator[Words]:
    whole = _flat(levels)
    yield whole
    if _width(whole, joint) <= limit:
        return
    levels = _once(levels)
    yield _flat(levels)
    first, middle, last = levels[:1], levels[1:-2], levels[max(1, len(levels) - 2) :]
    for start in range(1, len(middle) + 1):
        yield _flat((*first, *middle[start:], *last))
    for level in reversed(middle[:-1]):
        yield _flat((*first, level, *last))
    yield _cut(_flat((*first, *last)), limit, joint)
    for share in (2, 3, 4, 9):
        yield _cut(_flat(levels), limit, joint, share)


def _once(levels: tuple[Words, ...]) -> tuple[Words, ...]:
    """Leave out every word that came before."""
    seen: set[str] = set()
    found: list[Words] = []
    for level in levels:
        rest = tuple(word for word in dict.fromkeys(level) if word not in seen)
        seen.update(level)
        if rest:
            found.append(rest)
    return tuple(found)


def _cut(words: Words, limit: int, joint: str, share: int = 2) -> Words:
    """Leave out words from the middle, and cut the one that is too long by itself.

    `share` tells where the middle is: behind half of the words, or a third.
    """
    while len(words) > 1 and _width(words, joint) > limit:
        middle = max(1, len(words) // share)
        words = words[:middle] + words[middle + 1 :]
    return tuple(word[:limit] for word in words)
