"""A row of a table: one call, what it sends, and what it gives back.

Rows are written from the standards' own examples, by hand. Nothing here knows how the
generator or its judge reads a document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

Json = Any
Call = Callable[[Any, ModuleType], Any]
"""The method and the package → what it returns."""

UNSET = object()
EMPTY = {"204": {"description": "Done"}}


@dataclass(frozen=True, kw_only=True)
class Reply:
    """A response of the server."""

    status: int = 204
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""


@dataclass(frozen=True, kw_only=True)
class Instance:
    """A model that is expected: the name of its class, and its wire form."""

    name: str
    data: Json


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Data of any type that is expected, written back as it was read."""

    data: Json


@dataclass(frozen=True, kw_only=True)
class Raises:
    """An exception that is expected: its class or a base, and some attributes."""

    name: str
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One call of an operation of its own, below a path that nobody shares.

    What is not stated is not looked at.
    """

    name: str
    call: Call
    """`lambda call, package: call(color="blue")`"""

    operation: Mapping[str, Json] = field(default_factory=dict)
    """The Operation Object; without responses it is 204."""

    method: str = "get"
    path: str = ""
    """What follows the row's own path in the template."""

    target: str | None = None
    """Path (behind the row's own) and query, as sent."""

    headers: Mapping[str, str | None] = field(default_factory=dict)
    """Fields of the request, in any case; None: it has none of that name."""

    content: bytes | None = None
    """Content of the request; the boundary of a multipart one is `BOUNDARY`, and that
    of a part which is one itself `INNER`."""

    reply: Reply = field(default_factory=Reply)
    result: object = UNSET
    """A value, an `Instance`, a list of these, `Kept`, or `Raises`."""

    requests: int = 1


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows that share a document."""

    name: str
    """Of letters and digits: it names the package."""

    rows: tuple[Row, ...]
    version: str = "3.1.1"
    document: Mapping[str, Json] = field(default_factory=dict)
    """`servers`, `components` and the like."""

    client: Mapping[str, Json] = field(default_factory=dict)
    """Arguments of the client's constructor, such as credentials."""

    base: str = "https://api.example.com"
    """What stands before every path that is sent."""


def parameter(
    name: str, location: str, schema: Json = None, **more: Json
) -> Mapping[str, Json]:
    """Return an operation with one parameter; `schema` is a string if not stated."""
    given: dict[str, Json] = {"name": name, "in": location, **more}
    if location == "path":
        given["required"] = True
    if "content" not in more:
        given["schema"] = {"type": "string"} if schema is None else schema
    return {"parameters": [given]}


def body(media_type: str, schema: Json, **more: Json) -> Mapping[str, Json]:
    """Return an operation with a required body; `more` goes into its Media Type."""
    content = {media_type: {"schema": schema, **more}}
    return {"requestBody": {"required": True, "content": content}}


def responds(media_type: str, schema: Json, status: str = "200") -> Mapping[str, Json]:
    """Return an operation with one response."""
    content = {media_type: {} if schema is None else {"schema": schema}}
    return {"responses": {status: {"description": "It", "content": content}}}
