"""Mistakes in answers and bodies that are sequences."""

from __future__ import annotations

from mutants.edits import Code, Within
from mutants.mutant import RULES, Mutant

MUTANTS = (
    Mutant(
        "stream",
        "events without their type",
        Code(
            RULES,
            "EventStream(lambda: TYPE)",
            "EventStream(lambda: str)",
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "stream",
        "JSON in the data of an event left as text",
        Code(
            RULES,
            'CALLED(*ARGS, by_event={"changed": lambda: TYPE, **REST}, **KEYS)',
            'CALLED(*ARGS, by_event={"changed": lambda: str, **REST}, **KEYS)',
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "stream",
        "names of events lost",
        Within(
            "stream_events",
            "_EventItems._event",
            "event=fields.event",
            'event="message"',
        ),
    ),
    Mutant(
        "stream",
        "id forgotten with its event",
        Within(
            "events",
            "Events._begin",
            'self._event = ""',
            'self._event = ""\n    self._id = None',
        ),
    ),
    Mutant(
        "stream",
        "lines of another type",
        Code(
            RULES,
            "LineStream(lambda: TYPE)",
            "LineStream(lambda: models.Problem)",
            where=(("TYPE", "models\\.\\w+"),),
        ),
    ),
    Mutant(
        "stream",
        "events of one line lost",
        Within("events", "Events.feed", "if self._data:", "if len(self._data) > 1:"),
    ),
    Mutant(
        "stream",
        "data cut off",
        Within(
            "events",
            "Events._take",
            "self._data.append(value)",
            "self._data.append(value[:40])",
        ),
    ),
    Mutant(
        "stream",
        "last line lost",
        Within(
            "lines",
            "Lines.feed",
            "for line in others[:-1]:",
            "for line in others[:-2]:",
        ),
    ),
    Mutant(
        "stream",
        "stream not awaited for its status",
        Within(
            "stream_reading",
            "Reading._begins",
            "not 200 <= response.status_code < 300",
            "not 200 <= response.status_code < 600",
        ),
    ),
    Mutant(
        "stream",
        "any media type taken for events",
        Within(
            "stream_reading",
            "StreamRule.accepts",
            "return essence(media_type) == essence(self.media_type)",
            "return True",
        ),
    ),
    Mutant(
        "stream",
        "lines sent as an array",
        Code(
            RULES,
            'JsonLines("body", media_type="application/jsonl", **KEYS)',
            'Json("body")',
            imports="from .._runtime.body import Json",
        ),
    ),
    Mutant(
        "stream",
        "lines under another media type",
        Code(
            RULES,
            'CALLED(*ARGS, media_type="application/jsonl", **KEYS)',
            'CALLED(*ARGS, media_type="application/json", **KEYS)',
        ),
    ),
    Mutant(
        "stream",
        "commas between lines",
        Within(
            "body_lines",
            "_lines.line",
            'dump_json(encode(data)) + b"\\n"',
            'dump_json(encode(data)) + b","',
        ),
    ),
)
