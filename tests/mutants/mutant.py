"""What a mutant is: one mistake that a client could make, as an edit of a package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "parameter",
    "target",
    "style",
    "credential",
    "body",
    "form",
    "answer",
    "error",
    "sending",
    "page",
    "stream",
    "xml",
]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake.

    `files` is a pattern under `src/<package>/`; the first match of `pattern` in any of
    them is replaced.
    """

    kind: Kind
    name: str
    files: str
    pattern: str
    replacement: str


RULES = "resources/*.py"
MODELS = "models/*.py"
CLIENT = "client.py"
ERRORS = "errors.py"


def runtime(module: str) -> str:
    """Name a module of the runtime."""
    return f"_runtime/{module}.py"
