"""Mistakes: forms."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "form",
        "list joined",
        runtime("bodies"),
        r"explode=exploded\(style, rule\.explode\)",
        "explode=False",
    ),
    Mutant(
        "form",
        "object as JSON",
        RULES,
        r'"(\w+)": Part\(style="deepObject", explode=True\)',
        r'"\1": Part(style="form", explode=False)',
    ),
    Mutant(
        "form", "part's type lost", RULES, r'Part\("image/png"\)', 'Part("image/gif")'
    ),
    Mutant(
        "form",
        "file name lost",
        runtime("multipart"),
        r"if filename is not None:",
        "if False:",
    ),
    Mutant(
        "form",
        "closing boundary lost",
        runtime("multipart"),
        r'sources\.append\(f"--\{boundary\}--',
        'sources.append(f"--{boundary}',
    ),
    Mutant(
        "form",
        "object part as text",
        runtime("multipart"),
        r'kind = declared if declared and is_json\(declared\) else "application/json"',
        'kind = "text/plain"',
    ),
    Mutant(
        "form",
        "file parts merged",
        runtime("multipart"),
        r"        for item in value:\n            if _is_list",
        "        for item in value[:1]:\n            if _is_list",
    ),
    Mutant(
        "form",
        "raw body changed",
        runtime("bodies"),
        r"return Content\(media_type, \[cast\(\w+, value\)\]\)",
        "return Content(media_type, [bytes(value).strip()])",
    ),
)
