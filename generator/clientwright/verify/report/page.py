"""A verification as one self-contained page: no network, readable on a phone.

A matrix says which checks each operation passed; below are the failures with the exact
request and answer, and the faults of the document. Every text is escaped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from markupsafe import Markup

from ...page import whole
from .findings import Failure, Fault, Proof, VerifyReport
from .groups import Group, by_operation, grouped

_BESIDE = ("request", "pages", "beyond")
"""Checks that are no documented status."""

_MOST = 20
"""Failures of one kind that are written besides the first."""

_MEANING = {
    "request": "every request that was sent",
    "pages": "every page, one after the other",
    "beyond": "responses that the document does not promise",
}


def page(report: VerifyReport) -> str:
    """Return the whole page."""
    title = report.title or "Verification"
    paths = {proof.pointer: f"{proof.method} {proof.path}" for proof in report.proofs}
    body = (
        f"<h1>{escape(title)}</h1>\n{_about(report.about)}{_summary(report)}\n{_SEARCH}\n"
        f"{_matrix(report)}{_failures(report.failures, paths)}"
        f"{_faults(report.document_faults)}{_unmade(report.unmade)}"
    )
    return whole(f"{title}: verification", Markup(body), styles=("verification.css",))


_SEARCH = (
    '<form role="search" class="find">\n'
    '<input id="search" type="search" placeholder="Search" aria-label="Search '
    'operations, failures and faults">\n'
    '<label><input id="only" type="checkbox"> only what failed</label>\n'
    '<output id="shown" for="search only"></output>\n</form>'
)


def _about(about: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>"
        for name, text in about
    )
    return f'<dl class="about">{rows}</dl>\n' if rows else ""


def _summary(report: VerifyReport) -> str:
    kind = "good" if report.ok else "bad"
    numbers = (
        (f"{report.verified} of {report.operations}", "operations verified", kind),
        *_webhooks(report),
        (str(report.calls), "calls, sync and async", ""),
        (str(len(report.failures)), "failures", "bad" if report.failures else ""),
        (str(len(report.document_faults)), "faults of the document", ""),
        (f"{report.seconds:.1f} s", "", ""),
    )
    items = "".join(
        f'<li><b class="{kind}">{value}</b> {what}</li>'
        for value, what, kind in numbers
    )
    return f'<ul class="sum">{items}</ul>'


def _webhooks(report: VerifyReport) -> list[tuple[str, str, str]]:
    if not report.webhooks:
        return []
    kind = "good" if report.webhooks_verified == report.webhooks else "bad"
    return [(f"{report.webhooks_verified} of {report.webhooks}", "webhooks", kind)]


def _matrix(report: VerifyReport) -> str:
    """Write operations down and checks across; a status' media types share a cell."""
    columns = _columns(report.proofs)
    heads = "".join(
        f'<th scope="col" title="{escape(_MEANING.get(name, f"responses {name}"))}">'
        f"{escape(name)}</th>"
        for name in columns
    )
    failed = {failure.pointer for failure in report.failures}
    rows = "".join(
        _row(proof, columns, proof.pointer in failed) for proof in report.proofs
    )
    return (
        '<h2>Operations</h2>\n<div class="wide" tabindex="0" role="region" '
        'aria-label="Operations and checks">\n<table>\n<thead><tr>'
        f'<th scope="col">operation</th><th scope="col">calls</th>{heads}'
        f"</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _columns(proofs: Iterable[Proof]) -> list[str]:
    found: dict[str, None] = {}
    for proof in proofs:
        found.update(dict.fromkeys(_column(name) for name, _ in proof.checks))
    statuses = sorted(name for name in found if name not in _BESIDE)
    first, *last = _BESIDE
    return [first, *statuses, *(name for name in last if name in found)]


def _column(check: str) -> str:
    """Give the column of a check: `200` of `200 application/json`."""
    return check.partition(" ")[0] or check


def _row(proof: Proof, columns: Sequence[str], failed: bool) -> str:
    cells: dict[str, list[tuple[str, bool]]] = {}
    for name, good in proof.checks:
        cells.setdefault(_column(name), []).append((name, good))
    good = proof.verified and not failed
    text = f"{proof.method} {proof.path} {proof.pointer}".lower()
    label = f"<b>{escape(proof.method)}</b> <code>{escape(proof.path)}</code>"
    if failed:
        label = f'<a href="#{_anchor(proof.pointer)}">{label}</a>'
    return (
        f'<tr data-text="{escape(text)}" data-good="{"yes" if good else "no"}">'
        f'<th scope="row">{label}</th><td>{proof.calls}</td>'
        f"{''.join(_cell(cells.get(name, [])) for name in columns)}</tr>\n"
    )


def _cell(checks: Sequence[tuple[str, bool]]) -> str:
    if not checks:
        return '<td class="none"><span class="unseen">not documented</span></td>'
    good = all(passed for _, passed in checks)
    told = "; ".join(f"{name}: {'passed' if ok else 'failed'}" for name, ok in checks)
    mark, kind = ("✓", "good") if good else ("✗", "bad")
    return (
        f'<td class="{kind}" title="{escape(told)}"><span aria-hidden="true">{mark}'
        f'</span><span class="unseen">{"passed" if good else "failed"}</span></td>'
    )


def _anchor(pointer: str) -> str:
    return "op-" + hashlib.sha256(pointer.encode()).hexdigest()[:12]


def _failures(failures: Iterable[Failure], paths: Mapping[str, str]) -> str:
    groups = grouped(failures)
    if not groups:
        return ""
    parts = [
        f'<section id="{_anchor(pointer)}"><h3>{escape(paths.get(pointer, ""))} '
        f'<span class="ptr">{escape(pointer)}</span></h3>\n'
        f"{''.join(map(_group, several))}</section>\n"
        for pointer, several in by_operation(groups)
    ]
    return f"<h2>Failures</h2>\n{''.join(parts)}"


def _group(group: Group) -> str:
    """Write one kind of failure: the first whole, the others folded away."""
    first, *rest = group.failures
    if not rest:
        return _failure(first)
    shown, more = rest[:_MOST], len(rest) - _MOST
    note = f"<p>{more} more are in the report.</p>" if more > 0 else ""
    text = f"{group.pointer} {group.what}".lower()
    return (
        f'<div class="group" data-text="{escape(text)}" data-good="no">'
        f"<h4>{escape(group.what)}: {group.calls}</h4>\n{_failure(first)}"
        f"<details><summary>{len(rest)} more</summary>"
        f"{''.join(map(_failure, shown))}{note}</details></div>\n"
    )


def _failure(failure: Failure) -> str:
    status = "" if failure.status is None else f", {failure.status}"
    text = f"{failure.pointer} {failure.what} {failure.actual}".lower()
    parts = [
        (
            f"<summary>{escape(failure.what)} ({escape(failure.mode)}{status}) "
            f'<span class="ptr">{escape(failure.call)}</span></summary>'
        ),
        _block("Expected", failure.expected),
        _block("Got", failure.actual),
        _block("Request", failure.request),
        _block("Response", failure.answer),
    ]
    return (
        f'<details data-text="{escape(text)}" data-good="no">'
        f"{''.join(parts)}</details>\n"
    )


def _block(name: str, text: str) -> str:
    return f"<p>{name}</p><pre>{escape(text)}</pre>" if text else ""


def _faults(faults: Iterable[Fault]) -> str:
    rows = "".join(
        f'<div class="fault" data-text="{escape(_words(fault))}" data-good="no">'
        f"<b>{escape(fault.code)}</b> {escape(fault.what)}"
        f'<p class="ptr">{escape(fault.pointer)}</p>'
        f"{f'<p>Fixed by {escape(fault.mended_by)}</p>' if fault.mended_by else ''}"
        "</div>\n"
        for fault in faults
    )
    return f"<h2>Faults of the document</h2>\n{rows}" if rows else ""


def _words(fault: Fault) -> str:
    return f"{fault.code} {fault.what} {fault.pointer}".lower()


def _unmade(unmade: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<div class="fault" data-text="{escape(pointer.lower())}" data-good="no">'
        f'{escape(what)}<p class="ptr">{escape(pointer)}</p></div>\n'
        for pointer, what in unmade
    )
    return f"<h2>Schemas that no made value satisfies</h2>\n{rows}" if rows else ""
