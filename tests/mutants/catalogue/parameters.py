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
    Mutant(
        "target",
        "trailing slash lost",
        RULES,
        r'^(    (?:Template\()?"/[^"]+)/"(\)?),$',
        r'\1"\2,',
    ),
    Mutant("target", "wrong method", RULES, '^    "PATCH",$', '    "PUT",'),
    Mutant(
        "target",
        "base path lost",
        runtime("request"),
        r"else base \+ path",
        'else base.rpartition("/")[0] + path',
    ),
    Mutant(
        "target",
        "extra query parameter",
        runtime("request"),
        r"_joined\(base, path, target\.query,",
        '_joined(base, path, [*target.query, "client=made"],',
    ),
    Mutant(
        "target",
        "extra header",
        runtime("request"),
        r"    headers \+= target\.headers\n",
        '    headers += [*target.headers, ("X-Client", "made")]\n',
    ),
    Mutant(
        "target",
        "accept excludes the answer",
        runtime("request"),
        r'\("Accept", operation\.accepted\)',
        '("Accept", "image/gif")',
    ),
    Mutant("parameter", "default sent", RULES, r"int \| Omit = omit", "int | Omit = 7"),
    Mutant(
        "parameter",
        "empty text dropped",
        runtime("request"),
        r"if value is not omit:\n            rule",
        'if value is not omit and value != "":\n            rule',
    ),
    Mutant(
        "parameter",
        "false and zero dropped",
        runtime("request"),
        r"if value is not omit:\n( +)rule",
        r'if value is not omit and (value or value == ""):\n\1rule',
    ),
    Mutant(
        "parameter",
        "query parameter sent twice",
        runtime("query"),
        r'target\.query \+= \[f"',
        'target.query += 2 * [f"',
    ),
    Mutant(
        "parameter",
        "only the last header sent",
        runtime("request"),
        r"    headers \+= target\.headers\n",
        "    headers += target.headers[-1:]\n",
    ),
    Mutant(
        "parameter",
        "argument of another parameter taken",
        RULES,
        "            sort=sort",
        "            sort=session",
    ),
)
