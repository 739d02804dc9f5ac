"""Operations as tools for agents: which of them, their names and their schemas.

Schemas are plain JSON Schema: an object whose properties are the method's arguments,
with `$defs` for models. Text of the document is only ever a description.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Any, Final

from .plain_values import printable
from .record import Record
from .signatures import Signature, signature
from .surface import REPEATABLE, Offered, Surface
from .tool_schemas import input_schema

_LONGEST_NAME: Final = 64
_LONGEST_TEXT: Final = 2000
_FORBIDDEN: Final = re.compile(r"[^a-zA-Z0-9_-]")
MORE: Final = "read_more"
"""The tool that gives the rest of a result."""


class SelectionError(ValueError):
    """A rule that selects tools is written wrong, or matches nothing."""


class ToolOptions(Record, kw_only=True):
    """What a server offers."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    allow_destructive: bool = False
    read_only: bool = False
    allow_files: str | None = None
    """The folder whose files can be sent, and where files are saved."""

    longest: int = 20_000
    """Characters of one result."""


class Tool(Record, kw_only=True):
    """An operation as agents see it."""

    name: str
    operation: Offered
    signature: Signature
    schema: dict[str, Any]
    description: str

    @property
    def hints(self) -> dict[str, bool]:
        """Return what it does to the world, in the words of the protocol."""
        method = self.operation.method
        return {
            "read_only_hint": self.operation.reads_only,
            "destructive_hint": self.operation.destroys,
            "idempotent_hint": method in REPEATABLE,
            "open_world_hint": True,
        }


def tools(surface: Surface, options: ToolOptions) -> dict[str, Tool]:
    """Return the tools of a package by their names.

    Raises:
        SelectionError: Nothing is left, or a rule matches nothing.
    """
    chosen = _chosen(surface.operations, options)
    if not chosen:
        raise SelectionError("no operation is left to offer")
    omitted = surface.package.Omit
    names = _names([one.call for one in chosen])
    found: dict[str, Tool] = {}
    for operation in chosen:
        read = signature(surface.method(operation), omitted)
        name = names[operation.call]
        found[name] = Tool(
            name=name,
            operation=operation,
            signature=read,
            schema=input_schema(read, with_files=options.allow_files is not None),
            description=_description(operation, read),
        )
    return found


def _chosen(operations: Iterable[Offered], options: ToolOptions) -> list[Offered]:
    known = list(operations)
    for rule in (*options.include, *options.exclude):
        if not any(_matches(rule, one) for one in known):
            raise SelectionError(f"{rule!r} matches no operation")
    return [
        one
        for one in known
        if (not options.include or any(_matches(r, one) for r in options.include))
        and not any(_matches(rule, one) for rule in options.exclude)
        and (one.reads_only or not options.read_only)
        and (options.allow_destructive or not one.destroys)
    ]


def _matches(rule: str, operation: Offered) -> bool:
    """Whether a rule is about an operation: `tag:x`, `method:GET`, `members.*`."""
    kind, given, value = rule.partition(":")
    if not given:
        return fnmatchcase(operation.call, rule)
    if kind == "tag":
        return value in operation.tags
    if kind == "method":
        return value.upper() == operation.method
    if kind == "resource":
        return f"{operation.resource}.".startswith(f"{value}.")
    raise SelectionError(
        f"{rule!r} is none of tag:NAME, method:NAME, resource:NAME, and a pattern"
    )


def _names(calls: Sequence[str]) -> dict[str, str]:
    """Return the name of each tool: at most 64 letters, digits, `_` and `-`."""
    plainer = {call: _FORBIDDEN.sub("_", call.replace(".", "_")) for call in calls}
    taken = [MORE, *plainer.values()]
    found: dict[str, str] = {}
    for call, name in plainer.items():
        if len(name) > _LONGEST_NAME or taken.count(name) > 1:
            digest = hashlib.sha256(call.encode()).hexdigest()[:8]
            name = f"{name[: _LONGEST_NAME - 9]}_{digest}"
        found[call] = name
    return found


def _description(operation: Offered, read: Signature) -> str:
    parts = [read.summary or operation.call, read.description]
    parts.append(f"{operation.method} {operation.path}")
    # Without words of the document, the summary is the method and the path as well.
    text = printable("\n\n".join(dict.fromkeys(filter(None, parts))), keep="\n")
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
