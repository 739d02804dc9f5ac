"""Answers: what a call returns for each status, what it raises, and how it streams.

OpenAPI 3.2, sections 4.16 and 4.17. Statuses of 2XX are successes. `default` and 3XX
are answers only where the operation names no 2XX; else they are raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from ....frozen import dataclass
from ....ir.api import MediaType, Operation, Response
from ....ir.query import essence, is_sequence, resolve, resolved
from ....ir.schema import AnySchema, EnumSchema, PrimitiveSchema, Scalar, SchemaId
from ....ir.status import Code, Default, Range
from ...types.expressions import (
    ANY,
    NONE,
    STR,
    Name,
    TypeExpression,
    generic,
    union,
)
from . import bodies
from .context import Context
from .error_classes import base
from .media_types import (
    Format,
    binary,
    is_anything,
    is_plain_text,
    is_yaml,
    media_format,
)
from .pagination import PagePlan, plan_pages
from .streaming import StreamPlan, plan_stream


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of an answer; `hint` None: nothing comes."""

    media_type: str | None
    hint: TypeExpression | None
    usual: bool = True
    """Read without knowing the media type: JSON, or nothing at all."""

    kind: Format = Format.JSON
    """JSON, TEXT, XML or RAW: what reads it."""


@dataclass(frozen=True, slots=True)
class Success:
    """One documented success."""

    key: str
    content: tuple[Content, ...]
    description: str | None


@dataclass(frozen=True, slots=True)
class Failure:
    """One documented failure: the class that is raised."""

    key: str
    class_name: str
    """Of `errors`: generated, or the runtime's."""

    generated: bool
    description: str | None
    schema: SchemaId | None
    media_type: str | None = None
    """Where another media type of the same status has another body."""

    in_xml: bool = False


Errors: TypeAlias = tuple[tuple[str, str, bool], ...]
"""Of each documented error: status key, class of `errors`, and whether it is XML."""


def documented_errors(failures: Iterable[Failure]) -> Errors:
    """Return what the runtime does not know of an operation's failures."""
    return tuple(
        (_place(one), one.class_name, one.in_xml) for one in failures if one.generated
    )


def _place(failure: Failure) -> str:
    """Return the key of a failure's class: a status, with a media type if need be."""
    if failure.media_type is None:
        return failure.key
    return f"{failure.key} {essence(failure.media_type)}"


@dataclass(frozen=True, slots=True)
class AnswerPlan:
    """What an operation answers."""

    successes: tuple[Success, ...]
    failures: tuple[Failure, ...]
    media_types: tuple[str, ...]
    """Distinct ones of all successes, in the document's order."""

    item: TypeExpression
    """`T` of `Operation[T]`: what a call returns that neither pages nor streams."""

    binary: bool = False
    """Whether a call may return bytes as well, or nothing else (`item` is `Never`)."""

    pages: PagePlan | None = None
    stream: StreamPlan | None = None

    @property
    def always_streams(self) -> bool:
        """Whether every success is the stream."""
        return self.stream is not None and self.stream.streaming.choice is None


def plan_answer(context: Context, operation: Operation) -> AnswerPlan:
    """Decide what an operation returns and raises."""
    good, bad = _sort(operation.responses)
    # Answers to HEAD have no content, whatever is documented (RFC 9110, section 9.3.2).
    stream = plan_stream(context, operation)
    if stream is not None and stream.streaming.choice is not None:
        good = tuple(_without_stream(one) for one in good)
    documented = () if operation.method == "HEAD" else good
    successes = tuple(_success(context, operation, response) for response in good)
    paged = None
    if stream is None or stream.apart:
        paged = plan_pages(context, operation, documented)
    contents = [content for one in successes for content in one.content]
    hints = [content.hint or NONE for content in contents]
    rest = [hint for hint in hints if hint != BYTES]
    media = [m.media_type for response in documented for m in response.content]
    return AnswerPlan(
        successes=successes,
        failures=tuple(one for response in bad for one in _failures(context, response)),
        media_types=tuple(dict.fromkeys(media)),
        item=union(rest) if rest or not hints else Name("Never"),
        binary=any(content.kind is Format.RAW for content in contents),
        pages=paged,
        stream=stream,
    )


def pages(operation: Operation) -> bool:
    """Return whether the method of an operation pages."""
    return operation.pagination is not None


def _without_stream(response: Response) -> Response:
    """Leave out what a flag or another method asks for."""
    rest = tuple(one for one in response.content if not is_sequence(one.media_type))
    return replace(response, content=rest) if rest else response


def _sort(
    responses: Iterable[Response],
) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
    """Tell successes from failures; 1XX are neither."""
    success: list[Response] = []
    redirect: list[Response] = []
    rest: list[Response] = []
    default: list[Response] = []
    for response in responses:
        match response.status:
            case Code(code):
                digit = code // 100
            case Range(digit):
                pass
            case Default():
                default.append(response)
                continue
        if digit == 2:
            success.append(response)
        elif digit == 3:
            redirect.append(response)
        elif digit >= 4:
            rest.append(response)
    if success:
        return tuple(success), (*redirect, *rest, *default)
    if redirect:
        return tuple(redirect), (*rest, *default)
    return tuple(default), (*rest, *default)


def _success(context: Context, operation: Operation, response: Response) -> Success:
    content: tuple[Content, ...]
    documented = any(one.content for one in operation.responses if _may_bring(one))
    if operation.method == "GET" and not documented and _may_bring(response):
        # What comes is returned: many servers do not document files.
        content = (Content("*/*", ANY, kind=Format.RAW),)
    elif not response.content or operation.method == "HEAD":
        content = (Content(None, None),)
    else:
        content = tuple(_content(context, media) for media in response.content)
    return Success(response.key, content, response.description)


def _may_bring(response: Response) -> bool:
    """Tell statuses with content (RFC 9110, section 15)."""
    match response.status:
        case Code(code):
            return 200 <= code < 300 and code not in (204, 205)
        case Range(digit):
            return digit == 2
    return False


def _content(context: Context, media: MediaType) -> Content:
    hint = answer_hint(context, media)
    kind = media_format(context.api, media)
    if hint == BYTES:
        kind = Format.RAW
    elif kind in (Format.EVENTS, Format.JSON_LINES) or (
        kind in (Format.RAW, Format.XML) and hint == STR
    ):
        kind = Format.TEXT
    return Content(media.media_type, hint, _usual(context, media), kind)


def answer_hint(context: Context, media: MediaType) -> TypeExpression:
    """Annotate what an answer of a media type is decoded to."""
    if is_yaml(media.media_type) and not _is_text(context, media):
        return BYTES
    match media_format(context.api, media):
        case Format.JSON:
            return context.hints.result(media.schema) if media.schema else ANY
        case Format.TEXT if _is_file(context, media):
            return BYTES
        case Format.XML:
            if media.schema is None or not bodies.is_structured(context, media.schema):
                return STR
            return context.hints.result(media.schema)
        case Format.TEXT if is_plain_text(media.media_type) and media.schema:
            return _text_hint(context, media.schema)
        case Format.TEXT | Format.EVENTS | Format.JSON_LINES:
            return STR
        case Format.RAW if is_anything(media.media_type) and media.schema:
            return _whatever(context, media.schema)
        case Format.FORM | Format.MULTIPART | Format.RAW:
            return BYTES


def _is_file(context: Context, media: MediaType) -> bool:
    """Tell text that is said to be binary: an export, not something to look at."""
    return media.schema is not None and binary(resolved(context.api, media.schema))


def _is_text(context: Context, media: MediaType) -> bool:
    """Tell text that the document says is a string, and not what YAML describes."""
    if media.schema is None or not media.media_type.lower().startswith("text/"):
        return False
    schema = resolved(context.api, media.schema)
    return isinstance(schema, PrimitiveSchema) and schema.scalar is Scalar.TEXT


BYTES = Name("bytes")
_IN_TEXT = frozenset({Scalar.DATE_TIME, Scalar.DATE, Scalar.TIME, Scalar.UUID})


def _text_hint(context: Context, schema: SchemaId) -> TypeExpression:
    """Annotate one piece of text: a date or one of several words can be told by it."""
    match resolved(context.api, schema):
        case EnumSchema(scalar=Scalar.TEXT):
            return context.hints.result(schema)
        case PrimitiveSchema(scalar=scalar) if scalar in _IN_TEXT:
            return context.hints.result(schema)
    return STR


def _whatever(context: Context, schema: SchemaId) -> TypeExpression:
    """Annotate what comes as any media type, and is no structured data."""
    match resolved(context.api, schema):
        case AnySchema():
            return ANY  # as the answer's own media type says
        case EnumSchema() | PrimitiveSchema() as node if not binary(node):
            return STR
    return BYTES


def _failures(context: Context, response: Response) -> Iterator[Failure]:
    """Give the class of a status, then those of media types with other bodies."""
    seen: set[SchemaId] = set()
    in_xml = {
        resolve(context.api, one.schema)
        for one in _typed(context, response)
        if one.schema
        and media_format(context.api, one) is Format.XML
        and bodies.is_structured(context, one.schema)
    }
    for one in _typed(context, response):
        schema = resolve(context.api, one.schema) if one.schema is not None else None
        name = context.names.errors.get((response.key, schema)) if schema else None
        if schema is None or name is None or schema in seen:
            continue
        media_type = one.media_type if seen else None
        seen.add(schema)
        yield Failure(
            response.key,
            name,
            True,
            response.description,
            one.schema,
            media_type,
            in_xml=schema in in_xml,
        )
    if not seen:
        yield Failure(response.key, base(response), False, response.description, None)


def _typed(context: Context, response: Response) -> list[MediaType]:
    """List the media types of a failure whose body is typed.

    Text and bytes are, beside data: what comes is then told by its media type.
    """
    with_schema = [one for one in response.content if one.schema is not None]
    data = [
        one
        for one in with_schema
        if media_format(context.api, one) in (Format.JSON, Format.XML)
    ]
    beside = (Format.JSON, Format.XML, Format.TEXT, Format.RAW)
    if not data:
        return []
    return [one for one in with_schema if media_format(context.api, one) in beside]


def _usual(context: Context, media: MediaType) -> bool:
    """Tell JSON that is asked for as `application/json`."""
    known = media.media_type == "application/json" or is_anything(media.media_type)
    return known and media_format(context.api, media) is Format.JSON


def returned(plan: AnswerPlan) -> tuple[TypeExpression, TypeExpression]:
    """Annotate what the method returns that no flag makes stream, sync and async."""
    if plan.always_streams:
        assert plan.stream is not None
        return plan.stream.hint, plan.stream.async_hint
    if plan.pages is not None:
        held = plan.pages.item, plan.pages.body
        return generic("Pager", *held), generic("AsyncPager", *held)
    if plan.binary:
        rest = [] if plan.item == Name("Never") else [plan.item]
        sync = union([*rest, Name("BinaryResponse")])
        return sync, union([*rest, Name("AsyncBinaryResponse")])
    return plan.item, plan.item
