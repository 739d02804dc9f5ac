"""What every request body has (OpenAPI 3.2, section 4.13), and those that are JSON.

`body_form.py` and so on say how a value is written in another way.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType

from .encode import dump_json, encode
from .errors import InvalidArgumentError
from .omit import omit
from .record import Record


class Content:
    """What a request carries, in memory; `content.py` has what is sent in pieces."""

    def __init__(self, media_type: str, data: bytes | None) -> None:
        self.media_type = media_type
        self._data = data

    @property
    def whole(self) -> bytes | None:
        """All of it, where it is in memory."""
        return self._data

    @property
    def length(self) -> int | None:
        """Number of bytes, where it is known before sending."""
        return None if self._data is None else len(self._data)

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent now, once more if it was sent before."""
        return True

    def declare(self, length: int) -> None:
        """State the number of bytes that the request's head names."""
        known = self.length
        if known is not None and known != length:
            raise InvalidArgumentError(
                f"Content-Length is {length}, but the content has {known} bytes"
            )

    def stream(
        self, _is_async: bool
    ) -> bytes | Iterable[bytes] | AsyncIterable[bytes] | None:
        """Return it as the HTTP library sends it."""
        return self._data


class Body(Record):
    """A request body of one media type.

    With `argument`, the call gives the body as that argument. Without, the body is an
    object, and every value of the call that is no parameter is one of its properties.
    """

    argument: str | None = None
    _: KW_ONLY
    media_type: str
    required: bool = True
    renamed: Mapping[str, str] = MappingProxyType({})
    """Argument → property, where they differ."""
    encodings: Mapping[str, Callable[[object], object]] = MappingProxyType({})
    """By property: how bytes become text (`bytes_text.py`)."""

    def prepare(
        self, values: Mapping[str, object], extra: Mapping[str, object]
    ) -> Content | None:
        """Return the content of a call, by argument, with `extra` properties."""
        value = self.value(values)
        if extra:
            value = self.extended(value, extra)
        return None if value is omit else self.encode(value, self.media_type)

    def extended(self, value: object, extra: Mapping[str, object]) -> object:
        """Return an object with further properties."""
        data = {} if value is omit else self.as_object(value)
        if not isinstance(data, Mapping) or not isinstance(extra, Mapping):
            msg = "extra_body, a mapping, needs a body that is an object"
            raise InvalidArgumentError(msg)
        return {**data, **extra}

    def as_object(self, value: object) -> object:
        """Return a value as a mapping by property, where it is an object."""
        return value if isinstance(value, Mapping) else encode(value)

    def value(self, values: Mapping[str, object]) -> object:
        """Return the body among a call's values; `omit` where none was given."""
        if self.argument is not None:
            return values.get(self.argument, omit)
        renamed, encodings = self.renamed, self.encodings
        found: dict[str, object] = {}
        for argument, value in values.items():
            if value is not omit:
                name = renamed.get(argument, argument)
                encoding = encodings.get(name)
                found[name] = value if encoding is None else encoding(value)
        return found if found or self.required else omit

    def encode(self, value: object, media_type: str) -> Content:
        """Return a value as content of a media type."""
        raise NotImplementedError

    def default(self, _value: object) -> str:
        """Return the media type of a value where the document has only a range."""
        return self.media_type


class Json(Body):
    """A body as JSON, of every media type that ends in `+json` as well."""

    _: KW_ONLY
    media_type: str = "application/json"
    encoding: Callable[[object], object] | None = None
    """Of a body that is bytes in a string (`bytes_text.py`)."""

    def encode(self, value: object, media_type: str) -> Content:
        if self.encoding is not None:
            value = self.encoding(value)
        return Content(media_type, dump_json(encode(value)))
