"""Mistakes on the way from page to page."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

TURN = runtime("page_turn")

MUTANTS = (
    Mutant(
        "page",
        "limit of pages forgotten",
        TURN,
        r"limits\.pages is not None and self\.number >= limits\.pages",
        "False",
    ),
    Mutant(
        "page",
        "a server behind a proxy refused",
        runtime("page_url"),
        r"if _one_ends_with_the_other\(there\.path, here\.path\):",
        "if False:",
    ),
    Mutant(
        "page",
        "a page that says it has a next one, and none comes",
        runtime("pages"),
        r"return self\._turn\.has_next",
        "return False",
    ),
    Mutant(
        "page",
        "credentials taken to another origin",
        runtime("page_url"),
        r"if ours:\n(\s+)return str\(there\)\n\s+raise _refused\(turn, here\)",
        r"if True:\n\1return str(there)",
    ),
    Mutant(
        "page",
        "credentials lost on the next page",
        runtime("request"),
        r"replace\(self, url=url\)",
        "replace(self, url=url, applied=Applied())",
    ),
    Mutant(
        "page",
        "only the first page",
        runtime("pages"),
        r"page = page\.next_page\(\)",
        "page = None",
    ),
    Mutant(
        "page",
        "only the first page, asynchronously",
        runtime("pages"),
        r"page = await page\.next_page\(\)",
        "page = None",
    ),
    Mutant(
        "page", "cursor read elsewhere", RULES, r'cursor="/(\w+)"', r'cursor="/_\1"'
    ),
    Mutant(
        "page",
        "items read elsewhere",
        RULES,
        r'(Pages\(\s*)"/(\w+)"',
        r'\1"/_\2"',
    ),
    Mutant(
        "page",
        "URL of the next page not read",
        RULES,
        r'next_url="/(\w+)"',
        r'next_url="/_\1"',
    ),
    Mutant(
        "page",
        "end not noticed",
        TURN,
        r"self\.flag\(rule\.has_more\) is False or self\.flag\(rule\.is_last\)",
        "False",
    ),
    Mutant(
        "page",
        "offset not moved by the page",
        runtime("pages_counted"),
        r"\+ len\(turn\.raw\)",
        "+ 1",
    ),
    Mutant(
        "page",
        "a page left out",
        runtime("pages_counted"),
        r"else now \+ 1\)",
        "else now + 2)",
    ),
    Mutant(
        "page",
        "short page taken for the last",
        TURN,
        r"if rule\.counts and not self\.raw:",
        "if len(self.raw) < 2:",
    ),
    Mutant(
        "page",
        "empty page taken for the last",
        TURN,
        r"if rule\.counts and not self\.raw:",
        "if not self.raw:",
    ),
    Mutant(
        "page",
        "last item of a page lost",
        TURN,
        r"(if isinstance\(found, list\):\n\s+return found)",
        r"\1[:-1]",
    ),
    Mutant(
        "page",
        "other arguments forgotten",
        runtime("operation"),
        r"\{\*\*self\.values, \*\*values\}",
        "values",
    ),
    Mutant(
        "page",
        "a cycle followed for ever",
        TURN,
        r"if sent is None or sent > self\.number:",
        "if True:",
    ),
    Mutant(
        "page",
        "the same page given twice",
        TURN,
        r"repeats = before is not None and",
        "repeats = False and before is not None and",
    ),
)
