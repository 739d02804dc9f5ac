"""Class names of levels of words: of an owner, of a property, of what differs."""

from __future__ import annotations

from ..fitting import fit
from ..words import LONGEST_TYPE, pascal, words

Words = tuple[str, ...]
Levels = tuple[Words, ...]

_PREFIX = "Model"


def below(owner: Levels, own: Words) -> Levels:
    """Add a property's words, without those that its owner ends in.

    `Card` and `card_type` give CardType.
    """
    last = _spoken(owner[-1]) if owner else ()
    for size in range(min(len(last), len(own) - 1), 0, -1):
        if last[-size:] == own[:size]:
            return (*owner, own[size:])
    return (*owner, own)


def _spoken(level: Words) -> Words:
    return tuple(word for part in level for word in words(part))


def classes(levels: Levels) -> tuple[str, ...]:
    """Give class names of at most `LONGEST_TYPE` characters, the best first."""
    if sum(len(word) for level in levels for word in level) <= LONGEST_TYPE:
        return (pascal(tuple(w for level in levels for w in level), _PREFIX),)
    split = tuple(map(_spoken, levels))
    return tuple(pascal(found, _PREFIX) for found in fit(split, LONGEST_TYPE))
