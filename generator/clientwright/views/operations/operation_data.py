"""The data beside a method: `_INVITE: Operation[…] = Operation(…)`."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Location, Operation, Parameter, Server, Style
from ...ir.query import resolved
from ...ir.schema import ConstSchema
from ..source import escape as text
from ..source import layout
from ..types.expressions import generic
from . import bodies
from . import pagination as paging
from . import responses as answers
from .calls import CallPlan, constant, content_header, parameter_key, takes_argument
from .context import Context

_CLASSES = {
    Location.PATH: "Path",
    Location.QUERY: "Query",
    Location.QUERYSTRING: "QueryString",
    Location.HEADER: "Header",
    Location.COOKIE: "Cookie",
}
_STYLES = {
    Location.PATH: Style.SIMPLE,
    Location.QUERY: Style.FORM,
    Location.QUERYSTRING: Style.FORM,
    Location.HEADER: Style.SIMPLE,
    Location.COOKIE: Style.FORM,
}
_EXPLODED = {Style.FORM, Style.COOKIE}


def data(context: Context, plan: CallPlan, name: str) -> tuple[str, frozenset[str]]:
    """Write the statement with an operation's rules; return what it names, too."""
    operation, answer = plan.operation, plan.answer
    node = layout.call(
        "Operation",
        method=text.string(operation.method),
        path=text.string(operation.template),
        parameters=_parameters(context, operation),
        body=bodies.body_node(context, operation),
        answers=answers.answers_node(answer),
        errors=answers.errors_node(answer),
        security=_security(operation),
        servers=_servers(context, operation.servers),
        stream=answers.stream_node(answer),
        pages=(
            paging.pages_node(context, operation, answer.item) if answer.paged else None
        ),
    )
    tall = replace(node, tall=True)
    hint = generic("Operation", answer.item)
    return layout.assignment(name, hint, tall), frozenset(layout.roots(hint, tall))


def _parameters(context: Context, operation: Operation) -> layout.Node | None:
    nodes: list[layout.Node] = []
    for given in operation.parameters:
        value = constant(context, given)
        if content_header(given):
            continue
        if value is None and not takes_argument(context, operation, given):
            continue
        nodes.append(_parameter(context, operation, given, value))
    if not nodes:
        return None
    return layout.sequence(nodes)


def _parameter(
    context: Context, operation: Operation, given: Parameter, value: object | None
) -> layout.Node:
    positional: list[layout.Node] = [text.string(given.name)]
    keywords: dict[str, layout.Node | None] = {}
    if value is None:
        name = context.names.arguments[operation.identity, parameter_key(given)]
        if name != given.name:
            positional.append(text.string(name))
    if given.content is not None:
        keywords["content"] = text.string(given.content)
    else:
        if given.style is not _STYLES[given.location]:
            keywords["style"] = text.string(given.style.value)
        if given.explode is not (given.style in _EXPLODED):
            keywords["explode"] = repr(given.explode)
    if given.allow_reserved:
        keywords["allow_reserved"] = "True"
    if given.several_segments:
        keywords["segments"] = "True"
    if given.allow_empty_value:
        keywords["allow_empty"] = "True"
    if value is None:
        coded = bodies.encoding(context, given.schema)
        keywords["encoding"] = None if coded is None else text.string(coded)
    else:
        node = resolved(context.api, given.schema)
        assert isinstance(node, ConstSchema)
        keywords["const"] = text.literal(node.value)
    return layout.call(_CLASSES[given.location], *positional, **keywords)


def _security(operation: Operation) -> layout.Node | None:
    if not operation.security:
        return None
    return layout.sequence(
        layout.sequence(text.string(key) for key in alternative)
        for alternative in operation.security
    )


def _servers(context: Context, servers: tuple[Server, ...]) -> layout.Node | None:
    return server_nodes(context, servers) if servers else None


def server_nodes(context: Context, servers: tuple[Server, ...]) -> layout.Node:
    """Write servers as data: `(Server("https://…"),)`."""
    return layout.sequence(_server(context, server) for server in servers)


def _server(context: Context, server: Server) -> layout.Node:
    variables = layout.mapping(
        (
            text.string(one.name),
            layout.call(
                "Variable",
                text.string(context.names.variables[one.name]),
                text.string(one.default),
                enum=(
                    layout.sequence(text.string(value) for value in one.enum)
                    if one.enum
                    else None
                ),
            ),
        )
        for one in server.variables
    )
    given = [variables] if variables.items else []
    return layout.call("Server", text.string(server.url), *given)
