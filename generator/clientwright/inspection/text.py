"""The facts of a document as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..diagnostics import counted
from .facts import Facts, OperationFacts

_MOST = 20
"""Remarks of one kind that are shown one by one are three, kinds are this many."""


def text(facts: Facts, *, every: bool) -> Iterator[str]:
    """Return the lines; `every` gives each remark and why operations do
    not page or stream."""
    yield f"{facts.title} {facts.version} (OpenAPI {facts.openapi}), {facts.file}"
    yield f"package {facts.package}, {facts.made}"
    yield ""
    for server in facts.servers or ("none is named: callers give `base_url`",):
        yield f"server      {server}"
    for argument, what in facts.credentials.items():
        yield f"credential  {argument}: {what}"
    if not facts.credentials:
        yield "credential  none is documented"
    yield ""
    yield from _operations(facts, every=every)
    if facts.webhooks:
        yield ""
        yield f"webhooks    {', '.join(facts.webhooks)}"
    yield ""
    yield from _summary(facts)
    yield from _remarks(facts, every=every)


def _operations(facts: Facts, *, every: bool) -> Iterator[str]:
    calls = [f"{one.call}({', '.join(one.arguments)})" for one in facts.operations]
    shown = [call if len(call) <= 60 else f"{call[:57]}..." for call in calls]
    width = max(map(len, shown), default=0)
    for one, call in zip(facts.operations, shown, strict=True):
        yield f"{call:<{width}}  {one.method} {one.path}{_marks(one, every=every)}"


def _marks(one: OperationFacts, *, every: bool) -> str:
    marks = []
    if one.pages:
        marks.append(f"pages: {one.pages}" if every else "pages")
    elif one.not_paged and every:
        marks.append(f"does not page: {one.not_paged}")
    if one.streams:
        marks.append(f"streams: {one.streams}" if every else "streams")
    elif one.not_streamed and every:
        marks.append(f"does not stream: {one.not_streamed}")
    if one.deprecated:
        marks.append("deprecated")
    return f"  [{'; '.join(marks)}]" if marks else ""


def _summary(facts: Facts) -> Iterator[str]:
    shown = ", ".join(f"{number} {what}" for what, number in facts.counts.items())
    excluded = f", {facts.excluded} left out" if facts.excluded else ""
    yield (
        f"{counted(len(facts.operations), 'operation')}{excluded}"
        f"{f' ({shown})' if shown else ''}, {counted(facts.schemas, 'schema')}"
    )


def _remarks(facts: Facts, *, every: bool) -> Iterator[str]:
    if not facts.remarks:
        yield "nothing to remark: the document needs no repair and has no faults"
        return
    yield f"{counted(len(facts.remarks), 'remark')}:"
    if every:
        for one in facts.remarks:
            yield f"  {one.severity} [{one.code}] {one.where}: {one.message}"
        return
    counts = Counter((one.severity, one.code) for one in facts.remarks)
    first = {(one.severity, one.code): one for one in reversed(facts.remarks)}
    for key, number in counts.most_common(_MOST):
        one = first[key]
        times = f"{number} times, first: " if number > 1 else ""
        yield f"  {one.severity} [{one.code}] {times}{one.where}: {one.message}"
    if len(counts) > _MOST:
        more = counted(len(counts) - _MOST, "more kind")
        yield f"  and {more}; `-v` and `--report` have all"
