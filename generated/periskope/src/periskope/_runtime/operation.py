"""The rules of one operation, as data: what generated modules state beside a method."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from .api import Server
from .body import Content, Json
from .media import is_json
from .options import RequestOptions, RetryPolicy
from .record import Record
from .sendable import ParameterRule, PathTemplate

T = TypeVar("T")

Typed: TypeAlias = Callable[[], object]
"""A type, named by code and looked up when it is needed: `lambda: models.Thing`."""


@lru_cache(maxsize=4096)
def looked_up(rule: Typed) -> object:
    """Return the type that a rule names; it is one object, however often it is read."""
    return rule()


class ResponseContent(Protocol):
    """Content of other media types than JSON's, or of several: `contents.py`."""

    @property
    def accepted(self) -> Iterable[str]: ...
    def read(self, response: Any, decoder: Any, /) -> object: ...


ResponseRule: TypeAlias = Typed | ResponseContent | None
"""What a status brings: JSON of a type, other content, or nothing."""


class RequestBody(Protocol):
    """A body (`body.py`), or a choice of several (`bodies.py`)."""

    def prepare(
        self, values: Mapping[str, object], extra: Mapping[str, object]
    ) -> Content | None: ...


class Call:
    """What a generated method hands over: an operation's rules and the values."""

    __slots__ = ("operation", "options", "raw", "values")

    def __init__(
        self,
        operation: Rules,
        values: Mapping[str, object],
        options: RequestOptions | None = None,
        raw: bool = False,
    ) -> None:
        self.operation = operation
        self.values = values
        self.options = options
        self.raw = raw
        """Whether the caller asks for the response and not for its value."""

    def changed(self, values: Mapping[str, object]) -> Call:
        """Return the same call with other values."""
        return Call(self.operation, {**self.values, **values}, self.options, self.raw)


class Rules(Record):
    """One method of one path, whatever a call of it returns."""

    method: str
    path: str | PathTemplate
    _: KW_ONLY
    parameters: tuple[ParameterRule, ...] = ()
    body: RequestBody | None = None
    accept: str | None = None
    """The argument that chooses the response's media type."""
    responses: Mapping[str, ResponseRule] = MappingProxyType({})
    """By `200`, `2XX` or `default`: what is not an error."""
    errors: Mapping[str, Any] | None = None
    """What is raised, by status (`documented_errors.py`). None: as the API says."""
    security: tuple[tuple[str, ...], ...] | None = None
    """Alternatives, each the scheme keys that it needs together; `()`: none. None: as
    the API says."""
    idempotency: str = ""
    """Header field of a key that is kept over retries; made unless the call has it."""
    scopes: Mapping[str, tuple[str, ...]] | None = None
    """What tokens that the client fetches need, by scheme. None: as the API says."""
    servers: tuple[Server, ...] = ()
    """Only where the operation has servers of its own."""
    retry: RetryPolicy | None = None
    """What the document says of it; a caller's policy comes first."""
    links: Any = None
    """What follows from its responses: `links.py`."""

    @cached_property
    def place(self) -> str:
        """The operation's name in messages: `POST /members/invite`."""
        return f"{self.method} {self.path}"

    @cached_property
    def arguments(self) -> frozenset[str]:
        """The arguments that are not the body's."""
        names = self.stated.union(() if isinstance(self.path, str) else self.path.names)
        return names | {self.accept} if self.accept else names

    @cached_property
    def stated(self) -> frozenset[str]:
        """The arguments of the parameters that have a rule here."""
        return frozenset(one.keyword for one in self.parameters)

    @cached_property
    def accepted(self) -> str:
        """The media types of the responses, the first preferred.

        Where none of them is JSON, anything else is better than 406.
        """
        types: dict[str, None] = {}
        for rule in self.responses.values():
            if callable(rule):
                types["application/json"] = None
            elif rule is not None:
                types.update(dict.fromkeys(rule.accepted))
        ranked = [
            f"{name};q={max(1.0 - at / 10, 0.1):.1f}" if at else name
            for at, name in enumerate(types)
        ]
        if types and "*/*" not in types and not any(map(is_json, types)):
            ranked.append("*/*;q=0.1")
        return ", ".join(ranked) or "*/*"

    def content(
        self, values: Mapping[str, object], extra: Mapping[str, object]
    ) -> Content | None:
        """Return the content of a call's request; `extra` are further properties."""
        if self.body is None:
            return Json().prepare({}, extra) if extra else None
        names = self.arguments
        given = {name: value for name, value in values.items() if name not in names}
        return self.body.prepare(given, extra)


class Operation(Rules, Generic[T]):
    """One method of one path; `T` is what a call returns."""
