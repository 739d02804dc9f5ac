"""Snippets of the README on what only some documents have: uploads and links."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...operations.plan.calls import Argument, CallPlan
from ...operations.plan.context import Context
from ...source import layout
from ...types.expressions import alternatives
from .example_calls import expression, required
from .samples import argument_node

_CONTENT = frozenset({"File", "RawBody"})


def uploads(context: Context, calls: Sequence[CallPlan], awaits: str) -> str:
    """Write how a file is sent that says how far it is; empty where there is none."""
    for plan in calls:
        items = _with_content(context, plan)
        if items is None or plan.answer.always_streams:
            continue
        call = layout.Call(f"client.{plan.call}(", tuple(items))
        return "\n".join(
            [
                layout.import_from(context.names.package, ["TrackedFile"]),
                "",
                'content = TrackedFile(b"content", progress=print)',
                layout.lay(call, 0, awaits if plan.answer.pages is None else ""),
            ]
        )
    return ""


def _with_content(context: Context, plan: CallPlan) -> list[layout.Item] | None:
    """Write the arguments of a call that takes a file; None for any other call."""
    files = [one for one in plan.arguments if _is_content(one)]
    files.sort(key=lambda one: not one.required)
    items: list[layout.Item] = []
    for one in plan.arguments:
        node: layout.Node | None = "content"
        if one not in files[:1]:
            if not one.required:
                continue
            node = argument_node(context, plan, one)
        if node is None:
            return None
        items.append(layout.Item("" if one.positional else f"{one.name}=", node))
    return items if files else None


def _is_content(one: Argument) -> bool:
    """Tell an argument that takes a file, or a body in pieces."""
    found = alternatives(one.hint)
    return any(root in _CONTENT for kind in found for root in kind.roots[:1])


def links(context: Context, calls: Sequence[CallPlan], awaits: str) -> str:
    """Write how a link is followed; empty where none can be followed as it stands."""
    by_identity = {plan.operation.identity: plan for plan in calls}
    for plan in calls:
        for several in plan.operation.links.values():
            for link in several:
                target = by_identity[link.target]
                known = required(context, plan) is not None
                if not known or not _gives(target, link.parameters):
                    continue
                name = context.names.links[plan.operation.identity, link.name]
                head, _, method = plan.call.rpartition(".")
                items = expression(context, plan, "client").items
                raw = layout.Call(f"client.{head}.with_raw_response.{method}(", items)
                waits = awaits if target.answer.pages is None else ""
                return "\n".join(
                    [
                        layout.headed("response = ", raw, 0, awaits),
                        f"following = {waits}response.links.{name}()",
                    ]
                )
    return ""


def _gives(target: CallPlan, parameters: Collection[str]) -> bool:
    """Tell whether a link gives all that the operation needs."""
    return all(one.key in parameters for one in target.arguments if one.required)
