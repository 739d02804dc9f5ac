from .._runtime.model import Model, optional
from .._runtime.xml_rules import XmlField, XmlRules


class Zoo(Model):
    __xml__ = XmlRules(
        fields={
            "animals": XmlField("aliens", wrapped=True),
            "visitors": XmlField("visitor"),
        },
    )

    animals: list[str]
    """An element and its items have one name, where only one is given."""

    keepers: list[str] | None = optional()
    """A name that is ignored, since the list has no element."""

    visitors: list[str] | None = optional()
    """An item's own name."""
