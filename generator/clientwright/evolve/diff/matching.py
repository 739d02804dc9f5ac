"""What of the new document stands where something of the old one stood.

A name in Python is what code knows: an operation that moved to another path and kept
its method is the same one to whoever calls it, and so is a parameter that kept its
argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...ir.api import Api, Location, Operation, Parameter
from ...ir.names import Names

T = TypeVar("T")


def pairs(
    old: Iterable[T], new: Iterable[T], *keys: tuple[Callable[[T], object], ...]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Match two lists by the first of several keys that both sides share.

    Each of `keys` is a function for the old side and one for the new. Returns the pairs
    in the order of the old side, what is only there, and what is only on the new side.
    A key of None matches nothing.
    """
    waiting, fresh = list(old), list(new)
    order = {id(one): at for at, one in enumerate(waiting)}
    found: list[tuple[T, T]] = []
    for of_old, of_new in keys:
        by_key = {key: one for one in fresh if (key := of_new(one)) is not None}
        for one in list(waiting):
            other = by_key.pop(of_old(one), None)
            if other is not None:
                waiting.remove(one)
                fresh.remove(other)
                found.append((one, other))
    found.sort(key=lambda pair: order[id(pair[0])])
    return found, waiting, fresh


def matched_operations(
    old: Api, new: Api, old_names: Names, new_names: Names
) -> tuple[list[tuple[Operation, Operation]], list[Operation], list[Operation]]:
    """Match operations by method and path, then by the name they are called by."""
    return pairs(
        old.operations,
        new.operations,
        (lambda one: one.identity, lambda one: one.identity),
        (
            lambda one: old_names.methods[one.identity].call,
            lambda one: new_names.methods[one.identity].call,
        ),
    )


def matched_parameters(
    before: Operation, after: Operation, old_names: Names, new_names: Names
) -> tuple[list[tuple[Parameter, Parameter]], list[Parameter], list[Parameter]]:
    """Match parameters by place and name, by their argument, then by place in the path.

    Names of header fields are equal in any case (RFC 9110, section 5.1).
    """
    old_paths, new_paths = _path_places(before), _path_places(after)
    return pairs(
        before.parameters,
        after.parameters,
        (_identity, _identity),
        (
            lambda one: argument(old_names, before, one),
            lambda one: argument(new_names, after, one),
        ),
        (
            lambda one: old_paths.get(one.name) if _in_path(one) else None,
            lambda one: new_paths.get(one.name) if _in_path(one) else None,
        ),
    )


def argument(names: Names, operation: Operation, parameter: Parameter) -> str | None:
    """Return the argument that gives a parameter; None: it has one possible value."""
    key = f"{parameter.location}:{parameter.name}"
    return names.arguments.get((operation.identity, key))


def _identity(parameter: Parameter) -> tuple[Location, str]:
    is_header = parameter.location is Location.HEADER
    name = parameter.name.lower() if is_header else parameter.name
    return parameter.location, name


def _in_path(parameter: Parameter) -> bool:
    return parameter.location is Location.PATH


def _path_places(operation: Operation) -> dict[str, int]:
    return {name: at for at, name in enumerate(path_order(operation))}


def path_order(operation: Operation) -> Iterator[str]:
    """Return the names of the path's parameters, in the order of the path."""
    names = [one.name for one in operation.parameters if _in_path(one)]
    yield from sorted(names, key=lambda name: operation.template.find(f"{{{name}}}"))
