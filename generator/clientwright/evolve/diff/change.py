"""One change, and what it means for code that uses the package."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """What a change does to code that was written against the earlier package."""

    BREAKING = "breaking"
    """It may stop working, or stop passing a type checker."""

    COMPATIBLE = "compatible"
    """It goes on as it is; there is something new to use."""

    DOCUMENTATION = "documentation"
    """Only words have changed."""


class Direction(StrEnum):
    """Which way a value travels; the same change may break one way only."""

    REQUEST = "request"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One change at one place.

    `subject` is what a user knows it by (`accounts.invite_members`, `models.Pet.name`);
    `pointer` stands in the new document, or in the old one for what is gone; `before`
    and `after` are short texts, empty where there is nothing to show.
    """

    effect: Effect
    code: str
    subject: str
    message: str
    pointer: str
    before: str = ""
    after: str = ""
    advice: str = ""
    """What to do about it, for a breaking change."""
