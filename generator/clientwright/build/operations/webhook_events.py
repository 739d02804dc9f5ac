"""How to tell of which type a webhook is: by a header or a property.

What the document says of each webhook in the same place and differently for each is
its type; settings say it where the document does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...ir.api import Api, Webhook
from ...ir.decisions.webhook_events import STANDARD, EventRule, WebhookSettings
from ...ir.query import is_json, resolved
from ...ir.schema import (
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    SchemaId,
)

_PROPERTIES = ("type", "event", "event_type", "eventType", "event_name", "eventName")
_TOPICS = ("topic", "kind", "name", "action")
_STANDARD = frozenset({"webhook-id", "webhook-timestamp", "webhook-signature"})


def event_rule(api: Api, settings: WebhookSettings) -> EventRule | None:
    """Return how events are told apart; None: they are not."""
    received = [one for one in api.webhooks if _has_json(one)]
    own = [one for one in received if not one.is_callback] or received
    if not own:
        return None
    found = _rule(api, own, settings)
    if found is None:
        return None
    header, path, values = found
    return EventRule(
        header=header,
        property=path,
        keys=tuple(
            (value, one.name, one.method)
            for one, several in zip(own, values, strict=True)
            for value in several
        ),
        signature=settings.signature or _documented(own),
    )


_Rule = tuple[str | None, str | None, Sequence[Sequence[str]]]


def _rule(api: Api, own: Sequence[Webhook], settings: WebhookSettings) -> _Rule | None:
    """Return the header or the property, and each webhook's values of it."""
    names = [(one.name,) for one in own]
    if settings.header is not None:
        name = settings.header.lower()
        said = [one.headers.get(name, ()) for one in own]
        return settings.header, None, said if _differ(said) else names
    if settings.property is not None:
        said = [_values(api, one, settings.property.split("/")) for one in own]
        return None, settings.property, said if _differ(said) else names
    for name in _common(one.headers for one in own):
        said = [one.headers[name] for one in own]
        if _differ(said):
            return name, None, said
    shared = _common(_texts(api, one) for one in own)
    order = {name: at for at, name in enumerate((*_PROPERTIES, *_TOPICS))}
    shared.sort(key=lambda name: order.get(name, len(order)))
    for name in shared:
        said = [_values(api, one, [name]) for one in own]
        if _differ(said):
            return None, name, said
    for name in shared:
        if name in _PROPERTIES and not any(_values(api, one, [name]) for one in own):
            return None, name, names
    # What reads a lone webhook without a type would have to go with the second one.
    return None


def _has_json(webhook: Webhook) -> bool:
    body = webhook.body
    return body is not None and any(is_json(m.media_type) for m in body.content)


def _common(several: Iterable[Mapping[str, object]]) -> list[str]:
    """List the keys that all have, in the order of the first."""
    first, *rest = several
    return [name for name in first if all(name in one for one in rest)]


def _differ(several: Sequence[Sequence[str]]) -> bool:
    """Whether each has values, and none has another's."""
    flat = [value for one in several for value in one]
    return all(several) and len(set(flat)) == len(flat)


def _object(api: Api, webhook: Webhook) -> ObjectSchema | None:
    assert webhook.body is not None
    media = next(m for m in webhook.body.content if is_json(m.media_type))
    node = resolved(api, media.schema) if media.schema is not None else None
    return node if isinstance(node, ObjectSchema) else None


def _texts(api: Api, webhook: Webhook) -> dict[str, SchemaId]:
    """Return the properties of a payload that are strings."""
    node = _object(api, webhook)
    found: dict[str, SchemaId] = {}
    for one in node.properties if node is not None else ():
        match resolved(api, one.schema):
            case ConstSchema(value=str()) | EnumSchema(scalar=Scalar.TEXT):
                found[one.name] = one.schema
            case PrimitiveSchema(scalar=Scalar.TEXT):
                found[one.name] = one.schema
    return found


def _values(api: Api, webhook: Webhook, path: Sequence[str]) -> tuple[str, ...]:
    """Return the strings that a property of a payload can be, as far as it is said."""
    node: object = _object(api, webhook)
    for name in path:
        if not isinstance(node, ObjectSchema):
            return ()
        schemas = [p.schema for p in node.properties if p.name == name]
        node = resolved(api, schemas[0]) if schemas else None
    match node:
        case ConstSchema(value=str() as value):
            return (value,)
        case EnumSchema(members=members):
            values = [one.value for one in members]
            return tuple(value for value in values if isinstance(value, str))
    return ()


def _documented(own: Sequence[Webhook]) -> str | None:
    """Return the kind of signatures whose headers all webhooks document."""
    if all(one.headers.keys() >= _STANDARD for one in own):
        return STANDARD
    return None
