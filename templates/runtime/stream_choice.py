"""Operations that stream where a flag of the call says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cached_property
from typing import Generic

from .encode import is_a_model, properties
from .errors import InvalidArgumentError
from .omit import omit
from .operation import Call, Operation
from .stream_reading import S, StreamOperation, StreamRule, T

_KEPT = (
    *("parameters", "body", "errors", "security", "scopes"),
    *("servers", "idempotency", "retry", "links"),
)
"""Rules that hold of the stream, too."""


class StreamChoice(Generic[T, S]):
    """An operation that returns `T`, or a stream of `S` where its flag says so.

    `argument` is the flag. With `body`, the body is one argument of that name, which
    the flag is a property of: `key`, or of the same name.
    """

    def __init__(
        self,
        rules: Operation[T],
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
    def _streamed(self) -> StreamOperation[S]:
        """The rules of a call that streams."""
        rules = self.rules
        kept = {name: getattr(rules, name) for name in _KEPT}
        return StreamOperation(rules.method, rules.path, stream=self._stream, **kept)

    def chosen(self, call: Call) -> tuple[StreamOperation[S] | None, Call]:
        """Return the rules by which a call streams, if it does, and the call with the
        flag in its place."""
        given = call.values.get(self._argument, omit)
        streams = self._default if given in (omit, None) else given == self._value
        streamed = self._streamed if streams else None
        values = dict(call.values)
        if self._body is not None:
            values.pop(self._argument, None)
            self._put(values, given)
        rules = streamed or self.rules
        return streamed, Call(rules, values, call.options, call.raw)

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
    if is_a_model(body):
        fields = type(body).model_fields
        found: dict[str, object] = dict(body.model_extra or {})
        for name in body.model_fields_set & fields.keys():
            alias = fields[name].serialization_alias
            found[name if alias is None else alias] = getattr(body, name)
        return found
    if is_dataclass(body) and not isinstance(body, type):
        return properties(body)
    return body if isinstance(body, Mapping) else None
