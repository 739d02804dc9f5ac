"""All paths of a document as one tree, and the decisions that hold for all of them.

Decisions are kept in the manifest, so that an operation that is added to a document
follows its neighbours whatever else the document has become.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from ...frozen import dataclass
from ...ir.api import Operation
from ..nouns import singular
from .route import Kind, Route, Token, read

Node = tuple[str, ...]

_SCOPE_OPERATIONS = 10
"""Operations of the smallest document that a scope is looked for in."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The places that paths lead to."""

    routes: Mapping[str, Route]
    """By the operation's identity."""

    methods: Mapping[Node, Mapping[str, tuple[Operation, ...]]]
    """What stands at a node."""

    below: Mapping[Node, frozenset[str]]
    """The steps right below a node."""

    plural: Mapping[Node, str] = field(default_factory=dict)
    """`silence`, whose collection is `silences`: the level that both are."""

    def collection(self, node: Node) -> bool:
        """Tell whether items stand below a node."""
        return "{}" in self.below.get(node, ())


def plant(operations: Iterable[Operation]) -> Tree:
    """Read every path."""
    routes: dict[str, Route] = {}
    methods: dict[Node, dict[str, tuple[Operation, ...]]] = {}
    below: dict[Node, set[str]] = {}
    for operation in operations:
        route = read(operation.path)
        routes[operation.identity] = route
        here = methods.setdefault(route.node, {})
        here[operation.method] = (*here.get(operation.method, ()), operation)
        for depth, step in enumerate(route.node):
            below.setdefault(route.node[:depth], set()).add(step)
    frozen = {node: frozenset(steps) for node, steps in below.items()}
    return Tree(routes, methods, frozen, _twins(methods, frozen))


def _twins(
    methods: Mapping[Node, object], below: Mapping[Node, frozenset[str]]
) -> dict[Node, str]:
    """Find `silence/{}` beside `silences`, which share their resource."""
    found: dict[Node, str] = {}
    plurals: dict[Node, dict[str, str]] = {}
    for node, steps in below.items():
        if node in methods or steps != {"{}"} or not node or node[-1] == "{}":
            continue
        above = node[:-1]
        if above not in plurals:
            plurals[above] = _plurals(above, methods, below)
        level = plurals[above].get(node[-1])
        if level is not None:
            found[node] = level
    return found


def _plurals(
    above: Node, methods: Mapping[Node, object], below: Mapping[Node, frozenset[str]]
) -> dict[str, str]:
    """Return levels below a node that have operations and no items, by their singular.

    One look at each: a node can have thousands below it.
    """
    found: dict[str, str] = {}
    for level in sorted(below.get(above, ())):
        other = (*above, level)
        if other in methods and "{}" not in below.get(other, ()):
            single = _singular(level)
            if single is not None:
                found[single] = level
    return found


def _singular(level: str) -> str | None:
    head, mark, last = level.rpartition("_")
    single = singular(last)
    return None if single is None else f"{head}{mark}{single}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What was decided about a document as a whole."""

    common: Node = ()
    """Leading fixed levels that every path has and no resource is named after."""

    scope: str = ""
    """`accounts` where most of a document stands below `/accounts/{id}`."""

    version: str = ""
    """The version that is left out; others are named where two would meet."""

    kind: str = ""
    """What places operations: see `placed.decide_kind`."""

    start: tuple[str, ...] = ()
    """First part of all ids that place operations, which no resource is named after."""


def decide_paths(tree: Tree) -> tuple[Node, str, str]:
    """Decide on the common start, the scope and the main version of a document."""
    routes = list(tree.routes.values())
    common = _common(tree, routes)
    return common, _scope(routes, common), _main_version(routes)


def _common(tree: Tree, routes: list[Route]) -> Node:
    """Give the leading fixed steps of all, where enough is left to name things by."""
    if len(routes) < 2:
        return ()
    shared = tuple(_leading(routes[0]))
    for route in routes[1:]:
        own = tuple(_leading(route))
        size = 0
        while size < min(len(own), len(shared)) and own[size] == shared[size]:
            size += 1
        shared = shared[:size]
    while shared:
        after = tree.below.get(shared, frozenset())
        fixed = {step for step in after if not step.startswith((":", "{"))}
        stands = any(shared[: d + 1] in tree.methods for d in range(len(shared)))
        if len(fixed) > 1 and "{}" not in after and not stands:
            return shared
        shared = shared[:-1]
    return ()


def _leading(route: Route) -> Iterable[str]:
    for one in route.steps:
        if one.kind is not Kind.FIXED or one.action:
            return
        yield one.step


def _scope(routes: list[Route], common: Node) -> str:
    """Give the resource that at least two thirds of the operations stand below."""
    if len(routes) < _SCOPE_OPERATIONS:
        return ""
    count: Counter[str] = Counter()
    for route in routes:
        steps = without_common(route.steps, common)
        if (
            len(steps) > 2
            and steps[0].kind is Kind.FIXED
            and steps[1].kind is Kind.PARAM
            and any(one.kind is Kind.FIXED for one in steps[2:])
        ):
            count[steps[0].step] += 1
    if not count:
        return ""
    name, most = min(count.items(), key=lambda item: (-item[1], item[0]))
    return name if 3 * most >= 2 * len(routes) else ""


def without_common(steps: tuple[Token, ...], common: Node) -> tuple[Token, ...]:
    """Drop the steps that all paths of a document begin with."""
    node = tuple(one.step for one in steps[: len(common)])
    return steps[len(common) :] if node == common else steps


_UNFINISHED = ("alpha", "beta", "preview", "rc")


def _main_version(routes: list[Route]) -> str:
    count = Counter(version for route in routes for version in set(route.versions))
    finished = [one for one in count if not is_unfinished(one)]
    if not finished:
        return ""
    most = max(count[one] for one in finished)
    often = [one for one in finished if 2 * count[one] >= most]
    return max(often, key=lambda one: (version_number(one), one))


def is_unfinished(version: str) -> bool:
    """Tell a version that is announced as not final."""
    return any(word in version.lower() for word in _UNFINISHED)


def version_number(version: str) -> tuple[int, ...]:
    """Give the numbers of a version, to compare by."""
    digits = "".join(char if char.isdecimal() else " " for char in version)
    return tuple(int(one[:12]) for one in digits.split())
