"""What a request should carry: the values that the caller gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...ir.document import Json
from ..document.api import Content, Operation, Parameter, Scheme
from ..messages.planned_calls import Call
from ..values.model_limits import Family
from ..wire.compare import (
    difference,
    instant_of,
    parse_json,
    short,
    text_difference,
)
from ..wire.content_kinds import is_json, is_xml
from ..wire.decode import (
    ABSENT,
    MalformedError,
    Members,
    Shape,
    Texts,
    members_of,
    shape_of,
    unquote,
)
from ..wire.http_dates import is_same
from ..wire.multipart import essence, meaning
from ..wire.xml_bodies import Look, XmlSchema, xml_difference
from .bodies import body_difference, whole_query
from .credentials import carriers, place_of
from .judge import STANDARD_HEADERS


@dataclass(frozen=True, slots=True)
class Given:
    """The expectation of a verification: exactly what one call gave."""

    call: Call
    schemes: Mapping[str, Scheme]
    secrets: Mapping[tuple[str, str], str] = field(default_factory=dict)
    xml: Json = None
    """`XmlSchema` of the body, where it is XML."""

    family: Family = field(default_factory=Family)
    """What the models hold that the caller gives."""

    look: Look | None = None
    """What resolves the schemas of parameters that are XML."""

    def shapes(self, parameter: Parameter) -> Sequence[Shape]:
        """Give the shape of the value that was given."""
        value = self.call.arguments.get(parameter.key, ABSENT)
        return ("text",) if value is ABSENT else (shape_of(value),)

    def members(self, parameter: Parameter) -> Members:
        """Give the names in the object that was given."""
        return members_of(self.call.arguments.get(parameter.key))

    def value(self, parameter: Parameter, sent: Texts) -> str | None:
        """Compare with what was given; not given must not be sent."""
        given = self.call.arguments.get(parameter.key, ABSENT)
        if given is ABSENT:
            # Fields that an HTTP client writes by itself, given or not: what it accepts
            # is judged apart, the others say nothing of the call (RFC 9110, sections
            # 7.2, 7.6.1, 8.6 and 10.1.5).
            usual = parameter.name.lower() in STANDARD_HEADERS
            if parameter.made and isinstance(sent, str) and len(sent) >= 16:
                return None
            if sent is ABSENT or (parameter.location == "header" and usual):
                return None
            return f"#: {short(sent)} was not given"
        if sent is ABSENT:
            return None if given in ([], {}) else f"#: missing, {short(given)} given"
        if parameter.content is not None and isinstance(sent, str):
            if is_xml(parameter.content) and not isinstance(given, str):
                return self._as_xml(parameter, given, sent)
            return _content(given, sent)
        if parameter.http_date and instant_of(str(given)) is not None:
            fits = isinstance(sent, str) and is_same(str(given), sent)
            return None if fits else f"#: {short(sent)} is no HTTP-date of {given}"
        found = text_difference(given, sent)
        if found is not None and parameter.location == "header":
            decoded = unquote(sent) if isinstance(sent, str) else sent
            return found if text_difference(given, decoded) else None
        return found

    def _as_xml(self, parameter: Parameter, given: Json, sent: str) -> str | None:
        """Compare XML with what was given, by the parameter's schema."""
        schema: Json = None
        if self.look is not None and parameter.schema is not None:
            schema = XmlSchema({"$ref": parameter.schema}, self.look)
        try:
            return xml_difference(
                sent.encode(), given, schema, otherwise=parameter.name
            )
        except MalformedError as error:
            return f"#: {error}"

    def query(self, parameter: Parameter, sent: str) -> str | None:
        """Compare with what was given, written as its media type has it."""
        given = self.call.arguments.get(parameter.key, ABSENT)
        if given is ABSENT:
            return f"#: {short(sent)} was not given" if sent else None
        if not sent:
            return None if given in ({}, "") else f"#: missing, {short(given)} given"
        try:
            return body_difference(*whole_query(parameter, sent), given)
        except MalformedError as error:
            return f"#: {error}"

    def body(
        self, content: Content | None, field: str | None, body: bytes
    ) -> str | None:
        """Compare with the body that was given."""
        sent = self.call.body
        if sent is None:
            if body:
                return f"#: {short(body)} was not given"
            return None if field is None else f"#: content type {field} without a body"
        if not body and field is None and sent.optional and sent.value in ({}, []):
            return None  # an optional body without any of its fields is no body
        if field is None or content is None:
            return f"#: no content type, {sent.media_type} expected"
        stated = meaning(sent.media_type)
        if essence(field) != essence(sent.media_type) or not _says(field, stated):
            return f"#: content type {field} where {sent.media_type} is expected"
        value = self._held(sent.value, body) if is_json(field) else sent.value
        return body_difference(content, field, body, value, self.xml)

    def _held(self, value: Json, body: bytes) -> Json:
        """Give what of a value its models can have held."""
        try:
            return self.family.settle(value, parse_json(body))
        except ValueError:
            return value

    def taken(self, operation: Operation) -> frozenset[str]:
        """Give the places of the parameters that were given.

        A parameter may stand where a credential would; the caller's value wins. The
        properties of an exploded object have places of their own.
        """
        given = [p for p in operation.parameters if p.key in self.call.arguments]
        spread = {
            f"{p.location}:{name}"
            for p in given
            if p.explode and p.style == "form" and p.location in ("query", "cookie")
            for name in self.members(p)
        }
        return frozenset(spread.union(map(place_of, given)))

    def credentials(self, sent: frozenset[str], operation: Operation) -> str | None:
        """Ask for the credentials of the one alternative that the client was given."""
        wanted: frozenset[str] = frozenset()
        if operation.security:
            wanted = carriers(self.call.security, self.schemes) - self.taken(operation)
        return None if sent == wanted else ", ".join(sorted(wanted)) or "none"

    def secret(self, scheme: str, part: str) -> str | None:
        """Give the credential that the client was given."""
        return self.secrets.get((scheme, part))


def _says(field: str, stated: Mapping[str, str | None]) -> bool:
    """Tell whether a field has the parameters that the document's media type has."""
    return stated.items() <= meaning(field).items()


def _content(given: Json, sent: str) -> str | None:
    if isinstance(given, str) and sent == given:
        return None
    try:
        return difference(given, parse_json(sent))
    except ValueError:
        return f"#: {short(sent)} where {short(given)} is expected"
