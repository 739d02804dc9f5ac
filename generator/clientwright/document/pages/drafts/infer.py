"""What samples let one infer; each inference carries its reason.

Nothing here is used silently: `x-clientwright-inferred` stands beside every schema,
parameter and scheme that no page says in so many words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....ir.document import Json

INFERRED = "x-clientwright-inferred"
"""The extension whose text is the reason of an inference."""

_FORMATS = (
    ("uuid", re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")),
    (
        "date-time",
        re.compile(
            r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)"
        ),
    ),
    ("date", re.compile(r"\d{4}-\d\d-\d\d")),
    ("email", re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")),
    ("uri", re.compile(r"https?://[^\s<>]+")),
)
_MOST_ITEMS = 100
"""Items of an array that are looked at."""


def schema_of_samples(samples: Sequence[Json], reason: str) -> dict[str, Json]:
    """Return a schema that fits every sample, with the reason of each inference.

    A property that is not in every sample is not required, and neither is any that is:
    samples show what may come, not what must.
    """
    kinds = {_kind(one) for one in samples}
    is_nullable = "null" in kinds
    kinds.discard("null")
    if kinds == {"integer", "number"}:
        kinds = {"number"}
    if len(kinds) != 1:
        what = "samples are of several types" if kinds else "the sample is null"
        return {INFERRED: f"{reason}: {what}"}
    kind = kinds.pop()
    if kind == "file":
        said = f"{reason}: the sample has a file"
        return {"type": "string", "format": "binary", INFERRED: said}
    schema: dict[str, Json] = {"type": [kind, "null"] if is_nullable else kind}
    present = [one for one in samples if one is not None]
    if kind == "object":
        schema["properties"] = _properties(present, reason)
    elif kind == "array":
        items = [item for one in present for item in one[:_MOST_ITEMS]]
        schema["items"] = schema_of_samples(items, reason) if items else {}
    elif kind == "string":
        found = _format(present)
        if found is not None:
            schema["format"] = found
    schema[INFERRED] = f"{reason}: the sample's value"
    return schema


def _properties(samples: Sequence[Json], reason: str) -> dict[str, Json]:
    values: dict[str, list[Json]] = {}
    for sample in samples:
        for name, value in sample.items():
            values.setdefault(name, []).append(value)
    return {name: schema_of_samples(found, reason) for name, found in values.items()}


def _kind(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for kind, name in (
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (bytes, "file"),
        (list, "array"),
    ):
        if isinstance(value, kind):
            return name
    return "object"


def _format(samples: Sequence[str]) -> str | None:
    """Return the format that all samples have."""
    for name, pattern in _FORMATS:
        if samples and all(pattern.fullmatch(one[:2000]) for one in samples):
            return name
    return None


def inferences(tree: Json) -> list[tuple[str, str]]:
    """Return `(pointer, reason)` of every inference in a document, in order."""
    found: list[tuple[str, str]] = []
    waiting: list[tuple[str, Json]] = [("#", tree)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            reason = value.get(INFERRED)
            if isinstance(reason, str):
                found.append((pointer, reason))
            children = list(value.items())
        elif isinstance(value, list):
            children = [(str(i), one) for i, one in enumerate(value)]
        else:
            continue
        for key, one in reversed(children):
            if isinstance(one, dict | list):
                token = key.replace("~", "~0").replace("/", "~1")
                waiting.append((f"{pointer}/{token}", one))
    return found
