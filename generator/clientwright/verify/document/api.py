"""What the document asks for, read by the judge itself.

A small reading of Swagger 2.0 and OpenAPI 3.0 to 3.2 for judging only: which
operations there are, what each may carry, what may come back. It shares nothing with
the stages that made the client, so that a misreading there shows here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ...ir.document import Json, join, tokens

Object: TypeAlias = Mapping[str, Json]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
IGNORED_HEADERS = frozenset(
    {"accept", "content-type", "content-length", "authorization"}
)
"""Header parameters of these names are not parameters (OpenAPI 3.2, section 4.12), nor
is what frames a message (RFC 9110, section 8.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter; `schema` is a pointer that `Schemas` understands, or None."""

    name: str
    location: str
    schema: str | None
    required: bool
    style: str
    explode: bool
    inner: tuple[str, ...] = ()
    """Styles of the lists inside of a list (2.0)."""

    allow_reserved: bool = False
    made: bool = False
    """Whether a client makes the value itself, where a call gives none: a key by which
    a server tells repeated requests from new ones."""
    several: bool = False
    """Whether the value may be several segments of the path."""

    http_date: bool = False
    """Whether a point in time is an HTTP-date there."""

    content: str | None = None
    whole: Content | None = None
    """What `content` says of its one media type."""
    examples: tuple[Json, ...] = ()
    pointer: str

    @property
    def key(self) -> str:
        """The manifest's word for it: `query:page[size]`."""
        return f"{self.location}:{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form travels (OpenAPI 3.2, section 4.15)."""

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    """Header fields that a part must have, of whatever value."""

    fixed: Mapping[str, str] = field(default_factory=dict)
    """Header fields that it must have, of the one value that there is."""

    inner: Content | None = None
    """How the parts travel of a part that is a multipart body itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One media type of a body or of an answer."""

    media_type: str
    schema: str | None
    item_schema: str | None = None
    encoding: Mapping[str, Encoding] = field(default_factory=dict)
    first: tuple[Encoding, ...] = ()
    """How the parts at the start of a multipart body travel (`prefixEncoding`)."""

    item: Encoding | None = None
    """How all others do (`itemEncoding`)."""

    examples: tuple[Json, ...] = ()
    named: Mapping[str, Json] = field(default_factory=dict)
    """Examples that have a name."""

    beside_files: bool = False
    """Whether a multipart form is an alternative: one argument then serves both, and
    what is a file there is bytes here, written as base64."""

    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body."""

    required: bool
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A documented answer under its key: `200`, `4XX`, `default`."""

    key: str
    contents: tuple[Content, ...]
    headers: Mapping[str, str | None] = field(default_factory=dict)
    """Header name to schema pointer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How a package says that an operation pages; pointers lead into a response."""

    items: str
    kind: str
    """`cursor`, `offset`, `page` or `url`."""

    parameter: str | None = None
    """Takes the cursor, offset or page: `query:after`, `body:after`, or a pointer into
    the body, `body:/page/after`."""

    cursor: str | None = None
    """A pointer, or `header:NAME`."""

    next_url: str | None = None
    """Pointer of the next page's URL; `link`: the Link field has it."""

    has_more: str | None = None
    is_last: str | None = None
    total: str | None = None
    total_pages: str | None = None
    echo: str | None = None
    start: int | None = None
    """First offset or page; None: unknown."""

    @property
    def counts(self) -> bool:
        """Tell pages that are asked for by a number."""
        return self.kind in ("offset", "page")

    @staticmethod
    def of(node: Mapping[str, Json]) -> Paging | None:
        """Read what a manifest says; None where it cannot be told."""
        given = {key: value for key, value in node.items() if isinstance(value, str)}
        if "items" not in given:
            return None
        start = node.get("start")
        return Paging(
            items=given["items"],
            kind=given.get("kind", "cursor"),
            parameter=given.get("parameter"),
            cursor=given.get("cursor"),
            next_url=given.get("nextUrl"),
            has_more=given.get("hasMore"),
            is_last=given.get("isLast"),
            total=given.get("total"),
            total_pages=given.get("totalPages"),
            echo=given.get("echo"),
            start=start if isinstance(start, int) else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path."""

    pointer: str
    method: str
    path: str

    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    """Alternatives; empty: no credentials are asked for."""

    several: frozenset[str] = frozenset()
    """Names in the path whose values may be several segments (RFC 6570, 3.2.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme: what it looks like on the wire."""

    name: str
    kind: str
    """`apiKey`, `bearer`, `basic`, `http` or `none`."""

    location: str = ""
    parameter: str = ""
    word: str = ""
    """The scheme's word of `http`, as written."""

    prefix: str = ""
    """What stands before the credential in place of the word (an extension)."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A tree with local references, and which rules it follows."""

    root: Object
    swagger: bool

    @staticmethod
    def of(root: Object) -> Reader:
        """Take a bundled document of any version."""
        return Reader(root, "swagger" in root)

    def find(self, pointer: str) -> Json:
        """Look a pointer up; None where there is nothing."""
        node: Json = self.root
        for token in tokens(pointer):
            if isinstance(node, Mapping) and token in node:
                node = node[token]
            elif isinstance(node, list) and token.isdecimal():
                index = int(token)
                if index >= len(node):
                    return None
                node = node[index]
            else:
                return None
        return node

    def follow(self, node: Json, pointer: str) -> tuple[Object, str]:
        """Follow `$ref`s of an object; siblings lie over what is referred to."""
        over: dict[str, Json] = {}
        seen: set[str] = set()
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            target = str(node["$ref"])
            over = {**{k: v for k, v in node.items() if k != "$ref"}, **over}
            if target in seen or not target.startswith("#"):
                return over, pointer
            seen.add(target)
            pointer, node = target, self.find(target)
        if not isinstance(node, Mapping):
            return over, pointer
        texts = {k: v for k, v in over.items() if k in ("summary", "description")}
        return ({**node, **texts} if texts else node), pointer

    def operations(self) -> Iterator[tuple[str, str, str, Object, Object, str]]:
        """Give `(pointer, method, path, operation, path item, item pointer)`."""
        paths = self.root.get("paths")
        if not isinstance(paths, Mapping):
            return
        for path, raw in paths.items():
            if not isinstance(path, str) or path.startswith(("x-", "$")):
                continue
            here = join("#/paths", path)
            item, place = self.follow(raw, here)
            for method in METHODS:
                if isinstance(item.get(method), Mapping):
                    yield (
                        join(here, method),
                        method.upper(),
                        path,
                        item[method],
                        item,
                        place,
                    )
            more = item.get("additionalOperations")
            if isinstance(more, Mapping):
                for method, operation in more.items():
                    if isinstance(operation, Mapping):
                        pointer = join(here, "additionalOperations", method)
                        yield pointer, str(method), path, operation, item, place


def objects(value: Json) -> Sequence[tuple[int, Object]]:
    """Give the objects of what should be a list of objects, with their indexes."""
    if not isinstance(value, list):
        return ()
    return [(n, item) for n, item in enumerate(value) if isinstance(item, Mapping)]


def mapping(value: Json) -> Object:
    """Take a mapping for what it is and anything else for an empty one."""
    return value if isinstance(value, Mapping) else {}


def named_examples(reader: Reader, holder: Object) -> dict[str, Json]:
    """Gather the `examples` of a media type that have a name and a value."""
    found: dict[str, Json] = {}
    for name, raw in mapping(holder.get("examples")).items():
        example, _ = reader.follow(raw, "#")
        for key in ("value", "dataValue"):
            if key in example:
                found[str(name)] = example[key]
                break
    return found


def examples_of(reader: Reader, holder: Object) -> tuple[Json, ...]:
    """Gather `example` and `examples` of a parameter, media type or schema."""
    found: list[Json] = []
    if "example" in holder:
        found.append(holder["example"])
    several = holder.get("examples")
    if isinstance(several, Mapping):
        for raw in several.values():
            example, _ = reader.follow(raw, "#")
            for key in ("value", "dataValue"):
                if key in example:
                    found.append(example[key])
                    break
    elif isinstance(several, list):
        found.extend(several)
    return tuple(found)
