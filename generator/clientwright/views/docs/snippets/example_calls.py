"""The calls that documentation shows: which operation, and with what arguments."""

from __future__ import annotations

from collections.abc import Sequence

from ...operations.plan.calls import CallPlan
from ...operations.plan.context import Context
from ...source import layout
from ...types.expressions import NONE, Generic, Name, TypeExpression, alternatives
from .samples import argument_node


def pick(context: Context, calls: Sequence[CallPlan]) -> CallPlan | None:
    """Choose the operation to show: one that reads, and that takes little.

    Where no call can be made with confidence, one with guesses is better than none.
    """
    return _pick(context, calls, bold=False) or _pick(context, calls, bold=True)


def _pick(
    context: Context, calls: Sequence[CallPlan], *, bold: bool
) -> CallPlan | None:
    best: CallPlan | None = None
    least: tuple[int, ...] = ()
    for number, plan in enumerate(calls):
        nodes = required(context, plan, bold=bold)
        if nodes is None or plan.answer.always_streams:
            continue
        operation = plan.operation
        rank = (
            int(operation.deprecated),
            int(plan.answer.item == NONE),
            int(not _is_telling(plan.answer.item)),
            int(operation.method != "GET"),
            len(nodes),
            number,
        )
        if best is None or rank < least:
            best, least = plan, rank
    return best


def _is_telling(result: TypeExpression) -> bool:
    """Return whether a result shows what the API is about: a model, or several."""
    match alternatives(result)[0]:
        case Name(module=module):
            return bool(module)
        case Generic(head=head):
            return head.name == "list"
    return False


def required(
    context: Context, plan: CallPlan, *, bold: bool = False
) -> list[layout.Item] | None:
    """Write the arguments that a call needs; None where one cannot be made up.

    `bold`: also where it would be a guess.
    """
    items: list[layout.Item] = []
    for one in plan.arguments:
        if not one.required:
            continue
        node = argument_node(context, plan, one)
        if node is None and bold:
            node = argument_node(context, plan, one, bold=True)
        if node is None:
            return None
        items.append(layout.Item("" if one.positional else f"{one.name}=", node))
    return items


def expression(context: Context, plan: CallPlan, start: str) -> layout.Call:
    """Write the example call of an operation: `client.members.invite(…)`."""
    items = required(context, plan, bold=True) or []
    return layout.Call(f"{start}.{plan.call}(", tuple(items))
