"""The response and the body of an operation, as pointers lead into them."""

from __future__ import annotations

from collections.abc import Sequence

from ...frozen import dataclass
from ...ir.api import Operation
from ...ir.document import join, tokens
from ...ir.schema import ArraySchema, Schema, SchemaId, TupleSchema
from ..shapes import Shapes, is_open
from .inputs import Input, Inputs, json_body
from .lists import Listing, json_response


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An operation that an extension or a setting speaks of."""

    operation: Operation
    shapes: Shapes
    inputs: Inputs
    listing: Listing | None
    """The list that the rules find, if they find one."""

    def leads(self, path: Sequence[str]) -> bool:
        """Whether a pointer leads somewhere in the response, as far as is known."""
        return self._reached(path) is not False

    def is_list(self, path: Sequence[str]) -> bool:
        """Whether a pointer leads to an array, as far as that is known."""
        found = self._reached(path)
        return found if isinstance(found, bool) else self.shapes.is_list(found)

    def _reached(self, path: Sequence[str]) -> Schema | bool:
        """Return the schema there; True where that is open, False where none is."""
        response = json_response(self.operation)
        if response is None:
            return False
        return self._follow(response[1].schema, path)

    def _follow(self, schema: SchemaId | None, path: Sequence[str]) -> Schema | bool:
        for token in path:
            if schema is None:
                return True
            node = self.shapes.node(schema)
            if is_open(node):
                return True
            if isinstance(node, ArraySchema):
                if token != "-1" and not token.isdigit():
                    return False
                schema = node.items
                continue
            if isinstance(node, TupleSchema):
                return True
            found = {p.name: p.schema for p in self.shapes.properties(node)}
            if token not in found:
                return bool(getattr(node, "additional", None))
            schema = found[token]
        return True if schema is None else self._open(schema)

    def _open(self, schema: SchemaId) -> Schema | bool:
        node = self.shapes.node(schema)
        return True if is_open(node) else node

    def takes(self, key: str) -> bool:
        """Whether there is an input of an identity such as `query:page`.

        A property of a body that may have any is taken to be there.
        """
        location, _, name = key.partition(":")
        if location == "body":
            path = tokens(name) if name.startswith("/") else [name]
            media = json_body(self.operation)
            return media is not None and self._follow(media.schema, path) is not False
        return any(
            one.name == name and one.location.value == location
            for one in self.operation.parameters
        )

    def input(self, name: str) -> Input | None:
        """Return an input of the query by its wire name."""
        return self.inputs.by_key(f"query:{name}")

    def body_input(self, path: Sequence[str]) -> Input | None:
        """Return a property of the JSON body as an input, at any depth."""
        media = json_body(self.operation)
        node = False if media is None else self._follow(media.schema, path)
        if isinstance(node, bool):
            return None
        key = f"body:{path[0]}" if len(path) == 1 else join("body:", *path)
        return Input(key=key, name=path[-1], node=node, description="")
