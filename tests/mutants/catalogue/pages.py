"""Mistakes on the way from page to page."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

PAGES = runtime("pages")

MUTANTS = (
    Mutant(
        "page",
        "credentials taken to another origin",
        PAGES,
        r"there is None or there\.origin != here\.origin or there\.userinfo",
        "there is None",
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
        r"self\.request = self\._next",
        "_ = self._next",
    ),
    Mutant(
        "page",
        "only the first page, asynchronously",
        runtime("pages"),
        r"(await self\._sender\.send\(progress\.request\)\):\n\s+yield item\n)",
        r"\1            return\n",
    ),
    Mutant(
        "page", "cursor read elsewhere", RULES, r'cursor="/(\w+)"', r'cursor="/_\1"'
    ),
    Mutant(
        "page",
        "items read elsewhere",
        RULES,
        r'Pages\((\s*)"/(\w+)"',
        r'Pages(\1"/_\2"',
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
        runtime("pages"),
        r"more is not None and not at\(page\.data, more\)",
        "False",
    ),
    Mutant(
        "page",
        "offset not moved by the page",
        runtime("pages_counted"),
        r"\+ len\(page\.items\)",
        "+ 1",
    ),
    Mutant(
        "page",
        "pages counted from zero",
        runtime("pages_counted"),
        r"else 1\) \+ 1",
        "else 0) + 1",
    ),
    Mutant(
        "page",
        "page as offset",
        RULES,
        r"(?s)import NumberedPages(.*?)NumberedPages\(",
        r"import NumberedPages, OffsetPages\1OffsetPages(",
    ),
    Mutant(
        "page",
        "last item of a page lost",
        PAGES,
        r"found if isinstance\(found, list\)",
        "found[:-1] if isinstance(found, list)",
    ),
    Mutant(
        "page",
        "other arguments forgotten",
        runtime("operation"),
        r"\{\*\*self\.values, \*\*values\}",
        "{**values}",
    ),
    Mutant(
        "page",
        "items without their type",
        RULES,
        r"item=lambda: models\.\w+",
        "item=lambda: str",
    ),
)
