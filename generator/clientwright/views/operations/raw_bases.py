"""Bases of classes whose raw methods are typed: `Resource["raw_methods.…"]`."""

from __future__ import annotations

from ...ir.names import ResourceName
from ..source import layout
from .plan.context import Context

FEATURE = "raw-types"
_MODES = {
    "Client": ("Sync",),
    "AsyncClient": ("Async",),
    "StreamingClient": ("Unread",),
    "AsyncStreamingClient": ("AsyncUnread",),
    "Resource": ("Sync",),
    "AsyncResource": ("Async",),
    "StreamingResource": ("Sync", "Unread"),
    "AsyncStreamingResource": ("Async", "AsyncUnread"),
}
"""What a base gives methods for."""


def group(kind: str, one: ResourceName) -> str:
    """Name the class of a resource's raw methods."""
    return f"{kind}{one.class_name}Methods"


def base(context: Context, name: str, methods: str) -> layout.Node:
    """Write a base; `methods` is the class of what it gives in `raw_methods`."""
    modes = _MODES.get(name, ())
    if FEATURE not in context.settings.features or not modes:
        return name
    given = (f'"raw_methods.{methods}[raw_methods.{one}]"' for one in modes)
    items = tuple(layout.Item("", one) for one in given)
    return layout.Call(f"{name}[", items, "]", name=name)


def typing_imports(context: Context, dots: str) -> str:
    """Write what only type checkers import; empty where that is nothing."""
    if FEATURE not in context.settings.features:
        return ""
    return f"\n\nif TYPE_CHECKING:\n    from {dots} import raw_methods as raw_methods"
