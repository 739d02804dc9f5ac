"""Mistakes: errors."""

from __future__ import annotations

from mutants.mutant import ERRORS, RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "error",
        "wrong class of a status",
        ERRORS,
        r"(class \w+ConflictError)\(ConflictError\)",
        r"\1(NotFoundError)",
    ),
    Mutant(
        "error",
        "error under another status",
        RULES,
        r'"404": errors\.',
        '"405": errors.',
    ),
    Mutant(
        "error",
        "error of a wrong type",
        ERRORS,
        r"body: models\.Conflict",
        "body: models.Problem",
    ),
    Mutant(
        "error",
        "error body lost",
        runtime("failures"),
        r"response=response\.shown, body=body\)",
        "response=response.shown)",
    ),
    Mutant(
        "error",
        "error returned",
        runtime("response"),
        "and not 200 <= status < 300",
        "and not 200 <= status < 500",
    ),
    Mutant(
        "error",
        "undocumented error swallowed",
        runtime("response"),
        "and not 200 <= status < 300",
        "and not (status == 418 or 200 <= status < 300)",
    ),
    Mutant(
        "error",
        "range of statuses not known",
        RULES,
        r'\n        "5XX": errors\.\w+,',
        "",
    ),
    Mutant(
        "error",
        "default error not known",
        RULES,
        r'    errors=\{"default": errors\.\w+\},\n',
        "",
    ),
)
