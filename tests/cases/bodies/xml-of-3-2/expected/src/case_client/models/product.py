"""Models of `client.product`: `Product` and others."""

from .._runtime.model import Model, nullable, optional
from .._runtime.xml_rules import XmlField, XmlRules


class ProductPart(Model):
    __xml__ = XmlRules(
        "part", fields={"kind": XmlField(attribute=True), "name": XmlField(text=True)}
    )

    kind: str | None = optional()
    name: str | None = optional()


class Product(Model):
    __xml__ = XmlRules(
        fields={
            "count": XmlField(attribute=True),
            "rating": XmlField(attribute=True),
            "colour": XmlField(attribute=True),
            "parts": XmlField("part"),
        },
    )

    count: int | float | None
    rating: str | None = nullable()
    colour: str | None = optional()
    parts: list[ProductPart]
