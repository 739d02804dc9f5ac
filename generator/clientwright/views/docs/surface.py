"""What users see of an API, as Python: signatures of calls, fields of models."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import resolve
from ...ir.schema import ObjectSchema
from ...settings import PackageSettings
from ..models.annotations import Annotations
from ..operations.methods import returned
from ..operations.plan.calls import plan_call
from ..operations.plan.context import Context, resource_tags
from .pages.model_pages import definition
from .reference import signature_source


def surface(api: Api, names: Names, settings: PackageSettings) -> dict[str, str]:
    """Return the source of every call (`members.invite`) and model (`models.Pet`)."""
    hints = Annotations(api, names)
    context = Context(api, names, hints, settings, resource_tags(api, names))
    return dict([*_calls(context), *_models(context)])


def _calls(context: Context) -> Iterator[tuple[str, str]]:
    for operation in context.api.operations:
        plan = plan_call(context, operation)
        for one in (plan, plan.streams):
            if one is not None:
                gives, _ = returned(one)
                yield one.call, signature_source(one, gives, options=False)


def _models(context: Context) -> Iterator[tuple[str, str]]:
    for schema, name in context.names.schemas.items():
        if schema not in context.api.schemas:
            continue
        target = resolve(context.api, schema)
        node = context.api.schemas[target]
        if not isinstance(node, ObjectSchema):
            parts = definition(context, node)[1].split(" | ")
            yield f"models.{name}", f"{name} = (\n    " + "\n    | ".join(parts) + "\n)"
            continue
        lines = [f"class {name}:"]
        for one in node.properties:
            attribute = context.names.fields.get((target, one.name), one.name)
            default = "" if one.required else " = None"
            lines.append(
                f"    {attribute}: {context.hints.result(one.schema)}{default}"
            )
        yield f"models.{name}", "\n".join(lines)
