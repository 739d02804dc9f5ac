"""What a mutant is: one mistake that a client could make, as an edit of a package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from mutants.edits import Edit

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

    `edit` changes one file under `src/<package>/`: the first of its files that it fits.
    """

    kind: Kind
    name: str
    edit: Edit


RULES = "resources/*.py"
MODELS = "models/*.py"
CLIENT = "client.py"
ERRORS = "errors.py"
