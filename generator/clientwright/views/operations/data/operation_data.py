"""The data beside a method: `_INVITE: Operation[…] = Operation(…)`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from ....ir.api import Location, MediaType, Operation, Parameter, Server, Style
from ....ir.decisions.http_dates import is_http_date
from ....ir.decisions.retry import Retry
from ....ir.query import is_form, is_xml, resolved
from ....ir.schema import ConstSchema
from ...source import escape as text
from ...source import layout
from ...types.expressions import Name, generic
from ..plan import pagination as paging
from ..plan import streaming
from ..plan.bodies import is_structured
from ..plan.calls import (
    CallPlan,
    Kind,
    constant,
    content_header,
    makes_key,
    parameter_key,
    takes_argument,
)
from ..plan.context import Context
from ..plan.media_types import Format
from ..plan.shared import Shared
from . import body_data, response_data
from .encodings import encoding
from .form_parts import part_nodes, wire_names, xml_type
from .link_data import links_node

_CLASSES: dict[tuple[Location, Style], str] = {
    (Location.PATH, Style.SIMPLE): "Path",
    (Location.PATH, Style.LABEL): "LabelPath",
    (Location.PATH, Style.MATRIX): "MatrixPath",
    (Location.PATH, Style.SPACE_DELIMITED): "DelimitedPath",
    (Location.PATH, Style.PIPE_DELIMITED): "DelimitedPath",
    (Location.PATH, Style.TAB_DELIMITED): "DelimitedPath",
    (Location.QUERY, Style.FORM): "Query",
    (Location.QUERY, Style.SPACE_DELIMITED): "SpaceDelimitedQuery",
    (Location.QUERY, Style.PIPE_DELIMITED): "PipeDelimitedQuery",
    (Location.QUERY, Style.TAB_DELIMITED): "TabDelimitedQuery",
    (Location.QUERY, Style.DEEP_OBJECT): "DeepObjectQuery",
    (Location.HEADER, Style.SIMPLE): "Header",
    (Location.HEADER, Style.SPACE_DELIMITED): "DelimitedHeader",
    (Location.HEADER, Style.PIPE_DELIMITED): "DelimitedHeader",
    (Location.HEADER, Style.TAB_DELIMITED): "DelimitedHeader",
    (Location.COOKIE, Style.FORM): "Cookie",
    (Location.COOKIE, Style.COOKIE): "PlainCookie",
}
_SEPARATORS = {
    Style.FORM: ",",
    Style.SPACE_DELIMITED: " ",
    Style.PIPE_DELIMITED: "|",
    Style.TAB_DELIMITED: "\t",
}
_PLAIN = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~!$&'()*+,;=:@-]*)*")
"""A path without expressions that is sent as it is written (RFC 3986, section 3.3)."""
_CONTENT = {
    Location.PATH: "ContentPath",
    Location.QUERY: "ContentQuery",
    Location.QUERYSTRING: "QueryString",
    Location.HEADER: "ContentHeader",
    Location.COOKIE: "ContentCookie",
}
_MEDIA_TYPES = {Location.QUERYSTRING: "application/x-www-form-urlencoded"}
_EXPLODED = {Style.FORM, Style.COOKIE}


def data(
    context: Context, plan: CallPlan, name: str, shared: Shared
) -> tuple[str, frozenset[str]]:
    """Write the statement with an operation's rules; return what it names, too.

    What holds for the whole API (`shared`) is said in `client.py`.
    """
    answer = plan.answer
    rules = _rules(context, plan, shared)
    if answer.always_streams and answer.stream is not None:
        hint = generic("StreamOperation", answer.stream.item)
    elif answer.stream is not None and answer.stream.by_flag:
        hint = generic("StreamChoice", answer.item, answer.stream.item)
        rules = _choice(context, plan, rules)
    elif answer.pages is not None:
        hint = generic("PagedOperation", answer.pages.item, answer.pages.body)
    else:
        hint = generic("BinaryOperation" if answer.binary else "Operation", answer.item)
    return layout.assignment(name, hint, rules), frozenset(layout.roots(hint, rules))


def _rules(context: Context, plan: CallPlan, shared: Shared) -> layout.Call:
    """Write `Operation(…)`, `PagedOperation(…)` or `StreamOperation(…)`."""
    operation, answer = plan.operation, plan.answer
    kind = "BinaryOperation" if answer.binary else "Operation"
    stream, pages = None, None
    if answer.always_streams and answer.stream is not None:
        kind, stream = "StreamOperation", streaming.stream_node(answer.stream)
    elif answer.pages is not None:
        kind = "PagedOperation"
        pages = paging.pages_node(context, operation, answer.pages)
    own = operation.security != shared.security
    last_id = _last_event_id(plan) if kind == "StreamOperation" else None
    return layout.call(
        kind,
        text.string(operation.method),
        _path(plan.path),
        parameters=_parameters(context, operation),
        body=body_data.body_node(context, plan),
        accept=_accept(plan),
        responses=response_data.responses_node(answer),
        errors=response_data.errors_node(answer, shared),
        security=security_node(operation.security) if own else None,
        scopes=_scopes(operation, shared),
        idempotency=_idempotency(operation),
        servers=_servers(context, operation.servers),
        retry=retry_node(operation.retry or {}),
        links=links_node(context, operation),
        stream=stream,
        last_event_id=last_id,
        pages=pages,
    )


def _idempotency(operation: Operation) -> str | None:
    """Write the header field of the key that a client makes."""
    keys = [one.name for one in operation.parameters if makes_key(operation, one)]
    return text.string(keys[0]) if keys else None


def _scopes(operation: Operation, shared: Shared) -> layout.Node | None:
    """Write what tokens need, where that is not what most operations need."""
    used = {key for keys in operation.security for key in keys}
    known = used & (operation.scopes.keys() | shared.scopes.keys())
    same = operation.scopes == shared.scopes
    return None if same or not known else scopes_node(operation.scopes)


def scopes_node(scopes: Mapping[str, tuple[str, ...]]) -> layout.Node:
    """Write scopes by security scheme."""
    return layout.mapping(
        (text.string(key), layout.sequence(map(text.string, names)))
        for key, names in scopes.items()
    )


def _path(template: str) -> layout.Node:
    """Write a path as it is sent, or as a template that is filled in for each call."""
    written = text.string(template)
    return written if _PLAIN.fullmatch(template) else layout.call("Template", written)


def _choice(context: Context, plan: CallPlan, rules: layout.Call) -> layout.Call:
    """Write what makes an operation stream: `StreamChoice(Operation(…), …)`."""
    stream, operation = plan.answer.stream, plan.operation
    assert stream is not None
    choice = stream.streaming.choice
    assert choice is not None
    assert choice.parameter is not None
    argument = context.names.arguments[operation.identity, choice.parameter]
    location, _, key = choice.parameter.partition(":")
    bodies_of = plan.of(Kind.BODY)
    apart = location == "body" and bool(bodies_of)
    return layout.call(
        "StreamChoice",
        rules,
        streaming.stream_node(stream),
        text.string(argument),
        value=None if choice.value is True else text.literal(choice.value),
        default="True" if choice.default else None,
        body=text.string(bodies_of[0].name) if apart else None,
        key=text.string(key) if apart and key != argument else None,
    )


def _last_event_id(plan: CallPlan) -> str | None:
    """Name the argument that a stream is resumed by."""
    for one in plan.of(Kind.PARAMETER):
        if "".join(c for c in one.wire.lower() if c.isalpha()) == "lasteventid":
            return text.string(one.name)
    return None


def _accept(plan: CallPlan) -> str | None:
    chosen = plan.of(Kind.ACCEPT)
    return text.string(chosen[0].name) if chosen else None


def _parameters(context: Context, operation: Operation) -> layout.Node | None:
    nodes: list[layout.Node] = []
    for given in operation.parameters:
        value = constant(context, given)
        if content_header(given):
            continue
        if value is None and not takes_argument(context, operation, given):
            continue
        node = _parameter(context, operation, given, value)
        # A path parameter of which nothing is to be said stands in the template.
        if len(node.items) > 1 or node.name != "Path":
            nodes.append(node)
    if not nodes:
        return None
    return layout.sequence(nodes)


def _parameter(
    context: Context, operation: Operation, given: Parameter, value: object | None
) -> layout.Call:
    positional: list[layout.Node] = [text.string(given.name)]
    keywords: dict[str, layout.Node | None] = {}
    if value is None:
        name = context.names.arguments[operation.identity, parameter_key(given)]
        if name != given.name:
            positional.append(text.string(name))
    if given.content is not None or given.location is Location.QUERYSTRING:
        kind = _CONTENT[given.location]
        usual = _MEDIA_TYPES.get(given.location, "application/json")
        if given.content not in (usual, None):
            keywords["content"] = text.string(given.content)
        if given.location is Location.QUERYSTRING and is_form(given.content or usual):
            keywords.update(_form(context, given))
    else:
        kind = _CLASSES[given.location, given.style]
        if kind in ("DelimitedPath", "DelimitedHeader"):
            separator = _SEPARATORS[given.style]
            in_path = given.location is Location.PATH
            keywords["separator"] = text.string(
                quote(separator) if in_path else separator
            )
        deep = given.style is Style.DEEP_OBJECT
        if not deep and given.explode is not (given.style in _EXPLODED):
            keywords["explode"] = repr(given.explode)
    if given.allow_reserved:
        keywords["allow_reserved"] = "True"
    if given.several_segments:
        keywords["segments"] = "True"
    if given.allow_empty_value:
        keywords["allow_empty"] = "True"
    if value is None and "parts" not in keywords:
        keywords["encoding"] = _encoding(context, given)
    elif value is not None:
        node = resolved(context.api, given.schema)
        assert isinstance(node, ConstSchema)
        keywords["const"] = text.literal(node.value)
    return layout.call(kind, *positional, **keywords)


def _encoding(context: Context, given: Parameter) -> layout.Node | None:
    """Write what makes a value the text, or the data, that is sent."""
    written = encoding(context, given.schema)
    if given.inner:
        separators = (text.string(_SEPARATORS[one]) for one in given.inner)
        return layout.call("joined", *separators)
    if is_http_date(given, resolved(context.api, given.schema)):
        return Name("http_date")
    if is_xml(given.content or "") and is_structured(context, given.schema):
        kind = layout.Lambda(context.hints.result(given.schema))
        xml = xml_type(context, given.schema, given.name)
        return layout.call(
            "as_xml", kind, root=xml["root"], item=xml["item"], encoding=written
        )
    return written


def _form(context: Context, given: Parameter) -> Mapping[str, layout.Node | None]:
    """Write how the properties of a form are sent that is the whole query."""
    media = MediaType(
        media_type=given.content or _MEDIA_TYPES[given.location],
        schema=given.schema,
        encoding=given.encoding,
        place=given.place,
    )
    return {
        "parts": part_nodes(context, media, Format.FORM, whole=True),
        "renamed": wire_names(context, media),
    }


def security_node(alternatives: tuple[tuple[str, ...], ...]) -> layout.Node:
    """Write the alternatives of a security requirement: `(("bearerAuth",),)`."""
    return layout.sequence(
        layout.sequence(text.string(key) for key in alternative)
        for alternative in alternatives
    )


def retry_node(retry: Retry) -> layout.Node | None:
    """Write a retry policy; None where nothing is said of it."""
    nodes: dict[str, layout.Node] = {}
    for name, value in retry.items():
        if not isinstance(value, tuple):
            nodes[name] = str(value)
            continue
        items = (
            str(one)
            if isinstance(one, int)
            else f"*range({one[0]}00, {int(one[0]) + 1}00)"
            for one in value
        )
        nodes[name] = layout.sequence(items)
    return layout.call("RetryPolicy", **nodes) if nodes else None


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
    url = text.string(server.url)
    if not variables.items:
        return layout.call("Server", url)
    return layout.call("ServerTemplate", url, variables)
