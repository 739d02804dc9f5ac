"""What the fragments of a schema say together, once they are merged.

JSON Schema 2020-12 and OpenAPI 3.2, section 4.24.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...ir.document import Json
from ...ir.schema import MISSING, Access, Missing, Xml
from ..cursor import Node


@dataclass(slots=True)
class Facts:
    """The merged keywords of one schema."""

    pointer: str
    types: tuple[str, ...] | None = None
    nullable: bool = False
    unknown_type: bool = False
    """`type` names something that is no type."""

    values: list[Json] | None = None
    """`enum`, or the one value of `const`."""

    values_pointer: str = ""
    names: dict[str, Node] = field(default_factory=dict)
    """Extensions that name or describe the values of an enum."""

    properties: dict[str, list[Node]] = field(default_factory=dict)
    loose: dict[str, list[Node]] = field(default_factory=dict)
    """Properties that only hold under a condition."""

    wanted: dict[str, str] = field(default_factory=dict)
    """Likewise, those that a condition requires: to the pointer of the entry."""

    required: dict[str, str] = field(default_factory=dict)
    """Name to the pointer of the entry that requires it."""

    additional: list[Node] = field(default_factory=list)
    open: Node | None = None
    """An `additionalProperties: true` (or `{}`)."""

    closed: bool = False
    """`unevaluatedProperties: false`."""

    shapes: int = 0
    """How many fragments name members, and how many of all refuse others."""

    closures: int = 0
    closing: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    """Of those that refuse others: the place, and what they name themselves."""

    patterns: dict[str, list[Node]] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    prefix: dict[int, list[Node]] = field(default_factory=dict)
    no_more_items: bool = False
    limits: dict[str, Json] = field(default_factory=dict)
    format: str | None = None
    encoding: str | None = None
    media_type: str | None = None
    discriminator: Node | None = None
    title: str | None = None
    description: str | None = None
    default: Json | Missing = MISSING
    default_pointer: str = ""
    examples: tuple[Json, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    xml: Xml | None = None
    name_hint: str | None = None
    keywords: set[str] = field(default_factory=set)
    """Every keyword met that means something."""

    @property
    def is_closed(self) -> bool:
        """Tell whether no further members fit.

        Strictly, one closed part closes the whole to the members of all others; nobody
        means that.
        """
        return self.closed or 0 < self.closures >= self.shapes

    @property
    def access(self) -> Access:
        """Give who may send the value; both where the document says both."""
        if self.read_only == self.write_only:
            return Access.BOTH
        return Access.READ_ONLY if self.read_only else Access.WRITE_ONLY


def identity(value: Json) -> object:
    """Give a key that is equal for equal scalars only (`1` and `true` differ).

    A list or an object is equal to itself alone.
    """
    if isinstance(value, list | dict):
        return ("container", id(value))
    return (isinstance(value, bool), value)
