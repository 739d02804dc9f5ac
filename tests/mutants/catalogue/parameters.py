"""Mistakes: parameters."""

from __future__ import annotations

from mutants.edits import Code, Default, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant("parameter", "dropped query parameter", Code(RULES, "Query(WIRE)", None)),
    Mutant("parameter", "dropped header", Code(RULES, "Header(WIRE, NAME)", None)),
    Mutant("parameter", "dropped cookie", Code(RULES, 'Cookie("session")', None)),
    Mutant(
        "parameter",
        "wrong wire name of a query parameter",
        Code(
            RULES, "Query(WIRE, NAME)", "Query(NAME)", where=(("WIRE", ".*[^\\w].*"),)
        ),
    ),
    Mutant(
        "parameter",
        "header renamed",
        Code(
            RULES,
            "Header(WIRE, *ARGS, **KEYS)",
            "Header(WIRE, *ARGS, **KEYS)",
            where=(("WIRE", "X-.*"),),
            respelled=("WIRE", "^X-", "X_"),
        ),
    ),
    Mutant(
        "parameter",
        "query sent as header",
        Code(RULES, 'Query("sort", *ARGS, **KEYS)', 'Header("sort", *ARGS, **KEYS)'),
    ),
    Mutant(
        "parameter",
        "cookie sent as query",
        Code(
            RULES, 'Cookie("session", *ARGS, **KEYS)', 'Query("session", *ARGS, **KEYS)'
        ),
    ),
    Mutant(
        "parameter",
        "constant lost",
        Code(RULES, 'CALLED(*ARGS, const="2", **KEYS)', "CALLED(*ARGS, **KEYS)"),
    ),
    Mutant(
        "parameter",
        "constant changed",
        Code(
            RULES,
            'CALLED(*ARGS, const="2", **KEYS)',
            'CALLED(*ARGS, const="3", **KEYS)',
        ),
    ),
    Mutant(
        "target",
        "trailing slash lost",
        Code(
            RULES,
            "Template(PATH)",
            "Template(PATH)",
            where=(("PATH", ".*/"),),
            respelled=("PATH", "/$", ""),
        ),
    ),
    Mutant(
        "target",
        "wrong method",
        Code(RULES, 'CALLED("PATCH", *ARGS, **KEYS)', 'CALLED("PUT", *ARGS, **KEYS)'),
    ),
    Mutant(
        "target",
        "base path lost",
        Within(
            "request",
            "_joined",
            "else base + path",
            'else base.rpartition("/")[0] + path',
        ),
    ),
    Mutant(
        "target",
        "extra query parameter",
        Within(
            "request",
            "prepare",
            "_joined(base, path, target.query,",
            '_joined(base, path, [*target.query, "client=made"],',
        ),
    ),
    Mutant(
        "target",
        "extra header",
        Within(
            "request",
            "prepare",
            "headers += target.headers",
            'headers += [*target.headers, ("X-Client", "made")]',
        ),
    ),
    Mutant(
        "target",
        "accept excludes the answer",
        Within(
            "request",
            "prepare",
            '("Accept", operation.accepted)',
            '("Accept", "image/gif")',
        ),
    ),
    Mutant("parameter", "default sent", Default(RULES, "int | Omit", "7")),
    Mutant(
        "parameter",
        "empty text dropped",
        Within(
            "request",
            "prepare",
            "if value is not omit:\n            rule",
            'if value is not omit and value != "":\n            rule',
        ),
    ),
    Mutant(
        "parameter",
        "false and zero dropped",
        Within(
            "request",
            "prepare",
            "if value is not omit:\n            rule",
            'if value is not omit and (value or value == ""):\n            rule',
        ),
    ),
    Mutant(
        "parameter",
        "query parameter sent twice",
        Within("query", "Query.add", 'target.query += [f"', 'target.query += 2 * [f"'),
    ),
    Mutant(
        "parameter",
        "only the last header sent",
        Within(
            "request",
            "prepare",
            "headers += target.headers",
            "headers += target.headers[-1:]",
        ),
    ),
    Mutant(
        "parameter",
        "argument of another parameter taken",
        Code(
            RULES,
            "self._call(*ARGS, sort=sort, **KEYS)",
            "self._call(*ARGS, sort=session, **KEYS)",
        ),
    ),
    Mutant(
        "parameter",
        "a date of HTTP as JSON Schema writes it",
        Within(
            "header",
            "http_date",
            "return format_datetime(value.astimezone(UTC), usegmt=True)",
            "return value",
        ),
    ),
    Mutant(
        "parameter",
        "a date of HTTP in another zone",
        Within(
            "header",
            "http_date",
            "value.astimezone(UTC)",
            "value.replace(tzinfo=UTC)",
        ),
    ),
    Mutant(
        "parameter",
        "XML of a parameter as JSON",
        Within(
            "parameter_xml",
            "as_xml.text",
            'return document.partition("\\n")[2]',
            "return value",
        ),
    ),
    Mutant(
        "parameter",
        "XML of a parameter without its rules",
        Within(
            "parameter_xml",
            "as_xml.text",
            "write(value, kind(), root=root, item=item)",
            "write(value, dict, root=root, item=item)",
        ),
    ),
)
