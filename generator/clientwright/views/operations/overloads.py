"""Overloads of methods that stream where a flag says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...frozen import dataclass
from ...ir.api import StreamChoice
from ...ir.query import is_nullable, resolved
from ...ir.schema import EnumSchema
from ..side_views import OverloadView
from ..source import escape as text
from ..source import layout
from ..types.aliases import alias, aliased
from ..types.expressions import (
    NONE,
    Literal,
    Name,
    TypeExpression,
    Union,
    generic,
    union,
)
from .plan import responses as answers
from .plan.calls import Argument, CallPlan
from .plan.context import Context
from .plan.streaming import StreamPlan


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter as its class writes it."""

    name: str
    hint: TypeExpression
    default: str
    """Source; empty: there is none."""

    positional: bool


def written(parameters: Sequence[Parameter]) -> tuple[str, ...]:
    """Write the parameters after `self`, one a line."""
    lines = []
    keywords = False
    for one in parameters:
        if not one.positional and not keywords:
            keywords = True
            lines.append("*,")
        lines.append(layout.parameter(one.name, one.hint, one.default))
    return tuple(lines)


def in_class(parameters: Sequence[Parameter]) -> tuple[str, ...]:
    """Write `self` and the parameters: on one line where that is enough for them."""
    lines = ("self,", *written(parameters))
    one = " ".join(lines).removesuffix(",")
    if "\n" not in one and 8 + text.width(one) <= layout.WIDTH:
        return (one,)
    return lines


def either(
    plain: TypeExpression, async_plain: TypeExpression, stream: StreamPlan
) -> tuple[TypeExpression, TypeExpression]:
    """Annotate what is returned where nobody knows the flag."""
    awaited = generic("Awaitable", async_plain)
    return union([plain, stream.hint]), Union((awaited, stream.async_hint))


class Overloads(NamedTuple):
    """Overloads, and what they name."""

    views: tuple[OverloadView, ...]
    names: tuple[TypeExpression, ...]


def overloads(
    context: Context,
    plan: CallPlan,
    parameters: Sequence[Parameter],
    taken: Collection[str],
) -> Overloads:
    """Write the overloads of a method: what is usual, the other, and neither known."""
    stream = plan.answer.stream
    if stream is None or not stream.by_flag:
        return Overloads((), ())
    choice = stream.streaming.choice
    assert choice is not None
    flag = next(one for one in plan.arguments if one.key == choice.parameter)
    plain, async_plain = answers.returned(plan.answer)
    with_stream, without = _hints(context, flag, choice)
    streams = with_stream, stream.hint, stream.async_hint, "def"
    rest = without, plain, async_plain, "async def"
    both = (flag.hint, *either(plain, async_plain, stream), "def")
    usual, other = (streams, rest) if choice.default else (rest, streams)
    if flag.required:
        forms = [(usual, False), (other, False), (both, False)]
    else:
        forms = [(usual, True), (other, False), (both, True)]
    decorator = alias("overload", taken)
    views: list[OverloadView] = []
    names: list[TypeExpression] = [decorator]
    for (hint, returns, async_returns, async_def), optional in forms:
        given = _with_flag(parameters, flag, hint, optional, taken)
        results = aliased(returns, taken), aliased(async_returns, taken)
        names += results[:1] if context.settings.has_sync else ()
        names += results[1:] if context.settings.has_async else ()
        names += (one.hint for one in given)
        views.append(
            OverloadView(
                decorator=str(decorator),
                parameters=in_class(given),
                returns=layout.stub_returns(results[0]),
                async_returns=layout.stub_returns(results[1]),
                async_def=async_def,
            )
        )
    return Overloads(tuple(views), tuple(names))


def _hints(
    context: Context, flag: Argument, choice: StreamChoice
) -> tuple[TypeExpression, TypeExpression]:
    """Annotate the flag where the response is a stream, and where it is not."""
    if choice.value is True:
        rest: list[TypeExpression] = [Literal(("False",))]
        nullable = flag.schema is not None and is_nullable(context.api, flag.schema)
        return Literal(("True",)), union([*rest, NONE] if nullable else rest)
    values = _values(context, flag)
    others = [text.literal(one) for one in values if one != choice.value]
    found: list[TypeExpression] = [Literal(tuple(others))] if others else []
    if flag.schema is not None and is_nullable(context.api, flag.schema):
        found.append(NONE)
    return Literal((text.literal(choice.value),)), union(found or [Name("str")])


def _values(context: Context, flag: Argument) -> list[str]:
    if flag.schema is None:
        return []
    node = resolved(context.api, flag.schema)
    if not isinstance(node, EnumSchema):
        return []
    return [one.value for one in node.members if isinstance(one.value, str)]


def _with_flag(
    parameters: Sequence[Parameter],
    flag: Argument,
    hint: TypeExpression,
    optional: bool,
    taken: Collection[str],
) -> list[Parameter]:
    """Return the parameters with the flag as one overload has it."""
    default = ""
    if optional:
        omit = alias("omit", taken)
        hint, default = Union((*_parts(hint), Name("Omit"))), str(omit)
    changed = aliased(hint, taken)
    return [
        replace(one, hint=changed, default=default) if one.name == flag.name else one
        for one in parameters
    ]


def _parts(hint: TypeExpression) -> tuple[TypeExpression, ...]:
    return hint.alternatives if isinstance(hint, Union) else (hint,)
