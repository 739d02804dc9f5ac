"""What the parameters of one call become (OpenAPI 3.2, section 4.12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeAlias

Pair: TypeAlias = tuple[str, str]
Place: TypeAlias = tuple[str, str]
"""Where something goes: `header`, `query` or `cookie`, and the name there; headers in
lower case."""


class Target:
    """What is sent besides the content, but for what all requests have."""

    __slots__ = ("cookies", "headers", "path", "query")

    def __init__(self) -> None:
        self.path: dict[str, str] = {}
        """Text by the name in the path template."""
        self.query: list[str] = []
        """Encoded pairs: `page%5Bsize%5D=10`."""
        self.headers: list[Pair] = []
        self.cookies: list[Pair] = []


class PathTemplate(Protocol):
    """A path that is no plain text (`template.py`)."""

    @property
    def names(self) -> tuple[str, ...]: ...
    def fill(
        self, values: Mapping[str, object], target: Target, stated: frozenset[str]
    ) -> str: ...


class ParameterRule(Protocol):
    """A parameter (`parameter.py`)."""

    @property
    def keyword(self) -> str: ...
    @property
    def place(self) -> Place | None: ...
    def given(self, values: Mapping[str, object], /) -> object: ...
    def add(self, value: object, target: Target) -> None: ...
