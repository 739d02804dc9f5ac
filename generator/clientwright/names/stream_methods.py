"""Methods that give a stream, where `Accept` alone asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..ir.api import Api
from ..ir.names import MethodName, ResourceName
from .reserved import METHODS
from .resolve import usable


def stream_identity(operation: str) -> str:
    """Return the key that a second method's name is kept under."""
    return f"stream {operation}"


def name_stream_methods(
    api: Api,
    methods: Mapping[str, MethodName],
    resources: Iterable[ResourceName],
    earlier: Mapping[str, str],
) -> dict[str, str]:
    """Name the second methods: `stream_` and the first one's name, if that is free."""
    taken: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in methods.values():
        taken[one.resources].add(one.method)
    for resource in resources:
        taken[resource.attributes[:-1]].add(resource.attributes[-1])
    found: dict[str, str] = {}
    for operation in api.operations:
        choice = operation.streaming.choice if operation.streaming else None
        if choice is None or choice.parameter is not None:
            continue
        method = methods[operation.identity]
        used = taken[method.resources]
        kept = earlier.get(stream_identity(operation.identity), "")
        if not usable(kept) or kept in used or kept in METHODS:
            kept = f"stream_{method.method}"
            while kept in used:
                kept = f"{kept}_"
        used.add(kept)
        found[operation.identity] = kept
    return found
