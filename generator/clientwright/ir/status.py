"""Statuses of responses as documents name them: a code, a range or all others."""

from __future__ import annotations

from typing import TypeAlias

from ..frozen import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One status code, 100 to 599."""

    code: int


@dataclass(frozen=True, slots=True)
class Range:
    """`4XX`: `digit` is 4."""

    digit: int


@dataclass(frozen=True, slots=True)
class Default:
    """`default`: every status that nothing else names."""


Status: TypeAlias = Code | Range | Default
