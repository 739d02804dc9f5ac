"""Docstrings: what the document says about a thing, and the limits it sets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ...ir.api import Api
from ...ir.document import Json
from ...ir.query import resolve
from ...ir.schema import MISSING, ConstSchema, Schema, SchemaBase, SchemaId
from ..source import escape as text

WIDTH = 88
_LONGEST = 400
"""Characters of a pattern or default beyond which a docstring does not repeat it."""

_LIMITS: Mapping[str, str] = {
    "maxLength": "at most {} characters",
    "minLength": "at least {} characters",
    "pattern": "matches `{}`",
    "maximum": "at most {}",
    "minimum": "at least {}",
    "exclusiveMaximum": "less than {}",
    "exclusiveMinimum": "more than {}",
    "multipleOf": "a multiple of {}",
    "maxItems": "at most {} items",
    "minItems": "at least {} items",
    "uniqueItems": "no item twice",
    "maxProperties": "at most {} entries",
    "minProperties": "at least {} entries",
}
_SINGULAR = {" 1 characters": " 1 character", " 1 items": " 1 item"}


_SAID = {
    "max": r"\b(?:max(?:imum)?|up to|at most|no more than|from|between)\b",
    "min": r"\b(?:min(?:imum)?|at least|no less than|from|between)\b",
    "default": r"\bdefault(?:s|ing|ed)?\b",
}
"""What a description says of a limit or a default, before the value."""


def _says(said: str, keyword: str, shown: str) -> bool:
    """Tell whether a description names a value right after a word for it."""
    words = _SAID.get(keyword[:3]) or _SAID.get(keyword)
    if words is None or shown not in said:
        return False
    pattern = rf"(?i:{words})[^.\n]{{0,30}}(?<![\w.-]){re.escape(shown)}(?!\w|\.\w)"
    return re.search(pattern, said) is not None


def limits(schema: Schema, said: str = "") -> str:
    """Tell what the document restricts a value to: `At most 255 characters.`

    What `said` says of it already is not repeated.
    """
    if not schema.limits:
        return ""
    parts = []
    for keyword, value in schema.limits:
        template = _LIMITS.get(keyword)
        if template is None or value is False or value is None:
            continue
        shown = value if isinstance(value, str) else compact(value)
        if len(shown) > _LONGEST or _says(said, keyword, shown):
            continue
        part = template.format(shown)
        for plural, singular in _SINGULAR.items():
            part = part.replace(plural, singular)
        parts.append(part)
    return _sentence("; ".join(parts))


def default(schema: SchemaBase, said: str = "") -> str:
    """Tell what the server assumes where a value is left out, unless `said` does."""
    if schema.default is MISSING or schema.default is None:
        return ""
    if isinstance(schema, ConstSchema) or schema.default in ({}, []):
        return ""
    shown = schema.default
    written = shown if isinstance(shown, str) and shown else compact(shown)
    if len(written) > _LONGEST or _says(said, "default", written):
        return ""
    return f"The server's default is `{written}`."


def compact(value: Json) -> str:
    """Write a JSON value on one line."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." if words else ""


def use(api: Api, schema: SchemaId) -> tuple[Schema, Schema]:
    """Give a schema as it is used and the one that it refers to."""
    return api.schemas[schema], api.schemas[resolve(api, schema)]


def describe(
    api: Api, schema: SchemaId, description: str | None = None, name: str = ""
) -> str:
    """Gather description, limits and default of a value, with the use's own first.

    A title that only repeats the value's name is none.
    """
    own, target = use(api, schema)
    titles = [
        one.title if one.title and says_more(one.title, name) else None
        for one in (own, target)
    ]
    said = (
        description or own.description or titles[0] or target.description or titles[1]
    )
    parts = [closed(said)] if said else []
    told = said or ""
    parts.append(limits(own if own.limits else target, told))
    parts.append(default(own, told) or default(target, told))
    if own.deprecated:
        parts.append("Deprecated.")
    facts = " ".join(part for part in parts[1 if said else 0 :] if part)
    if not said:
        return facts
    if not facts:
        return parts[0]
    joint = "\n\n" if "\n" in parts[0].strip() else " "
    return parts[0] + joint + facts


def says_more(title: str, name: str) -> bool:
    """Tell a title that is more than the name again, or a part of it."""
    return _letters(title) not in _letters(name)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def closed(said: str) -> str:
    """End a description with a full stop where it ends with a word, not with a list."""
    said = said.strip()
    if not said or text.ITEM.match(said.rpartition("\n")[2].lstrip()):
        return said
    return said + "." if said[-1].isalnum() or said[-1] in ")`'\"" else said


@lru_cache(maxsize=4096)
def entry(name: str, what: str, indent: int) -> tuple[str, ...]:
    """Lay out `name: what` of an `Args` or `Raises` section, continued 4 deeper.

    The signature already says that there is such a name: nothing but that is no entry.
    The first line has the room of 4 columns more.
    """
    columns = WIDTH - indent - 8
    lines = text.prose(what, columns)
    if not lines:
        return ()
    first = f"{name}: {lines[0]}"
    if text.width(first) > columns + 4:
        lines = [*_hanging(first, columns), *lines[1:]]
        paragraph = _end(lines)
        if paragraph > 1 and not what.lstrip().startswith(("-", "*", "|", "#", "`")):
            joined = " ".join(line.strip() for line in lines[:paragraph])
            lines = [*_hanging(joined, columns), *lines[paragraph:]]
    else:
        lines = [first, *lines[1:]]
    return (
        "    " + lines[0],
        *(" " * 8 + line if line else "" for line in lines[1:]),
    )


def _hanging(words: str, columns: int) -> list[str]:
    head, *more = text.fill(words, columns + 4, rest="    ")
    return [head, *(line[4:] for line in more)]


def _end(lines: list[str]) -> int:
    for number, line in enumerate(lines):
        if not line or line.lstrip().startswith(("- ", "* ", "|", "#", ">", "```")):
            return number
    return len(lines)


def section(title: str, entries: Iterable[tuple[str, str]], indent: int) -> list[str]:
    """Lay out an `Args` or `Raises` section, with the empty line before it."""
    lines = [line for name, what in entries for line in entry(name, what, indent)]
    return ["", f"{title}:", *lines] if lines else []


def headline(summary: str | None, description: str | None, fallback: str) -> str:
    """Join summary and description, without saying the same twice."""
    said = closed(summary or "")
    more = (description or "").strip()
    if not said:
        return closed(more) or fallback
    if not more or closed(more).casefold() == said.casefold():
        return said
    if more.casefold().startswith(said.rstrip(".").casefold()):
        return closed(more)
    return f"{said}\n\n{closed(more)}"
