"""The pages of models: classes with their fields, other types with their meaning."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from ....ir.query import access, resolve
from ....ir.schema import (
    Access,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Schema,
    SchemaId,
    UnionSchema,
)
from ...operations.plan.context import Context
from .. import docstrings as docs
from . import pieces
from .page_views import PageLink, PageModel, PageModels, PageRow
from .pieces import Links

_MOST = 250
"""Models that one page holds; more are divided by their initials."""


def files_of(context: Context, public: Container[str]) -> dict[str, str]:
    """Return the page of every public model."""
    names = sorted(
        {
            name
            for schema, name in context.names.schemas.items()
            if schema in context.api.schemas and name in public
        }
    )
    if len(names) <= _MOST:
        return dict.fromkeys(names, "models/index.html")
    return {name: f"models/{_initial(name)}.html" for name in names}


def _initial(name: str) -> str:
    first = name.lstrip("_")[:1].lower()
    return first if first.isascii() and first.isalnum() else "other"


def links_to(files: Mapping[str, str]) -> dict[str, str]:
    """Return where models are described, as pages of calls and of models see it."""
    return {name: f"../{file}#{name}" for name, file in files.items()}


def plan_models(
    context: Context, files: Mapping[str, str], links: Links
) -> tuple[PageModels, ...]:
    """Write the pages of models; a name stands on one page, once."""
    grouped: dict[str, dict[str, PageModel]] = {}
    for schema, name in context.names.schemas.items():
        if name in files and schema in context.api.schemas:
            group = grouped.setdefault(files[name], {})
            group.setdefault(name, _model(context, schema, name, links))
    return tuple(_page(file, grouped[file]) for file in sorted(grouped))


def _page(file: str, found: Mapping[str, PageModel]) -> PageModels:
    models = tuple(found[name] for name in sorted(found))
    initial = file.removeprefix("models/").removesuffix(".html")
    title = "Models" if initial == "index" else f"Models: {initial.upper()}"
    return PageModels(
        file=file,
        title=title,
        models=models,
        links=tuple(PageLink(title=one.name, href=f"#{one.anchor}") for one in models),
    )


def _model(context: Context, schema: SchemaId, name: str, links: Links) -> PageModel:
    target = resolve(context.api, schema)
    node = context.api.schemas[target]
    kind, source = definition(context, node)
    return PageModel(
        anchor=name,
        name=name,
        kind=kind,
        description=pieces.blocks(node.description or node.title),
        fields=tuple(_fields(context, target, node, links)),
        definition=pieces.python(source, links),
    )


def _fields(
    context: Context, target: SchemaId, node: Schema, links: Links
) -> Iterator[PageRow]:
    if not isinstance(node, ObjectSchema):
        return
    for one in node.properties:
        marks = ["required"] if one.required else []
        allowed = access(context.api, one.schema)
        if allowed is Access.READ_ONLY:
            marks.append("read-only")
        elif allowed is Access.WRITE_ONLY:
            marks.append("write-only")
        yield PageRow(
            name=context.names.fields.get((target, one.name), one.name),
            type=pieces.python(str(context.hints.result(one.schema)), links),
            marks=tuple(marks),
            what=pieces.blocks(docs.describe(context.api, one.schema, name=one.name)),
        )


def definition(context: Context, node: Schema) -> tuple[str, str]:
    """Return of which kind a type is, and what it stands for if it has no fields."""

    def hint(schema: SchemaId) -> str:
        return str(context.hints.result(schema))

    match node:
        case ObjectSchema():
            return "model", ""
        case EnumSchema():
            values = [docs.compact(one.value) for one in node.members]
            return "enum", " | ".join(values)
        case UnionSchema():
            several = dict.fromkeys(hint(one.schema) for one in node.branches)
            return "union", " | ".join(several)
        case ArraySchema():
            return "list", f"list[{hint(node.items)}]"
        case MapSchema():
            return "mapping", f"dict[str, {hint(node.values)}]"
        case _:
            return "type", hint(node.id)


def index_of(pages: Sequence[PageModels]) -> Iterator[tuple[str, str, str]]:
    """Yield what search finds of models."""
    for page in pages:
        for one in page.models:
            yield one.name, one.kind, f"{page.file}#{one.anchor}"
