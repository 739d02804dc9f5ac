"""What planning an operation looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ..ir.api import Api
from ..ir.names import Names
from ..ir.query import is_nullable
from ..ir.schema import SchemaId
from .package import PackageSettings


class Hints(Protocol):
    """Annotations of values, as resource modules write them (`models.Thing`)."""

    def argument(self, schema: SchemaId) -> str:
        """Annotate what a caller gives: `Sequence[str]`, null not included."""

    def result(self, schema: SchemaId) -> str:
        """Annotate what a call gives back, null included."""


@dataclass(frozen=True, slots=True)
class Context:
    """The inputs of planning, handed around together."""

    api: Api
    names: Names
    hints: Hints
    settings: PackageSettings


def argument_hint(context: Context, schema: SchemaId) -> str:
    """Annotate a value that a caller gives, null included."""
    written = context.hints.argument(schema)
    if is_nullable(context.api, schema) and not takes_none(written):
        return f"{written} | None"
    return written


def result_hint(context: Context, schema: SchemaId) -> str:
    """Annotate a value that a call gives, null included."""
    written = context.hints.result(schema)
    if is_nullable(context.api, schema) and not takes_none(written):
        return f"{written} | None"
    return written


def takes_none(written: str) -> bool:
    """Tell whether an annotation takes None as it is."""
    return written in ("None", "Any", "object") or written.endswith(" | None")
