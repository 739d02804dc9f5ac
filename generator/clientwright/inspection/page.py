"""The facts of a document as one self-contained page with search.

Every text is escaped, and the page forbids itself everything but its own style and
script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from typing import Final

from .facts import Facts, OperationFacts, Remark

_STYLE: Final = """
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --warning: #9a6700;
  --error: #c62828; }
@media (prefers-color-scheme: dark) { :root { --warning: #e3b341; --error: #ff8a80; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem;
  overflow-wrap: anywhere;
  padding: 1rem; }
h1 { font-size: 1.4rem; margin: .2rem 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
input { font: inherit; width: 100%; padding: .5rem; border: 1px solid var(--line);
  border-radius: .4rem; background: transparent; color: inherit; }
li.entry { list-style: none; border-top: 1px solid var(--line); padding: .5rem 0; }
ul.entries { padding: 0; }
.method { display: inline-block; min-width: 4rem; font-weight: 600; }
.mark { background: var(--soft); border-radius: .3rem; padding: 0 .4rem;
  font-size: .8rem; overflow-wrap: anywhere; }
.warning { color: var(--warning); } .error { color: var(--error); }
[hidden] { display: none !important; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
"""
_SCRIPT: Final = """
const search = document.getElementById("search");
const shown = document.getElementById("shown");
const entries = [...document.querySelectorAll(".entry")];
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const entry of entries) {
    const text = entry.textContent.toLowerCase();
    entry.hidden = !words.every((word) => text.includes(word));
    count += entry.hidden ? 0 : 1;
  }
  shown.value = words.length ? `${count} of ${entries.length}` : "";
}
search.addEventListener("input", filter);
"""


def page(facts: Facts) -> str:
    """Return the whole page."""
    title = escape(f"{facts.title} {facts.version}")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n{_overview(facts)}"
        '<input id="search" type="search" placeholder="Search" '
        'aria-label="Search operations and remarks">\n'
        '<output id="shown" for="search"></output>\n'
        f"<h2>Operations</h2>\n{_list(map(_operation, facts.operations))}"
        f"<h2>Remarks</h2>\n{_list(map(_remark, facts.remarks))}"
        f"<script>{_SCRIPT}</script>\n</body>\n</html>\n"
    )


def _policy() -> str:
    """Return a policy that allows what the page itself holds, by hash."""

    def sha(text: str) -> str:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        return f"'sha256-{digest}'"

    return (
        f"default-src 'none'; style-src {sha(_STYLE)}; script-src {sha(_SCRIPT)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _overview(facts: Facts) -> str:
    counted = ", ".join(f"{number} {what}" for what, number in facts.counts.items())
    rows = [
        ("Document", f"OpenAPI {facts.openapi}, {facts.file}"),
        ("Package", f"{facts.package}, {facts.made}"),
        ("Servers", ", ".join(facts.servers) or "none is named"),
        *((name, what) for name, what in facts.credentials.items()),
        ("Operations", f"{len(facts.operations)}{f': {counted}' if counted else ''}"),
        ("Schemas", str(facts.schemas)),
        ("Webhooks", ", ".join(facts.webhooks) or "none"),
    ]
    held = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(what)}</dd>\n" for name, what in rows
    )
    return f"<dl>\n{held}</dl>\n"


def _list(entries: Iterable[str]) -> str:
    held = "".join(f'<li class="entry">{entry}</li>\n' for entry in entries)
    return f'<ul class="entries">\n{held}</ul>\n' if held else "<p>None.</p>\n"


def _operation(one: OperationFacts) -> str:
    call = f"client.{one.call}({', '.join(one.arguments)})"
    marks = [
        f"pages: {one.pages}" if one.pages else "",
        f"does not page: {one.not_paged}" if one.not_paged and not one.pages else "",
        f"streams: {one.streams}" if one.streams else "",
        f"does not stream: {one.not_streamed}" if one.not_streamed else "",
        "deprecated" if one.deprecated else "",
        f"sends {', '.join(one.body)}" if one.body else "",
        f"needs {one.security}" if one.security else "",
        *one.responses,
    ]
    shown = " ".join(f'<span class="mark">{escape(m)}</span>' for m in marks if m)
    return (
        f"<code>{escape(call)}</code><br>"
        f'<span class="method">{escape(one.method)}</span> '
        f"<code>{escape(one.path)}</code> {escape(one.summary)}<br>{shown}"
    )


def _remark(one: Remark) -> str:
    kind = "error" if one.severity == "error" else "warning"
    return (
        f'<b class="{kind}">{escape(one.severity)}</b> '
        f"{escape(one.message)} <code>{escape(one.code)}</code><br>"
        f"<code>{escape(one.where)}</code>"
    )
