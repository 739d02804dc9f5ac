"""From values in the document's words to the arguments of a Python method.

`pydantic.TypeAdapter(annotation)` reads the wire form of an argument; files, raw and
streamed bodies are given as they are (the contract of every generated package).
Objects are given as models, or as mappings where an annotation has both: a caller may
choose, and what a package writes is not written by the same code. A mapping is written
as it is, so that one call shows it; each field of a model is written in its own way.
"""

from __future__ import annotations

import functools
import json
import operator
import types
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import suppress
from datetime import datetime
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import (
    BaseModel,
    PydanticSchemaGenerationError,
    PydanticUserError,
    TypeAdapter,
    ValidationError,
)

from ...ir.document import Json
from ..messages.planned_calls import Call, Sent
from ..wire.compare import same_instant
from ..wire.content_kinds import File, is_lines, is_multipart, is_xml
from ..wire.multipart import essence
from .manifest import Entry


class BindingError(Exception):
    """A value of the document that the method's signature does not take."""


class Binder:
    """Makes keyword arguments; adapters are kept, annotations repeat a lot."""

    def __init__(self, *, mappings: bool = False) -> None:
        """Objects are given as models; with `mappings` as those, where both may be.

        Calls that only their values tell apart are given models anyway.
        """
        self._mappings = mappings
        self._plain = False
        self._adapters: dict[Any, TypeAdapter[Any]] = {}
        self._seen: dict[int, tuple[Any, TypeAdapter[Any]]] = {}
        self._data: dict[tuple[int, bool], tuple[Any, Any, Any]] = {}
        self._last: tuple[object, Call, dict[str, Any]] | None = None
        self._method: object = None
        self._hints: Mapping[str, Any] = {}

    def bind(
        self, method: Callable[..., Any], entry: Entry, call: Call
    ) -> dict[str, Any]:
        """Give the keyword arguments of a call.

        Raises BindingError with what the signature lacks or refuses.
        """
        function = getattr(method, "__func__", method)
        last = self._last
        if last is not None and last[0] is function and last[1] is call:
            return {**last[2]}  # several answers are tried with one call
        hints = self.hints(method)
        self._plain = self._mappings and not call.varied
        found: dict[str, Any] = {}
        for key, value in call.arguments.items():
            if key not in entry.arguments:
                raise BindingError(f"no argument takes {key}")
            name = entry.arguments[key]
            if name is not None:
                found[name] = self._read(hints, name, value)
        if call.body is not None:
            self._body(hints, entry, call.body, found)
        self._last = function, call, found
        return {**found}

    def hints(self, method: Callable[..., Any]) -> Mapping[str, Any]:
        """Resolve a method's annotations; raises BindingError where they do not."""
        function = getattr(method, "__func__", method)
        if function is self._method:
            return self._hints
        try:
            self._hints = get_type_hints(function, include_extras=True)
        except (NameError, TypeError, AttributeError, ImportError) as error:
            raise BindingError(f"type hints do not resolve: {error}") from error
        self._method = function
        return self._hints

    def _body(
        self, hints: Mapping[str, Any], entry: Entry, sent: Sent, found: dict[str, Any]
    ) -> None:
        body = entry.body
        if body is None:
            raise BindingError("the method takes no body")
        declared = sent.content.media_type
        way = body.get("content", {}).get(declared, body)
        if body.get("contentType"):
            found[str(body["contentType"])] = sent.media_type
        if way.get("argument"):
            name = str(way["argument"])
            found[name] = self._whole(hints, name, sent)
            return
        fields = way.get("fields", {})
        if not isinstance(sent.value, Mapping):
            raise BindingError(f"the body is taken as fields, not as {sent.value!r}")
        for wire, value in sent.value.items():
            if wire not in fields:
                raise BindingError(f"no argument takes the body's {wire!r}")
            found[fields[wire]] = self._read(hints, fields[wire], value)

    def _whole(self, hints: Mapping[str, Any], name: str, sent: Sent) -> Any:
        if is_lines(sent.media_type):
            return list(sent.value)
        if isinstance(sent.value, str) and is_xml(sent.media_type):
            return sent.value
        if essence(sent.media_type).startswith("text/") and isinstance(sent.value, str):
            return sent.value
        given = self._read(hints, name, sent.value)
        if is_multipart(sent.media_type) and isinstance(given, list):
            # Text may be taken for the base64 that a part at another place is.
            pairs = zip(given, sent.value, strict=True)
            return [text if isinstance(text, str) else one for one, text in pairs]
        return given

    def _read(self, hints: Mapping[str, Any], name: str, value: Json) -> Any:
        """Read the wire form of one argument."""
        if name not in hints:
            raise BindingError(f"the method has no annotated argument {name!r}")
        if has_files(value):
            return as_given(value, hints[name])
        text = json.dumps(value, ensure_ascii=False)
        hint, chosen = self._data_of(hints[name])
        if chosen is not hint:
            with suppress(ValidationError):  # It may be data that no model is of.
                found = self._adapter(chosen, name).validate_json(text)
                found = found if self._plain else constructed(found)
                return as_written(found, value)
        try:
            return as_written(self._adapter(hint, name).validate_json(text), value)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
            reason = f"{faults[0]['loc']}: {faults[0]['msg']}"
            raise BindingError(
                f"argument {name!r} refuses {value!r}: {reason}"
            ) from error

    def _adapter(self, hint: Any, name: str) -> TypeAdapter[Any]:
        try:
            return self._built(hint)
        except (PydanticUserError, PydanticSchemaGenerationError) as error:
            raise BindingError(f"no adapter for {name!r}: {error}") from error

    def _data_of(self, hint: Any) -> tuple[Any, Any]:
        """Give what an annotation has for data, and that with objects of one kind."""
        key = (id(hint), self._plain)
        known = self._data.get(key)
        if known is None:
            data = without_raw(hint)
            chosen = objects(data, mappings=self._plain)
            known = self._data[key] = (hint, data, chosen)
        return known[1], known[2]

    def _built(self, hint: Any) -> TypeAdapter[Any]:
        known = self._seen.get(id(hint))
        if known is None:
            # To hash a Literal of thousands takes longer than to use its adapter.
            known = self._seen[id(hint)] = (hint, self._of_equal(hint))
        return known[1]

    def _of_equal(self, hint: Any) -> TypeAdapter[Any]:
        try:
            found = self._adapters.get(hint)
        except TypeError:  # not hashable: a Literal of lists, say
            return TypeAdapter(hint)
        if found is None:
            found = TypeAdapter(hint)
            self._adapters[hint] = found
        return found


def without_raw(hint: Any) -> Any:
    """Take away what stands for raw content, beside which data may stand.

    A body of several media types takes bytes, files and iterables as well as data.
    """
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    members = get_args(hint)
    kept = [one for one in members if not _is_raw(one)]
    if not kept or len(kept) == len(members):
        return hint
    return functools.reduce(operator.or_, kept)


def _is_raw(hint: Any) -> bool:
    if hint in (bytes, bytearray, memoryview):
        return True
    origin = get_origin(hint) or hint
    if not isinstance(origin, type):
        return False
    if origin in (Iterable, AsyncIterable, Iterator, AsyncIterator):
        return True
    return hasattr(origin, "__fspath__") or hasattr(origin, "read")


def objects(hint: Any, *, mappings: bool) -> Any:
    """Take away the models, or the mappings, where an annotation has both.

    Gives the same annotation where none has.
    """
    origin, members = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        both = any(map(_is_model, members)) and any(map(_is_mapping, members))
        other = _is_model if mappings else _is_mapping
        kept = [one for one in members if not (both and other(one))]
        inner = [objects(one, mappings=mappings) for one in kept]
        if len(inner) == len(members) and all(map(operator.is_, inner, members)):
            return hint
        return functools.reduce(operator.or_, inner)
    if origin in _CONTAINERS:
        within = tuple(objects(one, mappings=mappings) for one in members)
        if not all(map(operator.is_, within, members)):
            return _CONTAINERS[origin][within]
    return hint


_CONTAINERS: Mapping[Any, Any] = {
    kind: kind for kind in (Sequence, Iterable, Mapping, list, dict)
}


def _is_mapping(hint: Any) -> bool:
    return get_origin(hint) is Mapping


def _is_model(hint: Any) -> bool:
    """Tell a model, and a union of models that a tag tells apart."""
    if get_origin(hint) in (Annotated, Union, types.UnionType):
        return any(map(_is_model, get_args(hint)))
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def constructed(found: Any) -> Any:
    """Give models as a caller makes them, by their constructors.

    What is read may remember more than a constructor can be told. Where one fills in
    what the plan of a call leaves out, or refuses an odd value, it stays as read.
    """
    if isinstance(found, list):
        return [constructed(one) for one in found]
    if type(found) is dict:
        return {key: constructed(one) for key, one in found.items()}
    if not isinstance(found, BaseModel):
        return found
    fields, extra = type(found).model_fields, found.model_extra or {}
    if not fields.keys().isdisjoint(extra):
        return found
    # Not by attribute: a model has methods of such names (`json`, `copy`).
    given = {
        name: getattr(found, name) for name in fields.keys() & found.model_fields_set
    }
    given |= extra
    try:
        made = type(found)(**{name: constructed(one) for name, one in given.items()})
    except ValidationError:
        return found
    return found if made.model_fields_set > found.model_fields_set else made


def as_written(found: Any, value: Json) -> Any:
    """Give points in time as a caller would write them, not as they were read.

    What the package reads may remember the text that it was read from.
    """
    if isinstance(found, datetime) and isinstance(value, str):
        made = datetime.combine(found.date(), found.timetz())
        return made if same_instant(value, made.isoformat()) else found
    if isinstance(found, list) and isinstance(value, list):
        pairs = zip(found, value, strict=False)
        return [as_written(one, item) for one, item in pairs]
    return found


def has_files(value: Json) -> bool:
    """Tell whether a value is a file or holds one."""
    if isinstance(value, File):
        return True
    if isinstance(value, Mapping):
        return any(has_files(item) for item in value.values())
    return isinstance(value, list) and any(has_files(item) for item in value)


def as_given(value: Json, hint: Any) -> Any:
    """Give files as the tuple that names them, or as bare bytes.

    One with header fields of its own is what the annotation has for that.
    """
    if isinstance(value, File):
        name = value.filename if value.named else None
        media_type = value.media_type if value.named else None
        if value.text:
            media_type = None if value.media_type == "text/plain" else value.media_type
        if value.headers:
            return _part_class(hint)(
                value.content.decode() if value.text else value.content,
                filename=name,
                media_type=media_type,
                headers=dict(value.headers),
            )
        return (name, value.content, media_type) if value.named else value.content
    if isinstance(value, Mapping):
        return {key: as_given(item, hint) for key, item in value.items()}
    if isinstance(value, list):
        return [as_given(item, hint) for item in value]
    return value


def _part_class(hint: Any) -> Any:
    """Find `FilePart` in an annotation; raises BindingError where it is not there."""
    if isinstance(hint, type) and hint.__name__ == "FilePart":
        return hint
    for inner in get_args(hint):
        with suppress(BindingError):
            return _part_class(inner)
    raise BindingError("the annotation has no `FilePart` for header fields of a part")
