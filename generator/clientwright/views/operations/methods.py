"""Methods: signature, docstring and the one call, from the plan of an operation."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..docs import docstrings as docs
from ..package import MethodView
from ..source import escape as text
from ..source import imports, layout
from . import operation_data as operations
from . import responses as answers
from .calls import Argument, CallPlan, Kind
from .context import Context

OPTIONS = "request_options"


def method(
    context: Context,
    plan: CallPlan,
    data_name: str,
    class_name: str,
    taken: Collection[str],
    told: Mapping[str, str],
) -> MethodView:
    """Write the method of one operation, in `class_name` and its asynchronous twin.

    `taken` are the names that the class gives to methods and properties, and which
    annotations therefore may not use as they are; `told` is what error classes say of
    themselves.
    """
    gives, async_gives = answers.iterables(plan.answer)
    iterable = gives != async_gives
    call = _call(plan, data_name)
    said, async_said = _docstrings(plan, told, f"{class_name}.{plan.method}")
    return MethodView(
        name=plan.method,
        data=operations.data(context, plan, data_name),
        decorators=_decorators(plan, taken),
        parameters=signature(plan, taken),
        returns=layout.returns(imports.alias(gives, taken)),
        async_returns=layout.returns(imports.alias(async_gives, taken)),
        async_def="def" if iterable else "async def",
        docstring=said,
        async_docstring=async_said,
        call=layout.returned(call, 8),
        async_call=layout.returned(call, 8, "" if iterable else "await "),
    )


def _decorators(plan: CallPlan, taken: Collection[str]) -> tuple[str, ...]:
    if not plan.operation.deprecated:
        return ()
    call = layout.call(
        imports.alias("deprecated", taken),
        text.string(f"{plan.operation.identity} is deprecated"),
    )
    return (layout.lay(call, 4, "@").removeprefix("@"),)


def signature(plan: CallPlan, taken: Collection[str]) -> tuple[str, ...]:
    """Write the parameters after `self`, one a line."""
    lines = []
    keywords = False
    for one in plan.arguments:
        if not one.positional and not keywords:
            keywords = True
            lines.append("*,")
        lines.append(_parameter(one, taken))
    if not keywords:
        lines.append("*,")
    options = imports.alias("RequestOptions | None", taken)
    lines.append(layout.parameter(OPTIONS, options, "None"))
    return tuple(lines)


def _parameter(one: Argument, taken: Collection[str]) -> str:
    hint = imports.alias(one.hint, taken)
    if one.required:
        return layout.parameter(one.name, hint)
    if one.default != "omit":
        return layout.parameter(one.name, hint, one.default)
    omit = imports.alias("omit", taken)
    return layout.parameter(one.name, f"{hint} | {imports.alias('Omit', taken)}", omit)


_INDENT = 8
"""Columns before the docstring of a method."""


def _docstrings(plan: CallPlan, told: Mapping[str, str], twin: str) -> tuple[str, str]:
    """Write it for a method, and for its asynchronous twin only what it does.

    Of that a paragraph, and where the rest is told, if there is a rest.
    """
    lines, sections = _prose(plan), _sections(plan, told)
    whole = _docstring(plan, lines, sections)
    if not sections:
        return whole, whole
    first = lines[: lines.index("")] if "" in lines else lines
    see = f"See {text.code(twin)} for arguments and errors."
    return whole, text.docstring([*first, "", see], _INDENT)


def _docstring(plan: CallPlan, lines: list[str], sections: list[str]) -> str:
    call = text.code(plan.operation.identity)
    return text.docstring([*lines, *sections, "", call], _INDENT)


def _prose(plan: CallPlan) -> list[str]:
    operation = plan.operation
    fallback = f"Call {operation.identity}."
    said = docs.headline(operation.summary, operation.description, fallback)
    return text.prose(said, docs.WIDTH - _INDENT)


def _sections(plan: CallPlan, told: Mapping[str, str]) -> list[str]:
    lines = docs.section("Args", ((a.name, a.what) for a in plan.arguments), _INDENT)
    return lines + docs.section("Raises", raises(plan, told), _INDENT)


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


def _call(plan: CallPlan, data_name: str) -> layout.Call:
    kind = "_call"
    if plan.answer.stream is not None:
        kind = "_stream"
    elif plan.answer.paged:
        kind = "_pages"
    values = [a.name for a in plan.of(Kind.PARAMETER)]
    given: list[layout.Node] = [data_name]
    if values:
        given.append(layout.arguments(values))
    body: layout.Node | None = None
    if plan.of(Kind.BODY):
        body = plan.of(Kind.BODY)[0].name
    elif plan.operation.body is not None:
        body = layout.arguments(a.name for a in plan.of(Kind.FIELD))
    chosen = {a.kind: a.name for a in plan.arguments}
    return layout.call(
        f"self.{kind}",
        *given,
        body=body,
        content_type=chosen.get(Kind.CONTENT_TYPE),
        accept=chosen.get(Kind.ACCEPT),
        request_options=OPTIONS,
    )
