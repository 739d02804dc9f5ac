"""Changes as text, JSON or Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ...views.source.escape import code, remark
from .change import Change, Effect

_TITLES = {
    Effect.BREAKING: "Breaking changes",
    Effect.COMPATIBLE: "Compatible changes",
    Effect.DOCUMENTATION: "Documentation",
}


def render(changes: Sequence[Change], style: str) -> str:
    """Write changes as `text` or `markdown`."""
    return _markdown(changes) if style == "markdown" else _text(changes)


def _text(changes: Sequence[Change]) -> str:
    if not changes:
        return "no change for users of the package\n"
    lines = []
    for effect, group in _groups(changes):
        lines.append(f"{_TITLES[effect]}: {len(group)}")
        for change in group:
            lines.append(f"  {change.subject}: {change.message}{_values(change)}")
            lines.append(f"    at {change.pointer}")
            if change.advice:
                lines.append(f"    hint: {change.advice}")
    return "\n".join(lines) + "\n"


def _markdown(changes: Sequence[Change]) -> str:
    if not changes:
        return "Nothing changes for users of the package.\n"
    lines: list[str] = []
    for effect, group in _groups(changes):
        lines += [f"### {_TITLES[effect]}", ""]
        for change in group:
            advice = f" What to do: {change.advice}." if change.advice else ""
            values = _values(change, remark)
            said = f"{code(change.subject)}: {remark(change.message)}{values}"
            lines.append(f"- {said}.{advice}")
        lines.append("")
    return "\n".join(lines)


def _groups(changes: Sequence[Change]) -> Iterable[tuple[Effect, list[Change]]]:
    for effect in Effect:
        group = [change for change in changes if change.effect is effect]
        if group:
            yield effect, group


def _values(change: Change, write: Callable[[str], str] = str) -> str:
    if change.before and change.after:
        return f" ({write(change.before)} -> {write(change.after)})"
    return ""
