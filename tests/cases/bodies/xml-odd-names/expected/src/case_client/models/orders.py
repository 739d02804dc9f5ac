"""Models of `client.orders`: `ListResultOrder` and others."""

from .._runtime.model import Model, optional, required
from .._runtime.xml_rules import XmlField, XmlRules


class Order(Model):
    __xml__ = XmlRules(
        fields={
            "@id": XmlField("_x0040_id"),
            "2nd": XmlField("_x0032_nd"),
            "notes": XmlField("all_x0020_notes", wrapped=True, item="a_x0020_note"),
        },
    )

    id: str = required("@id")
    field_2nd: str = required("2nd")
    notes: list[str] | None = optional()


class ListResultOrder(Model):
    __xml__ = XmlRules(
        fields={
            "total count": XmlField("total_x0020_count", attribute=True),
            "order lines": XmlField("order_x0020_lines"),
        },
    )

    total_count: int | None = optional("total count")
    order_lines: list[Order] | None = optional("order lines")
