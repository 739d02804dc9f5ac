"""What classes of another engine look like in XML, as source."""

from __future__ import annotations

from dataclasses import fields as fields_of

from ..ir.api import Api
from ..ir.names import Names
from ..ir.schema import ObjectSchema
from ..ir.xml import XmlField, XmlRules, speaks_xml, xml_rules


def looks(api: Api, names: Names) -> dict[str, str]:
    """Give `XmlRules(…)` by planned name, of classes that do not look as any does."""
    if not speaks_xml(api):
        return {}
    found: dict[str, str] = {}
    for schema, node in api.schemas.items():
        rules = xml_rules(api, node) if isinstance(node, ObjectSchema) else None
        if rules is None:
            continue
        for planned in (names.schemas, names.inputs):
            if schema in planned:
                found[planned[schema]] = _rules(rules)
    return found


def _rules(rules: XmlRules) -> str:
    said = _said(rules)
    if rules.fields:
        inner = ", ".join(f"{name!r}: {_field(field)}" for name, field in rules.fields)
        said.append(f"fields={{{inner}}}")
    return f"XmlRules({', '.join(said)})"


def _field(field: XmlField) -> str:
    return f"XmlField({', '.join(_said(field))})"


def _said(rules: XmlRules | XmlField) -> list[str]:
    """Write the arguments that are no defaults; Black settles their quotes."""
    found = []
    for field in fields_of(rules):
        value = getattr(rules, field.name)
        if field.name != "fields" and value != field.default:
            found.append(f"{field.name}={value!r}")
    return found
