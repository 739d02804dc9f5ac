"""What the modules of `models` are called, and what they say of themselves."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...ir.names import ResourceName
from ..source import escape as text
from .families import Module

_LONGEST = 100
_RESERVED = frozenset(
    {"aux", "con", "nul", "prn", "models"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
    | {"and", "as", "assert", "async", "await", "break", "class", "continue", "def"}
    | {"del", "elif", "else", "except", "finally", "for", "from", "global", "if"}
    | {"import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise"}
    | {"return", "try", "while", "with", "yield", "false", "none", "true"}
)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_FEWEST = 3
"""Definitions that a module needs to be called by what their names have in common."""


def module_names(
    modules: Sequence[Module],
    resources: Iterable[ResourceName],
) -> list[str]:
    """Name each module after the resource, the family or the model that it is for.

    No two modules have the same name in any case, and none is a device of Windows or a
    keyword.
    """
    owners = {one.attributes: one.module for one in resources}
    taken: set[str] = set()
    return [_free([*_wishes(module, owners)], taken) for module in modules]


def _wishes(module: Module, owners: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    names = [one.name for one in module.definitions]
    if len(names) > 1:
        if is_aliases(module):
            yield "aliases"
        owner = owner_of(module)
        if owner in owners:
            yield owners[owner]
        elif module.resources == {()}:
            yield "webhooks"
        shared = _in_common(names)
        if shared:
            yield shared
    yield module.subject


def is_aliases(module: Module) -> bool:
    """Return whether a module holds names of plain values alone."""
    return all(one.eager and not one.uses for one in module.definitions)


def owner_of(module: Module) -> tuple[str, ...]:
    """Return the resource whose operations alone use a module, or parts of which do."""
    return _common_start(sorted(module.resources))


def _in_common(names: Sequence[str]) -> str:
    """Return the words that most names begin with, two or more: `ServerEvent`."""
    if len(names) < _FEWEST:
        return ""
    starts: Counter[tuple[str, ...]] = Counter()
    for name in names:
        words = tuple(_HUMP.split(name))
        starts.update(words[:length] for length in range(2, len(words) + 1))
    most: tuple[str, ...] = ()
    for one, count in starts.items():
        if count * 3 >= len(names) * 2 and len(one) > len(most):
            most = one
    return "".join(most)


def _common_start(several: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    first, last = (several[0], several[-1]) if several else ((), ())
    length = 0
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        length += 1
    return first[:length]


def _free(wishes: Sequence[str], taken: set[str]) -> str:
    """Return the first of some names that a file may have and no other has."""
    name = wishes[-1]
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    plain = [_HUMP.sub("_", one).lower() for one in wishes]
    short = plain[-1][:_LONGEST].strip("_")
    for proposal in (*plain, f"{short}_model", f"{short}_{digest}"):
        usable = proposal.isascii() and proposal.isidentifier()
        if (
            usable
            and len(proposal) <= _LONGEST + 10
            and not proposal.startswith("_")
            and proposal not in _RESERVED
            and proposal not in taken
        ):
            break
    else:
        proposal = f"model_{digest}"
    taken.add(proposal)
    return proposal


def title(module: Module) -> list[str]:
    """Return what a module is about; nothing where it has only one definition."""
    if len(module.definitions) < 2:
        return []
    if is_aliases(module):
        return ["Names for plain values."]
    main = text.code(module.subject)
    owner = owner_of(module)
    if owner:
        call = text.code(".".join(("client", *owner)))
        return text.prose(f"Models of {call}: {main} and others.", 85)
    kind = "several resources share" if module.resources else "no operation uses"
    if module.resources == {()}:
        kind = "webhooks carry"
    return text.prose(f"Models that {kind}: {main} and others.", 85)
