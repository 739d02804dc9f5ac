"""`webhooks.py`: a typed parser for every request that the vendor sends."""

from __future__ import annotations

from ...ir.api import Webhook
from ...ir.decisions.webhook_events import EventRule, HmacRule
from ..docs import docstrings as docs
from ..package import ParserView, WebhooksView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..source.type_layout import annotation
from ..types.expressions import ANY, Name, TypeExpression, generic, union
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
    hints: dict[tuple[str, str], TypeExpression] = {}
    for webhook in context.api.webhooks:
        if webhook.body is None:
            continue
        hint = payload_hint(context, webhook)
        hints[webhook.name, webhook.method] = hint
        names.update(hint.roots)
        found.append(_parser(context, webhook, hint))
    if not found:
        return None
    taken = {view.name for view in found}
    said = f"Payloads that {context.api.title} sends by itself, as typed values."
    rule, events, hint = context.api.events, "", ANY
    data_names = {_data_name(view.name) for view in found}
    name = "_EVENTS_" if "_EVENTS" in data_names else "_EVENTS"
    signed = rule is not None and rule.signature is not None
    given = ["secret"] if signed else []
    if rule is not None:
        known = dict.fromkeys(hints[key[1:]] for key in rule.keys)
        # By way of `models`, which is lazy, where there is anything else of it.
        lazy = "models" if "models" in names else ""
        hint = union([*known, Name("UnknownVariant", lazy)])
        node = _events(context, rule)
        events = layout.assignment(name, generic("Events", hint), node)
        names.update(["Events", "Mapping", *hint.roots, *layout.roots(node)])
        names.update(["SecretText"] if signed else [])
    return WebhooksView(
        docstring=text.docstring(text.prose(said, docs.WIDTH), 0),
        imports=imports.block(names, _LOCAL, taken),
        parsers=tuple(found),
        events=events,
        unwrap_returns=annotation(hint, 4, ") -> ", ":"),
        unwrap_call=layout.returned(
            layout.call(f"{name}.unwrap", "body", "headers", *given), 8
        ),
        wrap_payload=layout.parameter("payload", hint),
        wrap_call=layout.returned(
            layout.call(f"{name}.wrap", "payload", "event", *given), 8
        ),
        secret=_env(context) if signed else "",
    )


def _events(context: Context, rule: EventRule) -> layout.Call:
    """Write the data that tells webhooks apart."""
    payloads = layout.mapping(
        (text.string(value), _data_name(context.names.webhooks[f"{name} {method}"]))
        for value, name, method in rule.keys
    )
    signed = _signature(rule.signature) if rule.signature is not None else None
    return layout.call(
        "Events",
        payloads,
        header=text.string(rule.header) if rule.header is not None else None,
        property=text.string(rule.property) if rule.property is not None else None,
        signature=signed,
        env=None if signed is None else text.string(_env(context)),
    )


def _signature(rule: HmacRule | str) -> layout.Call:
    if isinstance(rule, str):
        return layout.call("StandardWebhooks")
    given: dict[str, layout.Node] = {}
    usual = HmacRule(header=rule.header)
    for name in ("signed", "algorithm", "encoding", "prefix", "field", "timestamp"):
        value = getattr(rule, name)
        if value != getattr(usual, name):
            given[name] = text.string(value)
    if rule.tolerance != usual.tolerance:
        given["tolerance"] = repr(rule.tolerance)
    return layout.call("HmacSignature", text.string(rule.header), **given)


def _env(context: Context) -> str:
    return f"{context.names.package}_webhook_secret".upper()


def payload_hint(context: Context, webhook: Webhook) -> TypeExpression:
    """Annotate a webhook's payload."""
    assert webhook.body is not None
    return union(answer_hint(context, media) for media in webhook.body.content)


def _data_name(parser: str) -> str:
    return "_" + parser.upper().lstrip("_")


def _parser(context: Context, webhook: Webhook, hint: TypeExpression) -> ParserView:
    name = context.names.webhooks[key(webhook)]
    data_name = _data_name(name)
    said = docs.headline(
        webhook.summary,
        webhook.description,
        f"Read the payload of {webhook.name}.",
    )
    lines = text.prose(said, docs.WIDTH - 4)
    arguments = [("payload", "The request's body, raw or as decoded JSON.")]
    lines += docs.section("Args", arguments, 4)
    node = layout.call("Payload", layout.Lambda(hint))
    return ParserView(
        name=name,
        data=layout.assignment(data_name, generic("Payload", hint), node),
        returns=annotation(hint, 0, ") -> ", ":"),
        docstring=text.docstring(lines, 4),
        call=layout.returned(layout.call(f"{data_name}.read", "payload"), 4),
    )
