"""The data of links: `links=` of an operation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....ir.api import Location, Operation
from ....ir.document import Json
from ....ir.link import Link
from ....ir.query import body_properties
from ...source import escape as text
from ...source import layout
from ..plan.calls import constant, parameter_key, takes_argument
from ..plan.context import Context

_GIVEN = re.compile(r"\$request\.(path|query|header)\.([^{}]+)")
"""An expression that a parameter of the call itself is the value of."""


def links_node(context: Context, operation: Operation) -> layout.Node | None:
    """Write the links of an operation's responses; None where there are none."""
    if not operation.links:
        return None
    targets = {one.identity: one for one in context.api.operations}
    names = context.names.links
    by_status = (
        (
            text.string(key),
            layout.mapping(
                (
                    text.string(names[operation.identity, one.name]),
                    _link(context, operation, one, targets[one.target]),
                )
                for one in links
            ),
        )
        for key, links in operation.links.items()
    )
    return layout.call("ResponseLinks", layout.mapping(by_status))


def _link(
    context: Context, operation: Operation, link: Link, target: Operation
) -> layout.Node:
    names = context.names.arguments
    given: dict[str, layout.Node] = {}
    for one in target.parameters:
        key = parameter_key(one)
        if key in link.parameters and takes_argument(context, target, one):
            value = _value(context, operation, link.parameters[key])
            given[names[target.identity, key]] = value
    body, fields = None, dict[str, str]()
    if link.body is not None and target.body is not None:
        body = _value(context, operation, link.body)
        properties = body_properties(context.api, target)
        if properties is None:
            given[names[target.identity, "body"]] = body
            body = None
        else:
            fields = {
                one.name: name
                for one in properties
                if (name := names[target.identity, f"body:{one.name}"]) != one.name
            }
    arguments = layout.mapping((text.string(k), node) for k, node in given.items())
    keywords = layout.mapping(
        (text.string(k), text.string(v)) for k, v in fields.items()
    )
    return layout.call(
        "ResponseLink",
        text.string(context.names.methods[target.identity].call),
        *([arguments] if given else []),
        body=body,
        fields=keywords if fields else None,
    )


def _value(context: Context, operation: Operation, value: Json) -> layout.Node:
    """Write a constant or a runtime expression."""
    match value:
        case str():
            whole = _GIVEN.fullmatch(value)
            known = _given(context, operation, whole) if whole else None
            if known is not None and not isinstance(known, str):
                return text.literal(known)
            return text.string(
                _GIVEN.sub(lambda m: _text(context, operation, m), value)
            )
        case Mapping():
            return layout.mapping(
                (text.string(str(key)), _value(context, operation, one))
                for key, one in value.items()
            )
        case list():
            items = tuple(
                layout.Item("", _value(context, operation, one)) for one in value
            )
            return layout.Call("[", items, "]")
        case _:
            return text.literal(value)


def _text(context: Context, operation: Operation, match: re.Match[str]) -> str:
    found = _given(context, operation, match)
    return match[0] if found is None else str(found)


def _given(
    context: Context, operation: Operation, match: re.Match[str]
) -> object | None:
    """Return the constant or the `$argument.name` that a call's parameter is."""
    location, name = Location(match[1]), match[2]
    for one in operation.parameters:
        same = one.name == name
        if location is Location.HEADER:
            same = one.name.lower() == name.lower()
        if same and one.location is location:
            known = constant(context, one)
            if known is not None:
                return known
            if not takes_argument(context, operation, one):
                return None
            key = parameter_key(one)
            return f"$argument.{context.names.arguments[operation.identity, key]}"
    return None
