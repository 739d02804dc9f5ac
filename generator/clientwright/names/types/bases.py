"""What the types of an operation's own schemas and errors start with: its call."""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import dataclass
from ...ir.api import Api
from ...ir.names import MethodName
from ..nouns import singular
from ..words import words

Words = tuple[str, ...]
Levels = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """`customers.balance_transactions.create` in words, every level in the singular."""

    chain: Levels
    """The resources: customer; balance, transaction."""

    method: Words

    @property
    def levels(self) -> Levels:
        """The resources and the method."""
        return (*self.chain, self.method)


def bases(api: Api, methods: Mapping[str, MethodName]) -> dict[str, Base]:
    """Give every operation's base, by its identity."""
    return {
        one.identity: Base(
            tuple(singular_words(level) for level in methods[one.identity].resources),
            words(methods[one.identity].method),
        )
        for one in api.operations
    }


def singular_words(name: str) -> Words:
    """Give the words of a name, the last one in the singular."""
    said = words(name)
    return (*said[:-1], singular(said[-1]) or said[-1]) if said else ()
