"""Whether an operation streams, and what chooses the stream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ...ir.api import (
    Api,
    MediaType,
    Operation,
    Response,
    StreamChoice,
    StreamFormat,
    Streaming,
)
from ...ir.decisions.recognition import Recognition, StreamKind
from ...ir.query import essence, is_json, is_sequence
from ...ir.status import Code, Default, Range
from ..cursor import Cursor
from ..shapes import Shapes
from .fern import Fern
from .flags import Flag, any_flag, choice, flags_of, spoken
from .items import Items, items_of, named_event, of_schema

_MEDIA_TYPES: Final = {
    StreamFormat.EVENTS: "text/event-stream",
    StreamFormat.LINES: "application/x-ndjson",
}
_KINDS: Final = {
    StreamKind.EVENTS: StreamFormat.EVENTS,
    StreamKind.LINES: StreamFormat.LINES,
}


def stream_format(media_type: str) -> StreamFormat | None:
    """Return how items follow each other in a media type; None: it is no sequence."""
    kind = essence(media_type)
    if kind == "text/event-stream":
        return StreamFormat.EVENTS
    return StreamFormat.LINES if is_sequence(kind) else None


def stream(
    cursor: Cursor, api: Api, recognition: Recognition, ferns: Mapping[str, Fern]
) -> tuple[Operation, ...]:
    """Return the operations with their streams; `ferns` are extensions by identity."""
    shapes = Shapes(api)
    used: set[str] = set()
    found = []
    for one in api.operations:
        told = None
        for key in (one.identity, one.operation_id):
            if key is not None and key in recognition.streams:
                used.add(key)
                told = told or recognition.streams[key]
        decided = _decided(shapes, one, told, ferns.get(one.identity))
        streaming = None if isinstance(decided, str) else decided
        if told is not None and streaming is None:
            cursor.warning(
                "unusable-streaming",
                f"nothing of {one.identity} asks for the stream that the settings name",
                one.pointer,
            )
        why = decided if isinstance(decided, str) else None
        if decided is not None:
            one = replace(one, streaming=streaming, unstreamed=why)
        found.append(one)
    for key in recognition.streams.keys() - used:
        cursor.warning(
            "setting-without-match", f"no operation is {key[:100]!a}", "#/paths"
        )
    return tuple(found)


def _decided(
    shapes: Shapes, operation: Operation, told: StreamKind | None, fern: Fern | None
) -> Streaming | str | None:
    """Return the stream of an operation, or why it has none though it looks so."""
    if operation.method == "HEAD":
        return None
    good = _successes(operation)
    media = [(one, each) for one in good for each in one.content]
    streams = [
        (one, each) for one, each in media if stream_format(each.media_type) is not None
    ]
    if fern is not None:
        found = _by_extension(shapes, operation, fern, streams)
        if found is not None:
            return found
    if not streams:
        return _undescribed(shapes, operation, told)
    kinds = {stream_format(each.media_type) for _, each in streams}
    kind = kinds.pop()
    if kinds or kind is None:
        return "both events and lines of JSON"
    if len({one.key for one, _ in streams}) != 1:
        return "streams of several statuses"
    others = [each for one, each in media if stream_format(each.media_type) is None]
    beside = next((one for one in others if is_json(one.media_type)), None)
    items = _joined([items_of(shapes, each, kind, beside) for _, each in streams])
    base = Streaming(
        format=kind,
        media_type=streams[0][1].media_type,
        data=items.data,
        sentinels=items.sentinels,
        rule="only",
    )
    if not others:
        return base  # A success without content is a stream without items.
    flags = flags_of(shapes, operation)
    chosen = choice(shapes, flags)
    rule, by = chosen or ("S5", StreamChoice(parameter=None))
    return replace(base, choice=by, rule=rule)


def _joined(several: list[Items]) -> Items:
    """Join what several names of one media type say; anything wins."""
    known = all(one.data for one in several)
    data = dict.fromkeys(kind for one in several for kind in one.data if known)
    sentinels = dict.fromkeys(text for one in several for text in one.sentinels)
    return Items(tuple(data), tuple(sentinels))


def _undescribed(
    shapes: Shapes, operation: Operation, told: StreamKind | None
) -> Streaming | str | None:
    """Return a stream that words or settings say there is: of anything, mostly.

    A flag alone does not: what it turns on may be something else.
    """
    flags = flags_of(shapes, operation)
    if told is None:
        by = spoken(shapes, operation, flags)
        kind, rule = StreamFormat.EVENTS, "words"
    else:
        by = any_flag(shapes, flags)
        kind, rule = _KINDS[told], "settings"
    if by is None:
        flag = None if told is not None else any_flag(shapes, flags)
        if flag is None:
            return None
        return f"no stream is documented for {flag.parameter}; `streams` may name one"
    schema = named_event(shapes, operation) if rule == "words" else None
    items = Items() if schema is None else of_schema(shapes, schema, kind)
    return Streaming(
        format=kind,
        media_type=_MEDIA_TYPES[kind],
        data=items.data,
        sentinels=items.sentinels,
        choice=by,
        rule=rule,
    )


def _by_extension(
    shapes: Shapes,
    operation: Operation,
    fern: Fern,
    streams: list[tuple[Response, MediaType]],
) -> Streaming | None:
    by = None
    if fern.condition is not None:
        wanted = fern.condition
        flag = _named(flags_of(shapes, operation), wanted)
        if flag is None:
            return None
        by = StreamChoice(parameter=flag.key, default=flag.nodes[0].default is True)
    documented = [
        each for _, each in streams if stream_format(each.media_type) is fern.format
    ]
    schema = fern.schema
    if schema is None and by is None:
        media = _data(operation)
        if media is None:
            return None  # Bytes: they are read as they arrive, whatever it is called.
        schema = media.item_schema or media.schema
    items = Items() if schema is None else of_schema(shapes, schema, fern.format)
    if documented and (documented[0].schema or documented[0].item_schema):
        items = items_of(shapes, documented[0], fern.format, None)
    ends = (fern.terminator,) if fern.terminator else ()
    usual = _MEDIA_TYPES[fern.format]
    return Streaming(
        format=fern.format,
        media_type=documented[0].media_type if documented else usual,
        data=items.data,
        sentinels=tuple(dict.fromkeys((*items.sentinels, *ends))),
        choice=by,
        rule="x-fern-streaming",
    )


def _data(operation: Operation) -> MediaType | None:
    """Return the data that responses describe, whose items an extension streams."""
    media = [one for response in _successes(operation) for one in response.content]
    for one in media:
        if stream_format(one.media_type) is not None or is_json(one.media_type):
            return one
    return None


def _named(flags: list[Flag], name: str) -> Flag | None:
    keys = (f"body:{name}", f"query:{name}")
    return next((one for key in keys for one in flags if one.key == key), None)


def _successes(operation: Operation) -> list[Response]:
    good, default = [], []
    for response in operation.responses:
        match response.status:
            case Code(code) if 200 <= code < 300:
                good.append(response)
            case Range(2):
                good.append(response)
            case Default():
                default.append(response)
    return good or default
