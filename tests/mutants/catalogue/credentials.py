"""Mistakes: credentials."""

from __future__ import annotations

from mutants.mutant import CLIENT, RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "credential",
        "wrong word",
        runtime("bearer"),
        'word: str = "Bearer"',
        'word: str = "Token"',
    ),
    Mutant(
        "credential",
        "bearer missing",
        runtime("bearer"),
        r'request\.headers\["Authorization"\] = text',
        "text",
    ),
    Mutant(
        "credential",
        "basic without colon",
        runtime("basic"),
        r"\{username\}:\{",
        "{username}{",
    ),
    Mutant(
        "credential",
        "key under a wrong name",
        CLIENT,
        r'ApiKey\((\s*)"X-',
        r'ApiKey(\1"Y-',
    ),
    Mutant(
        "credential",
        "key in the wrong place",
        CLIENT,
        r"QueryKey\(",
        "ApiKey(",
    ),
    Mutant(
        "credential",
        "sent where none is asked",
        RULES,
        r"    security=\(\),\n",
        "",
    ),
    Mutant(
        "credential",
        "none where some are asked",
        CLIENT,
        r'    security=\(\("token",[^\n]*\n',
        "",
    ),
    Mutant("credential", "one of two lost", CLIENT, r'\("key", "tenant"\)', '("key",)'),
    Mutant(
        "credential",
        "cookie under a wrong name",
        CLIENT,
        r'CookieKey\((\s*)"',
        r'CookieKey(\1"my_',
    ),
    Mutant(
        "credential",
        "cookie lost",
        runtime("api_key"),
        r'request\.headers\["Cookie"\] = ',
        "_ = ",
    ),
    Mutant(
        "credential",
        "cookie in place of the others",
        runtime("api_key"),
        r'present = request\.headers\.get\("Cookie"\)',
        "present = None",
    ),
    Mutant(
        "credential",
        "user name as password",
        runtime("basic"),
        r"\{password\}",
        "{username}",
    ),
    Mutant(
        "credential",
        "all that were given, whatever is asked",
        CLIENT,
        r'\(\("token",\), \("login",\), \("key", "tenant"\)\)',
        '(("token", "key"), ("login",), ("key", "tenant"))',
    ),
    Mutant(
        "credential",
        "bearer twice",
        runtime("bearer"),
        r"prefixed\(self\.word, ",
        'prefixed(f"{self.word} {self.word}", ',
    ),
)
