"""Mistakes: forms."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "form",
        "list joined",
        runtime("query"),
        "    if explode or not",
        "    explode = False\n    if explode or not",
    ),
    Mutant(
        "form",
        "object as JSON",
        runtime("part_styles"),
        r"return list\(deep_pairs\(name, data, self\.allow_reserved\)\)",
        "return form_pairs(name, data, explode=False)",
    ),
    Mutant(
        "form", "part's type lost", RULES, r'Part\("image/png"\)', 'Part("image/gif")'
    ),
    Mutant(
        "form",
        "file name lost",
        runtime("body_multipart"),
        "if filename is not None:",
        "if False:",
    ),
    Mutant(
        "form",
        "closing boundary lost",
        runtime("body_multipart"),
        r'sources\.append\(f"--\{boundary\}--',
        'sources.append(f"--{boundary}',
    ),
    Mutant(
        "form",
        "object part as text",
        runtime("body_multipart"),
        r'kind = kind or "application/json"',
        'kind = "text/plain"',
    ),
    Mutant(
        "form",
        "file parts merged",
        runtime("body_multipart"),
        r"        for item in value:\n            if _is_list",
        "        for item in value[:1]:\n            if _is_list",
    ),
    Mutant(
        "form",
        "raw body changed",
        runtime("body_raw"),
        r"return Pieces\(media_type, \[cast\(\w+, value\)\]\)",
        "return Pieces(media_type, [bytes(value).strip()])",
    ),
)
