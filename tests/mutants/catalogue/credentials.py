"""Mistakes: credentials."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import CLIENT, RULES, Mutant

MUTANTS = (
    Mutant(
        "credential",
        "wrong word",
        Within("bearer", "Bearer.word", 'word: str = "Bearer"', 'word: str = "Token"'),
    ),
    Mutant(
        "credential",
        "bearer missing",
        Within(
            "bearer", "Bearer.apply", 'request.headers["Authorization"] = text', "text"
        ),
    ),
    Mutant(
        "credential",
        "basic without colon",
        Within("basic", "Basic.apply", "{username}:{", "{username}{"),
    ),
    Mutant(
        "credential",
        "key under a wrong name",
        Code(
            CLIENT,
            "ApiKey(WIRE, *ARGS, **KEYS)",
            "ApiKey(WIRE, *ARGS, **KEYS)",
            where=(("WIRE", "X-.*"),),
            respelled=("WIRE", "^X-", "Y-"),
        ),
    ),
    Mutant(
        "credential",
        "key in the wrong place",
        Code(CLIENT, "QueryKey(*ARGS, **KEYS)", "ApiKey(*ARGS, **KEYS)"),
    ),
    Mutant(
        "credential",
        "sent where none is asked",
        Code(RULES, "CALLED(*ARGS, security=(), **KEYS)", "CALLED(*ARGS, **KEYS)"),
    ),
    Mutant(
        "credential",
        "none where some are asked",
        Code(CLIENT, "Api(*ARGS, security=ALL, **KEYS)", "Api(*ARGS, **KEYS)"),
    ),
    Mutant(
        "credential", "one of two lost", Code(CLIENT, '("key", "tenant")', '("key",)')
    ),
    Mutant(
        "credential",
        "cookie under a wrong name",
        Code(
            CLIENT,
            "CookieKey(WIRE, *ARGS, **KEYS)",
            "CookieKey(WIRE, *ARGS, **KEYS)",
            respelled=("WIRE", "^", "my_"),
        ),
    ),
    Mutant(
        "credential",
        "cookie lost",
        Within("api_key", "add_cookie", 'request.headers["Cookie"] = ', "_ = "),
    ),
    Mutant(
        "credential",
        "cookie in place of the others",
        Within(
            "api_key",
            "add_cookie",
            'present = request.headers.get("Cookie")',
            "present = None",
        ),
    ),
    Mutant(
        "credential",
        "user name as password",
        Within("basic", "Basic.apply", "{password}", "{username}"),
    ),
    Mutant(
        "credential",
        "all that were given, whatever is asked",
        Code(
            CLIENT,
            '(("token",), ("login",), ("key", "tenant"))',
            '(("token", "key"), ("login",), ("key", "tenant"))',
        ),
    ),
    Mutant(
        "credential",
        "bearer twice",
        Within(
            "bearer",
            "Bearer.apply",
            "prefixed(self.word, ",
            'prefixed(f"{self.word} {self.word}", ',
        ),
    ),
)
