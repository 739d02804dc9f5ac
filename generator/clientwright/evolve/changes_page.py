"""Changes as one page: what breaks comes first, before and after side by side."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ..page import fill, whole
from .diff import Change, Effect

_AROUND = 3
"""Lines that are shown around those that differ."""

_TITLES = {
    Effect.BREAKING: "Breaking",
    Effect.COMPATIBLE: "Compatible",
    Effect.DOCUMENTATION: "Documentation",
}
_RENAMED = frozenset(("method-renamed", "model-renamed"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of source on one side; `gap` stands for lines that are the same."""

    text: str
    kind: str
    """`same`, `gone`, `new`, `gap`, or `none` where the other side has more lines."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A call, a model or a part of the client, with its changes of one effect."""

    name: str
    words: str
    """What it is found by."""

    changes: tuple[Change, ...]
    before: tuple[Line, ...]
    after: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """All changes of one effect."""

    title: str
    kind: str
    count: int
    subjects: tuple[Subject, ...]


def changes_page(
    changes: Sequence[Change],
    old: Mapping[str, str],
    new: Mapping[str, str],
    *,
    title: str,
    following: str,
    hints: Sequence[str],
) -> str:
    """Return the page; `old` and `new` are the source of each call and model."""
    body = fill(
        "changes.html.jinja",
        title=title,
        following=following,
        hints=tuple(hints),
        sections=tuple(_sections(changes, old, new)),
    )
    return whole(f"{title}: what changes", body, styles=("changes.css",))


def _sections(
    changes: Sequence[Change], old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[Section]:
    shown: set[str] = set()
    for effect in Effect:
        grouped: dict[str, list[Change]] = {}
        for change in changes:
            if change.effect is effect:
                name = _subject(change.subject, old, new)
                grouped.setdefault(name, []).append(change)
        if not grouped:
            continue
        yield Section(
            title=_TITLES[effect],
            kind=effect.value,
            count=sum(map(len, grouped.values())),
            subjects=tuple(
                _described(name, several, old, new, shown)
                for name, several in grouped.items()
            ),
        )


def _subject(subject: str, old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """Return the call or model that a subject is a part of: of `a.b(c)` the `a.b`."""
    name = subject.partition("(")[0]
    while name not in old and name not in new:
        name, dot, _ = name.rpartition(".")
        if not dot:
            return subject
    return name


def _described(
    name: str,
    changes: Sequence[Change],
    old: Mapping[str, str],
    new: Mapping[str, str],
    shown: set[str],
) -> Subject:
    """Put both sources beside the changes, once on the page."""
    renamed = next((one for one in changes if one.code in _RENAMED), None)
    now = name
    if renamed is not None:
        models = "models." if name.startswith("models.") else ""
        now = models + renamed.after.removeprefix("models.")
    before, after = old.get(name, ""), new.get(now, "")
    sides: tuple[tuple[Line, ...], tuple[Line, ...]] = ((), ())
    if before != after and name not in shown:
        shown.add(name)
        sides = _sides(before.splitlines(), after.splitlines())
    words = " ".join(
        f"{one.subject} {one.message} {one.before} {one.after} {one.advice} {one.code}"
        for one in changes
    )
    return Subject(name, words.lower(), tuple(changes), *sides)


def _sides(
    before: list[str], after: list[str]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Align two sources line by line, without the middle of what is the same."""
    left: list[Line] = []
    right: list[Line] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    end = 0
    for group in matcher.get_grouped_opcodes(_AROUND):
        if group[0][1] > end:
            left.append(Line("…", "gap"))
            right.append(Line("…", "gap"))
        for kind, a, b, c, d in group:
            for was, now in zip_longest(before[a:b], after[c:d]):
                same = kind == "equal"
                left.append(_line(was, "same" if same else "gone"))
                right.append(_line(now, "same" if same else "new"))
            end = b
    if end < len(before):
        left.append(Line("…", "gap"))
        right.append(Line("…", "gap"))
    return tuple(left), tuple(right)


def _line(text: str | None, kind: str) -> Line:
    return Line("", "none") if text is None else Line(text, kind)
