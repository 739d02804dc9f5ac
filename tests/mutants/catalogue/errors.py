"""Mistakes: errors."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import ERRORS, RULES, Mutant

MUTANTS = (
    Mutant(
        "error",
        "wrong class of a status",
        Code(
            ERRORS,
            "class NAME(ConflictError):\n    BODY",
            "class NAME(NotFoundError):\n    BODY",
            where=(("NAME", "'\\w+ConflictError'"),),
        ),
    ),
    Mutant(
        "error",
        "error under another status",
        Code(RULES, '{"404": VALUE, **REST}', '{"405": VALUE, **REST}'),
    ),
    Mutant(
        "error",
        "error of a wrong type",
        Code(ERRORS, "FIELD: models.Conflict", "FIELD: models.Problem"),
    ),
    Mutant(
        "error",
        "error body lost",
        Within(
            "response",
            "Decoder._failure",
            "response=response.shown, body=body)",
            "response=response.shown)",
        ),
    ),
    Mutant(
        "error",
        "error returned",
        Within(
            "response",
            "Decoder.refuse",
            "and not 200 <= status < 300",
            "and not 200 <= status < 500",
        ),
    ),
    Mutant(
        "error",
        "undocumented error swallowed",
        Within(
            "response",
            "Decoder.refuse",
            "and not 200 <= status < 300",
            "and not (status == 418 or 200 <= status < 300)",
        ),
    ),
    Mutant(
        "error",
        "range of statuses not known",
        Code(RULES, '{"5XX": VALUE, **REST}', "{**REST}"),
    ),
    Mutant(
        "error",
        "default error not known",
        Code(
            RULES,
            'CALLED(*ARGS, errors={"default": VALUE}, **KEYS)',
            "CALLED(*ARGS, **KEYS)",
        ),
    ),
)
