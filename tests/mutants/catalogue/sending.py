"""Mistakes: sending."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "sending",
        "POST sent again",
        runtime("retry"),
        r'frozenset\(\{"GET"',
        'frozenset({"POST", "PATCH", "GET"',
    ),
    Mutant(
        "sending",
        "retries not limited",
        runtime("retry"),
        r"if attempt >= draft\.max_retries or not _repeatable",
        "if attempt >= 1 or not _repeatable",
    ),
    Mutant(
        "sending",
        "sent twice",
        runtime("async_shell"),
        r"( +)sent = (client\.send\((?:.|\n)*?\n +\)\n)",
        r"\1await \2\g<0>",
    ),
    Mutant(
        "sending",
        "body lost on the asynchronous side",
        RULES,
        r"(return await self\._call\(\n            \w+,\n)            body=\{",
        r"\1            body={} and {",
    ),
    Mutant(
        "sending",
        "credentials lost on the asynchronous side",
        runtime("async_shell"),
        r"request = draft\.request\(client\)",
        "request = draft.request(client, trusted=False)",
    ),
)
