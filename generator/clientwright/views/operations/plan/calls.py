"""How an operation is called: its arguments, and which part of a request each gives.

This is the meaning that signatures, data, docstrings, the manifest and the reference
share.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from ....frozen import dataclass
from ....ir.api import Location, Operation, Parameter
from ....ir.document import Json
from ....ir.query import (
    access,
    body_properties,
    is_nullable,
    own_tag,
    resolve,
    resolved,
)
from ....ir.schema import (
    Access,
    ConstSchema,
    EnumSchema,
    PrimitiveSchema,
    Property,
    Scalar,
    SchemaId,
)
from ...docs import docstrings as docs
from ...source import escape as text
from ...types.expressions import STR, Name, TypeExpression
from . import bodies
from . import responses as answers
from .context import Context
from .media_types import is_wildcard
from .streaming import StreamPlan

_IGNORED = {"accept", "content-type", "content-length"}
"""Header parameters that content decides, and the client sends by itself (OpenAPI 3.2,
section 4.12.2; RFC 9110, section 8.6)."""

_TEMPLATE = re.compile(r"\{([^{}]*)\}")


class Kind(StrEnum):
    """Which part of a request an argument gives."""

    PARAMETER = "parameter"
    FIELD = "field"
    BODY = "body"
    CONTENT_TYPE = "contentType"
    ACCEPT = "accept"
    FLAG = "flag"
    """Chooses a stream, apart from a body that is one argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a method."""

    kind: Kind
    key: str
    """Identity within the operation: `path:id`, `body:emails`, `accept`."""

    wire: str
    name: str
    hint: TypeExpression
    """Annotation, null included: `Sequence[str] | None`."""

    required: bool
    positional: bool = False
    default: str = "omit"
    """Source of an optional argument's default."""

    what: str
    """Description, limits and default, for `Args`."""

    schema: SchemaId | None = None
    examples: tuple[Json, ...] = ()
    """A parameter's own; those of a body are given with all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPlan:
    """One operation with all that its method needs."""

    operation: Operation
    call: str
    """`organizations.invites.create`."""

    method: str
    arguments: tuple[Argument, ...]
    """In the signature's order."""

    constants: tuple[tuple[Parameter, object], ...]
    """Parameters with one possible value, which are sent by themselves."""

    answer: answers.AnswerPlan
    streams: CallPlan | None = None
    """The second method, which gives the stream."""

    def of(self, kind: Kind) -> tuple[Argument, ...]:
        """Give the arguments of one kind."""
        return tuple(a for a in self.arguments if a.kind is kind)

    @property
    def path(self) -> str:
        """Return the path as it is sent, without what constants add to its query."""
        path, asked, query = self.operation.template.partition("?")
        sent = {
            f"{one.name}={value}"
            for one, value in self.constants
            if one.location is Location.QUERY
        }
        pairs = "&".join(pair for pair in query.split("&") if pair not in sent)
        return f"{path}{asked if pairs else ''}{pairs}"


def plan_call(context: Context, operation: Operation) -> CallPlan:
    """Decide how an operation is called."""
    answer = answers.plan_answer(context, operation)
    found = [*_parameters(context, operation), *_body(context, operation)]
    found += _accept(context, operation, answer)
    found += _flag(context, operation, answer, found)
    name = context.names.methods[operation.identity]
    plan = CallPlan(
        operation=operation,
        call=name.call,
        method=name.method,
        arguments=tuple(sorted(found, key=_rank)),
        constants=tuple(
            (parameter, value)
            for parameter in operation.parameters
            if (value := constant(context, parameter)) is not None
        ),
        answer=answer,
    )
    if answer.stream is None or not answer.stream.apart:
        return plan
    return replace(plan, streams=_second(context, plan, answer.stream))


def _second(context: Context, plan: CallPlan, stream: StreamPlan) -> CallPlan:
    """Plan the method that gives the stream, beside the one that gives the rest."""
    method = context.names.stream_methods[plan.operation.identity]
    call = f"{plan.call.rpartition('.')[0]}.{method}".removeprefix(".")
    always = replace(stream, streaming=replace(stream.streaming, choice=None))
    answer = replace(plan.answer, stream=always, pages=None)
    return replace(plan, method=method, call=call, answer=answer)


def _flag(
    context: Context,
    operation: Operation,
    answer: answers.AnswerPlan,
    others: Sequence[Argument],
) -> list[Argument]:
    """Take the flag of a stream apart from a body that is one argument."""
    if answer.stream is None or not answer.stream.by_flag:
        return []
    choice = answer.stream.streaming.choice
    if choice is None or choice.parameter is None:
        return []
    key = choice.parameter
    if any(one.key == key for one in others):
        return []
    hint = Name("bool") if choice.value is True else STR
    return [
        Argument(
            kind=Kind.FLAG,
            key=key,
            wire=key.removeprefix("body:"),
            name=context.names.arguments[operation.identity, key],
            hint=hint,
            required=False,
            what="Whether to stream the response.",
        )
    ]


def _rank(argument: Argument) -> tuple[bool, bool, int]:
    """Positional ones first, then required ones, media types last."""
    if argument.positional:
        return False, not argument.required, 0
    last = argument.kind in (Kind.CONTENT_TYPE, Kind.ACCEPT)
    return True, not argument.required, int(last)


def constant(context: Context, parameter: Parameter) -> object | None:
    """Give the one possible value of a required parameter, None where it has more."""
    if not parameter.required or is_nullable(context.api, parameter.schema):
        return None
    node = resolved(context.api, parameter.schema)
    if isinstance(node, ConstSchema) and isinstance(node.value, str | int | float):
        return node.value
    return None


def content_header(parameter: Parameter) -> bool:
    """Tell a header parameter that the client fills from the content."""
    name = parameter.name.lower()
    return parameter.location is Location.HEADER and name in _IGNORED


def _declared_accept(operation: Operation) -> Parameter | None:
    for parameter in operation.parameters:
        if parameter.location is Location.HEADER and parameter.name.lower() == "accept":
            return parameter
    return None


def parameter_key(parameter: Parameter) -> str:
    """Give a parameter's identity within its operation: `query:page[size]`."""
    return f"{parameter.location.value}:{parameter.name}"


def takes_argument(context: Context, operation: Operation, given: Parameter) -> bool:
    """Tell whether a caller gives this parameter."""
    if content_header(given) or constant(context, given) is not None:
        return False
    return given.location is not Location.PATH or given.name in _places(
        operation.template
    )


@lru_cache(maxsize=64)
def _places(template: str) -> Mapping[str, int]:
    """Give each path parameter's position in the path."""
    found: dict[str, int] = {}
    for number, name in enumerate(_TEMPLATE.findall(template)):
        found.setdefault(name, number)
    return found


def _parameters(context: Context, operation: Operation) -> list[Argument]:
    places = _places(operation.template)
    taken = [p for p in operation.parameters if takes_argument(context, operation, p)]
    path = [p for p in taken if p.location is Location.PATH]
    rest = [p for p in taken if p.location is not Location.PATH]
    path.sort(key=lambda p: places[p.name])
    return [_parameter(context, operation, p) for p in (*path, *rest)]


def _parameter(context: Context, operation: Operation, given: Parameter) -> Argument:
    key = parameter_key(given)
    required = given.required or given.location is Location.PATH
    if makes_key(operation, given):
        required = False  # The client makes one.
    what = docs.describe(context.api, given.schema, given.description, given.name)
    if given.deprecated and not what.endswith("Deprecated."):
        what = f"{what} Deprecated.".strip()
    return Argument(
        kind=Kind.PARAMETER,
        key=key,
        wire=given.name,
        name=context.names.arguments[operation.identity, key],
        hint=context.hints.argument(given.schema),
        required=required,
        positional=given.location is Location.PATH,
        what=what,
        schema=given.schema,
        examples=tuple(given.examples),
    )


def makes_key(operation: Operation, parameter: Parameter) -> bool:
    """Whether a client makes the value: a key that is kept over retries."""
    return parameter.idempotency and operation.method not in ("GET", "HEAD")


def _body(context: Context, operation: Operation) -> list[Argument]:
    body = operation.body
    if body is None:
        return []
    properties = body_properties(context.api, operation)
    if properties is None:
        found = [_whole_body(context, operation)]
    else:
        found = [
            _field(context, operation, p, p.required and body.required)
            for p in properties
            if access(context.api, p.schema) is not Access.READ_ONLY
        ]
    if bodies.chooses(body):
        choices = ", ".join(text.code(m.media_type) for m in body.content)
        default = bodies.default_media_type(body)
        found.append(
            Argument(
                kind=Kind.CONTENT_TYPE,
                key="contentType",
                wire="Content-Type",
                name=context.names.arguments[operation.identity, "contentType"],
                hint=STR,
                required=False,
                what=(
                    f"Media type of the body, one of {choices}; {default} by default."
                    if len(body.content) > 1
                    else f"Media type of the body ({choices}); {default} by default."
                ),
            )
        )
    return found


def _field(
    context: Context, operation: Operation, given: Property, required: bool
) -> Argument:
    wire, schema = given.name, given.schema
    key = f"body:{wire}"
    default = "omit"
    if required and not is_nullable(context.api, schema):
        value = _usual(context, operation, given)
        if value is not None:
            required, default = False, text.literal(value)
    return Argument(
        kind=Kind.FIELD,
        key=key,
        wire=wire,
        name=context.names.arguments[operation.identity, key],
        hint=bodies.field_hint(context, operation, schema, wire),
        required=required,
        default=default,
        what=docs.describe(context.api, schema, name=wire),
        schema=schema,
    )


def _usual(context: Context, operation: Operation, given: Property) -> str | int | None:
    """Give a property's one value: its constant, or its class's tag in unions."""
    node = resolved(context.api, given.schema)
    if isinstance(node, ConstSchema):
        return node.value if isinstance(node.value, str | int) else None
    media = operation.body.content[0] if operation.body is not None else None
    if media is None or media.schema is None:
        return None
    owner = resolve(context.api, media.schema)
    tag = own_tag(context.hints.tags, owner, given)
    match node:
        case EnumSchema(scalar=Scalar.TEXT, members=members):
            return tag if tag in [member.value for member in members] else None
        case PrimitiveSchema(scalar=Scalar.TEXT):
            return tag
        case _:
            return None


def _whole_body(context: Context, operation: Operation) -> Argument:
    body = operation.body
    assert body is not None
    first = body.content[0].schema
    what = docs.describe(context.api, first, body.description) if first else ""
    return Argument(
        kind=Kind.BODY,
        key="body",
        wire="body",
        name=context.names.arguments[operation.identity, "body"],
        hint=bodies.hint(context, body),
        required=body.required,
        positional=True,
        what=what or docs.closed(body.description or ""),
        schema=first,
    )


def _accept(
    context: Context, operation: Operation, answer: answers.AnswerPlan
) -> list[Argument]:
    if answer.stream is not None and answer.stream.streaming.choice is not None:
        return []
    name = context.names.arguments.get((operation.identity, "accept"))
    declared = _declared_accept(operation)
    kinds = answer.media_types
    several = len(kinds) > 1 or any(is_wildcard(kind) for kind in kinds)
    if name is None or not (several or declared is not None):
        return []
    choices = ", ".join(text.code(kind) for kind in kinds)
    said = docs.closed(declared.description or "") if declared else ""
    among = "one of" if len(kinds) > 1 else "within"
    choices = "of any kind" if [*kinds] == ["*/*"] else f"{among} {choices}"
    what = f"Media type of the response, {choices}." if several else ""
    return [
        Argument(
            kind=Kind.ACCEPT,
            key="accept",
            wire="Accept",
            name=name,
            hint=STR,
            required=False,
            what=f"{said} {what}".strip() or "Media type of the response.",
        )
    ]
