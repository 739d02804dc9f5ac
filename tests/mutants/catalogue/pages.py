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
        PAGES,
        r"self\.draft = following",
        "self.draft = None",
    ),
    Mutant(
        "page",
        "only the first page, asynchronously",
        PAGES,
        r"(await self\._fetch\(progress\.draft\)\):\n\s+yield item\n)",
        r"\1            return\n",
    ),
    Mutant(
        "page", "cursor read elsewhere", RULES, r'cursor="/(\w+)"', r'cursor="/_\1"'
    ),
    Mutant("page", "items read elsewhere", RULES, r'items="/(\w+)"', r'items="/_\1"'),
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
        PAGES,
        r"rule\.has_more is not None and not at\(data, rule\.has_more\)",
        "False",
    ),
    Mutant("page", "offset not moved by the page", PAGES, r"\+ len\(items\)", "+ 1"),
    Mutant("page", "pages counted from zero", PAGES, r"else 1\) \+ 1", "else 0) + 1"),
    Mutant("page", "page as offset", RULES, r'kind="page"', 'kind="offset"'),
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
        PAGES,
        r"arguments=\{\*\*self\._call\.arguments, name: value\}",
        "arguments={name: value}",
    ),
    Mutant(
        "page",
        "items without their type",
        RULES,
        r"item=lambda: models\.\w+",
        "item=lambda: str",
    ),
)
