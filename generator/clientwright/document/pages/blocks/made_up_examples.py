"""Examples that a host of documentation makes up where the vendor gave none."""

from __future__ import annotations

import re

from ....ir.document import Json

_PLACEHOLDER = re.compile(r"<[a-z][\w -]*>")
_CERTAIN = frozenset(
    {
        "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        "2023-11-07T05:31:56Z",
        "jsmith@example.com",
        "aSDinaTvuI8gbWludGxpZnk=",
    }
)
_PERHAPS = (123, "2023-12-25", True)


def is_made_up(example: Json) -> bool:
    """Return whether an example says nothing about the vendor's data.

    One value that only a host writes is enough; values that a vendor might write as
    well (`123`) count where there is nothing else.
    """
    leaves = _leaves(example)
    if any(_certain(leaf) for leaf in leaves):
        return True
    return all(
        any(type(leaf) is type(one) and leaf == one for one in _PERHAPS)
        for leaf in leaves
    )


def _certain(leaf: Json) -> bool:
    return isinstance(leaf, str) and (
        leaf in _CERTAIN or _PLACEHOLDER.fullmatch(leaf) is not None
    )


def _leaves(example: Json) -> list[Json]:
    """Return the scalars inside a value; the walk needs no recursion."""
    waiting, found = [example], []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        else:
            found.append(value)
    return found
