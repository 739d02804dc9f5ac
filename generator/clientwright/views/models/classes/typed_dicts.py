"""Mappings with known keys: what a caller may give in the place of a model.

A `TypedDict` has the names of the model's fields as keys (PEP 589), so that type
checkers hold a literal to them and editors complete it.
"""

from __future__ import annotations

from ....ir.query import access, is_nullable
from ....ir.schema import Access, ObjectSchema, Property
from ...types.expressions import TypeExpression, generic, optional, union
from ..annotations import Annotations
from ..value_annotations import Key, Use, given_keys, is_open
from .class_docs import field_docstring
from .class_layout import class_head, field_line


class TypedDicts:
    """Writes what stands in the bodies of `TypedDict` classes."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.api = annotations.api

    def head(self, name: str, node: ObjectSchema, code: list[str]) -> str:
        """Write the first line; keys are optional unless they are marked.

        A class says to pydantic where keys that it does not have must be kept.
        """
        whole = self._all_required(node)
        line = class_head(name, "TypedDict" if whole else "TypedDict, total=False")
        code.append("TypedDict")
        if not is_open(node):
            return line
        code.append("with_config")
        return f'@with_config(extra="allow")\n{line}'

    def fields(
        self, node: ObjectSchema, keys: dict[Key, None], code: list[str]
    ) -> list[str]:
        """Write a line for each key; `keys` and `code` gather what they name."""
        known = given_keys(self.api, self.annotations.names, node) or {}
        whole = self._all_required(node)
        blocks: list[str] = []
        for one in node.properties:
            if one.name not in known:
                continue
            hint = self._hint(one, keys)
            if one.required and not whole:
                hint = generic("Required", hint)
            line = field_line(known[one.name], hint, "")
            code += hint.roots
            if "Annotated[" in line:
                code.append("Annotated")
            docstring = field_docstring(self.annotations, one.schema)
            blocks.append(f"{line}\n    {docstring}" if docstring else line)
        return blocks

    def _hint(self, one: Property, keys: dict[Key, None]) -> TypeExpression:
        parts, used = self.annotations.parts(one.schema, Use.KEY)
        keys.update(dict.fromkeys(used))
        written = union(parts)
        return optional(written) if is_nullable(self.api, one.schema) else written

    def _all_required(self, node: ObjectSchema) -> bool:
        return all(
            one.required or access(self.api, one.schema) is Access.READ_ONLY
            for one in node.properties
        )
