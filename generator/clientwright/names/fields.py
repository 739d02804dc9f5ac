"""Attributes of models and members of integer enums."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Collector
from ..ir.api import Api
from ..ir.schema import EnumMember, EnumSchema, ObjectSchema, Scalar, SchemaId
from .reserved import FIELDS, KEYWORDS
from .resolve import CLASS, Candidate, Group, resolve
from .words import snake, spelled, upper_snake, words

GROUP = Group("field", FIELDS)
_MEMBERS = Group("enum member", KEYWORDS, shape=CLASS)


def name_fields(
    api: Api,
    identities: Mapping[SchemaId, str],
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
        for wire, name in _attributes(owner, wires, earlier, collector).items():
            names[one, wire] = name
    return names


def field_identity(owner: str, wire: str) -> str:
    """Give the key that a field's attribute is kept under."""
    return f"field {wire} of {owner}"


def _attributes(
    owner: str,
    wires: list[str],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[str, str]:
    plain = {wire: attribute(wire) for wire in wires}
    distinct = set(plain.values())
    if (
        not earlier
        and len(distinct) == len(plain)
        and not any(name in FIELDS or name.startswith("model_") for name in distinct)
    ):
        return plain
    candidates = {
        wire: Candidate(
            field_identity(owner, wire),
            (plain[wire], spelt := attribute_of_words(spelled(wire)), f"{spelt}_field"),
            (wire != plain[wire], spelt != plain[wire], len(wire), wire),
        )
        for wire in plain
    }
    given = resolve(GROUP, candidates.values(), earlier, collector)
    return {wire: given[one.identity] for wire, one in candidates.items()}


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
) -> dict[tuple[SchemaId, str], str]:
    """Name the members of every enum of integers."""
    names: dict[tuple[SchemaId, str], str] = {}
    for one, schema in api.schemas.items():
        if (
            not isinstance(schema, EnumSchema)
            or schema.scalar is not Scalar.INTEGER
            or one in api.same
        ):
            continue
        owner = identities.get(one, one)
        found = {str(member.value): member for member in schema.members}
        given = resolve(
            _MEMBERS,
            (_member(owner, value, member) for value, member in found.items()),
            earlier,
            collector,
        )
        for value in found:
            names[one, value] = given[member_identity(owner, value)]
    return names


def member_identity(owner: str, value: str) -> str:
    """Give the key that an enum member's name is kept under."""
    return f"member {value} of {owner}"


def _member(owner: str, value: str, member: EnumMember) -> Candidate:
    plain = upper_snake(("value", *words(value)), "VALUE")
    names = [plain]
    if member.name and words(member.name):
        named = words(member.name)
        names = [
            upper_snake(named, "VALUE"),
            upper_snake((*named, *words(value)), "VALUE"),
        ]
    return Candidate(member_identity(owner, value), tuple(names))
