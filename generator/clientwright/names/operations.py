"""Where operations are called: resources and methods."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Collector
from ..frozen import dataclass
from ..ir.api import Api, Operation
from ..ir.names import MethodName, ResourceName
from .overrides import Overrides
from .paths import base_words, long_words, resource_words, short_words
from .reserved import CLASSES, CLIENT, KEYWORDS, METHODS
from .resolve import CLASS, Candidate, Group, resolve, usable
from .words import fold, pascal, snake, words

_DEEPEST = 6
_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)}
)
_LONGEST_CLASS = 60
"""So that `) -> resources.Async…:` is a line: formatters differ on what is longer."""

_Attributes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of one operation before collisions are looked at."""

    operation: Operation
    words: tuple[str, ...]
    """Words of its resource, from the tag or the path."""

    call: tuple[str, ...] = ()
    """Where a person or an earlier run put it; the last one is the method."""

    hinted: bool = False


def name_operations(
    api: Api, overrides: Overrides, earlier: Mapping[str, str], collector: Collector
) -> tuple[dict[str, MethodName], tuple[ResourceName, ...]]:
    """Name every operation's method and every resource on the way to it."""
    plans = [_plan(one, overrides, earlier, collector) for one in api.operations]
    attributes = _name_top(plans, collector)
    groups: dict[_Attributes, list[_Plan]] = {}
    for plan in plans:
        home = plan.call[:-1] or (attributes[plan.words],)
        groups.setdefault(home, []).append(plan)
    resources = _with_parents(groups)
    children: dict[_Attributes, list[str]] = {}
    for resource in resources:
        children.setdefault(resource[:-1], []).append(resource[-1])
    methods: dict[str, MethodName] = {}
    for resource, members in groups.items():
        methods.update(
            _name_methods(resource, members, children.get(resource, []), collector)
        )
    ordered = {one.identity: methods[one.identity] for one in api.operations}
    return ordered, _name_classes(resources, earlier, collector)


def _plan(
    operation: Operation,
    overrides: Overrides,
    earlier: Mapping[str, str],
    collector: Collector,
) -> _Plan:
    parts = words(operation.tags[0]) if operation.tags else ()
    parts = parts or resource_words(operation.template) or ("root",)
    hint = (
        overrides.operations.get(operation.identity)
        or overrides.operations.get(operation.operation_id or "")
        or operation.name_hint
    )
    if hint is not None:
        call = tuple(hint.split("."))
        if _callable(call):
            return _Plan(operation, parts, call, hinted=True)
        collector.warning(
            "name-refused",
            f"the operation cannot be called {hint[:100]!a}: it is no dotted name, or "
            "a part of it is reserved",
            operation.place,
        )
    kept = earlier.get(operation.identity)
    if kept is not None:
        call = tuple(kept.split("."))
        if len(call) > 1 and _callable(call):
            return _Plan(operation, parts, call)
        collector.warning(
            "earlier-name-refused",
            f"the operation cannot keep its earlier name {kept[:100]!a}",
            operation.place,
        )
    return _Plan(operation, parts)


def _callable(call: tuple[str, ...]) -> bool:
    if not 0 < len(call) <= _DEEPEST or not all(map(usable, call)):
        return False
    first, *nested = call
    if not nested:
        return first not in METHODS
    return first not in CLIENT and not any(part in METHODS for part in nested)


def _name_top(plans: list[_Plan], collector: Collector) -> dict[tuple[str, ...], str]:
    """Name the resources that tags and paths ask for; equal words are one resource."""
    distinct = dict.fromkeys(plan.words for plan in plans if len(plan.call) < 2)
    group = Group("resource", CLIENT)
    given = resolve(
        group,
        (Candidate(" ".join(one), (snake(one, "resource"),)) for one in distinct),
        {},
        collector,
    )
    return {one: given[" ".join(one)] for one in distinct}


def _with_parents(groups: Mapping[_Attributes, object]) -> list[_Attributes]:
    """List resources with all their parents, parents first, in order of use."""
    found: dict[_Attributes, None] = {}
    for resource in groups:
        for depth in range(1, len(resource) + 1):
            found.setdefault(resource[:depth])
    return list(found)


def _name_methods(
    resource: _Attributes,
    plans: list[_Plan],
    children: list[str],
    collector: Collector,
) -> dict[str, MethodName]:
    hints = {plan.operation.identity: plan.call[-1] for plan in plans if plan.hinted}
    kept = {
        plan.operation.identity: plan.call[-1]
        for plan in plans
        if plan.call and not plan.hinted
    }
    own = words("_".join(resource))
    candidates = (
        _candidate(plan.operation, own, hints.get(plan.operation.identity))
        for plan in plans
    )
    given = resolve(Group("method", METHODS), candidates, kept, collector, children)
    return {one: MethodName(resources=resource, method=given[one]) for one in given}


def _candidate(
    operation: Operation, own: tuple[str, ...], hint: str | None
) -> Candidate:
    long = snake(long_words(operation), "call")
    parts = words(operation.operation_id) if operation.operation_id else ()
    rank = 0
    if not parts:
        proposals = [snake(short_words(operation), "call"), long]
    elif len(parts) > len(own) and parts[: len(own)] == own:
        rank = 1
        proposals = [snake(parts[len(own) :], "call"), snake(parts, "call"), long]
    else:
        proposals = [snake(parts, "call"), long]
    return Candidate(
        operation.identity, tuple(proposals), (rank,), hint, operation.place
    )


def _name_classes(
    resources: list[_Attributes], earlier: Mapping[str, str], collector: Collector
) -> tuple[ResourceName, ...]:
    group = Group("resource", CLASSES | KEYWORDS, _apart, fold, CLASS)
    given = resolve(
        group,
        (
            Candidate(resource_identity(one), _class_proposals(one), (len(one),))
            for one in resources
        ),
        earlier,
        collector,
    )
    modules = resolve(
        Group("module", KEYWORDS | _WINDOWS),
        (
            Candidate(resource_identity(one), ("_".join(one),), (len(one),))
            for one in resources
        ),
        {},
        collector,
    )
    return tuple(
        ResourceName(
            attributes=one,
            class_name=given[resource_identity(one)],
            module=modules[resource_identity(one)],
        )
        for one in resources
    )


def _apart(name: str) -> str:
    return f"{name}Resource"


def resource_identity(attributes: tuple[str, ...]) -> str:
    """Give the key that a resource's class name is kept under."""
    return f"resource {'.'.join(attributes)}"


def _class_proposals(attributes: _Attributes) -> tuple[str, ...]:
    name = pascal(words("_".join(attributes)), "Resource", _LONGEST_CLASS)
    # `Async…` is the name of another resource's asynchronous twin.
    return (f"{name}Resource",) if name.startswith("Async") else (name,)


def operation_bases(api: Api) -> dict[str, str]:
    """Give every operation the class-cased start of its own schemas' names."""
    return {
        one.identity: pascal(base_words(one), "Operation") for one in api.operations
    }
