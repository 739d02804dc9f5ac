"""Checks of types, with file, line and key in every message."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass

_TABLE = re.compile(r"\s*\[+\s*([^\]]*?)\s*\]+\s*(?:#.*)?")
_NAME = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_PART = re.compile(_NAME)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one file's tables."""

    file: Path
    text_of_file: str
    prefix: str = ""
    """Of every key in the file: `tool.clientwright.`."""

    def fail(self, key: str, problem: str, hint: str | None = None) -> NoReturn:
        """Raise `GenerationError` about a key."""
        msg = f"`{(self.prefix + key)[:200]}` {problem}"
        line = line_of(self.text_of_file, self.prefix + key)
        raise GenerationError(msg, Place(str(self.file), ""), hint, line)

    def known(
        self, key: str, table: Mapping[str, object], options: tuple[str, ...]
    ) -> None:
        """Refuse what is no option, with the nearest that is."""
        for option in table:
            if option not in options:
                near = get_close_matches(option, options, 1)
                name = f"{key}.{option}" if key else option
                hint = f"did you mean `{near[0]}`?" if near else None
                hint = hint or f"options here: {', '.join(options)}"
                self.fail(name, "is not an option", hint)

    def table(self, key: str, value: object) -> dict[str, Any]:
        """Return a table."""
        if not isinstance(value, dict):
            self.fail(key, "must be a table")
        return value

    def flag(self, key: str, value: object) -> bool:
        """Return true or false."""
        if not isinstance(value, bool):
            self.fail(key, "must be true or false")
        return value

    def text(self, key: str, value: object) -> str:
        """Return a string that says something."""
        if not isinstance(value, str):
            self.fail(key, "must be a string")
        if not value or not value.isprintable():
            self.fail(key, "must be a printable string that is not empty")
        return value

    def optional(
        self, key: str, table: Mapping[str, object], option: str
    ) -> str | None:
        """Return the string of an option of the table at a key; None: not given."""
        given = table.get(option)
        return None if given is None else self.text(f"{key}.{option}", given)

    def texts(self, key: str, value: object) -> tuple[str, ...]:
        """Return a list of strings."""
        if not isinstance(value, list):
            self.fail(key, "must be a list of strings")
        return tuple(self.text(f"{key}[{i}]", one) for i, one in enumerate(value))

    def choice(self, key: str, value: str | None, options: tuple[str, ...]) -> str:
        """Return one of several, the first of them for None."""
        if value is not None and value not in options:
            near = get_close_matches(value, options, 1)
            hint = f"did you mean `{near[0]}`?" if near else None
            self.fail(key, f"must be one of: {', '.join(options)}", hint)
        return value or options[0]

    def path(self, value: str) -> str:
        """Resolve a path against the settings file's folder; a URL stays as it is."""
        if value.startswith(("https://", "http://")):
            return value
        return str(self.file.parent / value)


def line_of(text: str, key: str) -> int | None:
    """Return the line, counting from 1, of a key such as `vendors.acme.package`.

    That of the nearest table around it where the key is not found (it may stand in an
    inline table); None where nothing of it is.
    """
    wanted = _parts(key)
    best: tuple[int, int] | None = None  # (parts found, -line)
    table: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        head = _TABLE.fullmatch(line)
        match = None if head else _KEY.match(line)
        if head:
            table = here = _parts(head[1])
        elif match:
            here = [*table, *_parts(match[1])]
        else:
            continue
        if here and wanted[: len(here)] == here:
            best = max(best or (0, 0), (len(here), -number))
    return -best[1] if best else None


def _parts(key: str) -> list[str]:
    """Return the parts of a dotted key without quotes and indices."""
    return [part.strip("\"'") for part in _PART.findall(re.sub(r"\[\d+\]", "", key))]
