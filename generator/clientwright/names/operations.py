"""Where operations are called: resources and methods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..diagnostics import Collector
from ..frozen import dataclass
from ..ir.api import Api, Operation
from ..ir.names import MethodName, ResourceName
from .calls.choose import choose
from .calls.draft import Call
from .fitting import fit
from .overrides import Overrides
from .reserved import CLASSES, CLIENT, KEYWORDS, METHODS
from .resolve import CLASS, Candidate, Group, resolve, usable
from .words import fold, pascal, snake, words

_DEEPEST = 12
_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)}
)
_LONGEST_CLASS = 55
"""So that `Async…` is no longer than other types are."""

_LONGEST_NAME = 60

_Attributes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operations:
    """What operations and their resources are called."""

    methods: Mapping[str, MethodName]
    resources: tuple[ResourceName, ...]
    reasons: Mapping[str, str]
    """What decided on each operation's name."""

    decisions: Mapping[str, str]
    """What was decided for all operations, by the key that it is kept under."""


def name_operations(
    api: Api, overrides: Overrides, earlier: Mapping[str, str], collector: Collector
) -> Operations:
    """Name every operation's method and every resource on the way to it.

    A person's word goes before a name that was given before, and that before all else.
    """
    given = _Given()
    for operation in _ordered(api):
        _take_hint(operation, overrides, given, collector)
    for operation in _ordered(api):
        if operation.identity not in given.calls | given.asked:
            _keep(operation, earlier, given, collector)
    chosen = choose(api, given.calls, given.asked, earlier, _spelled)
    for one in api.operations:
        hint = given.asked.get(one.identity)
        if hint is not None and chosen.calls[one.identity].method != hint:
            _refuse(one, hint, collector)
    methods: dict[str, MethodName] = {}
    reasons: dict[str, str] = {}
    for one in api.operations:
        found = chosen.calls.get(one.identity)
        call = found.call if found is not None else given.calls[one.identity]
        why = found.why if found is not None else given.why[one.identity]
        methods[one.identity] = MethodName(resources=call[:-1], method=call[-1])
        reasons[one.identity] = why
    resources = _with_parents(one.resources for one in methods.values())
    classes = _name_classes(resources, earlier, collector)
    return Operations(methods, classes, reasons, chosen.decisions)


def _ordered(api: Api) -> list[Operation]:
    return sorted(api.operations, key=lambda one: one.identity)


class _Given:
    """The calls that a person or an earlier run decided on."""

    def __init__(self) -> None:
        self.calls: dict[str, _Attributes] = {}
        self.why: dict[str, str] = {}
        self.asked: dict[str, str] = {}
        """Methods, of resources that nobody asked for."""

        self._taken: set[_Attributes] = set()
        self._resources: set[_Attributes] = set()

    def give(self, identity: str, call: _Attributes, why: str) -> bool:
        """Give a call, unless it or what it passes through is something else."""
        parents = {call[:depth] for depth in range(1, len(call))}
        if call in self._taken or call in self._resources or parents & self._taken:
            return False
        self._taken.add(call)
        self._resources |= parents
        self.calls[identity] = call
        self.why[identity] = why
        return True


def _take_hint(
    operation: Operation, overrides: Overrides, given: _Given, collector: Collector
) -> None:
    settings = overrides.operations.get(operation.identity) or overrides.operations.get(
        operation.operation_id or ""
    )
    hint = settings or operation.name_hint
    if hint is None:
        return
    call = tuple(hint.split("."))
    if len(call) == 1 and _callable(("x", *call)):
        given.asked[operation.identity] = hint
    elif not _callable(call):
        collector.warning(
            "name-refused",
            f"the operation cannot be called {hint[:100]!a}: it is no dotted name of a "
            "resource and a method, or a part of it is reserved",
            operation.place,
        )
    elif not given.give(
        operation.identity, call, "the settings" if settings else "x-clientwright-name"
    ):
        _refuse(operation, hint, collector)


def _refuse(operation: Operation, hint: str, collector: Collector) -> None:
    collector.warning(
        "name-refused",
        f"the operation cannot be called {hint[:100]!a}: it is taken",
        operation.place,
    )


def _keep(
    operation: Operation,
    earlier: Mapping[str, str],
    given: _Given,
    collector: Collector,
) -> None:
    kept = earlier.get(operation.identity)
    if kept is None:
        return
    call = tuple(kept.split("."))
    if not _callable(call) or not given.give(
        operation.identity, call, "its name in an earlier package"
    ):
        collector.warning(
            "earlier-name-refused",
            f"the operation cannot keep its earlier name {kept[:100]!a}",
            operation.place,
        )


def _callable(call: _Attributes) -> bool:
    if not 1 < len(call) <= _DEEPEST or not all(map(usable, call)):
        return False
    return call[0] not in CLIENT and not METHODS & set(call[1:])


def _spelled(call: Call) -> tuple[_Attributes, str]:
    """Make identifiers of a call's words."""
    levels, method = call
    attributes: list[str] = []
    for level in levels:
        name = _name((words(level),), "resource")
        reserved = METHODS if attributes else CLIENT
        attributes.append(f"{name}_" if name in reserved else name)
    name = snake(tuple(method), "call")
    return tuple(attributes), f"{name}_" if name in METHODS else name


def _name(levels: tuple[tuple[str, ...], ...], prefix: str) -> str:
    return snake(next(fit(levels, _LONGEST_NAME, "_")), prefix)


def _with_parents(resources: Iterable[_Attributes]) -> list[_Attributes]:
    """List resources with all their parents, parents first, in order of use."""
    found: dict[_Attributes, None] = {}
    for resource in resources:
        for depth in range(1, len(resource) + 1):
            found.setdefault(resource[:depth])
    return list(found)


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
            Candidate(resource_identity(one), _module_proposals(one), (len(one), *one))
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


def _levels(attributes: _Attributes) -> tuple[tuple[str, ...], ...]:
    return tuple(words(one) for one in attributes)


def _class_proposals(attributes: _Attributes) -> tuple[str, ...]:
    names = [
        pascal(one, "Resource") for one in fit(_levels(attributes), _LONGEST_CLASS)
    ]
    # `Async…` is the name of another resource's asynchronous twin.
    return tuple(
        f"{name}Resource" if name.startswith("Async") else name for name in names
    )


def _module_proposals(attributes: _Attributes) -> tuple[str, ...]:
    fitted = fit(_levels(attributes), _LONGEST_NAME, "_")
    return tuple(snake(one, "resource") for one in fitted)
