"""Mistakes: styles."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "style",
        "explode lost",
        Code(
            RULES,
            "Query(WIRE, *ARGS, **KEYS)",
            "Query(WIRE, *ARGS, explode=False, **KEYS)",
            where=(("WIRE", "tags|units"),),
        ),
    ),
    Mutant(
        "style",
        "explode gained",
        Code(
            RULES,
            'Query("ids", *ARGS, explode=False, **KEYS)',
            'Query("ids", *ARGS, **KEYS)',
        ),
    ),
    Mutant(
        "style",
        "pipes as commas",
        Code(RULES, "PipeDelimitedQuery(WIRE)", "Query(WIRE, explode=False)"),
    ),
    Mutant(
        "style",
        "spaces as commas",
        Code(RULES, "SpaceDelimitedQuery(WIRE)", "Query(WIRE, explode=False)"),
    ),
    Mutant(
        "style",
        "deep object flattened",
        Code(RULES, "DeepObjectQuery(*ARGS, **KEYS)", "Query(*ARGS, **KEYS)"),
    ),
    Mutant(
        "style",
        "object not exploded",
        Code(
            RULES,
            'Query("window", *ARGS, **KEYS)',
            'Query("window", *ARGS, explode=False, **KEYS)',
        ),
    ),
    Mutant(
        "style",
        "JSON parameter as a form",
        Code(RULES, "ContentQuery(*ARGS, **KEYS)", "Query(*ARGS, **KEYS)"),
    ),
    Mutant(
        "style",
        "label as simple",
        Code(
            RULES,
            "LabelPath(*ARGS, **KEYS)",
            "Path(*ARGS, **KEYS)",
            imports="from .._runtime.path import Path",
        ),
    ),
    Mutant(
        "style",
        "matrix as simple",
        Code(
            RULES,
            "MatrixPath(*ARGS, **KEYS)",
            "Path(*ARGS, **KEYS)",
            imports="from .._runtime.path import Path",
        ),
    ),
    Mutant(
        "style",
        "simple object exploded",
        Within("path", "Path.explode", "explode: bool = False", "explode: bool = True"),
    ),
    Mutant(
        "style",
        "wrong delimiter",
        Within("query_styles", "SpaceDelimitedQuery.separator", '"%20"', '"%2C"'),
    ),
    Mutant(
        "style",
        "booleans with a capital",
        Within("parameter", "scalar", 'return "true"', 'return "True"'),
    ),
    Mutant(
        "style",
        "slash not encoded",
        Within(
            "parameter",
            "encode_in_path",
            "else quoted(text)",
            'else quoted(text, "~/")',
        ),
    ),
    Mutant(
        "style",
        "ampersand not encoded",
        Within(
            "parameter",
            "encode_in_query",
            "else quoted(text)",
            'else quoted(text, "~&")',
        ),
    ),
    Mutant(
        "style",
        "hash not encoded",
        Within(
            "parameter",
            "encode_in_path",
            "else quoted(text)",
            'else quoted(text, "~#")',
        ),
    ),
    Mutant(
        "style",
        "plus not encoded",
        Within(
            "parameter",
            "encode_in_query",
            "else quoted(text)",
            'else quoted(text, "~+")',
        ),
    ),
    Mutant(
        "style",
        "comma not encoded",
        Within(
            "parameter",
            "encode_in_query",
            "else quoted(text)",
            'else quoted(text, "~,")',
        ),
    ),
    Mutant(
        "style",
        "unicode replaced",
        Within(
            "parameter",
            "encode_in_query",
            "def encode_in_query(text: str, allow_reserved: bool) -> str:",
            "def encode_in_query(text: str, allow_reserved: bool) -> str:\n"
            '    text = text.encode("ascii", "replace").decode()',
        ),
    ),
    Mutant(
        "style",
        "header object exploded",
        Code(
            RULES,
            'Header("X-Place", "x_place", **KEYS)',
            'Header("X-Place", "x_place", explode=True, **KEYS)',
        ),
    ),
    Mutant(
        "style",
        "header list joined by semicolons",
        Within("header", "Header.expand", 'return ",".join', 'return ";".join'),
    ),
    Mutant(
        "style",
        "percent-encoded twice",
        Within(
            "sendable",
            "quoted",
            "return quote(text, safe",
            'return quote(text.replace("%", "%25"), safe',
        ),
    ),
    Mutant(
        "style",
        "path parameters not encoded",
        Within(
            "parameter",
            "encode_in_path",
            "return _keeping_triplets(text, _PATH_RESERVED) if allow_reserved "
            "else quoted(text)",
            "return text",
        ),
    ),
    Mutant(
        "style",
        "list turned round",
        Within(
            "parameter",
            "listed",
            "return [quote(scalar(item)) for item in data]",
            "return [quote(scalar(item)) for item in reversed(data)]",
        ),
    ),
    Mutant(
        "style",
        "numbers rounded",
        Within(
            "parameter",
            "scalar",
            'return dump_json(value).decode("utf-8")',
            'return f"{value:.2g}"',
        ),
    ),
)
