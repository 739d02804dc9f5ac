"""What the fragments of a schema say together, keyword by keyword.

JSON Schema 2020-12 (core and validation) and OpenAPI 3.2, section 4.24. A later
fragment is the more specific one: where two cannot both hold, it wins, and the
conflict is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ...ir.document import Json
from ..cursor import Cursor, Node, equal
from ..schemas import schema_docs as words
from . import limits
from .all_of import Fragment, Level, Parts
from .merged import Facts, identity

TYPES: Final = ("object", "array", "string", "integer", "number", "boolean", "null")


def gather(cursor: Cursor, pointer: str, parts: Parts) -> Facts:
    """Merge the fragments of the schema at `pointer`."""
    facts = Facts(pointer, nullable=parts.nullable)
    for fragment in parts.fragments:
        take(cursor, facts, fragment)
    for keyword, value in parts.limits:
        facts.limits.setdefault(keyword, value)
    _refusals(cursor, facts)
    return facts


def _refusals(cursor: Cursor, facts: Facts) -> None:
    """Report a closed part that refuses what another one declares.

    `additionalProperties` sees only what is beside it (JSON Schema 2020-12, section
    10.3.2.3). One is reported, and as a warning where nothing fits all parts.
    """
    refused = [
        (pointer, name in facts.required)
        for pointer, names in facts.closing
        for name in facts.properties
        if name not in names
    ]
    if refused:
        pointer, needed = max(refused, key=lambda one: one[1])
        report = cursor.warning if needed else cursor.info
        report(
            "closed-part",
            "additionalProperties: false refuses the properties of other parts of the "
            "schema; all parts are read as closed together",
            pointer,
        )


def gather_docs(cursor: Cursor, pointer: str, fragments: Iterable[Fragment]) -> Facts:
    """Merge what stands beside a reference."""
    facts = Facts(pointer)
    for fragment in fragments:
        take(cursor, facts, fragment)
    return facts


def take(cursor: Cursor, facts: Facts, fragment: Fragment) -> None:
    """Add what one fragment says."""
    value = fragment.node.value
    if fragment.partial:
        _loosely(cursor, facts, fragment.node)
        return
    for keyword in value:
        reader = _READERS.get(keyword)
        if reader is not None:
            facts.keywords.add(keyword)
            reader(cursor, facts, fragment.node, keyword)
        elif fragment.level is not Level.FOREIGN:
            reader = words.READERS.get(keyword)
            if reader is not None:
                reader(cursor, facts, fragment.node, keyword)


def _loosely(cursor: Cursor, facts: Facts, node: Node) -> None:
    if "properties" in node.value:
        for name, child in cursor.entries(node, "properties"):
            known = facts.loose.setdefault(name, [])
            if not any(equal(child.value, other.value) for other in known):
                known.append(child)
    names = node.value.get("required")
    for index, name in enumerate(names if isinstance(names, list) else ()):
        if isinstance(name, str):
            facts.wanted.setdefault(name, f"{node.pointer}/required/{index}")


# Types and values


def _type(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    raw = node.value[keyword]
    found: list[str] = raw if isinstance(raw, list) else [raw]
    types = tuple(dict.fromkeys(word for word in found if word != "null"))
    if not types:
        types = ("null",) if "null" in found else ()
    if types:
        facts.types = (
            types if facts.types is None else _both(cursor, facts, types, node)
        )


def _unknown_type(_: Cursor, facts: Facts, _node: Node, _keyword: str) -> None:
    facts.unknown_type = True


def _both(
    cursor: Cursor, facts: Facts, new: tuple[str, ...], node: Node
) -> tuple[str, ...]:
    old = facts.types or ()
    if old == new:
        return old
    both = [
        word for word in new if word in old or (word == "integer" and "number" in old)
    ]
    if "number" in new and "integer" in old and "integer" not in both:
        both.append("integer")
    if both:
        return tuple(both)
    if old == ("null",) or new == ("null",):
        facts.nullable = True
        return new if old == ("null",) else old
    _conflict(
        cursor, node, f"type is {' or '.join(new)}, and {' or '.join(old)} elsewhere"
    )
    return new


def _conflict(cursor: Cursor, node: Node, what: str) -> None:
    cursor.warning("allof-conflict", f"{what}; the later one is taken", node.pointer)


def _enum(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    values = cursor.sequence(node, keyword)
    if values is None:
        return
    if not values.value:
        cursor.warning("empty-enum", "enum without values is ignored", values.pointer)
        return
    _values(cursor, facts, values.value, values)


def _const(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    _values(cursor, facts, [node.value[keyword]], node.child(keyword))


def _values(cursor: Cursor, facts: Facts, new: list[Json], node: Node) -> None:
    if facts.values is not None:
        old = {identity(value) for value in facts.values}
        both = [value for value in new if identity(value) in old]
        if both:
            new = both
        else:
            _conflict(cursor, node, "no value is allowed by both this and another enum")
    facts.values = new
    facts.values_pointer = node.pointer


def _names(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.names[keyword] = node.child(keyword)


# Objects


def _properties(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    members = cursor.mapping(node, keyword)
    if members is None:
        return
    facts.shapes += bool(members.value)
    known = facts.properties
    for name in members.value:
        child = members.child(name)
        if name not in known:
            known[name] = [child]
        elif not any(equal(child.value, other.value) for other in known[name]):
            known[name].append(child)


def _required(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    names = cursor.sequence(node, keyword)
    if names is None:
        return
    for index, name in enumerate(names.value):
        facts.required.setdefault(name, f"{names.pointer}/{index}")


def _additional(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    del cursor
    child = node.child(keyword)
    value = child.value
    if value is False:
        facts.closures += 1
        if "patternProperties" not in node.value:
            own = node.value.get("properties")
            names = frozenset(own if isinstance(own, dict) else ())
            facts.closing.append((child.pointer, names))
    elif value is True or value == {}:
        facts.open = child
    elif not any(equal(value, other.value) for other in facts.additional):
        facts.additional.append(child)


def _unevaluated(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    child = node.child(keyword)
    if child.value is False:
        facts.closed = True
    elif child.value is True or child.value == {}:
        facts.open = child
    elif isinstance(child.value, dict):
        facts.additional.append(child)
    else:
        cursor.wrong(child, "a schema, true or false")


def _patterns(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    for pattern, child in cursor.entries(node, keyword):
        facts.patterns.setdefault(pattern, []).append(child)


# Arrays


def _items(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    child = node.child(keyword)
    if isinstance(child.value, list):  # before 2020-12, a list was a prefix
        for index in range(len(child.value)):
            facts.prefix.setdefault(index, []).append(child.child(index))
    elif child.value is False:
        facts.no_more_items = True
    elif not any(equal(child.value, other.value) for other in facts.items):
        facts.items.append(child)


def _prefix(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    for index, child in enumerate(cursor.items(node, keyword)):
        facts.prefix.setdefault(index, []).append(child)


def _rest(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    child = node.child(keyword)
    if child.value is False:
        facts.no_more_items = True
    elif isinstance(child.value, dict) and facts.prefix:
        facts.items.append(child)


# Scalars and limits


def _limit(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    value = limits.checked(keyword, node.value[keyword])
    if value is None:
        cursor.warning(
            "invalid-limit",
            f"{keyword} must be {limits.EXPECTED[keyword]}; it is ignored",
            node.child(keyword).pointer,
        )
    elif value is not False:
        old = facts.limits.get(keyword)
        facts.limits[keyword] = limits.tighter(keyword, old, value)


def _format(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    text = cursor.text(node, keyword)
    if text is not None:
        facts.format = text


def _encoding(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    text = cursor.text(node, keyword)
    if text is not None:
        facts.encoding = text.lower()


def _media_type(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    text = cursor.text(node, keyword)
    if text is not None:
        facts.media_type = text
        facts.limits[keyword] = text


def _discriminator(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.discriminator = node.child(keyword)


def _read_only(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.read_only = cursor.flag(node, keyword) or facts.read_only


def _write_only(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.write_only = cursor.flag(node, keyword) or facts.write_only


_READERS: Final[Mapping[str, words.Reader]] = {
    "type": _type,
    "x-type": _unknown_type,
    "enum": _enum,
    "const": _const,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _additional,
    "unevaluatedProperties": _unevaluated,
    "patternProperties": _patterns,
    "items": _items,
    "prefixItems": _prefix,
    "additionalItems": _rest,
    "unevaluatedItems": _rest,
    **dict.fromkeys(limits.EXPECTED, _limit),
    "format": _format,
    "contentEncoding": _encoding,
    "contentMediaType": _media_type,
    "discriminator": _discriminator,
    "readOnly": _read_only,
    "writeOnly": _write_only,
    **dict.fromkeys(
        (
            "x-enum-varnames",
            "x-enumNames",
            "x-enum-names",
            "x-enum-descriptions",
            "x-enumDescriptions",
            "x-ms-enum",
            "x-speakeasy-enums",
            "x-fern-enum",
        ),
        _names,
    ),
}
