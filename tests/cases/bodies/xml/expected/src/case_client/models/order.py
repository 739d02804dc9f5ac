from .._runtime.model import Model, optional
from .._runtime.xml_rules import XmlField, XmlRules


class Order(Model):
    __xml__ = XmlRules(
        "order",
        namespace="urn:orders",
        prefix="o",
        fields={
            "id": XmlField(attribute=True),
            "lines": XmlField(wrapped=True, item="line"),
        },
    )

    id: int
    lines: list[str] | None = optional()
    note: str | None = optional()
