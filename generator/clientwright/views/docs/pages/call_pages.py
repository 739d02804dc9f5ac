"""The pages of resources: every call with signature, arguments and snippets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....ir.query import resolved
from ....ir.schema import ArraySchema
from ...operations.methods import raises, returned
from ...operations.plan import bodies
from ...operations.plan.calls import Argument, CallPlan, Kind
from ...operations.plan.context import Context
from ...operations.plan.media_types import Format, media_format
from ...source import layout
from .. import docstrings as docs
from ..reference import signature_source
from ..snippets.call_snippets import asynchronous, synchronous
from ..snippets.curl import curl
from ..snippets.samples import argument_node, sample
from ..snippets.wire_values import Wire, wire
from . import pieces
from .page_views import PageLink, PageOperation, PageResource, PageRow, PageSnippet
from .pieces import Links

_DOTS = "..."


def plan_resources(
    context: Context, calls: Mapping[str, CallPlan], links: Links
) -> tuple[PageResource, ...]:
    """Write the page of every resource, in the client's order."""
    grouped: dict[tuple[str, ...], list[CallPlan]] = {}
    for identity, plan in calls.items():
        group = grouped.setdefault(context.names.methods[identity].resources, [])
        group += [plan] if plan.streams is None else [plan, plan.streams]
    return tuple(_resources(context, grouped, links))


def _resources(
    context: Context, grouped: Mapping[tuple[str, ...], list[CallPlan]], links: Links
) -> Iterator[PageResource]:
    for one in context.names.resources:
        plans = grouped.get(one.attributes, [])
        if not plans:
            continue
        tag = context.tags.get(one.attributes)
        said = tag.description or tag.summary if tag is not None else None
        name = ".".join(one.attributes)
        yield PageResource(
            file=f"resources/{one.module}.html",
            title=f"client.{name}",
            name=name,
            description=pieces.blocks(said),
            operations=tuple(_operation(context, plan, links) for plan in plans),
            links=tuple(
                PageLink(
                    title=plan.method,
                    href=f"#{plan.method}",
                    method=plan.operation.method,
                    is_deprecated=plan.operation.deprecated,
                )
                for plan in plans
            ),
        )


def _operation(context: Context, plan: CallPlan, links: Links) -> PageOperation:
    operation = plan.operation
    gives, _ = returned(plan)
    snippets, to_fill = _snippets(context, plan)
    return PageOperation(
        anchor=plan.method,
        name=plan.method,
        call=f"client.{plan.call}",
        method=operation.method,
        path=operation.path,
        pointer=operation.pointer,
        summary=" ".join((operation.summary or "").split()),
        description=pieces.blocks(
            docs.headline(operation.summary, operation.description, "")
        ),
        is_deprecated=operation.deprecated,
        marks=tuple(_marks(plan)),
        signature=pieces.python(signature_source(plan, gives, options=False), links),
        arguments=tuple(_argument(one, links) for one in plan.arguments),
        returns=pieces.python(str(gives), links),
        errors=tuple(
            PageRow(name=name, what=pieces.blocks(what))
            for name, what in raises(plan, {})
        ),
        security=" or ".join(
            " and ".join(alternative) or "nothing" for alternative in operation.security
        ),
        snippets=snippets,
        to_fill=to_fill,
    )


def _marks(plan: CallPlan) -> Iterator[str]:
    if plan.answer.pages is not None:
        yield "pages"
    if plan.answer.stream is not None:
        yield "streams" if plan.answer.always_streams else "can stream"
    if plan.answer.binary:
        yield "download"


def _argument(one: Argument, links: Links) -> PageRow:
    return PageRow(
        name=one.name,
        type=pieces.python(str(one.hint), links),
        marks=("required",) if one.required else (),
        what=pieces.blocks(one.what),
    )


def _snippets(context: Context, plan: CallPlan) -> tuple[tuple[PageSnippet, ...], str]:
    """Write the call in every way, and say what in it a reader has to fill in."""
    given = {
        one.key: (one, _value(context, plan, one))
        for one in plan.arguments
        if one.required
    }
    call = layout.Call(
        f"client.{plan.call}(",
        tuple(
            layout.Item("" if one.positional else f"{one.name}=", node or _DOTS)
            for one, node in given.values()
        ),
    )
    unknown = [one.name for one, node in given.values() if node is None]
    found = []
    if context.settings.has_sync:
        found.append(("Python", pieces.python(synchronous(context, plan, call))))
    if context.settings.has_async:
        found.append(("async", pieces.python(asynchronous(context, plan, call))))
    command = None if unknown else _command(context, plan, given)
    if command is not None:
        found.append(("curl", pieces.shell(command)))
    snippets = tuple(
        PageSnippet(label=label, anchor=f"{plan.method}-{label.lower()}", pieces=source)
        for label, source in found
    )
    return snippets, " and ".join(unknown)


def _command(
    context: Context,
    plan: CallPlan,
    given: Mapping[str, tuple[Argument, layout.Node | None]],
) -> str | None:
    """Write the same request as a command; None where it has no fixed form."""
    values: dict[str, Wire] = {}
    body: Wire = None
    try:
        for key, (one, node) in given.items():
            value = wire(node) if node is not None else None
            if one.kind is Kind.BODY:
                body = value
            else:
                values[key] = value
        for one in plan.of(Kind.FIELD):
            if not one.required and one.default != "omit":
                values[one.key] = wire(one.default)
        return curl(context, plan, values, body)
    except (ValueError, SyntaxError, RecursionError):
        return None


def _value(context: Context, plan: CallPlan, one: Argument) -> layout.Node | None:
    """Make the value of an argument: of its schema, or of its media type alone."""
    found = None
    if one.kind is Kind.BODY:
        found = _body(context, plan)
    return found or argument_node(context, plan, one, bold=True)


def _body(context: Context, plan: CallPlan) -> layout.Node | None:
    body = plan.operation.body
    if body is None:
        return None
    media = body.content[0]
    match media_format(context.api, media):
        case Format.RAW:
            return layout.Call("Path(", (layout.Item("", '"example.bin"'),))
        case Format.TEXT if media.schema is None:
            return '"example"'
        case Format.JSON if media.schema is None:
            return "{}"
        case Format.XML:
            return None
        case Format.JSON_LINES:
            return _lines(context, bodies.line_schema(context, media))
        case Format.FORM | Format.MULTIPART if media.schema is None or isinstance(
            resolved(context.api, media.schema), ArraySchema
        ):
            return '{"name": "value"}'
        case _:
            return None


def _lines(context: Context, schema: str | None) -> layout.Node | None:
    item = '"example"' if schema is None else sample(context, schema)
    if item is None:
        return None
    return layout.Call("[", (layout.Item("", item),), "]")


def index_of(resources: Sequence[PageResource]) -> Iterator[tuple[str, str, str]]:
    """Yield what search finds of calls."""
    for resource in resources:
        for one in resource.operations:
            detail = f"{one.method} {one.path}"
            yield f"{resource.name}.{one.name}", detail, f"{resource.file}#{one.anchor}"
