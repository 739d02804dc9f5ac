"""Takes a schema apart into fragments that all have to hold.

`allOf`, `$ref` with siblings, and `oneOf` or `anyOf` of a single branch all say the
same: each of several schemas holds (JSON Schema 2020-12, section 10.2). What is left
are fragments without composition, and alternatives of two or more branches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, NamedTuple

from ...ir.document import Json
from ..cursor import Cursor, Node

COMPOSITION: Final = frozenset(
    ("$ref", "allOf", "oneOf", "anyOf", "not", "if", "then", "else", "dependentSchemas")
)
"""Keywords that bring further schemas to bear on the same value."""

_TYPING: Final = frozenset(("type", "enum", "const"))
"""Keywords under which null is refused unless they name it."""

_LIMITING: Final = frozenset(
    (
        "required",
        "not",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "title",
        "description",
        "type",
        "if",
        "then",
        "else",
    )
)
"""What a branch has that restricts the rest of its schema and adds no shape."""

_WORDS: Final = frozenset(("title", "description", "type"))


class Level(IntEnum):
    """How near a fragment is to the schema that it is a part of."""

    OWN = 0
    INLINE = 1
    FOREIGN = 2
    """Reached by a reference."""


class Fragment(NamedTuple):
    """A part without composition; of a `partial` one only the properties hold."""

    node: Node
    level: Level
    partial: bool = False

    def flat(self, value: Json = None) -> Node:
        """Give this part, or `value` in its place, as a node to be merged again."""
        kept = self.node.value if value is None else value
        return Node(kept, self.node.pointer, "loose" if self.partial else "flat")


class Alternatives(NamedTuple):
    """A `oneOf` or `anyOf` of several branches, null and duplicates left out."""

    keyword: str
    branches: tuple[Node, ...]
    owner: Node


@dataclass(slots=True)
class Parts:
    """A schema taken apart, fragments in order of the document, the own ones last."""

    fragments: list[Fragment] = field(default_factory=list)
    alternatives: list[Alternatives] = field(default_factory=list)
    limits: list[tuple[str, Json]] = field(default_factory=list)
    allows_null: bool = False
    refuses_null: bool = False
    never: bool = False

    @property
    def nullable(self) -> bool:
        """Tell whether some part names null and no other refuses it."""
        return self.allows_null and not self.refuses_null


class _Step(NamedTuple):
    node: Node
    level: Level
    exempt: bool = False
    """Null is allowed from outside, so what is inside is not asked."""

    partial: bool = False
    leaving: bool = False


def alone(node: Node) -> Parts:
    """Give the parts of a schema without composition: itself."""
    return Parts([Fragment(node, Level.OWN)], allows_null=names_null(node.value))


def split(cursor: Cursor, nodes: Iterable[Node]) -> Parts:
    """Take apart the schema that holds where all of `nodes` hold.

    Never recursive: composition may be nested as deep as a document can be.
    """
    parts = Parts()
    path: set[str] = set()
    seen: set[str] = set()
    stack = [_Step(node, Level.OWN) for node in nodes]
    stack.reverse()
    while stack:
        step = stack.pop()
        node = step.node
        if step.leaving:
            path.discard(node.pointer)
            parts.fragments.append(Fragment(node, step.level, step.partial))
            continue
        if not isinstance(node.value, dict):
            _boolean(cursor, parts, step)
            continue
        if node.pointer in seen:
            if node.pointer in path:
                cursor.warning(
                    "allof-self",
                    "the schema is composed of itself; that part adds nothing",
                    node.pointer,
                )
            continue
        seen.add(node.pointer)
        if node.variant == "loose":
            parts.fragments.append(Fragment(node, step.level, partial=True))
            continue
        if node.variant == "flat" or COMPOSITION.isdisjoint(node.value):
            _vote(parts, step, node.value, inner_null=False)
            parts.fragments.append(Fragment(node, step.level, step.partial))
            continue
        path.add(node.pointer)
        stack.append(step._replace(leaving=True))
        stack.extend(reversed(_enter(cursor, parts, step, path)))
    return parts


def _boolean(cursor: Cursor, parts: Parts, step: _Step) -> None:
    """Take in `true`, `false` and what is no schema at all."""
    if step.node.value is False:
        parts.never = parts.never or not step.partial
    elif step.node.value is not True:
        cursor.wrong(step.node, "a schema")


def _vote(
    parts: Parts, step: _Step, value: Mapping[str, Json], *, inner_null: bool
) -> bool:
    """Count what a fragment says about null; tell whether it allows it."""
    if step.exempt or step.partial:
        return step.exempt
    if inner_null or names_null(value):
        parts.allows_null = True
        return True
    if not _TYPING.isdisjoint(value):
        parts.refuses_null = True
    return False


def names_null(value: Mapping[str, Json]) -> bool:
    """Tell whether a schema names null as one of its values."""
    if value.get("nullable") is True:
        return True
    types = value.get("type")
    if types == "null" or (isinstance(types, list) and "null" in types):
        return True
    values = value.get("enum")
    return (isinstance(values, list) and None in values) or (
        "const" in value and value["const"] is None
    )


def is_null(value: Json) -> bool:
    """Tell a branch that is null and nothing else."""
    if not isinstance(value, dict):
        return False
    if value.get("type") in ("null", ["null"]):
        return True
    if "const" in value:
        return value["const"] is None
    return value.get("enum") == [None] or (
        value.get("nullable") is True
        and all(key in {"nullable", "not", "description", "title"} for key in value)
    )


def _enter(cursor: Cursor, parts: Parts, step: _Step, path: set[str]) -> list[_Step]:
    """Give the parts of a schema with composition, in order; keep its alternatives."""
    node, value = step.node, step.node.value
    inner: list[_Step] = []
    inner_null = False
    singles: list[Node] = []
    for keyword in ("oneOf", "anyOf"):
        if keyword in value:
            branches, null = branches_of(cursor, node, keyword)
            inner_null = inner_null or null
            if len(branches) == 1:
                singles.append(branches[0])
            elif branches:
                _alternatives(cursor, parts, step, keyword, branches, path)
    exempt = _vote(parts, step, value, inner_null=inner_null)
    level = max(step.level, Level.INLINE)
    if "$ref" in value:
        target = cursor.target(node)
        if target is not None:
            inner.append(_Step(target, Level.FOREIGN, exempt, step.partial))
    inner += [
        _Step(n, level, exempt, step.partial) for n in cursor.items(node, "allOf")
    ]
    inner += [_Step(single, level, exempt, step.partial) for single in singles]
    inner += [_Step(n, level, exempt, True) for n in _conditional(cursor, node)]
    return inner


def branches_of(
    cursor: Cursor, node: Node, keyword: str
) -> tuple[tuple[Node, ...], bool]:
    """Give the distinct branches of `oneOf` or `anyOf`, and whether null is one."""
    found: dict[object, Node] = {}
    null = False
    for branch in cursor.items(node, keyword):
        if is_null(branch.value):
            null = True
        else:
            found.setdefault(_likeness(branch), branch)
    if not found and not null and isinstance(node.value[keyword], list):
        cursor.warning(
            "empty-union", f"{keyword} without a branch says nothing", node.pointer
        )
    return tuple(found.values()), null


def _likeness(branch: Node) -> object:
    """Give a key that branches share only where they say the same."""
    value = branch.value
    if not isinstance(value, dict):
        return branch.pointer
    said = {k: v for k, v in value.items() if k not in {"title", "description"}}
    if any(isinstance(v, dict | list) for v in said.values()):
        return branch.pointer
    return tuple(sorted((k, type(v).__name__, v) for k, v in said.items()))


def _alternatives(
    cursor: Cursor,
    parts: Parts,
    step: _Step,
    keyword: str,
    branches: tuple[Node, ...],
    path: set[str],
) -> None:
    """Keep alternatives, unless they add nothing to the shape of the value."""
    if step.partial:
        return
    if _only_limit(branches):
        parts.limits.append((keyword, step.node.value[keyword]))
        if "type" in branches[0].value:
            said = Node({"type": branches[0].value["type"]}, step.node.pointer, "flat")
            parts.fragments.append(Fragment(said, Level.INLINE))
        parts.fragments += [Fragment(b, Level.INLINE, partial=True) for b in branches]
        return
    composed = path - {step.node.pointer}
    if step.level is Level.FOREIGN and lists_one_of(cursor, branches, composed):
        return
    parts.alternatives.append(Alternatives(keyword, branches, step.node))


def _only_limit(branches: tuple[Node, ...]) -> bool:
    """Tell branches that only say which members are needed, not what they are."""
    said = [set(b.value) if isinstance(b.value, dict) else None for b in branches]
    if any(keys is None or not keys <= _LIMITING for keys in said):
        return False
    types = {str(branch.value.get("type")) for branch in branches}
    return len(types) == 1 and any(keys - _WORDS for keys in said if keys)


def lists_one_of(cursor: Cursor, branches: Iterable[Node], composed: Set[str]) -> bool:
    """Tell whether a union lists what is composed of its owner, or a child of that.

    A parent that lists its children, which in turn are `allOf` the parent: to a child,
    and to what stands between them, the list says nothing.
    """
    seen: set[str] = set()
    pending = list(branches)
    while pending:
        targets = [target for one in pending if (target := _target(cursor, one))]
        if any(target.pointer in composed for target in targets):
            return True
        pending = []
        for target in targets:
            if target.pointer not in seen:
                seen.add(target.pointer)
                pending += [target, *cursor.items(target, "allOf")]
    return False


def _target(cursor: Cursor, node: Node) -> Node | None:
    """Return the schema that a reference leads to."""
    reference = node.value.get("$ref") if isinstance(node.value, dict) else None
    target = cursor.lookup(reference) if isinstance(reference, str) else None
    return target if target is not None and isinstance(target.value, dict) else None


def _conditional(cursor: Cursor, node: Node) -> list[Node]:
    """Give schemas that hold under a condition, which a type cannot express."""
    found: list[Node] = []
    for keyword in ("not", "if", "then", "else", "dependentSchemas"):
        if keyword in node.value:
            cursor.info(
                "condition-widened",
                f"{keyword} is left to the server: the type allows more",
                node.pointer,
            )
    if "if" in node.value:
        found += [node.child(k) for k in ("then", "else") if k in node.value]
    found += [child for _, child in cursor.entries(node, "dependentSchemas")]
    return [n for n in found if n.value is not False]
