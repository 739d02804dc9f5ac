"""`docs/manners.md` lists the tools whose documents are tried, as their folders say."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from manners.tools import TOOLS, Tool
from support import ROOT

PAGE = ROOT / "docs" / "manners.md"
HEAD = """# Documents in the manner of tools

Written from `tests/manners/` by
`CLIENTWRIGHT_UPDATE=1 ./scripts/test tests/docs/test_manners.py`.

Most documents are written by a tool, and each tool has its manner: how it names
operations and schemas, and how it says null, files, forms, unions, pages and errors. A
client must do what the author of the application means by that.

## Tried against a running application

A small application uses the tool's features. The tool writes the document, a client is
made from it, and a user's program calls the application on loopback, synchronously and
asynchronously: what comes back is compared with what the application says, and no judge
of ours is between them. The program is type-checked as well. Tools in bold run with
every `./scripts/test`, the others with `./scripts/manners`, which gives each an
environment of its own.

"""
WRITTEN = """
## Tried with their document alone

These were written by hand as the tool would, or by a tool that serves nothing. A
package is made of each, imported, type-checked and proved by `verify`.

"""


def _page() -> str:
    live = [one for one in TOOLS if one.serves]
    rest = [one for one in TOOLS if not one.serves]
    return f"{HEAD}{_table(live)}{WRITTEN}{_table(rest)}"


def _table(tools: Iterable[Tool]) -> str:
    lines = [
        f"| {_title(one)} | {_calls(one) or ''} | {', '.join(one.features)} |\n"
        for one in sorted(tools, key=lambda one: one.title.lower())
    ]
    return "| tool | calls | what is used |\n|---|---|---|\n" + "".join(lines)


def _title(tool: Tool) -> str:
    return f"**{tool.title}**" if tool.modules else tool.title


def _calls(tool: Tool) -> int:
    """Count them in `calls.py`, and in modules that it takes some from."""
    texts = [file.read_text(encoding="utf-8") for file in tool.folder.glob("*.py")]
    return sum(len(re.findall(r"\bCall\(", text)) for text in texts)


def test_the_page_is_current() -> None:
    """A new tool is listed."""
    if os.environ.get("CLIENTWRIGHT_UPDATE"):
        PAGE.write_text(_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == _page()
