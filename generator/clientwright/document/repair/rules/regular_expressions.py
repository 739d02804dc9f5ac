"""Whether a text is a regular expression of ECMA-262, as JSON Schema has them.

JSON Schema 2020-12, core, section 6.4 (Regular Expressions).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LONGEST: Final = 4000

_PLAIN: Final = re.compile(
    r"""(?x)
      [^\\\[\](){}?*+]                                  # itself, and . ^ $ |
    | \\[dDwWsSbBtnr./\-+*?()\[\]{}^$|\\]               # an escape
    | \[\^?(?:[^\\\[\]-]|\\[.\-/+*?()\[\]{}^$|\\]
        |[A-Za-z0-9]-[A-Za-z0-9])*\]                    # a class
    | \((?:\?[:=!])?(?!\?)                              # a group
    | \)
    | (?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??               # a quantifier
    """
)
"""What Python and ECMA-262 read alike."""


@lru_cache(maxsize=4096)
def is_pattern(text: str) -> bool:
    """Return whether a text is a regular expression; one that is very long is."""
    if len(text) > _LONGEST:
        return True
    return _is_plain(text) or _is_valid(text)


def _is_plain(text: str) -> bool:
    """Tell quickly, for most; False: it may be one all the same."""
    end = 0
    while end < len(text):
        found = _PLAIN.match(text, end)
        if found is None:
            return False
        end = found.end()
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _is_valid(text: str) -> bool:
    import jsonschema_rs  # compiled, and slow to load: few documents need it

    validator = jsonschema_rs.Draft4Validator(
        {"format": "regex"}, validate_formats=True
    )
    return bool(validator.is_valid(text))
