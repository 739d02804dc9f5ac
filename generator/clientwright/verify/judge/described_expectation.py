"""The expectation of the mock server: what the document's schemas say of a request."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isinf

from ...ir.document import Json
from ..document.api import Content, Encoding, Operation, Parameter, Scheme
from ..values.made import Maker
from ..wire.compare import is_number, parse_json, short
from ..wire.content_kinds import is_form, is_json, is_multipart, is_xml
from ..wire.decode import (
    ABSENT,
    MalformedError,
    Members,
    Pairs,
    Shape,
    Texts,
    form_value,
)
from ..wire.http_dates import plain
from ..wire.multipart import Part, split
from .bodies import whole_query
from .credentials import carriers

_SHAPES: Mapping[str, Shape] = {"array": "list", "object": "map"}
_LONGEST = 4000
"""Characters of an integer: Python reads no longer ones, which would be slow."""


@dataclass(frozen=True, slots=True)
class Described:
    """Holds a request against the schemas of one operation."""

    operation: Operation
    schemes: Mapping[str, Scheme]
    maker: Maker

    def shapes(self, parameter: Parameter) -> Sequence[Shape]:
        """Give the shapes that the schema allows, structured ones first."""
        return self._shapes(parameter.schema)

    def _shapes(self, schema: str | None) -> Sequence[Shape]:
        text: Shape = "text"
        if schema is None:
            return [text]
        kinds = self._kinds(self.maker.schema(schema), 0)
        return list(
            dict.fromkeys(_SHAPES.get(kind, text) for kind in sorted(kinds))
        ) or [text]

    def _kinds(self, node: Json, depth: int) -> set[str]:
        demands = self.maker.look(node)
        found = set(demands.get("type", ()))
        if not found and "properties" in demands:
            found = {"object"}
        if not found and "items" in demands:
            found = {"array"}
        for union in demands.get("unions", ()) if depth < 6 else ():
            for branch in union.branches:
                found |= self._kinds(branch, depth + 1)
        return found or {"string"}

    def members(self, parameter: Parameter) -> Members:
        """Give the declared property names."""
        if parameter.schema is None:
            return {}
        declared = self.maker.demands(parameter.schema).get("properties", ())
        return dict.fromkeys(declared)

    def value(self, parameter: Parameter, sent: Texts) -> str | None:
        """Validate a value, its texts read as the types that the schema wants."""
        if sent is ABSENT:
            return "#: missing" if parameter.required else None
        if parameter.schema is None:
            return None
        if parameter.content is not None and is_json(parameter.content):
            try:
                value = parse_json(sent, _double)
            except ValueError as error:
                return f"#: no JSON: {error}"
        else:
            if parameter.http_date and isinstance(sent, str):
                sent = plain(sent) or sent
            value = self.typed(sent, self.maker.schema(parameter.schema), 0)
        wrong = self.maker.schemas.errors(parameter.schema, value, "request")
        return wrong[0] if wrong else None

    def query(self, parameter: Parameter, sent: str) -> str | None:
        """Validate a whole query."""
        if not sent:
            return "#: missing" if parameter.required else None
        try:
            return self._content(*whole_query(parameter, sent))
        except MalformedError as error:
            return f"#: {error}"

    def typed(self, sent: Texts, node: Json, depth: int) -> Json:
        """Read texts as JSON data of the kinds that a schema allows."""
        demands = self.maker.look(node)
        if isinstance(sent, list):
            items = demands.get("items", {})
            return [self.typed(item, items, depth + 1) for item in sent]
        if isinstance(sent, Mapping):
            properties = demands.get("properties", {})
            extra = demands.get("additionalProperties", {})
            return {
                name: self.typed(item, properties.get(name, extra), depth + 1)
                for name, item in sent.items()
            }
        kinds = self._kinds(node, 0)
        for read in (_integer, _number, _boolean):
            if read.__name__.strip("_") in kinds:
                value = read(sent)
                if value is not None:
                    return value
        if "string" in kinds:
            return sent
        return None if "null" in kinds and sent in ("", "null") else sent

    def body(
        self, content: Content | None, field: str | None, body: bytes
    ) -> str | None:
        """Validate a body."""
        rule = self.operation.body
        if rule is None:
            return f"#: {short(body)} was not asked for" if body else None
        if field is None or content is None:
            return "#: missing" if rule.required or body else None
        return self._content(content, field, body)

    def _content(self, content: Content, field: str, body: bytes) -> str | None:
        if content.schema is None and content.item_schema is None:
            return None
        try:
            value = self._read(content, field, body)
        except (MalformedError, ValueError) as error:
            return f"#: {error}"
        if value is ABSENT:
            return None
        schemas = self.maker.schemas
        if content.schema is not None:
            return next(iter(schemas.errors(content.schema, value, "request")), None)
        for item in value if isinstance(value, list) else ():
            for wrong in schemas.errors(content.item_schema or "", item, "request"):
                return str(wrong)
        return None

    def _read(self, content: Content, field: str, body: bytes) -> Json:
        if is_json(field):
            return parse_json(body, _double)
        if is_form(field):
            return self._form(content, Pairs(body.decode("ascii")))
        if is_multipart(field):
            parts = split(body, field)
            if any(is_xml(part.content_type or "") for part in parts):
                return ABSENT  # as a whole body of XML
            by_place = bool(content.first) or content.item is not None
            if by_place or any(part.name is None for part in parts):
                return list(map(_part_value, parts))
            texts = [
                (part.name or "", part.content.decode("utf-8", "replace"))
                for part in parts
            ]
            return self._form(content, Pairs.of(texts))
        return ABSENT

    def _form(self, content: Content, pairs: Pairs) -> Json:
        """Put a form's pairs together by the properties of its schema."""
        found: dict[str, Json] = {}
        demands = self.maker.demands(content.schema or "")
        for name, schema in demands.get("properties", {}).items():
            encoding = content.encoding.get(name, Encoding())
            style = encoding.style or "form"
            explode = style == "form" if encoding.explode is None else encoding.explode
            kinds = self._kinds(schema, 0)
            shape: Shape = "list" if "array" in kinds else "text"
            if "object" in kinds and encoding.style is not None:
                shape = "map"
            sent = form_value(pairs, name, style, explode, shape)
            if sent is ABSENT:
                continue
            if isinstance(sent, str) and kinds & {"object", "array"}:
                found[name] = _json_or_text(sent)
            else:
                found[name] = self.typed(sent, schema, 0)
        extra = demands.get("additionalProperties", {})
        several = "array" in self._kinds(extra, 0)
        for name in dict.fromkeys(pairs.names()):
            sent = form_value(pairs, name, "form", True, "list")
            value = sent[0] if len(sent) == 1 and not several else sent
            found[name] = self.typed(value, extra, 0)
        return found

    def taken(self, operation: Operation) -> frozenset[str]:
        """No place is taken: a credential may stand where a parameter does."""
        del operation
        return frozenset()

    def credentials(self, sent: frozenset[str], operation: Operation) -> str | None:
        """Ask for the credentials of some alternative."""
        wanted = [carriers(names, self.schemes) for names in operation.security]
        if not wanted or any(places <= sent for places in wanted):
            return None
        return " or ".join(" and ".join(sorted(places)) for places in wanted)

    def secret(self, scheme: str, part: str) -> str | None:
        """Any credential will do."""
        del scheme, part
        return None


def _part_value(part: Part) -> Json:
    """Read a part that has no name: JSON as it says, all else as text."""
    if is_json(part.content_type or ""):
        return parse_json(part.content, _double)
    return part.content.decode("utf-8", "replace")


def _integer(text: str) -> int | None:
    whole = is_number(text) and text.removeprefix("-").isdecimal()
    return int(text) if whole and len(text) < _LONGEST else None


def _number(text: str) -> float | None:
    value = float(text) if is_number(text) else math.inf
    return value if math.isfinite(value) else None


def _boolean(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def _json_or_text(text: str) -> Json:
    try:
        return parse_json(text, _double)
    except ValueError:
        return text


def _double(text: str) -> float:
    """Read a number as validators take it."""
    found = float(text)
    if isinf(found):
        raise ValueError("a number is out of range")
    return found
