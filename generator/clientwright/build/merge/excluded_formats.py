"""Formats that no text can have, for what else a schema says of it.

Documents give `format: date` to days that their `pattern` writes as `31/12/2025`, or
`uuid` to thirty-two digits. Patterns are not run: their characters tell enough.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ...ir.document import Json
from ...ir.schema import Scalar


class _Form(NamedTuple):
    needed: str
    """A character that every text of the format has, and how often at least."""

    times: int
    letters: str
    shortest: int
    longest: int | None


_FORMS: Final[Mapping[Scalar, _Form]] = {
    Scalar.DATE: _Form("-", 2, "", 10, 10),
    Scalar.DATE_TIME: _Form(":", 2, "TtZz", 19, None),
    Scalar.TIME: _Form(":", 2, "TtZz", 8, None),
    Scalar.UUID: _Form("-", 4, "ABCDEFabcdef", 36, 36),
}
_LONGEST: Final = 1000
"""Characters of a pattern that is looked at: unclosed brackets take their square."""

_MANY: Final = re.compile(r"(?<!\\)\.|\\[SWDPpNux]|\[\^")
"""What stands for characters that it does not name."""

_CLASS: Final = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_RANGE: Final = re.compile(r"([0-9A-Za-z])-([0-9A-Za-z])")
_REPEATED: Final = re.compile(r"\)[{+*]|:[{+*]|-[{+*]")
_SYNTAX: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\{[^{}]*\}|[\^$()+]")


def is_excluded(scalar: Scalar, limits: Mapping[str, Json]) -> bool:
    """Tell whether no text of a format fits the other keywords of its schema."""
    form = _FORMS.get(scalar)
    if form is None:
        return False
    if limits.get("maxLength", form.shortest) < form.shortest:
        return True
    if form.longest is not None and limits.get("minLength", 0) > form.longest:
        return True
    pattern = limits.get("pattern", "")
    if len(pattern) > _LONGEST:
        return False
    return _lacks(pattern, form) or _asks_for_others(pattern, form)


def _lacks(pattern: str, form: _Form) -> bool:
    """Tell a pattern of whole texts, none of which has a character often enough."""
    if not (pattern.startswith("^") and pattern.endswith("$")):
        return False
    if "|^" in pattern or "$|" in pattern or _MANY.search(pattern):
        return False
    classes = _RANGE.sub(r"\1\2", " ".join(_CLASS.findall(pattern)))
    if form.needed in classes:
        return False
    often = 1 if _REPEATED.search(pattern) else form.times
    return _CLASS.sub("", pattern).count(form.needed) < often


def _asks_for_others(pattern: str, form: _Form) -> bool:
    """Tell a pattern that asks for letters, or slashes, that the format has not."""
    if re.search(r"[|?*]|\{0", pattern):
        return False
    asked = _SYNTAX.sub("", pattern)
    return any(
        char == "/" or (char.isalpha() and char not in form.letters) for char in asked
    )
