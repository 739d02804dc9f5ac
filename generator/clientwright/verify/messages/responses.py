"""What the server may answer: every documented status and media type, and more.

For each, made values (minimal, full, every branch, unknown enumeration values, tags and
fields) and the document's examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.document import Json
from ..document.api import Content, Operation, Response
from ..document.media_types import concrete, is_file, without_files
from ..document.status_codes import EMPTY, statuses
from ..values.charsets import encoded, writable
from ..values.chooser import First, Rotation
from ..values.made import Maker
from ..values.making import CutError
from ..values.scalars import JSON, Rules
from ..wire.content_kinds import is_json, is_lines, is_text, is_xml
from ..wire.decode import ABSENT
from ..wire.multipart import essence
from ..wire.xml_bodies import XmlSchema, as_read, write_xml
from .common_values import CommonValues
from .event_streams import Event, described, expected, filled, sent_events
from .planned_calls import MOST_CALLS, MOST_NODES
from .served_response import SEQUENCES, Answer, dump, dump_digits, record, unfit_schema

_EXACT = ("minimal", "full", "variation", "newer")
"""Labels of made values that the schema allows, but for open enumerations."""

EVENTS = "text/event-stream"
_FRAMING = frozenset(
    {
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""Fields that say how a message is read: a made value would break it."""

_MEANT = frozenset({"enum", "const", "format", "pattern"})
"""Keywords by which text is more than any text."""


class Answers:
    """Makes the answers of the operations of one document."""

    def __init__(self, maker: Maker, *, again: bool = False) -> None:
        """With `again`, what was given once is given every time."""
        self._maker = maker
        self._again = again
        self._shared: dict[int, int] = {}
        self._made: dict[tuple[str, str], list[tuple[str, Json]]] = {}
        self._common = CommonValues(maker)
        self.unmade: dict[str, str] = {}

    def documented(self, operation: Operation) -> Iterator[Answer]:
        """Give answers for every documented status and media type."""
        keys = {response.key for response in operation.responses}
        for response in operation.responses:
            for status in statuses(response.key, keys):
                yield from self.of(operation, response, status)
        if not operation.responses:
            yield Answer("no documented response", "none", 200, None, b"")

    def of(
        self, operation: Operation, response: Response, status: int
    ) -> Iterator[Answer]:
        """Give answers of one documented response, with a status that it stands for."""
        taken = not self._again
        yield from self._response(operation, response, status, taken=taken)

    def given(
        self, response: Response, content: Content, status: int, label: str, value: Json
    ) -> Answer:
        """Give an answer with a value of the document's own, whatever it is worth."""
        media_type = answered(content, self._maker)[0]
        return self._answer(content, media_type, response.key, status, label, value)

    def headers(self, response: Response) -> tuple[tuple[str, str], ...]:
        """Make values for the documented fields of an answer, where they are plain."""
        found: list[tuple[str, str]] = []
        for name, pointer in response.headers.items():
            if pointer is None or name.lower() in _FRAMING:
                continue
            rules = Rules(nulls=False, blank=False, charset="visible", depth=0)
            try:
                value = self._maker.make(pointer, First(), full=False, rules=rules)
            except CutError:
                continue
            if isinstance(value, str | int | float):
                text = value if isinstance(value, str) else dump(value).decode()
                found.append((name, text))
        return tuple(found)

    def first(self, operation: Operation, *, streams: bool = True) -> Answer:
        """Give one good answer, a success where there is one.

        Without `streams`, what comes item by item is left out.
        """
        best: Answer | None = None
        for response in operation.responses:
            keys = {other.key for other in operation.responses}
            for status in statuses(response.key, keys):
                if best is None or (status < 300 and best.status >= 300):
                    several = self._response(operation, response, status)
                    best = next(
                        (a for a in several if streams or a.form not in SEQUENCES),
                        best,
                    )
        return best or Answer("no documented response", "none", 200, None, b"")

    def _response(
        self,
        operation: Operation,
        response: Response,
        status: int,
        *,
        taken: bool = False,
    ) -> Iterator[Answer]:
        if operation.method == "HEAD" or status in EMPTY or not response.contents:
            yield Answer(f"{status} without content", response.key, status, None, b"")
            return
        for content in response.contents:
            for media_type in answered(content, self._maker):
                for label, value in self._values(content, media_type, taken=taken):
                    yield self._answer(
                        content, media_type, response.key, status, label, value
                    )

    def _answer(
        self,
        content: Content,
        media_type: str,
        key: str,
        status: int,
        label: str,
        value: Json,
    ) -> Answer:
        form, raw = self._written(content, media_type, value)
        unfit = unfit_schema(content, form, value, self.unmade, self._sound)
        events: tuple[Event, ...] = ()
        if form == "events":
            events = tuple(expected(sent_events(value)))
            value = [one.data for one in events]
        if form == "xml":
            value = as_read(value, self._xml(content))
        return Answer(
            label=f"{status} {media_type} {label}",
            key=key,
            status=status,
            media_type=media_type,
            content=raw,
            value=value,
            events=events,
            form=form,
            schema=content.schema,
            strict=label.split()[0] in _EXACT and content.schema not in self.unmade,
            unfit=unfit,
        )

    def _written(
        self, content: Content, media_type: str, value: Json
    ) -> tuple[str, bytes]:
        if essence(media_type) == EVENTS:
            return "events", b"".join(one.content() for one in sent_events(value))
        if is_lines(media_type):
            if "json-seq" in media_type:
                return "lines", b"".join(map(record, value))
            return "lines", b"".join(dump(item) + b"\n" for item in value)
        if is_json(media_type):
            return "json", dump_digits(value)
        if isinstance(value, bytes):
            return "bytes", value
        if (
            is_xml(media_type)
            and content.schema is not None
            and not isinstance(value, str)
        ):
            return "xml", write_xml(value, self._xml(content), media_type)
        if is_text(media_type) and not isinstance(value, str):
            return "json", dump(value)
        return "text", encoded(str(value), media_type)

    def _xml(self, content: Content) -> XmlSchema:
        return XmlSchema(self._maker.referred(content.schema or ""), self._maker.look)

    def _values(
        self, content: Content, media_type: str, *, taken: bool
    ) -> list[tuple[str, Json]]:
        """Give labelled values of a media type; once `taken`, the fixed ones only.

        What several operations answer is varied with the first of them.
        """
        key = (content.pointer, media_type)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = list(self._make_values(content, media_type))
        if taken:
            fixed = ("minimal", "full", "newer", "unknown")
            self._made[key] = [pair for pair in found if pair[0] in fixed]
        return found

    def _make_values(
        self, content: Content, media_type: str
    ) -> Iterator[tuple[str, Json]]:
        if essence(media_type) == EVENTS:
            yield "minimal", self._events(content)
            return
        if is_lines(media_type):
            yield "minimal", self._items(content)
            return
        if is_text(media_type) and content.schema is not None:
            demands = self._maker.demands(content.schema)
            # As bytes are said in 3.0 and in 3.1 (RFC 2045, section 6.2).
            if any(
                "binary" in demands.get(k, ()) for k in ("format", "contentEncoding")
            ):
                yield "minimal", b"made \x00\xff bytes\r\n"
                return
        data = is_json(media_type) or is_xml(media_type)
        if essence(media_type) == "text/plain" and content.schema is not None:
            demands = self._maker.demands(content.schema)
            if not self._maker.takes_text(demands):
                yield from self._data(content, content.schema, JSON)
                return
        if is_text(media_type) or (content.schema is None and not data):
            yield "minimal", self._text(content, media_type)
            return
        if is_xml(media_type) or is_json(media_type):
            schema = content.schema
            if is_xml(media_type) and not (schema and self._structured(schema)):
                yield "minimal", "<made>text</made>"
                return
            if schema is None:
                yield "minimal", {"made": ["value", 1, None]}
                return
            rules = JSON
            if is_xml(media_type):
                rules = Rules(nulls=False, empty=False, blank=False)
            yield from self._data(content, schema, rules)
            return
        yield "minimal", b"made \x00\xff bytes\r\n"

    def _structured(self, schema: str) -> bool:
        demands = self._maker.demands(schema)
        if "array" in demands.get("type", ()):
            return True
        return any(demands.get(key) for key in ("properties", "items", "unions"))

    def _text(self, content: Content, media_type: str) -> Json:
        if content.schema is None and not is_text(media_type):
            return b"made \x00\xff bytes\r\n"
        for example in content.examples:
            if isinstance(example, str) and example:
                return writable(example, media_type)
        plain = essence(media_type) == "text/plain"
        schema = content.schema if plain else None
        if schema is not None and _MEANT & self._maker.demands(schema).keys():
            value = self._one(schema, First(), True, JSON)
            if isinstance(value, str):
                return writable(value, media_type)
        text = writable("made text, ünïcødé\nsecond line", media_type)
        return text if is_text(media_type) else b"made"

    def _data(
        self, content: Content, schema: str, rules: Rules
    ) -> Iterator[tuple[str, Json]]:
        if (minimal := self._common.minimal(schema, rules)) is ABSENT:
            minimal = self._one(schema, First(), False, rules)
            if schema not in self.unmade:
                self._common.keep(schema, rules, minimal)
        yield "minimal", minimal
        rotation = Rotation(self._shared)
        full = self._one(schema, rotation, True, rules)
        yield "full", full
        if rules is JSON:
            yield from self._newer(schema, full)
            for number, example in enumerate(content.examples[:5]):
                if self._maker.schemas.accepts(schema, example, "response"):
                    yield f"example {number + 1}", example
        rotation.turning = True
        spent = 0
        for number in range(MOST_CALLS):
            if not rotation.waiting() or spent > MOST_NODES:
                break
            try:
                value = self._make(schema, rotation, True, rules)
                spent += self._maker.nodes
            except CutError:
                continue
            if self._sound(schema, value):
                yield f"variation {number + 1}", value

    def _newer(self, schema: str, full: Json) -> Iterator[tuple[str, Json]]:
        """What a newer server may answer: unknown values, tags and fields."""
        if (made := self._common.newest(schema)) is None:
            return
        newer, known, value = made
        if newer != known and self._sound(schema, known):
            yield "newer", newer
        closed = self._maker.demands(schema).get("closed") is not None
        if isinstance(value, Mapping) and not closed:
            value = {**value, "made_unknown": {"kept": [1, None, "x"]}}
        elif value in (full, newer):
            return
        yield "unknown", value

    def _events(self, content: Content) -> list[Event]:
        schema = described(self._maker, content)
        if schema is None:
            return sent_events(self._items(content))
        chooser = Rotation(self._shared)
        chooser.turning = True
        values = self._several(schema)
        values.append(values[0])  # After events with an id: it must stay in force.
        return list(
            filled(
                self._maker,
                schema,
                values,
                lambda inner: self._one(inner, chooser, True, JSON),
            )
        )

    def _items(self, content: Content) -> list[Json]:
        schema = content.item_schema or content.schema
        if schema is None:
            return [{"made": 1}, {"made": 2}]
        demands = self._maker.demands(schema)
        if content.item_schema is None and demands.get("type") == ["array"]:
            several = self._one(schema, First(), True, JSON)
            return several if isinstance(several, list) else []
        text = isinstance(demands.get("const", ""), str)
        text = text and "string" in demands.get("type", ())
        if text and content.item_schema is None:
            return ["made one", "made two"]
        return self._several(schema)

    def _several(self, schema: str) -> list[Json]:
        """Make items of every kind that their schema has."""
        rotation = Rotation(self._shared)
        items = [self._one(schema, First(), False, JSON)]
        items.append(self._one(schema, rotation, True, JSON))
        rotation.turning = True
        spent = 0
        for _ in range(MOST_CALLS):
            if not rotation.waiting() or spent > MOST_NODES:
                break
            spent += self._maker.nodes
            items.append(self._one(schema, rotation, True, JSON))
        return items

    def _one(
        self, schema: str, chooser: Rotation | First, full: bool, rules: Rules
    ) -> Json:
        """Make a value that the schema accepts, if any of the tries is one."""
        made: list[Json] = []
        for one, wide in ((chooser, full), (First(), full), (First(), not full)):
            try:
                value = self._make(schema, one, wide, rules)
            except CutError:
                continue
            if self._sound(schema, value):
                return value
            made.append(value)
        wrong = self._maker.schemas.errors(
            schema, made[0] if made else None, "response"
        )
        self.unmade[schema] = wrong[0] if wrong else "it never ends"
        for example in self._maker.demands(schema).get("examples", ()):
            if self._sound(schema, example):
                return example
        return made[0] if made else {}

    def _make(
        self, schema: str, chooser: Rotation | First, full: bool, rules: Rules
    ) -> Json:
        return self._maker.make(schema, chooser, full=full, hurting=full, rules=rules)

    def _sound(self, schema: str, value: Json) -> bool:
        return self._maker.schemas.accepts(schema, without_files(value), "response")


def answered(content: Content, maker: Maker) -> list[str]:
    """Give media types, without wildcards, that an answer may have."""
    if "*" not in essence(content.media_type):
        return [content.media_type]
    any_kind = essence(content.media_type) in ("*/*", "application/*")
    if any_kind and content.schema and not is_file(maker.demands(content.schema)):
        return ["application/json"]
    return concrete(content)
