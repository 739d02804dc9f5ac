"""What to call an operation with: a plan that puts every demand to the test.

Examples of the document, a minimal call, a full one for each media type, one for each
security alternative, and then as many as it takes until every enum value, union branch
and boundary was sent once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from ..ir.document import Json
from .bodies import File, is_form, is_json, is_lines, is_multipart, is_text, is_xml
from .document import Content, Operation, Parameter
from .flatten import Demands
from .multipart import essence
from .scalars import JSON, Rules
from .values import Chooser, CutError, First, Maker

MOST_CALLS = 60
"""Calls of one operation and media type beside the fixed ones."""

MOST_NODES = 1500
"""How much these may hold together; what is left over is another operation's turn."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A body to send."""

    content: Content
    media_type: str
    """Without wildcards."""

    value: Json
    optional: bool = False
    """Whether the operation can do without a body."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of an operation."""

    label: str
    arguments: Mapping[str, Json]
    """By the manifest's keys (`query:limit`)."""

    body: Sent | None
    security: tuple[str, ...]
    """Schemes whose credentials the client is given."""


@dataclass(slots=True)
class Rotation:
    """Goes another way each time it comes to the same place.

    `shared` remembers, for all operations, how many of the ways of each place were
    gone, so that a component is put through all its ways only once.
    """

    shared: dict[int, int] | None = None
    turning: bool = False
    _gone: dict[int, int] = field(default_factory=dict)
    _ways: dict[int, int] = field(default_factory=dict)

    def pick(self, point: int, count: int) -> int:
        """Give the next way where `turning`, else the ordinary one."""
        if count <= 1:
            return 0
        self._ways[point] = count
        gone = self._gone.get(point)
        if gone is None:
            gone = self.shared.get(point, 1) if self.shared is not None else 1
        if not self.turning:
            self._gone[point] = max(gone, 1)
            return 0
        self._gone[point] = gone + 1
        if self.shared is not None:
            self.shared[point] = max(self.shared.get(point, 1), gone + 1)
        return gone % count

    def waiting(self) -> bool:
        """Tell whether some way was not gone yet."""
        return any(self._gone.get(p, 1) < count for p, count in self._ways.items())


class Planner:
    """Plans the calls of the operations of one document."""

    def __init__(self, maker: Maker, schemes: Mapping[str, object]) -> None:
        self._maker = maker
        self._schemes = schemes
        self._shared: dict[int, int] = {}
        self.unmade: dict[str, str] = {}
        """Schema pointer to what is wrong with every value that could be made."""

    def plan(self, operation: Operation) -> Iterator[Call]:
        """Give the calls of an operation, the minimal one first."""
        alternatives = self._alternatives(operation)
        first = alternatives[0]
        fixed = self._arguments(operation, First(), full=False)
        minimal = self._minimal_body(operation)
        yield Call("minimal", fixed, minimal, first)
        for security in alternatives[1:]:
            label = f"security {' and '.join(security) or 'none'}"
            yield Call(label, fixed, minimal, security)
        yield from self._examples(operation, fixed, minimal, first)
        rotation = Rotation()
        full = self._arguments(operation, rotation, full=True)
        contents = operation.body.contents if operation.body is not None else ()
        required = operation.body is None or operation.body.required
        if not contents:
            yield Call("full", full, None, first)
        for number, content in enumerate(contents):
            for media_type in concrete(content):
                for call in self._bodies(
                    content, media_type, full, fixed, first, number
                ):
                    yield call if required else _optional(call)
        rotation.turning = True
        for number in range(MOST_CALLS):
            if number and not rotation.waiting():
                break
            varied = self._arguments(operation, rotation, full=True)
            yield Call(f"parameters {number + 1}", varied, minimal, first)

    def random(self, operation: Operation, chooser: Chooser, label: str) -> Call:
        """Make one call in which everything is chosen by `chooser`."""
        arguments = self._arguments(operation, chooser, full=True)
        body = None
        if operation.body is not None:
            contents = operation.body.contents
            content = contents[chooser.pick(id(contents), len(contents))]
            media_type = concrete(content)[0]
            value = self._value(content, media_type, chooser, full=True)
            body = Sent(content, media_type, value)
        security = self._alternatives(operation)[0]
        return Call(label, arguments, body, security)

    def _alternatives(self, operation: Operation) -> list[tuple[str, ...]]:
        known = [
            names
            for names in operation.security
            if all(name in self._schemes for name in names)
        ]
        return known or [()]

    def _examples(
        self,
        operation: Operation,
        fixed: Mapping[str, Json],
        minimal: Sent | None,
        security: tuple[str, ...],
    ) -> Iterator[Call]:
        """Call with the document's own examples, where their schemas allow them."""
        columns: list[list[tuple[str, Json]]] = []
        required = operation.body is not None and operation.body.required
        for parameter in operation.parameters:
            good = [
                (parameter.key, example)
                for example in parameter.examples
                if self._sound(parameter.schema, example)
                and fits_place(parameter, example)
            ]
            if good:
                columns.append(good[:5])
        bodies: list[Sent | None] = [
            Sent(content, media_type, example, optional=not required)
            for content in (operation.body.contents if operation.body else ())
            for media_type in concrete(content)[:1]
            if sends_data(media_type)
            for example in self._body_examples(content)
        ]
        rows = list(zip_longest(*columns)) or [()] * bool(bodies)
        for number, (row, body) in enumerate(
            zip_longest(rows, bodies or [minimal], fillvalue=None)
        ):
            chosen = dict(pair for pair in row or () if pair is not None)
            sent = body if body is not None else minimal
            label = f"example {number + 1}"
            yield Call(label, {**fixed, **chosen}, sent, security)

    def _body_examples(self, content: Content) -> list[Json]:
        found = [*content.examples]
        if content.schema is not None:
            found.extend(self._maker.demands(content.schema).get("examples", ()))
        data = sends_data(content.media_type) and not is_text(content.media_type)
        good = [
            value
            for value in found
            if self._sound(content.schema, value)
            and not (data and isinstance(value, str) and not is_xml(content.media_type))
        ]
        travelling = [value for value in good if self._travels(content, value)][:5]
        if is_multipart(content.media_type):
            return [self._parts(content, value) for value in travelling]
        return travelling

    def _travels(self, content: Content, value: Json) -> bool:
        """Tell whether an example holds only what a request may carry."""
        if content.schema is None or not isinstance(value, Mapping):
            return content.schema is not None
        schema = content.schema
        if self._maker.has_hidden(schema, value):
            return False
        return all(self._maker.declares(schema, str(name)) for name in value)

    def _sound(self, schema: str | None, value: Json) -> bool:
        if schema is None:
            return False
        return self._maker.schemas.accepts(schema, value, self._maker.direction)

    def _bodies(
        self,
        content: Content,
        media_type: str,
        full: Mapping[str, Json],
        fixed: Mapping[str, Json],
        security: tuple[str, ...],
        number: int,
    ) -> Iterator[Call]:
        """Call with a minimal and a full body, then with every way it may go."""
        name = "body" if number == 0 else media_type
        value = self._value(content, media_type, First(), full=False)
        yield Call(f"{name} minimal", fixed, Sent(content, media_type, value), security)
        rotation = Rotation(self._shared)
        spent = 0
        for turn in range(MOST_CALLS):
            if spent > MOST_NODES:
                break
            value = self._value(content, media_type, rotation, full=True)
            label = "full" if turn == 0 else f"{name} {turn}"
            sent = Sent(content, media_type, value)
            if turn == 0 or self._good(content, media_type, value):
                yield Call(label, fixed if turn else full, sent, security)
            spent += self._maker.nodes
            rotation.turning = True
            if not rotation.waiting():
                break

    def _good(self, content: Content, media_type: str, value: Json) -> bool:
        if content.schema is None or not sends_data(media_type):
            return True
        return self._sound(content.schema, without_files(value))

    def _minimal_body(self, operation: Operation) -> Sent | None:
        if operation.body is None or not operation.body.required:
            return None
        content = operation.body.contents[0]
        media_type = concrete(content)[0]
        value = self._value(content, media_type, First(), full=False)
        return Sent(content, media_type, value)

    def _arguments(
        self, operation: Operation, chooser: Chooser, *, full: bool
    ) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for parameter in operation.parameters:
            if not (parameter.required or full):
                continue
            rules = rules_for(parameter, operation.path)
            value = self._best(parameter.schema, chooser, full, rules, parameter.name)
            if parameter.required or fits_place(parameter, value):
                found[parameter.key] = value
        return found

    def _best(
        self,
        schema: str | None,
        chooser: Chooser,
        full: bool,
        rules: Rules,
        name: str,
    ) -> Json:
        """Make a value that the schema accepts, if any of the tries is one."""
        tries: list[Callable[[], Json]] = [
            lambda: self._make(schema, chooser, full, rules, name),
            lambda: self._make(schema, First(), full, rules, name),
            lambda: self._make(schema, First(), not full, rules, name),
        ]
        made: list[Json] = []
        for attempt in tries:
            try:
                value = attempt()
            except CutError:
                continue
            if schema is None or self._sound(schema, without_files(value)):
                return value
            made.append(value)
        if schema is not None:
            for example in self._maker.demands(schema).get("examples", ()):
                if self._sound(schema, example):
                    return example
            self._note(schema, made[0] if made else None)
        return made[0] if made else name

    def _note(self, schema: str, value: Json) -> None:
        direction = self._maker.direction
        wrong = self._maker.schemas.errors(schema, without_files(value), direction)
        self.unmade[schema] = wrong[0] if wrong else "it never ends"

    def _make(
        self, schema: str | None, chooser: Chooser, full: bool, rules: Rules, name: str
    ) -> Json:
        return self._maker.make(
            schema, chooser, full=full, hurting=full, rules=rules, name=name
        )

    def _value(
        self, content: Content, media_type: str, chooser: Chooser, *, full: bool
    ) -> Json:
        """Make the value of a body of one media type."""
        if is_lines(media_type):
            item = content.item_schema or content.schema
            return [
                self._best(item, chooser, full, JSON, "line"),
                self._best(item, First(), False, JSON, "line"),
            ]
        if not sends_data(media_type):
            return File(b"made \x00\xff\r\n--bytes\n", media_type=media_type)
        if content.schema is None:
            return "made text" if is_text(media_type) else {"made": "value"}
        if is_form(media_type) or is_multipart(media_type):
            return self._form(content, media_type, chooser, full)
        rules = JSON
        if is_xml(media_type):
            rules = Rules(nulls=False, empty=False, blank=False)
        value = self._best(content.schema, chooser, full, rules, "text")
        if is_json(media_type) and content.beside_files:
            return self._parts(content, value)
        if is_text(media_type) and not isinstance(value, str):
            return "made text"
        return value

    def _form(
        self, content: Content, media_type: str, chooser: Chooser, full: bool
    ) -> Json:
        schema = content.schema or ""
        rules = Rules(nulls=False, empty=False, avoid=_delimiters(content))
        value = self._best(schema, chooser, full, rules, "text")
        if not isinstance(value, Mapping) or not is_multipart(media_type):
            return value
        return self._parts(content, value)

    def _parts(self, content: Content, value: Json) -> Json:
        """Make files of what the document calls files, in a multipart body."""
        if not isinstance(value, Mapping):
            return value
        schema = content.schema or ""
        return {
            name: self._part(schema, content, name, item)
            for name, item in value.items()
        }

    def _part(self, schema: str, content: Content, name: str, value: Json) -> Json:
        """Make a file of what the document calls one."""
        ways = self._maker.ways(self._maker.property(schema, name))
        encoding = content.encoding.get(name)
        media = encoding.content_type if encoding is not None else None
        if isinstance(value, list) and value:
            if any(is_file(self._maker.item(way)) for way in ways):
                return [_file(f"{name}{n}", media) for n in range(len(value))]
            return value
        if isinstance(value, str) and any(is_file(way) for way in ways):
            return _file(name, media)
        return value


def _delimiters(content: Content) -> str:
    """Give what cannot be told from the delimiters of a form's styles."""
    found: set[str] = set()
    for encoding in content.encoding.values():
        if encoding.style is not None:
            found.add(_AVOIDED.get(encoding.style, ""))
            if is_multipart(content.media_type):
                found.add(",")
    return "".join(found)


def _optional(call: Call) -> Call:
    if call.body is None:
        return call
    return replace(call, body=replace(call.body, optional=True))


def _file(name: str, media: str | None) -> File:
    content = f"made file of {name}\r\n--\x00".encode() + b"\xff\xfe"
    first = (media or "*").partition(",")[0].strip()
    if "*" in first:
        first = "application/octet-stream"
    stem = re.sub(r"\W", "", name, flags=re.ASCII) or "made"
    return File(content, f"{stem}.bin", first, in_part=True)


def is_file(demands: Demands) -> bool:
    """Tell whether a property of a multipart body is a file (section 4.14.3)."""
    kinds = [k for k in demands.get("type", ["string"]) if k != "null"]
    if "string" not in kinds or "enum" in demands or "const" in demands:
        return False
    if "binary" in demands.get("format", ()):
        return True
    return "contentMediaType" in demands and "contentEncoding" not in demands


def without_files(value: Json) -> Json:
    """Put texts in the place of files, for a validator."""
    if isinstance(value, File):
        return "file"
    if isinstance(value, Mapping):
        return {key: without_files(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_files(item) for item in value]
    return value


def sends_data(media_type: str) -> bool:
    """Tell whether a body of a media type is made from data, not raw bytes."""
    return (
        is_json(media_type)
        or is_form(media_type)
        or is_multipart(media_type)
        or is_text(media_type)
        or is_xml(media_type)
        or is_lines(media_type)
    )


def concrete(content: Content) -> list[str]:
    """Give media types without wildcards that a content entry stands for."""
    name = essence(content.media_type)
    if "*" not in name:
        return [content.media_type]
    kind = name.partition("/")[0]
    if kind in ("*", "application"):
        return ["application/octet-stream"]
    return [{"text": "text/plain", "image": "image/png"}.get(kind, f"{kind}/made")]


_AVOIDED = {"spaceDelimited": " +", "pipeDelimited": "|", "tabDelimited": "\t"}
_FREE = "-._~:@!$&'()*+,;="


def rules_for(parameter: Parameter, path: str) -> Rules:
    """Say what a value of a parameter may hold so that it can be told apart."""
    where = parameter.location
    if parameter.content is not None:
        charset = "any" if where in ("query", "path", "querystring") else "visible"
        return Rules(charset=charset, avoid="" if charset == "any" else ",;%")
    if where == "querystring":
        return Rules(nulls=False, empty=False, blank=False, depth=1)
    avoid = _AVOIDED.get(parameter.style, "")
    depth = 3 if parameter.style == "deepObject" else 1
    if parameter.allow_reserved:
        avoid += "&=#+%?[],;/: "
    plain = Rules(nulls=False, empty=False, avoid=avoid, depth=depth)
    if where == "query":
        return plain
    if where == "path":
        return Rules(
            nulls=False,
            empty=False,
            blank=False,
            avoid=avoid + "".join(_separators(parameter.name, path)),
            depth=1,
        )
    charset = "visible" if where == "header" else "token"
    return Rules(
        nulls=False, empty=False, blank=False, charset=charset, avoid=",=", depth=1
    )


def _separators(name: str, path: str) -> set[str]:
    """Find what stands between placeholders that share a path segment."""
    for segment in path.partition("?")[0].split("/"):
        if f"{{{name}}}" in segment and segment.count("{") > 1:
            literal = re.sub(r"\{[^{}]*\}", "", segment)
            return {char for char in literal if not char.isalnum()} | set(_FREE)
    return set()


def fits_place(parameter: Parameter, value: Json) -> bool:
    """Tell whether the standards say how a value is written where it goes.

    Lists in lists, nulls and empty lists have no form outside JSON.
    """
    if parameter.content is not None:
        return True
    if value is None or value in ([], {}):
        return False
    if parameter.location == "path" and value in ("", ".", ".."):
        return False
    if parameter.style == "deepObject":
        return isinstance(value, Mapping)
    if isinstance(value, Mapping):
        return not any(
            isinstance(v, Mapping | list) or v is None for v in value.values()
        )
    if isinstance(value, list):
        return not any(isinstance(v, Mapping | list) or v is None for v in value)
    if parameter.location in ("header", "cookie") and isinstance(value, str):
        return value.isascii() and value.isprintable() and value == value.strip()
    return True
