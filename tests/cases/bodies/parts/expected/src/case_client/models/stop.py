from .._runtime.model import Model, optional
from .._runtime.xml_rules import XmlRules


class Stop(Model):
    __xml__ = XmlRules("stop")

    street: str
    house_number: int | None = optional("houseNumber")
