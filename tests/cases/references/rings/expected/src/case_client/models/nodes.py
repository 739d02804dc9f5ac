"""Models of `client.nodes`: `Node` and others."""

from __future__ import annotations

from typing import Annotated, Any

from typing_extensions import TypeAliasType

from .._runtime.model import Model, nullable, optional
from .._runtime.unions import Untagged

Value = TypeAliasType(
    "Value", "Annotated[str | list[Value] | dict[str, Value], Untagged()]"
)


class Node(Model):
    parent: Node | None = optional()
    leaf: Leaf | None = optional()
    value: Value | None = optional()
    never: Any = nullable()


class Leaf(Model):
    node: Node | None = optional()
