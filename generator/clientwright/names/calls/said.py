"""What an operationId says: a verb, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...frozen import dataclass
from ..nouns import singular
from ..words import words
from .vocabulary import CRUD, IGNORABLE, MODIFIERS, PREPOSITIONS, STRONG, VERBS, WEAK

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an operationId, with the verb that it has."""

    words: Words = ()
    verb: str = ""
    """The verb itself: update; empty where there is none."""

    phrase: Words = ()
    """The verb with its modifier: bulk, update."""

    others: Words = ()
    """All other words, in their order."""


class Context:
    """The words that a path, its parameters and its tags say already."""

    def __init__(self, texts: Collection[Words]) -> None:
        self._known = {one_of(word) for text in texts for word in text}
        self._joined = tuple("".join(text) for text in texts)

    def says(self, word: str) -> bool:
        """Tell whether a word is said."""
        single = one_of(word)
        if single in self._known or word in self._known:
            return True
        return len(single) > 3 and any(single in text for text in self._joined)

    def covers(self, word: str) -> bool:
        """Tell whether a word is said, or says nothing of its own."""
        return word in IGNORABLE or word.isdecimal() or self.says(word)


def one_of(word: str) -> str:
    """Give the singular of a word, or the word."""
    return singular(word) or word


_SERVICE = re.compile(r"\A[A-Za-z0-9]*Service[_.](?=.)")
_TRAILING = re.compile(r"(?:\.0|_v[0-9]+(?:\.[0-9]+)*)\Z")


def listen(operation_id: str, context: Context, method: str, path: Words) -> Said:
    """Find the verb in an operationId.

    `path` are the words of the whole path, parameters included.
    """
    text = _TRAILING.sub("", _SERVICE.sub("", operation_id.strip()))
    text = text.replace("Controller", "")
    found = _without_echo(words(text), method, path)
    return _parse(found, context)


def _without_echo(said: Words, method: str, path: Words) -> Words:
    """Cut what FastAPI appends to a function's name: the path and the method."""
    if len(said) > 2 and said[-1] == method.lower() and path:
        tail = (*path, said[-1])
        if len(said) > len(tail) and said[-len(tail) :] == tail:
            return said[: -len(tail)]
    return said


def _parse(said: Words, context: Context) -> Said:
    said = _joined(said)
    for start, length in (
        _first(said, context),
        _after_nouns(said, context),
        _last(said),
        _only(said, CRUD),
        _only(said, STRONG),
    ):
        if length:
            phrase = said[start : start + length]
            others = said[:start] + said[start + length :]
            return Said(said, phrase[-1], phrase, others)
    return Said(said, others=said)


def _joined(said: Words) -> Words:
    """Read `partial_update` as one verb."""
    found: list[str] = []
    for word in said:
        if word == "update" and found and found[-1] == "partial":
            found[-1] = "update"
        else:
            found.append(word)
    return tuple(found)


_NONE = (0, 0)


def _phrase(said: Words, start: int) -> tuple[int, int]:
    """Give a verb with its modifier at a place."""
    if start >= len(said):
        return _NONE
    if (
        said[start] in MODIFIERS
        and start + 1 < len(said)
        and said[start + 1] in VERBS - MODIFIERS
    ):
        return start, 2
    return (start, 1) if said[start] in VERBS else _NONE


def _verb_at(said: Words, start: int, context: Context) -> tuple[int, int]:
    """Give the verb at a place, unless it is a noun there: `load-balancers-create`."""
    place, length = _phrase(said, start)
    if not length:
        return _NONE
    end = place + length
    noun = said[end - 1] not in CRUD and context.says(said[start])
    later = any(
        said[index] in CRUD and said[index - 1] not in PREPOSITIONS
        for index in range(end, len(said))
    )
    return _NONE if noun and later else (place, length)


def _first(said: Words, context: Context) -> tuple[int, int]:
    return _verb_at(said, 0, context)


def _after_nouns(said: Words, context: Context) -> tuple[int, int]:
    index = 0
    while index < len(said) and said[index] not in CRUD and context.says(said[index]):
        index += 1
        found = _verb_at(said, index, context)
        if found != _NONE:
            return found
    return _NONE


def _last(said: Words) -> tuple[int, int]:
    if len(said) > 2 and said[-2] in MODIFIERS and said[-1] in VERBS:
        return len(said) - 2, 2
    if said and said[-1] in VERBS - WEAK:
        return len(said) - 1, 1
    return _NONE


def _only(said: Words, verbs: frozenset[str]) -> tuple[int, int]:
    places = [index for index, word in enumerate(said) if word in verbs]
    return (places[0], 1) if len(places) == 1 else _NONE
