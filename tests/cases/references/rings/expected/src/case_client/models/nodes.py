"""Models of `client.nodes`: `Node` and others."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from .._runtime import Model, nullable, optional

Value = TypeAliasType("Value", "str | list[Value] | dict[str, Value]")


class Node(Model):
    parent: Node | None = optional()
    leaf: Leaf | None = optional()
    value: Value | None = optional()
    never: Any = nullable()


class Leaf(Model):
    node: Node | None = optional()
