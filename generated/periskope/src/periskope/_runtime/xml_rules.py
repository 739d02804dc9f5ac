"""How a model looks in XML (OpenAPI 3.2, section 4.26), as data on its class.

    class Pet(Model):
        __xml__: ClassVar[XmlRules] = XmlRules(
            name="pet", fields={"id": XmlField(attribute=True)}
        )

Only what differs from the plain form has to be said: an element named as the property,
an array as its items one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType

from .record import Record


class XmlField(Record):
    """One property; `name` where it is not the property's own."""

    name: str | None = None
    _: KW_ONLY
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    text: bool = False
    """The value is the text of the element itself."""
    wrapped: bool = False
    """An array stands in an element of its own, which `name` then names."""
    item: str | None = None
    """Element of an array's items."""


def in_xml(kind: type, rules: XmlRules) -> None:
    """State what a class of another engine looks like."""
    type.__setattr__(kind, "__xml__", rules)


class XmlRules(Record):
    """A model: its element where it is the root, and its properties by wire name."""

    name: str | None = None
    _: KW_ONLY
    namespace: str | None = None
    prefix: str | None = None
    fields: Mapping[str, XmlField] = MappingProxyType({})
