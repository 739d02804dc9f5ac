"""Operations that stream where a flag of the call says so."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from .errors import InvalidArgumentError
from .omit import omit
from .operation import Call, Operation
from .stream import AsyncStream, Stream, StreamOperation
from .stream_reading import StreamRule

T = TypeVar("T")
S = TypeVar("S")


class StreamFlag(Generic[S]):
    """What a flag of an operation chooses: a stream of `S`, or what `rules` say.

    `argument` is the flag. With `body`, the body is one argument of that name, which
    the flag is a property of: `key`, or of the same name.
    """

    def __init__(
        self,
        rules: Any,
        stream: StreamRule,
        argument: str,
        *,
        value: object = True,
        default: bool = False,
        body: str | None = None,
        key: str | None = None,
    ) -> None:
        self.rules = rules
        self._stream = stream
        self._argument = argument
        self._value = value
        self._default = default
        self._body = body
        self._key = key or argument

    @cached_property
    def streamed(self) -> StreamOperation[S]:
        """The rules of a call that streams."""
        rules = self.rules
        return StreamOperation(
            rules.method,
            rules.path,
            parameters=rules.parameters,
            body=rules.body,
            errors=rules.errors,
            security=rules.security,
            servers=rules.servers,
            stream=self._stream,
        )

    def chosen(self, call: Call) -> tuple[bool, Call]:
        """Return whether a call streams, and the call with the flag in its place."""
        given = call.values.get(self._argument, omit)
        streams = self._default if given in (omit, None) else given == self._value
        operation = self.streamed if streams else self.rules
        values = dict(call.values)
        if self._body is not None:
            values.pop(self._argument, None)
            self._put(values, given)
        return streams, Call(operation, values, call.options, call.raw)

    def _put(self, values: dict[str, object], given: object) -> None:
        """Write the flag into the body."""
        assert self._body is not None
        body = values.get(self._body, omit)
        if body is omit:
            return
        plain = _properties(body)
        if plain is None:
            return
        held = plain.get(self._key, omit)
        if given is omit:
            if held not in (omit, None, False):
                raise InvalidArgumentError(
                    f"{self.rules.place}: give {self._argument!r} as an argument,"
                    f" and not in {self._body!r}"
                )
            return
        values[self._body] = {**plain, self._key: given}


def _properties(body: object) -> Mapping[str, object] | None:
    """Return a body's properties by their names on the wire, values as they are."""
    if isinstance(body, BaseModel):
        fields = type(body).model_fields
        found: dict[str, object] = dict(body.model_extra or {})
        for name in body.model_fields_set & fields.keys():
            alias = fields[name].serialization_alias
            found[name if alias is None else alias] = getattr(body, name)
        return found
    return body if isinstance(body, Mapping) else None


class StreamChoice(Generic[T, S]):
    """An operation that returns `T`, or a stream of `S` where its flag says so."""

    def __init__(
        self,
        rules: Operation[T],
        stream: StreamRule,
        argument: str,
        **more: Any,
    ) -> None:
        self._flag: StreamFlag[S] = StreamFlag(rules, stream, argument, **more)
        self._rules = rules

    def call(self, sender: Any, call: Call) -> T | Stream[S]:
        """Make a call, or prepare one that streams."""
        streams, call = self._flag.chosen(call)
        if streams:
            return self._flag.streamed.call(sender, call)
        return self._rules.call(sender, call)

    def call_async(
        self, sender: Any, call: Call
    ) -> Coroutine[Any, Any, T] | AsyncStream[S]:
        """Make an asynchronous call, or prepare one that streams."""
        streams, call = self._flag.chosen(call)
        if streams:
            return self._flag.streamed.call_async(sender, call)
        return self._rules.call_async(sender, call)
