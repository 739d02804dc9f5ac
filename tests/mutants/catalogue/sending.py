"""Mistakes: sending."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "sending",
        "POST sent again",
        Within(
            "retry",
            "IDEMPOTENT",
            'frozenset({"GET"',
            'frozenset({"POST", "PATCH", "GET"',
        ),
    ),
    Mutant(
        "sending",
        "retries not limited",
        Within(
            "retry",
            "is_repeated",
            "if attempt >= prepared.max_retries or not prepared",
            "if attempt >= 1 or not prepared",
        ),
    ),
    Mutant(
        "sending",
        "sent twice",
        Within(
            "async_sender",
            "AsyncSender.transmit",
            "response: httpx2.Response = await _within(",
            "await send(request)\n    response: httpx2.Response = await _within(",
        ),
    ),
    Mutant(
        "sending",
        "body lost on the asynchronous side",
        Code(
            RULES,
            "await self._call(RULE, OPTIONS, **KEYS)",
            "await self._call(RULE, OPTIONS)",
        ),
    ),
    Mutant(
        "sending",
        "credentials lost on the asynchronous side",
        Within(
            "calls",
            "Calls._exchange",
            "request = prepared.request(client)",
            "request = prepared.request(client, trusted=not self.waits)",
        ),
    ),
)
