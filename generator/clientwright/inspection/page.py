"""The facts of a document as one self-contained page with search.

Every text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from ..page import whole
from .facts import Facts, OperationFacts, Remark

_SEARCH = (
    '<form role="search" class="find">\n<input id="search" type="search" '
    'placeholder="Search" aria-label="Search operations and remarks">\n'
    '<output id="shown" for="search"></output>\n</form>\n'
)


def page(facts: Facts) -> str:
    """Return the whole page."""
    title = f"{facts.title} {facts.version}"
    body = (
        f"<h1>{escape(title)}</h1>\n{_overview(facts)}{_SEARCH}"
        f"{_list('Operations', map(_operation, facts.operations))}"
        f"{_list('Remarks', map(_remark, facts.remarks))}"
    )
    return whole(title, Markup(body), styles=("inspection.css",))


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


def _list(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """Write a section of entries; each is the words to find it by, and what it says."""
    held = "".join(
        f'<li class="entry" data-text="{escape(words.lower())}">{entry}</li>\n'
        for words, entry in entries
    )
    if not held:
        return f"<h2>{title}</h2>\n<p>None.</p>\n"
    return f'<section><h2>{title}</h2>\n<ul class="entries">\n{held}</ul></section>\n'


def _operation(one: OperationFacts) -> tuple[str, str]:
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
    marks = [one for one in marks if one]
    shown = " ".join(f'<span class="mark">{escape(mark)}</span>' for mark in marks)
    words = " ".join((call, one.method, one.path, one.summary, *marks))
    return words, (
        f"<code>{escape(call)}</code><br>"
        f'<span class="method">{escape(one.method)}</span> '
        f"<code>{escape(one.path)}</code> {escape(one.summary)}<br>{shown}"
    )


def _remark(one: Remark) -> tuple[str, str]:
    kind = "error" if one.severity == "error" else "warning"
    words = " ".join((one.severity, one.message, one.code, one.where))
    return words, (
        f'<b class="{kind}">{escape(one.severity)}</b> '
        f"{escape(one.message)} <code>{escape(one.code)}</code><br>"
        f"<code>{escape(one.where)}</code>"
    )
