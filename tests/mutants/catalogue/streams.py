"""Mistakes in answers and bodies that are sequences."""

from __future__ import annotations

from mutants.mutant import RULES, Mutant, runtime

MUTANTS = (
    Mutant(
        "stream",
        "events without their type",
        RULES,
        r"EventStream\(lambda: models\.\w+\)",
        "EventStream(lambda: str)",
    ),
    Mutant(
        "stream",
        "JSON in the data of an event left as text",
        RULES,
        r"(by_event=\{\s*\"changed\": lambda: )models\.\w+",
        r"\1str",
    ),
    Mutant(
        "stream",
        "names of events lost",
        runtime("stream_events"),
        r"event=fields\.event",
        'event="message"',
    ),
    Mutant(
        "stream",
        "id forgotten with its event",
        runtime("events"),
        r'self\._event = ""\n',
        'self._event = ""\n        self._id = None\n',
    ),
    Mutant(
        "stream",
        "lines of another type",
        RULES,
        r"LineStream\(lambda: models\.\w+\)",
        "LineStream(lambda: models.Problem)",
    ),
    Mutant(
        "stream",
        "events of one line lost",
        runtime("events"),
        r"            if self\._data:\n",
        "            if len(self._data) > 1:\n",
    ),
    Mutant(
        "stream",
        "data cut off",
        runtime("events"),
        r"self\._data\.append\(value\)",
        "self._data.append(value[:40])",
    ),
    Mutant(
        "stream",
        "last line lost",
        runtime("lines"),
        r"for line in others\[:-1\]:",
        "for line in others[:-2]:",
    ),
    Mutant(
        "stream",
        "stream not awaited for its status",
        runtime("stream_reading"),
        r"not 200 <= response\.status_code < 300",
        "not 200 <= response.status_code < 600",
    ),
    Mutant(
        "stream",
        "any media type taken for events",
        runtime("stream_reading"),
        r"return essence\(media_type\) == essence\(self\.media_type\)",
        "return True",
    ),
    Mutant(
        "stream",
        "lines sent as an array",
        RULES,
        r"(?s)import JsonLines(.*?)JsonLines\("
        r'\s*"body",\s*media_type="application/jsonl",'
        r"(?:\s*encoding=as_type\([^\n]*\),)?\s*\)",
        r'import JsonLines\nfrom .._runtime.body_json import Json\1Json("body")',
    ),
    Mutant(
        "stream",
        "lines under another media type",
        RULES,
        r'media_type="application/jsonl"',
        'media_type="application/json"',
    ),
    Mutant(
        "stream",
        "commas between lines",
        runtime("body_lines"),
        r'dump_json\(encode\(data\)\) \+ b"\\n"',
        'dump_json(encode(data)) + b","',
    ),
)
