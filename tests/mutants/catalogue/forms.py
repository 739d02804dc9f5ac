"""Mistakes: forms."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "form",
        "list joined",
        Within(
            "query",
            "form_pairs",
            "if explode or not",
            "explode = False\n    if explode or not",
        ),
    ),
    Mutant(
        "form",
        "object as JSON",
        Within(
            "part_styles",
            "DeepObjectPart.pairs",
            "return list(deep_pairs(name, data, self.allow_reserved))",
            "return form_pairs(name, data, explode=False)",
        ),
    ),
    Mutant(
        "form",
        "part's type lost",
        Code(RULES, 'Part("image/png")', 'Part("image/gif")'),
    ),
    Mutant(
        "form",
        "file name lost",
        Within("body_multipart", "_head", "if filename is not None:", "if False:"),
    ),
    Mutant(
        "form",
        "closing boundary lost",
        Within(
            "body_multipart",
            "composed",
            'sources.append(f"--{boundary}--',
            'sources.append(f"--{boundary}',
        ),
    ),
    Mutant(
        "form",
        "object part as text",
        Within(
            "body_multipart",
            "_data",
            'kind = kind or "application/json"',
            'kind = "text/plain"',
        ),
    ),
    Mutant(
        "form",
        "file parts merged",
        Within(
            "body_multipart",
            "_parts",
            "for item in value:\n            if _is_list",
            "for item in value[:1]:\n            if _is_list",
        ),
    ),
    Mutant(
        "form",
        "raw body changed",
        Within(
            "body_raw",
            "Raw.encode",
            "return Pieces(media_type, [cast(RawBody, value)])",
            "return Pieces(media_type, [bytes(value).strip()])",
        ),
    ),
)
