"""What a repair rule is: what it recognizes, what it writes, and its diagnostic code.

A rule is a function that looks at one object of the document and yields repairs; the
decorator `rule` says which objects it looks at and how the documentation describes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from urllib.parse import unquote

from ...diagnostics import Severity
from ...frozen import dataclass
from ...ir.document import Document, Json, escape, tokens
from ..edits import DROP, Change, Rename


@dataclass(frozen=True, slots=True)
class Repair:
    """One edit, and what a run says about it.

    `change` gets the value at `pointer` (`DROP` where nothing stands there) and returns
    what stands there afterwards; without it, the value is only reported.
    """

    pointer: str
    message: str
    """Empty: nothing is reported."""

    change: Change | None = None
    moves: tuple[tuple[str, str], ...] = ()
    """`(new, old)` pointers of parts, so that their places stay known."""

    place: str | None = None
    """Pointer that the message is about, where it is not `pointer`."""

    rebuilds: bool = True
    """Whether a change of a whole object leaves other objects in it than before."""


@dataclass(frozen=True, slots=True)
class Site:
    """An object that rules look at, and the document around it."""

    kind: str
    """Its name in the grammar: `Parameter`."""

    value: dict[str, Json]
    pointer: str
    version: str
    """`2`, `3.0`, `3.1` or `3.2`."""

    document: Document

    def resolve(self, value: Json) -> Json:
        """Follow the references of a value; None where they lead nowhere."""
        for _ in range(_MOST_HOPS):
            if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
                return value
            value = at(self.document.root, value["$ref"])
        return None


_MOST_HOPS = 50

Find = Callable[[Site], Iterator[Repair]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A function that finds repairs, and its entry in the documentation."""

    find: Find
    code: str
    kinds: tuple[str, ...]
    recognizes: str
    writes: str
    severity: Severity = Severity.WARNING
    versions: frozenset[str] = field(
        default_factory=lambda: frozenset(("2", "3.0", "3.1", "3.2"))
    )
    late: bool = False
    """Looks at what other objects say, once those have been repaired."""

    keys: frozenset[str] | None = None
    """Looks only at objects that have one of these fields; None: at all."""


def rule(
    *kinds: str,
    code: str,
    recognizes: str,
    writes: str,
    severity: Severity = Severity.WARNING,
    versions: tuple[str, ...] = ("2", "3.0", "3.1", "3.2"),
    keys: tuple[str, ...] = (),
    late: bool = False,
) -> Callable[[Find], Rule]:
    """Make a rule of a function.

    Args:
        kinds: Names of the grammar's objects that the function looks at.
        code: Of the diagnostic.
        recognizes: What is wrong, as the first column of the documentation's table.
        writes: What stands there afterwards, as its second column.
        severity: Of the diagnostic.
        versions: Of OpenAPI in which it is wrong.
        keys: The function looks only at objects with one of these; without: at all.
        late: It looks at what other objects say: those are repaired before.
    """

    def made(find: Find) -> Rule:
        return Rule(
            find=find,
            code=code,
            kinds=kinds,
            recognizes=recognizes,
            writes=writes,
            severity=severity,
            versions=frozenset(versions),
            late=late,
            keys=frozenset(keys) or None,
        )

    return made


def at(root: Mapping[str, Json], reference: str) -> Json:
    """Return what a local reference leads to without passing through another one."""
    if not reference.startswith("#"):
        return None
    node: Json = root
    for token in tokens(unquote(reference)):
        if isinstance(node, list) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        elif isinstance(node, dict) and token in node:
            node = node[token]
        else:
            return None
    return node


def drop(_: Json) -> Json:
    """Remove a value: the change of a repair that leaves nothing."""
    return DROP


def put(value: Json) -> Change:
    """Return the change that writes a value in place of another."""
    return lambda _: value


def rename(old: str, new: str) -> Change:
    """Return the change that gives a value of an object another key, in its place."""
    return Rename({old: new})


def aside(site: Site, name: str, message: str, place: str | None = None) -> Repair:
    """Return the repair that keeps a field which cannot stand there as `x-<name>`."""
    new, old = (f"{site.pointer}/{escape(key)}" for key in (f"x-{name}", name))
    return Repair(
        site.pointer,
        message,
        rename(name, f"x-{name}"),
        ((new, old),),
        place=place or old,
        rebuilds=False,
    )
