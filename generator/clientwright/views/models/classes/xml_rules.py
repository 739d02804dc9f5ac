"""What a class says of itself for XML, as source."""

from __future__ import annotations

from ....ir.xml import XmlField, XmlRules
from ...source import escape as text
from ...source import layout


def rules_call(rules: XmlRules) -> layout.Call:
    """Write `XmlRules(…)` of a class."""
    fields = [(text.string(name), _field(field)) for name, field in rules.fields]
    return layout.call(
        "XmlRules",
        *_name(rules.name),
        namespace=_literal(rules.namespace),
        prefix=_literal(rules.prefix),
        fields=layout.mapping(fields) if fields else None,
    )


def _field(field: XmlField) -> layout.Call:
    return layout.call(
        "XmlField",
        *_name(field.name),
        namespace=_literal(field.namespace),
        prefix=_literal(field.prefix),
        attribute=_flag(field.attribute),
        text=_flag(field.text),
        wrapped=_flag(field.wrapped),
        item=_literal(field.item),
    )


def _name(name: str | None) -> tuple[str, ...]:
    return () if name is None else (text.string(name),)


def _literal(value: str | None) -> str | None:
    return None if value is None else text.string(value)


def _flag(value: bool) -> str | None:
    return "True" if value else None
