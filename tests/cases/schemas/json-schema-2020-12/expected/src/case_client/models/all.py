"""The model `All`."""

from __future__ import annotations

from typing import Any

from .._runtime import (
    Base64Bytes,
    DateTime,
    DecimalText,
    Model,
    Time,
    Uuid,
    nullable,
    optional,
)
from .all_conditional import AllConditional
from .all_constants import AllConstants
from .all_dependent import AllDependent
from .all_enum_null import AllEnumNull
from .all_local import AllLocal
from .all_odd import AllOdd
from .all_patterned import AllPatterned
from .all_unevaluated import AllUnevaluated
from .colour import Colour
from .identified import Identified
from .tree import Tree


class All(Model):
    id: Uuid
    made: DateTime
    secret: str | None = optional()
    by_anchor: AllLocal | None = optional("byAnchor")
    by_pointer: AllLocal | None = optional("byPointer")
    tree: Tree | None = optional()
    identified: Identified | None = optional()
    nullable_: str | None = nullable("nullable")

    sibling: Colour | str | None = optional()
    """The colour. The server's default is `5`. Deprecated."""

    tuple_: list[str | int] | None = optional("tuple")
    open_tuple: list[str | int] | None = optional("openTuple")
    list_: list[str | int] | None = nullable("list")
    patterned: AllPatterned | None = optional()
    named: dict[str, float] | None = optional()
    unevaluated: AllUnevaluated | None = optional()
    dependent: AllDependent | None = optional()
    conditional: AllConditional | None = optional()
    encoded: Base64Bytes | None = optional()
    embedded: str | None = optional()
    constants: AllConstants | None = optional()
    odd: AllOdd | None = nullable()

    wrong_default: int | None = optional("wrongDefault")
    """The server's default is `many`."""

    duration: str | None = optional()
    money: DecimalText | None = optional()
    big: int | None = optional()
    huge: float | None = optional()
    formats: list[str] | None = optional()
    unknown: str | None = optional()
    time: Time | None = optional()
    enum_null: AllEnumNull | bool | int | str | None = nullable("enumNull")
    not_: Any = nullable("not")
    matrix: list[list[list[All]]] | None = optional()
    map: dict[str, dict[str, All]] | None = optional()
    refd: AllConstants | None = optional()
    into: All | None = optional()
