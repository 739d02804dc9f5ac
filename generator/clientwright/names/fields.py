"""Attributes of models and members of integer enums."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Collector
from ..ir.api import Api
from ..ir.document import escape, tokens
from ..ir.schema import EnumMember, EnumSchema, ObjectSchema, Scalar, SchemaId
from .overrides import Overrides
from .reserved import FIELDS, KEYWORDS, MEMBERS
from .resolve import CLASS, Candidate, Group, resolve
from .words import snake, spelled, upper_snake, words

GROUP = Group("field", FIELDS)
_MEMBERS = Group("enum member", KEYWORDS | MEMBERS, shape=CLASS)


def name_fields(
    api: Api,
    identities: Mapping[SchemaId, str],
    overrides: Overrides,
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[tuple[SchemaId, str], str]:
    """Name the attribute of every property of every object schema."""
    names: dict[tuple[SchemaId, str], str] = {}
    for one, schema in api.schemas.items():
        if not isinstance(schema, ObjectSchema) or one in api.same:
            continue
        wires = [each.name for each in schema.properties]
        owner = identities.get(one, one)
        hints = {
            wire: overrides.fields[key]
            for wire in (wires if overrides.fields else ())
            for key in field_keys(schema.place.pointer, wire)
            if key in overrides.fields
        }
        called = {p.name: p.vendor_name for p in schema.properties if p.vendor_name}
        given = _attributes(owner, wires, called, hints, earlier, collector)
        for wire, name in given.items():
            names[one, wire] = name
    return names


def field_identity(owner: str, wire: str) -> str:
    """Give the key that a field's attribute is kept under."""
    return f"field {wire} of {owner}"


def _attributes(
    owner: str,
    wires: list[str],
    called: Mapping[str, str],
    hints: Mapping[str, str],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[str, str]:
    plain = {wire: attribute(called.get(wire) or wire) for wire in wires}
    distinct = set(plain.values())
    if (
        not earlier
        and not hints
        and len(distinct) == len(plain)
        and not any(name in FIELDS or name.startswith("model_") for name in distinct)
    ):
        return plain
    candidates = {
        wire: Candidate(
            field_identity(owner, wire),
            (plain[wire], spelt := attribute_of_words(spelled(wire)), f"{spelt}_field"),
            (wire != plain[wire], spelt != plain[wire], len(wire), wire),
            hints.get(wire),
        )
        for wire in plain
    }
    given = resolve(GROUP, candidates.values(), earlier, collector)
    return {wire: given[one.identity] for wire, one in candidates.items()}


def field_keys(pointer: str, wire: str) -> tuple[str, str]:
    """Return how settings may speak of a property: `Pet.orgPhones`, or by pointer."""
    return f"{tokens(pointer)[-1]}.{wire}", f"{pointer}/properties/{escape(wire)}"


def attribute(wire: str) -> str:
    """Propose the attribute of a wire name: `orgPhones` → org_phones."""
    return attribute_of_words(words(wire) or spelled(wire))


def attribute_of_words(parts: tuple[str, ...]) -> str:
    """Join words to an attribute; pydantic's own prefixes are avoided."""
    name = snake(parts, "field")
    if name.startswith(("model_validate", "model_dump")):
        return f"field_{name}"
    return name


def name_members(
    api: Api,
    identities: Mapping[SchemaId, str],
    earlier: Mapping[str, str],
    collector: Collector,
    *,
    classes: bool = False,
) -> dict[tuple[SchemaId, str], str]:
    """Name the members of every enum of integers; with `classes`, of strings too."""
    names: dict[tuple[SchemaId, str], str] = {}
    kinds = (Scalar.INTEGER, Scalar.TEXT) if classes else (Scalar.INTEGER,)
    for one, schema in api.schemas.items():
        if (
            not isinstance(schema, EnumSchema)
            or schema.scalar not in kinds
            or one in api.same
        ):
            continue
        owner = identities.get(one, one)
        found = {str(member.value): member for member in schema.members}
        given = resolve(
            _MEMBERS,
            (
                _member(owner, value, member, schema.scalar)
                for value, member in found.items()
            ),
            earlier,
            collector,
        )
        for value in found:
            names[one, value] = given[member_identity(owner, value)]
    return names


def member_identity(owner: str, value: str) -> str:
    """Give the key that an enum member's name is kept under."""
    return f"member {value} of {owner}"


def _member(
    owner: str, value: str, member: EnumMember, scalar: Scalar | None
) -> Candidate:
    plain = upper_snake(("value", *words(value)), "VALUE")
    names = [plain]
    if scalar is Scalar.TEXT:
        spelt = spelled(value)
        names = [upper_snake(words(value) or spelt, "VALUE")]
        names.append(upper_snake(("value", *spelt), "VALUE"))
    if member.name and words(member.name):
        named = words(member.name)
        names = [
            upper_snake(named, "VALUE"),
            upper_snake((*named, *words(value)), "VALUE"),
        ]
    return Candidate(member_identity(owner, value), tuple(names))
