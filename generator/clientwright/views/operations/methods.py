"""Methods: signature, docstring and the one call, from the plan of an operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from ..docs import docstrings as docs
from ..package import MethodView
from ..source import escape as text
from ..source import layout
from ..types.aliases import alias, aliased
from ..types.expressions import NONE, Name, TypeExpression, alternatives, joined
from . import overloads
from .data import operation_data as operations
from .overloads import Parameter, in_class, written
from .plan import responses as answers
from .plan.calls import Argument, CallPlan
from .plan.context import Context
from .plan.shared import Shared

OPTIONS = "request_options"


def method(
    context: Context,
    plan: CallPlan,
    data_name: str,
    taken: Collection[str],
    said: str,
    shared: Shared,
) -> tuple[MethodView, frozenset[str]]:
    """Write the method of one operation, synchronous and asynchronous.

    `taken` are the names that the class gives to methods and properties, and which
    annotations therefore may not use as they are; `said` is the docstring. Return also
    what data, decorators and annotations name.
    """
    gives, async_gives = (aliased(one, taken) for one in returned(plan))
    iterable = _is_iterable(plan)
    parameters = _parameters(plan, taken)
    data, named = operations.data(context, plan, data_name, shared)
    decorators = _decorators(plan, taken)
    several = overloads.overloads(context, plan, parameters, taken)
    hints = [*(one.hint for one in parameters), *several.names]
    made_by = _made_by(plan)[1:]
    if context.settings.has_sync:
        hints += [gives, *(alias(one, taken) for one in made_by)]
    if context.settings.has_async:
        hints += [async_gives, *(alias(f"Async{one}", taken) for one in made_by)]
    call, async_call = (_call(plan, data_name, taken, one) for one in ("", "Async"))
    defaults = [one.default for one in parameters]
    names = named.union(layout.roots(*decorators, *hints), defaults)
    view = MethodView(
        name=plan.method,
        before="\n",
        data_before="",
        data=data,
        decorators=tuple(
            layout.lay(one, 4, "@").removeprefix("@") for one in decorators
        ),
        overloads=several.views,
        parameters=in_class(parameters),
        returns=layout.returns(gives),
        async_returns=layout.returns(async_gives),
        async_def="def" if iterable else "async def",
        docstring=said,
        call=layout.returned(call, 8),
        async_call=layout.returned(async_call, 8, "" if iterable else "await "),
    )
    return view, names


def _is_iterable(plan: CallPlan) -> bool:
    """Whether the asynchronous method returns what is iterated, and not awaited."""
    answer = plan.answer
    if answer.pages is not None or answer.always_streams:
        return True
    return answer.stream is not None and answer.stream.by_flag


def returned(plan: CallPlan) -> tuple[TypeExpression, TypeExpression]:
    """Annotate what the method returns in all cases, sync and async."""
    plain, async_plain = answers.returned(plan.answer)
    stream = plan.answer.stream
    if stream is None or not stream.by_flag:
        return plain, async_plain
    return overloads.either(plain, async_plain, stream)


def _decorators(plan: CallPlan, taken: Collection[str]) -> tuple[layout.Call, ...]:
    if not plan.operation.deprecated:
        return ()
    said = text.string(f"{plan.operation.identity} is deprecated")
    return (layout.call(str(alias("deprecated", taken)), said),)


def _parameters(plan: CallPlan, taken: Collection[str]) -> list[Parameter]:
    """List the parameters after `self`."""
    found = [_parameter(one, taken) for one in plan.arguments]
    kinds = (Name("RequestOptions"), Name("RequestOptionsDict"), NONE)
    options = aliased(joined(*kinds), taken)
    return [*found, Parameter(OPTIONS, options, "None", positional=False)]


def _parameter(one: Argument, taken: Collection[str]) -> Parameter:
    hint, default = one.hint, "" if one.required else one.default
    if default == "omit":
        hint = joined(*alternatives(hint), Name("Omit"))
        default = str(alias("omit", taken))
    return Parameter(one.name, aliased(hint, taken), default, one.positional)


def signature(plan: CallPlan, taken: Collection[str]) -> tuple[str, ...]:
    """Write the parameters after `self`, one a line."""
    return written(_parameters(plan, taken))


_INDENT = 8
"""Columns before the docstring of a method."""


def docstring(plan: CallPlan, told: Mapping[str, str], shared: Shared) -> str:
    """Write what the document says; where it says nothing, the operation's path.

    `told` is what error classes say of themselves.
    """
    call = text.code(plan.operation.identity)
    prose, sections = _prose(plan), _sections(plan, told, shared)
    lines = [*prose, *sections, "", call] if prose else [call, *sections]
    return text.docstring(lines, _INDENT)


def lines(plan: CallPlan, said: str) -> int:
    """Return about how many lines a method takes, docstring included."""
    several = 3 if plan.answer.stream is not None and plan.answer.stream.by_flag else 1
    return said.count("\n") + 8 + 2 * several * (len(plan.arguments) + 1)


def _prose(plan: CallPlan) -> list[str]:
    operation = plan.operation
    said = docs.headline(operation.summary, operation.description, "")
    return text.prose(said, docs.WIDTH - _INDENT)


def _sections(plan: CallPlan, told: Mapping[str, str], shared: Shared) -> list[str]:
    lines = docs.section("Args", ((a.name, a.what) for a in plan.arguments), _INDENT)
    own = [(name, why) for name, why in raises(plan, told) if name not in shared.raised]
    return lines + docs.section("Raises", own, _INDENT)


def raises(plan: CallPlan, told: Mapping[str, str]) -> list[tuple[str, str]]:
    """List the documented errors, each class once, with its statuses.

    What a class says of itself, by `told`, is not said again.
    """
    found: dict[str, list[str]] = {}
    for one in plan.answer.failures:
        said = text.sentence(one.description).rstrip(".")
        if told.get(one.class_name) == one.description:
            said = ""
        status = "any other status" if one.key == "default" else one.key
        bare = "Any other status." if one.key == "default" else f"Status {status}."
        reason = f"{said} ({status})." if said else bare
        found.setdefault(one.class_name, []).append(reason)
    return [(name, " ".join(dict.fromkeys(reasons))) for name, reasons in found.items()]


def common_errors(
    plans: Collection[CallPlan], told: Mapping[str, str], shared: Shared
) -> list[tuple[str, str]]:
    """List the errors of nearly all operations, each as most of them describe it."""
    found: dict[str, Counter[str]] = {name: Counter() for name in sorted(shared.raised)}
    for plan in plans:
        for name, why in raises(plan, told):
            if name in found:
                found[name][why] += 1
    return [(name, whys.most_common(1)[0][0]) for name, whys in found.items()]


def _call(
    plan: CallPlan, data_name: str, taken: Collection[str], kind: str
) -> layout.Call:
    """Write `self._call(_INVITE, request_options, emails=emails)`.

    What is no plain value is made by its class: `Pager.of(self, _LIST, …)`. `kind` is
    what the names of such classes begin with.
    """
    how, *classes = _made_by(plan)
    named = [str(alias(f"{kind}{one}", taken)) for one in classes]
    first = [*named[1:], "self"] if named else []
    items = [layout.Item("", one) for one in (*first, data_name, OPTIONS)]
    items += [layout.Item(f"{one.name}=", one.name) for one in plan.arguments]
    return layout.Call(f"{named[0] if named else 'self'}.{how}(", tuple(items))


def _made_by(plan: CallPlan) -> tuple[str, ...]:
    """Return what is called, its class, and another class that it is given."""
    answer = plan.answer
    if answer.always_streams:
        return "of", "Stream"
    if answer.stream is not None and answer.stream.by_flag:
        both = ("or_bytes", "Stream", "BinaryResponse")
        return both if answer.binary else ("chosen", "Stream")
    if answer.pages is not None:
        return "of", "Pager"
    return ("of", "BinaryResponse") if answer.binary else ("_call",)
