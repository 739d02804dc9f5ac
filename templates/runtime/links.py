"""Operations that follow from a response, called with values of it (`raw.links`).

OpenAPI 3.2, section 4.20, Link Object. `$argument.name` stands for `$request.path.…`
and the like: a value that the call was given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Any, Final

from .encode import dump_json, encode
from .pointers import at
from .record import Record

_INSIDE: Final = re.compile(r"\{(\$[^{}]*)\}")


class ResponseLink(Record):
    """One operation that follows, and where its arguments come from."""

    call: str
    """From the client on: `users.get`."""
    arguments: Mapping[str, object] = MappingProxyType({})
    """Constants and runtime expressions (`$response.body#/id`), by keyword."""
    body: object = None
    """A constant or an expression, of a body whose properties are keywords."""
    fields: Mapping[str, str] = MappingProxyType({})
    """The keywords of those properties."""


class ResponseLinks(Record):
    """The links of an operation's responses, by status key and name."""

    responses: Mapping[str, Mapping[str, ResponseLink]]

    def of(self, response: Any, prepared: Any, client: Any) -> FollowingCalls:
        """Return the calls that follow from one response."""
        status = response.status_code
        found: Mapping[str, ResponseLink] = {}
        for key in ("default", f"{status // 100}XX", str(status)):
            found = self.responses.get(key, found)
        return FollowingCalls(found, _Values(response, prepared), client)


class FollowingCalls:
    """Methods, one for each link, that call the operation that it leads to.

    They take that operation's arguments as well, in place of those of the link.
    """

    def __init__(
        self, links: Mapping[str, ResponseLink], values: _Values, client: Any
    ) -> None:
        self._links = links
        self._values = values
        self._client = client

    def __getattr__(self, name: str) -> Callable[..., Any]:
        link = self._links.get(name)
        if link is None:
            known = ", ".join(self._links) or "none"
            raise AttributeError(f"the response has no link {name!r}, but {known}")
        method: Callable[..., Any] = reduce(getattr, link.call.split("."), self._client)
        return lambda **given: method(**{**self._values.of(link), **given})

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._links]

    def __repr__(self) -> str:
        return f"<FollowingCalls {', '.join(self._links)}>"


class _Values:
    """What runtime expressions stand for, of one call and its response."""

    def __init__(self, response: Any, prepared: Any) -> None:
        self._response = response
        self._prepared = prepared

    def of(self, link: ResponseLink) -> dict[str, object]:
        """Return the arguments of a link; one that has no value is left out."""
        found = {name: self._value(one) for name, one in link.arguments.items()}
        body = self._value(link.body)
        if isinstance(body, Mapping):
            found |= {link.fields.get(key, key): value for key, value in body.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _value(self, given: object) -> object:
        match given:
            case str() if given.startswith("$"):
                return self._expression(given)
            case str():
                texts = {one: self._text(one) for one in _INSIDE.findall(given)}
                if None in texts.values():
                    return None
                return _INSIDE.sub(lambda found: texts[found[1]] or "", given)
            case Mapping():
                return {key: self._value(one) for key, one in given.items()}
            case list():
                return [self._value(one) for one in given]
        return given

    def _text(self, expression: str) -> str | None:
        value = encode(self._expression(expression))
        if value is None or isinstance(value, str):
            return value
        return dump_json(value).decode()

    def _expression(self, text: str) -> object:
        """Evaluate an expression (section 4.20.4); what is none is a constant."""
        response, prepared = self._response, self._prepared
        source, _, rest = text.partition(".")
        if text == "$url":
            return prepared.url
        if text == "$method":
            return prepared.operation.method
        if text == "$statusCode":
            return response.status_code
        if source == "$argument":
            return prepared.call.values.get(rest)
        if source not in ("$request", "$response"):
            return text
        place, _, pointer = rest.partition("#")
        if place == "body" and source == "$response":
            return _in_body(response.content, pointer)
        if place == "body":
            content = prepared.content
            return _in_body(content.whole if content is not None else None, pointer)
        if source == "$response" and rest.startswith("header."):
            return response.headers.get(rest.removeprefix("header."))
        return None


def _in_body(content: bytes | None, pointer: str) -> object:
    try:
        return at(json.loads(content or b"null"), pointer)
    except (ValueError, RecursionError):
        return None
