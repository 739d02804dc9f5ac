"""Streams that the content of responses does not describe: extensions, and words.

`x-fern-streaming` names the items and what asks for them; a boolean `stream` of which
the document says that server-sent events follow is a stream of anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from ...ir.document import Json, join
from ..wire.content_kinds import is_form, is_json, is_lines
from ..wire.multipart import essence
from .api import Content, Object, Operation, Reader, Response, mapping

EVENTS: Final = "text/event-stream"
LINES: Final = "application/x-ndjson"
_KEY: Final = "x-fern-streaming"
_FLAGS: Final = ("stream", "streaming", "isstream")
_WORDS: Final = re.compile(
    r"server[- ]sent[- ]events?|\bSSE\b|event[- ]stream", re.IGNORECASE
)
_EVENT_ENDINGS: Final = (
    *("StreamEvent", "StreamingEvent", "StreamChunk", "StreamResponse"),
)
_DEEPEST: Final = 8


def is_sequence(content: Content) -> bool:
    """Tell content that comes item by item."""
    return essence(content.media_type) == EVENTS or is_lines(content.media_type)


def streams(operation: Operation) -> bool:
    """Tell whether a success of an operation is documented as a stream."""
    return any(
        is_sequence(content) for one in operation.responses for content in one.contents
    )


def with_stream(operation: Operation, kind: str | None, *, beside: bool) -> Operation:
    """Return an operation whose first success is a stream of anything, too.

    `kind` is `sse` or lines; without `beside`, nothing else comes.
    """
    media_type = EVENTS if kind == "sse" else LINES
    content = Content(media_type=media_type, schema=None, pointer=operation.pointer)
    return _added(operation, content, beside=beside)


def _added(operation: Operation, content: Content, *, beside: bool) -> Operation:
    changed, done = [], False
    for response in operation.responses:
        if not done and response.key[:1] in "2d":
            done = True
            contents = (*response.contents, content) if beside else (content,)
            response = replace(response, contents=contents)
        changed.append(response)
    return replace(operation, responses=tuple(changed))


def described(
    reader: Reader, add: Callable[[Json], str], node: Object, operation: Operation
) -> Operation:
    """Return an operation with the stream that its extension or its words describe.

    `add` takes a schema that stands outside of the document's, and gives its pointer.
    """
    if streams(operation):
        return operation
    given = node.get(_KEY)
    if given is True or isinstance(given, Mapping):
        return _by_extension(mapping(given), add, operation)
    if spoken(reader, node):
        schema = _called_event(reader, operation)
        content = Content(media_type=EVENTS, schema=schema, pointer=operation.pointer)
        return _added(operation, content, beside=True)
    return operation


def _called_event(reader: Reader, operation: Operation) -> str | None:
    """Find the component that is called as the events of the JSON beside them are."""
    for content in _data(operation.responses):
        if content.schema is None:
            continue
        whole = reader.follow({"$ref": content.schema}, content.schema)[1]
        if whole.startswith("#/components/schemas/"):
            for stem in (whole, whole.removesuffix("Response")):
                for ending in _EVENT_ENDINGS:
                    if reader.find(stem + ending) is not None:
                        return stem + ending
    return None


def _by_extension(
    given: Object, add: Callable[[Json], str], operation: Operation
) -> Operation:
    events = given.get("format") == "sse"
    beside = "stream-condition" in given
    items = given.get("response-stream")
    schema = None if items is None else add(items)
    if schema is None and not beside:
        data = next(_data(operation.responses), None)
        if data is None:
            return operation  # Bytes, which are read as they arrive.
        schema = data.schema
    content = Content(
        media_type=EVENTS if events else LINES,
        schema=schema,
        pointer=join(operation.pointer, _KEY),
    )
    return _added(operation, content, beside=beside)


def _data(responses: Iterable[Response]) -> Iterator[Content]:
    for response in responses:
        if response.key[:1] in "2d":
            for content in response.contents:
                if is_json(content.media_type):
                    yield content


def spoken(reader: Reader, node: Object) -> bool:
    """Tell whether words say that a boolean `stream` asks for events."""
    about = node.get("description")
    for name, schema in _inputs(reader, node):
        if _folded(name) in _FLAGS and _is_boolean(reader, schema):
            said = f"{_said(reader, schema)} {about or ''}"
            if _WORDS.search(said[:20_000]):
                return True
    return False


def _inputs(reader: Reader, node: Object) -> Iterator[tuple[str, Object]]:
    """Give the parameters of the query and the properties of a JSON body or a form."""
    for raw in node.get("parameters") or ():
        parameter, _ = reader.follow(raw, "#")
        if parameter.get("in") == "query" and "name" in parameter:
            yield str(parameter["name"]), _with_words(reader, parameter)
    body, _ = reader.follow(node.get("requestBody"), "#")
    for media_type, raw in mapping(body.get("content")).items():
        kind = essence(str(media_type))
        if is_json(kind) or is_form(kind) or kind == "multipart/form-data":
            entry, _ = reader.follow(raw, "#")
            yield from _properties(reader, entry.get("schema"), 0)


def _with_words(reader: Reader, parameter: Object) -> Object:
    """Give a parameter's schema, with the words of both."""
    held = mapping(parameter.get("schema"))
    schema, _ = reader.follow(held, "#")
    words = [one.get("description") for one in (parameter, held, schema)]
    return {**schema, "description": " ".join(str(one) for one in words if one)}


def _properties(reader: Reader, raw: Json, depth: int) -> Iterator[tuple[str, Object]]:
    schema, _ = reader.follow(raw, "#")
    for name, held in mapping(schema.get("properties")).items():
        yield str(name), _with_words(reader, {"schema": held})
    if depth < _DEEPEST:
        for key in ("allOf", "oneOf", "anyOf"):
            several = schema.get(key)
            for one in several if isinstance(several, list) else ():
                yield from _properties(reader, one, depth + 1)


def _said(reader: Reader, schema: Object) -> str:
    """Give the words of a schema, and of the one beside null."""
    branches = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf") or ()
    held = [reader.follow(one, "#")[0] for one in branches]
    return " ".join(str(one.get("description", "")) for one in (schema, *held))


def _is_boolean(reader: Reader, schema: Object) -> bool:
    kinds = schema.get("type")
    several = [kinds] if isinstance(kinds, str) else kinds or ()
    if "boolean" in several:
        return "const" not in schema and "enum" not in schema
    branches = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf") or ()
    return any(reader.follow(one, "#")[0].get("type") == "boolean" for one in branches)


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]", "", name[:100].lower())
