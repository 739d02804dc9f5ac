"""The manifest `.clientwright.json`: how scripts call a package.

`files` and `names` are not made here: only who writes the files knows their hashes, and
the names' record belongs to `clientwright.names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from ..ir.api import Location, Operation, SchemeType, SecurityScheme, Server
from ..ir.decisions.webhook_events import EventRule, HmacRule
from ..ir.document import Json
from ..ir.oauth import flow_parts
from ..ir.pagination import Pagination
from .operations import webhooks
from .operations.plan.calls import CallPlan, Kind, parameter_key
from .operations.plan.context import Context
from .operations.plan.streaming import StreamPlan

_PARTS = {
    SchemeType.API_KEY: ("value",),
    SchemeType.BEARER: ("token",),
    SchemeType.BASIC: ("username", "password"),
    SchemeType.HTTP: ("value",),
    SchemeType.MUTUAL_TLS: (),
}


def parts(scheme: SecurityScheme) -> tuple[str, ...]:
    """List what a caller gives for a scheme, or that a token is fetched with."""
    return (*primary_parts(scheme), *flow_parts(scheme.flows))


def primary_parts(scheme: SecurityScheme) -> tuple[str, ...]:
    """List what is sent of a scheme."""
    return _PARTS[scheme.type]


def environment(context: Context, argument: str) -> str:
    """Name the environment variable that stands in for a constructor argument."""
    return f"{context.names.package}_{argument}".upper()


def manifest(context: Context, calls: Iterable[CallPlan]) -> dict[str, Json]:
    """Write down the client and its operations; pointers are of `openapi.json`."""
    api, names = context.api, context.names
    layout = context.settings.layout
    has_async = context.settings.has_async and context.api.has_client
    has_sync = context.settings.has_sync and context.api.has_client
    return {
        "clientwright": context.settings.generator,
        **({"layout": layout} if layout != "distribution" else {}),
        "document": {
            "sha256": api.sha256,
            "title": api.title,
            "version": api.version,
        },
        "client": {
            "package": names.package,
            "class": names.client if has_sync else None,
            "async": names.async_client if has_async else None,
            "version": context.settings.version,
            "distribution": names.distribution,
            "baseUrlEnv": environment(context, "base_url"),
            "servers": [_server(context, one) for one in api.servers],
            "auth": {
                key: {
                    "type": scheme.declared,
                    "arguments": _credentials(context, scheme),
                }
                for key, scheme in api.security_schemes.items()
            },
            "models": {
                "engine": context.settings.models,
                "output": context.settings.models_output,
            },
        },
        "operations": [_operation(context, plan) for plan in calls],
        **({"events": _events(api.events)} if api.events else {}),
        **({"headers": dict(names.headers)} if names.headers else {}),
        "webhooks": [
            {
                "pointer": one.pointer,
                "name": one.name,
                "method": one.method,
                "parser": names.webhooks[key],
            }
            for one in api.webhooks
            if one.body is not None and (key := webhooks.key(one)) in names.webhooks
        ],
    }


def _events(rule: EventRule) -> Json:
    """Write how webhooks are told apart, and how their requests are signed."""
    signature = rule.signature
    signed = asdict(signature) if isinstance(signature, HmacRule) else signature
    return {
        "header": rule.header,
        "property": rule.property,
        "keys": [
            {"type": value, "name": name, "method": method}
            for value, name, method in rule.keys
        ],
        "signature": signed,
    }


def _server(context: Context, server: Server) -> Json:
    return {
        "url": server.url,
        "variables": {
            one.name: {
                "argument": context.names.variables[one.name],
                "default": one.default,
            }
            for one in server.variables
        },
    }


def _credentials(context: Context, scheme: SecurityScheme) -> Mapping[str, Json]:
    found: dict[str, Json] = {}
    for part in parts(scheme):
        argument = context.names.credentials[scheme.key, part]
        found[part] = {"argument": argument, "env": environment(context, argument)}
    return found


def _operation(context: Context, plan: CallPlan) -> Json:
    operation, answer = plan.operation, plan.answer
    return {
        "pointer": operation.pointer,
        "method": operation.method,
        "path": operation.template,
        "call": plan.call,
        "tags": list(operation.tags),
        "arguments": _arguments(plan),
        "body": _body(plan),
        "accept": _named(plan, Kind.ACCEPT),
        "security": [list(alternative) for alternative in operation.security],
        "servers": [_server(context, one) for one in operation.servers],
        "pagination": None if answer.pages is None else pages_of(answer.pages.rule),
        "stream": None if answer.stream is None else answer.stream.streaming.format,
        "streamChoice": _choice(context, plan, answer.stream),
        **_links(context, operation),
    }


def _links(context: Context, operation: Operation) -> dict[str, Json]:
    """Write the methods of links by status and by their keys in the document."""
    names, identity = context.names.links, operation.identity
    found: dict[str, Json] = {
        key: {one.name: names[identity, one.name] for one in links}
        for key, links in operation.links.items()
    }
    return {"links": found} if found else {}


def pages_of(rule: Pagination) -> dict[str, Json]:
    """Write how an operation pages, in the words of `x-clientwright-pagination`."""
    found: dict[str, Json] = {
        "kind": rule.kind,
        "items": rule.items,
        "parameter": rule.parameter,
        "cursor": rule.cursor,
        "nextUrl": rule.next_url,
        "hasMore": rule.has_more,
        "isLast": rule.is_last,
        "total": rule.total,
        "totalPages": rule.total_pages,
        "echo": rule.echo,
        "start": rule.start,
        "rule": rule.rule,
    }
    return {key: value for key, value in found.items() if value is not None}


def _choice(context: Context, plan: CallPlan, stream: StreamPlan | None) -> Json:
    """Write what makes an operation stream; null where it always does."""
    choice = stream.streaming.choice if stream is not None else None
    if choice is None:
        return None
    if choice.parameter is None:
        assert plan.streams is not None
        return {"call": plan.streams.call}
    argument = context.names.arguments[plan.operation.identity, choice.parameter]
    found: dict[str, Json] = {
        "argument": argument,
        "value": choice.value,
        "parameter": choice.parameter,
    }
    return {**found, "default": True} if choice.default else found


def _named(plan: CallPlan, kind: Kind) -> str | None:
    found = plan.of(kind)
    return found[0].name if found else None


def _arguments(plan: CallPlan) -> Mapping[str, str | None]:
    """Give the argument of every parameter, null of those sent by themselves."""
    given = {a.key: a.name for a in plan.of(Kind.PARAMETER)}
    found: dict[str, str | None] = {}
    for parameter in plan.operation.parameters:
        key = parameter_key(parameter)
        found[key] = given.get(key)
        if parameter.location is Location.HEADER:
            name = parameter.name.lower()
            if name == "accept":
                found[key] = _named(plan, Kind.ACCEPT)
            elif name == "content-type":
                found[key] = _named(plan, Kind.CONTENT_TYPE)
    return found


def _body(plan: CallPlan) -> Json:
    body = plan.operation.body
    if body is None:
        return None
    found: dict[str, Json] = {
        "required": body.required,
        "mediaTypes": [media.media_type for media in body.content],
        "contentType": _named(plan, Kind.CONTENT_TYPE),
    }
    whole = _named(plan, Kind.BODY)
    if whole is not None:
        found["argument"] = whole
    else:
        found["fields"] = {a.wire: a.name for a in plan.of(Kind.FIELD)}
    return found
