"""The request of a snippet as a command of curl, for people without the package."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from ....ir.api import Location, MediaType, Parameter, SchemeType
from ...manifest import environment, primary_parts
from ...operations.plan.calls import CallPlan, Kind, content_header, parameter_key
from ...operations.plan.context import Context
from ...operations.plan.media_types import Format, is_wildcard, media_format
from . import parameter_text as written
from .shell_words import Variable, quoted, word
from .wire_values import FileValue, Wire, json_value
from .xml_text import xml_document

_KEY = "3f0c9a52-7d1e-4b86-9c25-1a6e8d40b7f3"
_LINE = 60
"""Characters of JSON on one line."""

_BREAK = " \\\n  "


def curl(
    context: Context, plan: CallPlan, values: Mapping[str, Wire], body: Wire
) -> str:
    """Write the command; `values` by the key of their argument, `body` if it is one.

    Raises `ValueError` where the values have no fixed form on the wire.
    """
    operation = plan.operation
    given = [*_parameters(plan, values)]
    options = ["--head"] if operation.method == "HEAD" else []
    if operation.method not in ("GET", "HEAD"):
        options.append(f"--request {quoted(operation.method)}")
    query, credentials = _credentials(context, plan)
    options += credentials
    headers = [(p, v) for p, v in given if p.location is Location.HEADER]
    options += [
        f"--header {quoted(f'{one.name}: {written.header(one, value)}')}"
        for one, value in headers
    ]
    cookies = [(p, v) for p, v in given if p.location is Location.COOKIE]
    if cookies:
        pairs = "; ".join(written.cookie(one, value) for one, value in cookies)
        options.append(f"--cookie {quoted(pairs)}")
    if plan.answer.stream is not None and plan.answer.always_streams:
        kind = plan.answer.stream.streaming.media_type
        options.append(f"--header {quoted(f'Accept: {kind}')}")
    options += _content(context, plan, values, body)
    url = word(*_url(context, plan, given, query))
    return _BREAK.join([f"curl {url}", *options])


def _parameters(
    plan: CallPlan, values: Mapping[str, Wire]
) -> Iterable[tuple[Parameter, Wire]]:
    """Pair parameters with what is sent: given, constant, or made by the client."""
    constants = {parameter_key(one): value for one, value in plan.constants}
    for one in plan.operation.parameters:
        key = parameter_key(one)
        if content_header(one):
            continue
        if key in values:
            yield one, values[key]
        elif key in constants:
            value = constants[key]
            yield one, value if isinstance(value, str | int | float) else str(value)
        elif one.required and one.idempotency:
            yield one, _KEY


def _url(
    context: Context,
    plan: CallPlan,
    given: Sequence[tuple[Parameter, Wire]],
    query: Sequence[tuple[str, Variable]],
) -> list[str | Variable]:
    path = plan.path
    pairs: list[str] = []
    for one, value in given:
        if one.location is Location.PATH:
            path = path.replace(f"{{{one.name}}}", written.path(one, value))
        elif one.location is Location.QUERY:
            pairs += written.query(one, value)
        elif one.location is Location.QUERYSTRING:
            pairs.append(written.whole_query(value))
    url: list[str | Variable] = [*_server(context, plan), path]
    mark = "&" if "?" in path else "?"
    if pairs:
        url.append(mark + "&".join(pairs))
        mark = "&"
    for name, variable in query:
        url += [f"{mark}{name}=", variable]
        mark = "&"
    return url


def _server(context: Context, plan: CallPlan) -> list[str | Variable]:
    """Return the first server's address, or what the environment has for it."""
    for server in plan.operation.servers or context.api.servers:
        if "://" in server.url:
            url = server.url
            for one in server.variables:
                url = url.replace(f"{{{one.name}}}", one.default)
            return [url.rstrip("/")]
    return [Variable(environment(context, "base_url"))]


def _credentials(
    context: Context, plan: CallPlan
) -> tuple[list[tuple[str, Variable]], list[str]]:
    """Return what the first alternative adds to the query, and its options."""
    query: list[tuple[str, Variable]] = []
    options: list[str] = []
    for key in next(iter(plan.operation.security), ()):
        scheme = context.api.security_schemes[key]
        given = [
            Variable(environment(context, context.names.credentials[key, part]))
            for part in primary_parts(scheme)
        ]
        if scheme.type is SchemeType.BASIC:
            options.append(f"--user {word(given[0], ':', given[1])}")
        elif scheme.type is SchemeType.API_KEY and scheme.name is not None:
            before = f"{scheme.prefix} " if scheme.prefix else ""
            if scheme.location is Location.QUERY:
                query.append((written.encoded(scheme.name), given[0]))
            elif scheme.location is Location.COOKIE:
                options.append(f"--cookie {word(f'{scheme.name}=', *given)}")
            else:
                head = f"{scheme.name}: {before}"
                options.append(f"--header {word(head, *given)}")
        elif given:
            usual = "Bearer" if scheme.type is SchemeType.BEARER else scheme.name
            head = f"Authorization: {scheme.prefix or usual or ''} "
            options.append(f"--header {word(head, *given)}")
    return query, options


def _content(
    context: Context, plan: CallPlan, values: Mapping[str, Wire], body: Wire
) -> list[str]:
    content = plan.operation.body
    fields = {
        key.removeprefix("body:"): value
        for key, value in values.items()
        if key.startswith("body:")
    }
    spread = not plan.of(Kind.BODY)
    empty = not fields and not (spread and content is not None and content.required)
    if content is None or (body is None and empty):
        return []
    media = content.content[0]
    kind = media_format(context.api, media)
    value = fields if body is None else body
    if kind is Format.MULTIPART and isinstance(value, Mapping):
        return [_part(name, one) for name, one in value.items()]
    if kind is Format.XML and not isinstance(value, str | FileValue):
        if media.schema is None:
            raise ValueError("XML of no schema")
        document = xml_document(context.api, media.schema, value)
        sent = f"--data-raw {quoted(document)}"
    else:
        sent = _data(kind, value)
    return [f"--header {quoted(f'Content-Type: {_type(media, kind)}')}", sent]


def _type(media: MediaType, kind: Format) -> str:
    """Return the media type that is sent; a range is what the client sends for it."""
    if not is_wildcard(media.media_type):
        return media.media_type
    return "application/json" if kind is Format.JSON else "application/octet-stream"


def _data(kind: Format, value: Wire) -> str:
    if isinstance(value, FileValue):
        return f"--data-binary {quoted(f'@{value.path}')}"
    match kind:
        case Format.JSON:
            return f"--data-raw {quoted(_readable(value))}"
        case Format.JSON_LINES if isinstance(value, list):
            lines = "".join(f"{_json(one)}\n" for one in value)
            return f"--data-raw {quoted(lines)}"
        case Format.FORM if isinstance(value, Mapping):
            return f"--data-raw {quoted('&'.join(written.form(value)))}"
        case _:
            if not isinstance(value, str):
                raise ValueError(f"no text: {type(value).__name__}")
            return f"--data-raw {quoted(value)}"


def _part(name: str, value: Wire) -> str:
    """Write a part of a form; several files of one name are several options."""
    if isinstance(value, list) and any(isinstance(one, FileValue) for one in value):
        return _BREAK.join(_part(name, one) for one in value)
    if isinstance(value, FileValue):
        return f"--form {quoted(f'{name}=@{value.path}')}"
    if isinstance(value, Mapping | list):
        inner = _json(value).replace("\\", "\\\\").replace('"', '\\"')
        part = f'{name}="{inner}";type=application/json'
        return f"--form {quoted(part)}"
    return f"--form-string {quoted(f'{name}={written.scalar(value)}')}"


def _readable(value: Wire) -> str:
    """Write JSON on one line, or on several where it is long."""
    line = _json(value)
    if len(line) <= _LINE or not isinstance(value, Mapping | list):
        return line
    return json.dumps(json_value(value), ensure_ascii=False, indent=2)


def _json(value: Wire) -> str:
    return json.dumps(json_value(value), ensure_ascii=False)
