"""Results for agents: bounded, without credentials, the rest by a cursor."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from typing import Any, Final, TypeAlias

from .plain_values import json_text, plain
from .redact import Redactor

_KEPT: Final = 64
_SECONDS: Final = 1800.0

Parts: TypeAlias = AsyncGenerator[tuple[str, bool], None]
"""The parts of a result, each with whether there may be another."""


async def text_parts(text: str, longest: int) -> Parts:
    """Cut a text, of which credentials are gone already."""
    for part in _cut(text, longest):
        yield part


async def item_parts(
    source: AsyncIterator[tuple[list[Any], bool]], longest: int, redactor: Redactor
) -> Parts:
    """Write items as JSON, as many in a part as there is room for.

    What follows is fetched when the next part is asked for. An item that is too long
    by itself is cut as text.
    """
    async for items, more in source:
        texts = [redactor.scrub(json_text(plain(one), indent=None)) for one in items]
        group: list[str] = []
        size = 0
        for text in texts:
            if group and size + len(text) > longest:
                yield _listed(group), True
                group, size = [], 0
            if len(text) > longest:
                for part, again in _cut(text, longest):
                    yield part, again or more or text is not texts[-1]
                continue
            group.append(text)
            size += len(text) + 2
        if group or not texts:
            yield _listed(group), more


def _listed(texts: list[str]) -> str:
    return f"[{', '.join(texts)}]"


def _cut(text: str, longest: int) -> Iterator[tuple[str, bool]]:
    for start in range(0, len(text) or 1, longest):
        yield text[start : start + longest], start + longest < len(text)


class Rests:
    """Keeps what is left of results, each by a cursor that cannot be guessed."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[float, Parts]] = OrderedDict()

    async def keep(self, parts: Parts) -> str:
        """Keep a rest; what is older than half an hour, or too much, is forgotten."""
        cursor = secrets.token_urlsafe(18)
        self._kept[cursor] = time.monotonic(), parts
        while self._kept:
            since, first = next(iter(self._kept.values()))
            if len(self._kept) <= _KEPT and time.monotonic() - since < _SECONDS:
                break
            self._kept.popitem(last=False)
            await first.aclose()
        return cursor

    def take(self, cursor: str) -> Parts | None:
        """Return a rest, and forget its cursor; None where it is not known."""
        found = self._kept.pop(cursor, None)
        return None if found is None else found[1]

    async def close(self) -> None:
        """Forget everything."""
        while self._kept:
            _, (_, parts) = self._kept.popitem()
            await parts.aclose()
