"""Links of responses as the judge reads them (OpenAPI 3.2, section 4.20).

Runtime expressions are evaluated on what was sent and what was served.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...ir.document import Json, join, tokens
from ..document.api import Operation, Reader, mapping
from ..messages.planned_calls import Call
from ..messages.served_response import Answer, dump
from ..wire.decode import ABSENT

_INSIDE = re.compile(r"\{(\$[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class DocumentedLink:
    """A link, and the operation that it leads to."""

    status: str
    name: str
    target: Operation
    parameters: Mapping[str, Json]
    """By `path:id`."""

    body: Json
    """ABSENT where there is none."""


def read_links(
    reader: Reader, operation: Operation, operations: tuple[Operation, ...]
) -> Iterator[DocumentedLink]:
    """Give the links of an operation that lead to an operation of the document."""
    by_pointer = {one.pointer: one for one in operations}
    node = mapping(reader.find(operation.pointer))
    for status, raw in mapping(node.get("responses")).items():
        at = join(operation.pointer, "responses", str(status))
        response, at = reader.follow(raw, at)
        for name, one in mapping(response.get("links")).items():
            link, _ = reader.follow(one, join(at, "links", str(name)))
            pointer = _pointer(reader, link)
            target = by_pointer.get(pointer) if pointer is not None else None
            if target is not None:
                given = mapping(link.get("parameters"))
                yield DocumentedLink(
                    status=str(status),
                    name=str(name),
                    target=target,
                    parameters=_keyed(target, given),
                    body=link.get("requestBody", ABSENT),
                )


def _pointer(reader: Reader, link: Mapping[str, Json]) -> str | None:
    """Return the pointer of the operation that a link names; None: it names none."""
    if link.get("operationRef", link.get("operationId")) is None:
        return None
    for found in reader.operations():
        pointer, operation = found[0], found[3]
        if "operationRef" in link:
            way = [str(part) for part in tokens(str(link["operationRef"]))]
            if way == [str(part) for part in tokens(pointer)]:
                return pointer
        elif operation.get("operationId") == link.get("operationId"):
            return pointer
    return None


def _keyed(target: Operation, given: Mapping[str, Json]) -> dict[str, Json]:
    """Return the values by the parameters that they are of."""
    found: dict[str, Json] = {}
    for one in target.parameters:
        for name in (f"{one.location}.{one.name}", one.name):
            if name in given:
                found[one.key] = given[name]
                break
    return found


@dataclass(frozen=True, slots=True)
class Values:
    """What expressions are evaluated on."""

    operation: Operation
    call: Call
    answer: Answer

    def of(self, value: Json) -> Json:
        """Evaluate a value of a link; ABSENT where it has none."""
        match value:
            case str() if value.startswith("$"):
                return self._expression(value)
            case str():
                texts = {one: self._expression(one) for one in _INSIDE.findall(value)}
                if any(one is ABSENT or one is None for one in texts.values()):
                    return ABSENT
                return _INSIDE.sub(lambda m: _text(texts[m[1]]), value)
            case dict():
                return {key: self.of(one) for key, one in value.items()}
            case list():
                return [self.of(one) for one in value]
        return value

    def _expression(self, text: str) -> Json:
        plain = {"$statusCode": self.answer.status, "$method": self.operation.method}
        if text in plain:
            return plain[text]
        source, _, rest = text.partition(".")
        place, _, name = rest.partition(".")
        if rest.split("#")[0] == "body":
            body = self.call.body
            whole = self.answer.value if source == "$response" else ABSENT
            if source == "$request" and body is not None:
                whole = body.value
            return _at(whole, rest.partition("#")[2])
        if source == "$request":
            return self.call.arguments.get(f"{place}:{name}", ABSENT)
        for header, value in self.answer.headers:
            if place == "header" and header.lower() == name.lower():
                return value
        return ABSENT


def _text(value: Json) -> str:
    return value if isinstance(value, str) else dump(value).decode()


def _at(data: Json, pointer: str) -> Json:
    for token in tokens(f"#{pointer}"):
        if isinstance(data, dict) and token in data:
            data = data[token]
        elif isinstance(data, list) and token.isdecimal() and int(token) < len(data):
            data = data[int(token)]
        else:
            return ABSENT
    return data
