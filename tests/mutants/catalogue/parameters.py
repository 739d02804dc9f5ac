"""Mistakes: parameters."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "parameter", "dropped query parameter", RULES, r'        Query\("\w+"\),\n', ""
    ),
    Mutant(
        "parameter", "dropped header", RULES, r'        Header\("[^"]+", "\w+"\),\n', ""
    ),
    Mutant("parameter", "dropped cookie", RULES, r'        Cookie\("session"\),\n', ""),
    Mutant(
        "parameter",
        "wrong wire name of a query parameter",
        RULES,
        r'Query\("[^"\w]?[^"]*[^\w"][^"]*", "(\w+)"\)',
        r'Query("\1")',
    ),
    Mutant("parameter", "header renamed", RULES, r'Header\("X-', 'Header("X_'),
    Mutant(
        "parameter", "query sent as header", RULES, r"Query\(\"sort\"", 'Header("sort"'
    ),
    Mutant(
        "parameter",
        "cookie sent as query",
        RULES,
        r'Cookie\("session"',
        'Query("session"',
    ),
    Mutant("parameter", "constant lost", RULES, r', const="2"', ""),
    Mutant("parameter", "constant changed", RULES, r'const="2"', 'const="3"'),
    Mutant("target", "trailing slash lost", RULES, r'(path="/[^"]+)/"', r'\1"'),
    Mutant("target", "wrong method", RULES, r'method="PATCH"', 'method="PUT"'),
    Mutant(
        "target",
        "base path lost",
        runtime("request"),
        r"url=base \+ _target",
        'url=base.rpartition("/")[0] + _target',
    ),
    Mutant(
        "target",
        "extra query parameter",
        runtime("request"),
        r"map\(_pair, extra_query\.items\(\)\)",
        r'\g<0>, "client=made"',
    ),
    Mutant(
        "target",
        "extra header",
        runtime("request"),
        r'\("Accept", accepted',
        r'("X-Client", "made"),\n        \g<0>',
    ),
    Mutant(
        "target",
        "accept excludes the answer",
        runtime("request"),
        r'\("Accept", accepted\(call, operation\)\)',
        '("Accept", "image/gif")',
    ),
    Mutant("parameter", "default sent", RULES, r"int \| Omit = omit", "int | Omit = 7"),
    Mutant(
        "parameter",
        "empty text dropped",
        runtime("request"),
        r"arguments\)\) is not omit",
        'arguments)) is not omit and value != ""',
    ),
    Mutant(
        "parameter",
        "false and zero dropped",
        runtime("request"),
        r"arguments\)\) is not omit",
        "arguments)) is not omit and (value or isinstance(value, str))",
    ),
    Mutant(
        "parameter",
        "query parameter sent twice",
        runtime("request"),
        r'pieces \+= \[f"\{name\}=\{text\}"',
        'pieces += 2 * [f"{name}={text}"',
    ),
    Mutant(
        "parameter",
        "only the last header sent",
        runtime("request"),
        r"\*values\.headers\(\),",
        "*values.headers()[-1:],",
    ),
    Mutant(
        "parameter",
        "argument of another parameter taken",
        RULES,
        r'"sort": sort',
        '"sort": session',
    ),
)
