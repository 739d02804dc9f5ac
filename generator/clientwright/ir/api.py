"""The meaning of a document: operations and what they exchange.

Everything carries its `place` in the vendor's own document. `pointer` is the place in
the bundled document, the one that is published with a package as `openapi.json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeAlias

from ..diagnostics import Place
from ..frozen import dataclass
from .decisions.retry import Retry
from .decisions.webhook_events import EventRule
from .document import Json
from .link import Link
from .oauth import Flow
from .pagination import Pagination
from .schema import Schema, SchemaId
from .status import Status


class Location(StrEnum):
    """Where a parameter goes (`in`)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"
    """The whole query string as one value (3.2)."""


class Style(StrEnum):
    """How a value becomes text (OpenAPI 3.2, section 4.12.2, Style Values)."""

    MATRIX = "matrix"
    LABEL = "label"
    SIMPLE = "simple"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    COOKIE = "cookie"
    TAB_DELIMITED = "tabDelimited"  # only in Swagger 2.0 (`collectionFormat: tsv`)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation, path-level ones included, defaults filled in."""

    name: str
    location: Location
    schema: SchemaId
    required: bool
    style: Style
    explode: bool
    allow_reserved: bool = False
    inner: tuple[Style, ...] = ()
    """How lists inside of it are separated (2.0), from the outer to the inner ones."""

    several_segments: bool = False
    """Whether slashes of the value are slashes of the path: `{+name}`."""

    allow_empty_value: bool = False
    idempotency: bool = False
    """Whether it is a key that a client makes, and keeps over retries."""

    content: str | None = None
    """Media type, where `content` stands in place of `schema`."""
    encoding: tuple[Encoding, ...] = ()
    description: str | None = None
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    place: Place
    name_hint: str | None = None
    vendor_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a property of a form or a part is sent, and `inner` parts (3.2, 4.15)."""

    property: str
    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()
    inner: MediaType | None = None


@dataclass(frozen=True, slots=True)
class EventData:
    """One kind of data of server-sent events whose schema describes the event."""

    events: tuple[str, ...]
    """Names of the events that carry it; empty: any."""

    schema: SchemaId | None
    """Of the JSON in the data; None: the data is text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaType:
    """One entry of a `content` map."""

    media_type: str
    """As written, parameters included."""

    schema: SchemaId | None
    item_schema: SchemaId | None = None
    """Of one item of a sequential media type (3.2); None: the document does not say."""

    events: tuple[EventData, ...] = ()
    """What stands in the place of both, where they describe server-sent events."""

    sentinels: tuple[str, ...] = ()
    """Data of events by which they say that the stream is complete."""

    encoding: tuple[Encoding, ...] = ()
    first: tuple[Encoding, ...] = ()
    item: Encoding | None = None
    examples: tuple[Json, ...] = ()
    place: Place

    @property
    def schemas(self) -> tuple[SchemaId, ...]:
        """Every schema that content of this type is of."""
        several = (self.schema, self.item_schema, *(one.schema for one in self.events))
        return tuple(one for one in several if one is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body; never without a media type."""

    required: bool
    content: tuple[MediaType, ...]
    description: str | None = None
    vendor_name: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header of a response or of a part."""

    name: str
    schema: SchemaId
    required: bool = False
    explode: bool = False
    content: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A documented answer; no content means that the document names no body."""

    status: Status
    key: str
    """The status as a runtime key: `200`, `4XX`, `default`."""

    content: tuple[MediaType, ...] = ()
    headers: tuple[Header, ...] = ()
    description: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A `{name}` of a server's URL template."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL; it may be relative, and then names no host."""

    url: str
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


class SchemeType(StrEnum):
    """What a credential looks like on the wire."""

    API_KEY = "apiKey"
    BEARER = "bearer"
    """`Authorization: Bearer <token>`: http bearer, oauth2 and openIdConnect."""
    BASIC = "basic"
    HTTP = "http"
    """Another registered HTTP scheme: `Authorization: <scheme> <value>`."""

    MUTUAL_TLS = "mutualTLS"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """One security scheme of the document."""

    key: str
    type: SchemeType
    declared: str
    """`type` as the document has it: `oauth2`, `http`, ..."""

    location: Location | None = None
    """Of an API key."""
    name: str | None = None
    """Header, query or cookie name of an API key; the scheme's word of `http`."""
    prefix: str | None = None
    """What stands before the credential in place of the scheme's own word."""

    flows: tuple[Flow, ...] = ()
    """Those of OAuth2 and OpenID Connect by which tokens can be fetched."""

    description: str | None = None
    place: Place
    name_hint: str | None = None


SecurityRequirement: TypeAlias = tuple[str, ...]
"""Scheme keys that are needed together; empty: no credentials at all."""


class StreamFormat(StrEnum):
    """How the items of a stream follow each other."""

    EVENTS = "sse"
    """Server-sent events (HTML, section 9.2)."""
    LINES = "jsonl"
    """A JSON value a line, RFC 7464 records, or values that simply follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamChoice:
    """What asks for the stream, where the response may be something else."""

    parameter: str | None
    """Identity of the flag: `body:stream`. None: `Accept`, sent by a second method."""

    value: Json = True
    """What the flag is for a stream: true, or a word."""

    default: bool = False
    """Whether the response is a stream where the flag is not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Streaming:
    """The stream that an operation can give."""

    format: StreamFormat
    media_type: str
    data: tuple[EventData, ...] = ()
    """Kinds of data of an event, or of an item; empty: anything."""

    sentinels: tuple[str, ...] = ()
    """Documented data that ends the stream and is no item, beside `[DONE]`."""

    choice: StreamChoice | None = None
    """None: every success is the stream."""

    rule: str = ""
    """What gave the decision, for the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path."""

    pointer: str
    place: Place
    method: str
    """In capitals, as it is sent."""

    path: str
    """As the document has it."""

    template: str
    """The path as it is sent, with `{name}` alone in its braces."""
    operation_id: str | None = None
    summary: str | None = None
    description: str | None = None
    tags: tuple[str, ...] = ()
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[SecurityRequirement, ...] = ()
    """Alternatives in order of preference; empty: none is needed."""

    scopes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of tokens that a client fetches: by the key of the scheme."""

    servers: tuple[Server, ...] = ()
    """Only where the operation or its path has servers of its own."""

    pagination: Pagination | None = None
    unpaged: str | None = None
    """Why an operation that looks like a list of several pages does not page."""

    streaming: Streaming | None = None
    unstreamed: str | None = None
    """Why an operation that looks as if it streamed does not."""

    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    retry: Retry | None = None
    name_hint: str | None = None
    vendor_call: tuple[str, ...] = ()
    """Resources and method that extensions of the vendor's own SDK give."""

    @property
    def identity(self) -> str:
        """`POST /members/invite`: what the operation's names are kept under."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A request that the vendor sends: `webhooks` or a `callbacks` entry."""

    name: str
    method: str
    body: Body | None
    summary: str | None = None
    description: str | None = None
    pointer: str
    """In `openapi.json`, references to its path item and callback followed."""

    place: Place
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Documented headers in lower case, each with the values that it can only have."""

    is_callback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A group of operations."""

    name: str
    summary: str | None = None
    description: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole document, understood."""

    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    openapi: str
    """The version that the vendor's document states."""

    file: str
    sha256: str
    servers: tuple[Server, ...] = ()
    tags: tuple[Tag, ...] = ()
    operations: tuple[Operation, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    events: EventRule | None = None
    """How webhooks are told apart, where they can be."""

    schemas: Mapping[SchemaId, Schema] = field(default_factory=dict)
    """Every schema that is a component or is reached from an operation."""

    components: tuple[SchemaId, ...] = ()
    """The keys of `components/schemas`, in document order, as ids."""

    security_schemes: Mapping[str, SecurityScheme] = field(default_factory=dict)
    retry: Retry = field(default_factory=dict)
    same: Mapping[SchemaId, SchemaId] = field(default_factory=dict)
    """Inline schema that equals another: its id, and the id of the one that stands for
    both. Chains are resolved; ids that are not listed stand for themselves. Both have
    the same shape, nullability, access and limits; what an enum or union says of itself
    (description, default, examples) may differ and is read under its own id."""

    inputs: frozenset[SchemaId] = frozenset()
    """Objects and unions that a request reaches and that need a class of their own for
    it: they, or what they hold, have a required `readOnly` property."""

    copies: frozenset[SchemaId] = frozenset()
    """Schemas that no document has: those of merge patches, beside what they change."""

    @property
    def has_client(self) -> bool:
        """Return whether there is something to call, now or when the document grows."""
        return bool(self.operations) or not (self.components or self.webhooks)
