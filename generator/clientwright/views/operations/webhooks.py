"""`webhooks.py`: a typed parser for every request that the vendor sends."""

from __future__ import annotations

from ...ir.api import Webhook
from ..docs import docstrings as docs
from ..package import ParserView, WebhooksView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..source.type_layout import annotation
from ..types.expressions import TypeExpression, generic, union
from .plan.context import Context
from .plan.responses import answer_hint

_LOCAL = {"models": ".", **runtime_names.local(".")}


def key(webhook: Webhook) -> str:
    """Give the key of a webhook's name."""
    return f"{webhook.name} {webhook.method}"


def plan_webhooks(context: Context) -> WebhooksView | None:
    """Write the parsers; None where the document has no webhooks and callbacks."""
    found: list[ParserView] = []
    names = {"Payload"}
    for webhook in context.api.webhooks:
        if webhook.body is None:
            continue
        hint = payload_hint(context, webhook)
        names.update(hint.roots)
        found.append(_parser(context, webhook, hint))
    if not found:
        return None
    taken = {view.name for view in found}
    said = f"Payloads that {context.api.title} sends by itself, as typed values."
    return WebhooksView(
        docstring=text.docstring(text.prose(said, docs.WIDTH), 0),
        imports=imports.block(names, _LOCAL, taken),
        parsers=tuple(found),
    )


def payload_hint(context: Context, webhook: Webhook) -> TypeExpression:
    """Annotate a webhook's payload."""
    assert webhook.body is not None
    return union(answer_hint(context, media) for media in webhook.body.content)


def _parser(context: Context, webhook: Webhook, hint: TypeExpression) -> ParserView:
    name = context.names.webhooks[key(webhook)]
    data_name = "_" + name.upper().lstrip("_")
    said = docs.headline(
        webhook.summary,
        webhook.description,
        f"Read the payload of {webhook.name}.",
    )
    lines = text.prose(said, docs.WIDTH - 4)
    arguments = [("payload", "The request's body, as it came or as decoded JSON.")]
    lines += docs.section("Args", arguments, 4)
    node = layout.call("Payload", layout.Lambda(hint))
    return ParserView(
        name=name,
        data=layout.assignment(data_name, generic("Payload", hint), node),
        returns=annotation(hint, 0, ") -> ", ":"),
        docstring=text.docstring(lines, 4),
        call=layout.returned(layout.call(f"{data_name}.read", "payload"), 4),
    )
