"""Mistakes: credentials."""

from __future__ import annotations

from mutants.mutant import CLIENT, RULES, Mutant, runtime

MUTANTS = (
    Mutant("credential", "wrong word", runtime("security"), r'"Bearer "', '"Token "'),
    Mutant(
        "credential",
        "bearer missing",
        runtime("security"),
        r'request\.headers\["Authorization"\] = "Bearer " \+',
        '"Bearer " +',
    ),
    Mutant(
        "credential",
        "basic without colon",
        runtime("security"),
        r"\{username\}:\{",
        "{username}{",
    ),
    Mutant(
        "credential",
        "key under a wrong name",
        CLIENT,
        r'ApiKey\((\s*)"header",(\s+)"X-',
        r'ApiKey(\1"header",\2"Y-',
    ),
    Mutant(
        "credential",
        "key in the wrong place",
        CLIENT,
        r'ApiKey\("query", ',
        'ApiKey("header", ',
    ),
    Mutant(
        "credential",
        "sent where none is asked",
        RULES,
        r'(/\{[\w-]+\}/",\n    parameters=\(Path.*\n    answers=\{"200": .*\n)\)',
        r'\1    security=(("token",),),\n)',
    ),
    Mutant(
        "credential",
        "none where some are asked",
        RULES,
        r'    security=\(\("token",[^\n]*\n',
        "",
    ),
    Mutant("credential", "one of two lost", RULES, r'\("key", "tenant"\)', '("key",)'),
    Mutant(
        "credential",
        "cookie under a wrong name",
        CLIENT,
        r'ApiKey\((\s*)"cookie",(\s+)"',
        r'ApiKey(\1"cookie",\2"my_',
    ),
    Mutant(
        "credential",
        "cookie lost",
        runtime("security"),
        r"_add_cookie\(scheme, _ascii\(scheme, texts\[0\]\), request\)",
        "pass",
    ),
    Mutant(
        "credential",
        "cookie in place of the others",
        runtime("security"),
        r'request\.headers\.get\("Cookie"\), ',
        "",
    ),
    Mutant(
        "credential",
        "user name as password",
        runtime("security"),
        r"\{password\}",
        "{username}",
    ),
    Mutant(
        "credential",
        "all that were given, whatever is asked",
        RULES,
        r'\(\("token",\), \("login",\), \("key", "tenant"\)\)',
        '(("token", "key"), ("login",), ("key", "tenant"))',
    ),
    Mutant(
        "credential",
        "bearer twice",
        runtime("security"),
        r'"Bearer " \+',
        '"Bearer Bearer " +',
    ),
)
