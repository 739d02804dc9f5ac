"""The rules of one operation, as data: what generated modules state beside a method.

Everything here is inert. `request.py` turns it into a request, `response.py` judges the
answer by it. Names follow the OpenAPI Specification 3.2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Generic, TypeAlias, TypeVar

from .api import Server
from .errors import APIStatusError
from .omit import omit
from .record import Record

T = TypeVar("T")

Typed: TypeAlias = Callable[[], object]
"""A type, named by code and looked up when it is needed: `lambda: models.Thing`."""

Answer: TypeAlias = Typed | Mapping[str, Typed | None] | None
"""What a status brings: JSON of a type, nothing, or a type for each media type."""


class Parameter(Record):
    """One parameter (section 4.12).

    `argument` is the Python argument that gives the value; the wire name when None.
    `explode` None stands for the style's own default (true for form and cookie).
    """

    name: str
    argument: str | None = None
    _: KW_ONLY
    style: str
    explode: bool | None = None
    allow_reserved: bool = False
    allow_empty: bool = False
    """`allowEmptyValue`: an empty array is sent as the name without a value."""
    content: str | None = None
    """Media type of a parameter that has `content` in place of `schema`."""
    encoding: str | None = None
    """`base64` or `base64url`: how bytes become text."""
    const: object = omit
    """The one possible value of a required parameter: sent without an argument."""


class Path(Parameter):
    """A `{name}` of the path: styles simple, label and matrix."""

    _: KW_ONLY
    style: str = "simple"
    segments: bool = False
    """Whether the value may be several segments: its slashes stay slashes."""


class Query(Parameter):
    """Styles form, spaceDelimited, pipeDelimited, deepObject and tabDelimited."""

    _: KW_ONLY
    style: str = "form"


class QueryString(Parameter):
    """The whole query string as one value (`in: querystring`); `content` is set."""

    _: KW_ONLY
    style: str = "form"


class Header(Parameter):
    """Style simple."""

    _: KW_ONLY
    style: str = "simple"


class Cookie(Parameter):
    """Styles form and cookie."""

    _: KW_ONLY
    style: str = "form"


class Field(Record):
    """A body field that is bytes in text: `encoding` is `base64` or `base64url`."""

    name: str
    _: KW_ONLY
    encoding: str | None = None


Fields: TypeAlias = Mapping[str, str | Field]
"""Argument → wire name."""


class Part(Record):
    """How one property of a form is sent (Encoding Object, section 4.15)."""

    content_type: str | None = None
    _: KW_ONLY
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = MappingProxyType({})
    """Headers of the part that have one possible value (multipart only)."""


class Body(Record):
    """A request body of one media type.

    With `fields`, the call gives a mapping by argument, and the body is the object of
    these fields. With `argument`, the call gives such a mapping as well and the body is
    that entry (alternatives of different shape). With neither, the call gives the body.
    """

    _: KW_ONLY
    media_type: str
    fields: Fields | None = None
    required: bool = True
    argument: str | None = None
    encoding: str | None = None
    """Of a body that is bytes in a JSON string."""


class Json(Body):
    """JSON, and every media type that ends in `+json`."""

    fields: Fields | None = None
    _: KW_ONLY
    media_type: str = "application/json"


class Form(Body):
    """`application/x-www-form-urlencoded`; `parts` by wire name."""

    fields: Fields | None = None
    _: KW_ONLY
    media_type: str = "application/x-www-form-urlencoded"
    parts: Mapping[str, Part] = MappingProxyType({})


class Multipart(Body):
    """`multipart/form-data` and its relatives; `parts` by wire name."""

    fields: Fields | None = None
    _: KW_ONLY
    media_type: str = "multipart/form-data"
    parts: Mapping[str, Part] = MappingProxyType({})


class Raw(Body):
    """Bytes: `bytes`, a path, a binary file object, or an iterable of bytes."""

    media_type: str = "application/octet-stream"


class Text(Body):
    """Text, sent as UTF-8 unless the media type names another charset."""

    media_type: str = "text/plain"


class Xml(Body):
    """XML: `str` and `bytes` as they are, else by the type's `__xml__` rules.

    `root` names the element where the type has no name of its own.
    """

    media_type: str = "application/xml"
    _: KW_ONLY
    type: Typed | None = None
    root: str | None = None


class JsonLines(Body):
    """One JSON value a line: the body is an iterable of items, sync or async."""

    media_type: str = "application/x-ndjson"


class Bodies(Record):
    """Several media types: the call's `content_type` chooses, the first is default.

    A key may be a range (`image/*`, `*/*`); what is sent is the caller's own type.
    """

    choices: Mapping[str, Body]
    _: KW_ONLY
    required: bool = True


class EventStream(Record):
    """Server-sent events: `type` is the type of an event's data."""

    type: Typed = lambda: object
    _: KW_ONLY
    media_type: str = "text/event-stream"
    by_event: Mapping[str, Typed] = MappingProxyType({})
    """The type of the data of events of a name, where it is known by that."""


class JsonStream(Record):
    """A JSON value a line (or an RFC 7464 record): `type` is the type of an item."""

    type: Typed = lambda: object
    _: KW_ONLY
    media_type: str = "application/x-ndjson"


class ByteStream(Record):
    """Bytes as they arrive."""

    media_type: str = "application/octet-stream"


class Pages(Record, kw_only=True):
    """How an operation pages.

    `items`, `cursor`, `has_more` and `next_url` are JSON pointers into an answer;
    `next_url` may also be `link`, for the Link header (RFC 8288). `parameter` is the
    Python argument that takes the cursor, offset or page number.
    """

    items: str
    item: Typed = lambda: object
    kind: str = "cursor"
    """`cursor`, `offset`, `page` or `url`."""
    parameter: str | None = None
    cursor: str | None = None
    has_more: str | None = None
    next_url: str | None = None


class Operation(Record, Generic[T], kw_only=True):
    """One method of one path; `T` is what a call returns.

    For a stream `T` is the item (`ServerSentEvent[models.Chunk]`, `models.Line`,
    `bytes`), for a paged operation one of the items.
    """

    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | Bodies | None = None
    answers: Mapping[str, Answer] = MappingProxyType({})
    """By `200`, `2XX` or `default`: what is not an error."""
    errors: Mapping[str, type[APIStatusError]] = MappingProxyType({})
    """By status key: the class to raise. Its `body` annotation is the type. A media
    type with another body has a key of its own: `400 application/problem+json`."""
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives, each the scheme keys that it needs together; `()` as the only
    value: none; an empty alternative makes credentials optional."""
    servers: tuple[Server, ...] = ()
    """Only where the operation has servers of its own."""
    stream: EventStream | JsonStream | ByteStream | None = None
    pages: Pages | None = None
