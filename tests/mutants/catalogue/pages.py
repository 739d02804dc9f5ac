"""Mistakes on the way from page to page."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "page",
        "limit of pages forgotten",
        Within(
            "page_turn",
            "Turn._decided",
            "limits.pages is not None and self.number >= limits.pages",
            "False",
        ),
    ),
    Mutant(
        "page",
        "a server behind a proxy refused",
        Within(
            "page_url",
            "followed",
            "if _one_ends_with_the_other(there.path, here.path):",
            "if False:",
        ),
    ),
    Mutant(
        "page",
        "a page that says it has a next one, and none comes",
        Within(
            "page_turn",
            "BasePage.has_next_page",
            "return self._turn.has_next",
            "return False",
        ),
    ),
    Mutant(
        "page",
        "credentials taken to another origin",
        Within(
            "page_url",
            "followed",
            "if ours:\n        return str(there)\n    raise _refused(turn, here)",
            "if True:\n        return str(there)",
        ),
    ),
    Mutant(
        "page",
        "credentials lost on the next page",
        Within(
            "page_turn",
            "Turn._new",
            "self.request.changed(url=following)",
            "self.request.changed(url=following, applied=None)",
        ),
    ),
    Mutant(
        "page",
        "only the first page",
        Within("pages", "Pager.pages", "page = page.next_page()", "page = None"),
    ),
    Mutant(
        "page",
        "only the first page, asynchronously",
        Within(
            "async_pages",
            "AsyncPager.pages",
            "page = await page.next_page()",
            "page = None",
        ),
    ),
    Mutant(
        "page",
        "cursor read elsewhere",
        Code(
            RULES,
            "CALLED(*ARGS, cursor=PLACE, **KEYS)",
            "CALLED(*ARGS, cursor=PLACE, **KEYS)",
            where=(("PLACE", "/\\w+"),),
            respelled=("PLACE", "^/", "/_"),
        ),
    ),
    Mutant(
        "page",
        "items read elsewhere",
        Code(
            RULES,
            "CALLED(PLACE, *ARGS, **KEYS)",
            "CALLED(PLACE, *ARGS, **KEYS)",
            where=(("CALLED", "\\w+Pages"), ("PLACE", "/\\w+")),
            respelled=("PLACE", "^/", "/_"),
        ),
    ),
    Mutant(
        "page",
        "URL of the next page not read",
        Code(
            RULES,
            "CALLED(*ARGS, next_url=PLACE, **KEYS)",
            "CALLED(*ARGS, next_url=PLACE, **KEYS)",
            where=(("PLACE", "/\\w+"),),
            respelled=("PLACE", "^/", "/_"),
        ),
    ),
    Mutant(
        "page",
        "end not noticed",
        Within(
            "page_turn",
            "Turn._decided",
            "self.flag(rule.has_more) is False or self.flag(rule.is_last)",
            "False",
        ),
    ),
    Mutant(
        "page",
        "offset not moved by the page",
        Within("pages_counted", "OffsetPages.following", "+ len(turn.raw)", "+ 1"),
    ),
    Mutant(
        "page",
        "a page left out",
        Within(
            "pages_counted", "NumberedPages.following", "else now + 1)", "else now + 2)"
        ),
    ),
    Mutant(
        "page",
        "short page taken for the last",
        Within(
            "page_turn",
            "Turn._decided",
            "if rule.counts and not self.raw:",
            "if len(self.raw) < 2:",
        ),
    ),
    Mutant(
        "page",
        "empty page taken for the last",
        Within(
            "page_turn",
            "Turn._decided",
            "if rule.counts and not self.raw:",
            "if not self.raw:",
        ),
    ),
    Mutant(
        "page",
        "last item of a page lost",
        Within(
            "page_turn",
            "Turn._list",
            "if isinstance(found, list):\n        return found",
            "if isinstance(found, list):\n        return found[:-1]",
        ),
    ),
    Mutant(
        "page",
        "other arguments forgotten",
        Within("operation", "Call.changed", "{**self.values, **values}", "values"),
    ),
    Mutant(
        "page",
        "a cycle followed for ever",
        Within(
            "page_turn",
            "Turn._new",
            "if sent is None or sent > self.number:",
            "if True:",
        ),
    ),
    Mutant(
        "page",
        "the same page given twice",
        Within(
            "page_turn",
            "_fetched",
            "repeats = before is not None and",
            "repeats = False and before is not None and",
        ),
    ),
)
