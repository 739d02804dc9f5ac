"""`docs/repairs.md` has every rule of repair, as the code describes it."""

from __future__ import annotations

import os

from corpus.defects import DEFECTS
from support import ROOT

from clientwright.document.repair.rule import Rule
from clientwright.document.repair.rule_order import RULES

PAGE = ROOT / "docs" / "repairs.md"
HEAD = """# What is repaired

Written from `document/repair/rule_order.py` by
`CLIENTWRIGHT_UPDATE=1 ./scripts/test tests/docs/test_repairs.py`.

Documents of real vendors break the standard in small ways. A package's `openapi.json`,
and what `clientwright repair` writes, is valid in its own version of OpenAPI: each rule
below changes what is wrong by the specification, and nothing else. Every repair is a
diagnostic with its code and the place in the vendor's document; formalities are told by
`-v` only. What was repaired is kept in the manifest under `faults`.

Values of a wrong type are dealt with along the way (`wrong-type`): `"true"` in place
of true, `"5"` in place of 5, `int` or `DateTime` in place of a type, one string in
place of a list of strings are read as what they say; what says nothing goes.

| code | what is recognized | what is written | versions |
|---|---|---|---|
"""
TAIL = """
## What openapi-spec-validator refuses all the same

These messages are about documents that are right, so nothing is changed:

"""
VERSIONS = ("2", "3.0", "3.1", "3.2")


def _page() -> str:
    rows = [f"| {' | '.join(_cells(one))} |" for one in RULES]
    defects = "\n".join(f"- {one.reason}" for one in DEFECTS)
    return f"{HEAD}{chr(10).join(rows)}{chr(10)}{TAIL}{defects}{chr(10)}"


def _cells(rule: Rule) -> tuple[str, ...]:
    code, versions = f"`{rule.code}`", _versions(rule.versions)
    return code, rule.recognizes, rule.writes, versions


def _versions(known: frozenset[str]) -> str:
    if known == set(VERSIONS):
        return "all"
    return ", ".join(one for one in VERSIONS if one in known)


def test_the_page_is_current() -> None:
    """A new rule is described where its users look."""
    if os.environ.get("CLIENTWRIGHT_UPDATE"):
        PAGE.write_text(_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == _page()


def test_rules_describe_themselves() -> None:
    """Each has words for both columns, and a docstring that names its section."""
    for one in RULES:
        assert one.recognizes
        assert one.writes
        assert one.kinds
        assert one.find.__doc__, one
    names = [f"{one.find.__module__}.{one.find.__name__}" for one in RULES]
    assert len(set(names)) == len(names)
