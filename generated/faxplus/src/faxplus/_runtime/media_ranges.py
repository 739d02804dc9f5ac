"""Media ranges (RFC 9110, section 12.5.1), and which of several matches best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .media import PARAMETER, essence, parameters


def is_range(media_type: str) -> bool:
    """Whether it is a range: `image/*`, `*/*`, `application/*+json`."""
    return "*" in essence(media_type)


def acceptable(media_type: str) -> str:
    """Return a media type as `Accept` names it: all that says what it is.

    A charset only says how the bytes are written, and `q` is the weight there. A range
    has no suffix (RFC 9110, section 12.5.1): `application/*+json` is `application/*`.
    """
    kind = essence(media_type)
    if is_range(kind):
        return f"{kind.partition('/')[0]}/*"
    return without(media_type, "charset", "q")


def without(media_type: str, *names: str) -> str:
    """Return a media type without some of its parameters."""
    kind = essence(media_type)
    if ";" not in media_type:
        return kind
    kept = [
        f";{match[1].lower()}={match[2].strip()}"
        for match in re.finditer(PARAMETER, media_type)
        if match[1].lower() not in names
    ]
    return kind + "".join(kept)


def best(media_type: str, choices: Iterable[str]) -> str | None:
    """Find the choice that names a media type best: itself, a range, `*/*`.

    Of choices that are equal so far, the one that shares most parameters is the best;
    one that has another value of a parameter counts only if there is no other.
    """
    sent = essence(media_type)
    kind, _, subtype = sent.partition("/")
    _, plus, suffix = subtype.rpartition("+")
    # A suffix alone is no range of RFC 9110, and often written.
    ranks = {"*": 1, "*/*": 1, f"{kind}/*": 2, sent: 4}
    if plus:
        ranks[f"{kind}/*+{suffix}"] = 3
    given = parameters(media_type)
    found: str | None = None
    highest = (False, 0, 0)
    for choice in choices:
        rank = ranks.get(essence(choice), 0)
        if rank:
            agrees, same = _agreement(parameters(choice), given)
            order = (agrees, rank, same)
            if found is None or order > highest:
                found, highest = choice, order
    return found


def _agreement(
    expected: Mapping[str, str], given: Mapping[str, str]
) -> tuple[bool, int]:
    """Return whether no parameter has another value, and how many are the same.

    What is expected and not given counts against a choice.
    """
    same, agrees = 0, True
    for name, value in expected.items():
        if name == "charset":
            continue
        if given.get(name) == value:
            same += 1
        else:
            same -= 1
            agrees = agrees and name not in given
    return agrees, same
