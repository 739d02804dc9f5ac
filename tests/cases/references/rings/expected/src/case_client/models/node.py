"""The model `Node` and what it is made of."""

from __future__ import annotations

from typing import Any

from .._runtime import Model, nullable, optional
from .value import Value


class Node(Model):
    parent: Node | None = optional()
    leaf: Leaf | None = optional()
    value: Value | None = optional()
    never: Any = nullable()


class Leaf(Model):
    node: Node | None = optional()
