"""A verification as one self-contained page: no network, readable on a phone."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .report import Failure, Fault, Proof, VerifyReport

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #c62828; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem;
  max-width: 70rem; }
h1 { font-size: 1.4rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin-top: 2rem; }
input { font: inherit; width: 100%; padding: .5rem; border: 1px solid var(--line);
  border-radius: .4rem; background: transparent; color: inherit; }
.sum { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.sum li { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem; }
.sum b { font-size: 1.2rem; }
.op { border-top: 1px solid var(--line); padding: .5rem 0; }
.op code, pre, .ptr { overflow-wrap: anywhere; }
.method { font-weight: 700; font-size: .8rem; margin-right: .4rem; }
.checks { display: flex; flex-wrap: wrap; gap: .25rem; margin: .2rem 0 0; padding: 0;
  list-style: none; font-size: .78rem; }
.checks li { border-radius: .3rem; padding: 0 .4rem; border: 1px solid; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
details { margin: .4rem 0; border-left: 3px solid var(--bad); padding-left: .6rem; }
summary { cursor: pointer; }
pre { white-space: pre-wrap; background: #8881; padding: .6rem; border-radius: .4rem;
  font-size: .8rem; }
.ptr { font-family: monospace; font-size: .8rem; opacity: .8; }
"""

_SCRIPT = """
const box = document.querySelector('#search');
const only = document.querySelector('#only');
function show() {
  const words = box.value.toLowerCase().split(/\\s+/);
  for (const one of document.querySelectorAll('[data-text]')) {
    const hit = words.every(word => one.dataset.text.includes(word));
    one.hidden = !hit || (only.checked && one.dataset.good === 'yes');
  }
}
box.addEventListener('input', show);
only.addEventListener('change', show);
"""


def page(report: VerifyReport) -> str:
    """Write the whole page."""
    title = escape(report.title or "Verification")
    failures: dict[str, list[Failure]] = {}
    for failure in report.failures:
        failures.setdefault(failure.pointer, []).append(failure)
    general = "".join(_failure(one) for one in failures.get("#", ()))
    operations = "".join(
        _operation(proof, failures.get(proof.pointer, ())) for proof in report.proofs
    )
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}: verification</title>\n<style>{_STYLE}</style>\n"
        f"<h1>{title}</h1>\n{_summary(report)}\n"
        '<input id="search" type="search" placeholder="Search operations and faults" '
        'aria-label="Search">\n'
        '<p><label><input id="only" type="checkbox" style="width:auto"> '
        "only what failed</label></p>\n"
        f"{general}<h2>Operations</h2>\n{operations}\n"
        f"{_faults(report.document_faults)}"
        f"<script>{_SCRIPT}</script>\n</html>\n"
    )


def _summary(report: VerifyReport) -> str:
    kind = "good" if report.ok else "bad"
    numbers = (
        (f"{report.verified} of {report.operations}", "operations verified", kind),
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


def _operation(proof: Proof, failures: Iterable[Failure]) -> str:
    text = f"{proof.method} {proof.path} {proof.pointer}".lower()
    checks = "".join(
        f'<li class="{"good" if good else "bad"}">{escape(name)}: '
        f"{'passed' if good else 'failed'}</li>"
        for name, good in proof.checks
    )
    good = "yes" if proof.verified else "no"
    return (
        f'<div class="op" data-text="{escape(text)}" data-good="{good}">'
        f'<span class="method">{escape(proof.method)}</span>'
        f"<code>{escape(proof.path)}</code>"
        f'<ul class="checks">{checks}</ul>'
        f"{''.join(_failure(one) for one in failures)}</div>\n"
    )


def _failure(failure: Failure) -> str:
    status = "" if failure.status is None else f", {failure.status}"
    parts = [
        f"<summary>{escape(failure.what)} ({escape(failure.mode)}{status})</summary>",
        f'<p class="ptr">{escape(failure.pointer)}</p>',
        f"<p>Call: {escape(failure.call)}</p>" if failure.call else "",
        f"<p>Expected</p><pre>{escape(failure.expected)}</pre>",
        f"<p>Got</p><pre>{escape(failure.actual)}</pre>",
    ]
    if failure.request:
        parts.append(f"<p>Request</p><pre>{escape(failure.request)}</pre>")
    if failure.answer:
        parts.append(f"<p>Answer</p><pre>{escape(failure.answer)}</pre>")
    return f"<details>{''.join(parts)}</details>"


def _faults(faults: Iterable[Fault]) -> str:
    rows = "".join(
        f'<div class="op" data-text="{escape(fault.pointer.lower())}" data-good="no">'
        f"<b>{escape(fault.code)}</b> {escape(fault.what)}"
        f'<p class="ptr">{escape(fault.pointer)}</p>'
        f"{f'<p>Mended by {escape(fault.mended_by)}</p>' if fault.mended_by else ''}"
        "</div>\n"
        for fault in faults
    )
    return f"<h2>Faults of the document</h2>\n{rows}" if rows else ""
