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
        r"if attempt >= prepared\.max_retries or not repeatable",
        "if attempt >= 1 or not repeatable",
    ),
    Mutant(
        "sending",
        "sent twice",
        runtime("async_sender"),
        r"( +)sent = send\(request\)\n",
        r"\1await send(request)\n\g<0>",
    ),
    Mutant(
        "sending",
        "body lost on the asynchronous side",
        RULES,
        r"(return await self\._call\(\n +\w+,\n +request_options,\n)( +\w+=\w+,\n)+",
        r"\1",
    ),
    Mutant(
        "sending",
        "credentials lost on the asynchronous side",
        runtime("async_sender"),
        r"request = prepared\.request\(client\)",
        "request = prepared.request(client, trusted=False)",
    ),
)
