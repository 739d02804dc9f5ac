"""`reference.md`: every operation and every model, for people who look something up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from ...ir.query import access, resolve
from ...ir.schema import Access, EnumSchema, ObjectSchema, Property, SchemaId
from ..operations.methods import raises, returned, signature
from ..operations.plan.calls import Argument, CallPlan
from ..operations.plan.context import Context
from ..source import escape as text
from ..source.type_layout import annotation
from ..types.expressions import TypeExpression
from . import docstrings as docs
from .docs_views import (
    ReferenceModel,
    ReferenceModels,
    ReferenceOperation,
    ReferenceResource,
    ReferenceView,
    Row,
)


def plan_reference(
    context: Context, calls: Mapping[str, CallPlan], models: Container[str]
) -> ReferenceView:
    """Write the reference's parts; `models` are the public names of `models`."""
    grouped: dict[tuple[str, ...], list[CallPlan]] = defaultdict(list)
    for identity, plan in calls.items():
        group = grouped[context.names.methods[identity].resources]
        group += [plan] if plan.streams is None else [plan, plan.streams]
    resources = []
    for one in context.names.resources:
        tag = context.tags.get(one.attributes)
        said = tag.description or tag.summary if tag is not None else None
        resources.append(
            ReferenceResource(
                file=f"{one.module}.md",
                title=text.code("client." + ".".join(one.attributes)),
                description=text.markdown(text.sentence(said)),
                operations=tuple(_operation(plan) for plan in grouped[one.attributes]),
            )
        )
    found = _models(context, models)
    return ReferenceView(
        title=text.markdown(context.api.title),
        resources=tuple(resources),
        models=found,
        groups=_by_initial(found),
    )


def _by_initial(models: Iterable[ReferenceModel]) -> tuple[ReferenceModels, ...]:
    """Divide models by the first letter of their names, which are code spans."""
    grouped: dict[str, list[ReferenceModel]] = defaultdict(list)
    for model in models:
        first = model.name.lstrip("`_")[:1].lower()
        grouped[first if first.isascii() and first.isalnum() else ""].append(model)
    return tuple(
        ReferenceModels(
            file=f"models-{initial or 'other'}.md",
            title=f"Models: {initial.upper() or 'other'}",
            models=tuple(grouped[initial]),
        )
        for initial in sorted(grouped)
    )


def _operation(plan: CallPlan) -> ReferenceOperation:
    operation = plan.operation
    said = docs.headline(operation.summary, operation.description, "")
    gives, _ = returned(plan)
    security = " or ".join(
        " and ".join(text.code(key) for key in alternative) or "nothing"
        for alternative in operation.security
    )
    return ReferenceOperation(
        title=f"client.{plan.call}",
        request=text.code(operation.identity),
        signature=signature_source(plan, gives),
        description="\n".join(_paragraphs(said)),
        deprecated=operation.deprecated,
        arguments=tuple(_argument(one) for one in plan.arguments),
        returns=text.code(str(gives)),
        errors=tuple(
            Row(text.code_cell(name), "", text.cell(what))
            for name, what in raises(plan, {})
        ),
        security=security,
    )


def signature_source(
    plan: CallPlan, gives: TypeExpression, *, options: bool = True
) -> str:
    """Write a method as a caller sees it, with `request_options` or without."""
    written = signature(plan, ())
    if not options:
        written = written[:-1]
        written = written[:-1] if written[-1:] == ("*,",) else written
    lines = [f"    {line}" for line in _indented(written)]
    if not lines:
        return annotation(gives, 0, f"{plan.method}() -> ", "")
    return "\n".join([f"{plan.method}(", *lines, annotation(gives, 0, ") -> ", "")])


def _indented(lines: tuple[str, ...]) -> list[str]:
    """Take the deeper indentation of a class's methods out of what was laid out."""
    return [
        piece.removeprefix("        ") if number else piece
        for line in lines
        for number, piece in enumerate(line.split("\n"))
    ]


def _paragraphs(said: str) -> list[str]:
    """Write a description as paragraphs of plain text."""
    return [text.markdown(line) for line in text.prose(said, docs.WIDTH)]


def _argument(one: Argument) -> Row:
    hint = str(one.hint) if one.required else f"{one.hint} | Omit"
    return Row(
        text.code_cell(one.name),
        text.code_cell(hint),
        text.cell(one.what),
    )


def _models(context: Context, public: Container[str]) -> tuple[ReferenceModel, ...]:
    found = [
        _model(context, schema, name)
        for schema, name in context.names.schemas.items()
        if schema in context.api.schemas and name in public
    ]
    return tuple(sorted(found, key=lambda model: model.name))


def _model(context: Context, schema: SchemaId, name: str) -> ReferenceModel:
    node = context.api.schemas[resolve(context.api, schema)]
    fields: list[Row] = []
    if isinstance(node, ObjectSchema):
        target = resolve(context.api, schema)
        for one in node.properties:
            attribute = context.names.fields.get((target, one.name), one.name)
            fields.append(
                Row(
                    text.code_cell(attribute),
                    text.code_cell(str(context.hints.result(one.schema))),
                    text.cell(_about(context, one)),
                )
            )
    said = text.sentence(node.description or node.title)
    if isinstance(node, EnumSchema):
        values = ", ".join(text.code(docs.compact(m.value)) for m in node.members)
        return ReferenceModel(
            name=text.code(name),
            description=f"{text.markdown(said)} One of {values}.".strip(),
            fields=(),
        )
    return ReferenceModel(
        name=text.code(name), description=text.markdown(said), fields=tuple(fields)
    )


def _about(context: Context, one: Property) -> str:
    parts = ["Required."] if one.required else []
    parts.append(docs.describe(context.api, one.schema, name=one.name))
    if access(context.api, one.schema) is Access.READ_ONLY:
        parts.append("Read-only.")
    elif access(context.api, one.schema) is Access.WRITE_ONLY:
        parts.append("Write-only.")
    return " ".join(part for part in parts if part)
