"""References of a fragment, after components of it got other names."""

from __future__ import annotations

from collections.abc import Iterator

from ....frozen import dataclass
from ....ir.document import Json, parents


@dataclass(frozen=True, slots=True)
class Renaming:
    """Pointers of components, and what they have become."""

    names: dict[str, str]

    def apply(self, tree: Json) -> Json:
        """Return a tree whose references and mappings have the new names."""
        if not self.names:
            return tree
        if isinstance(tree, dict):
            return {
                key: self._reference(value)
                if key == "$ref" and isinstance(value, str)
                else self._mapping(value)
                if key == "mapping" and isinstance(value, dict)
                else self.apply(value)
                for key, value in tree.items()
            }
        if isinstance(tree, list):
            return [self.apply(one) for one in tree]
        return tree

    def _reference(self, pointer: str) -> str:
        """Return a reference, also one to something inside a component."""
        for ancestor, rest in parents(pointer):
            if ancestor in self.names:
                return self.names[ancestor] + rest
        return pointer

    def _mapping(self, mapping: dict[str, Json]) -> Json:
        """Return a discriminator's mapping, which may name schemas without a path."""
        head = "#/components/schemas/"
        return {
            tag: self._reference(target)
            if isinstance(target, str) and target.startswith("#")
            else self._reference(head + target).removeprefix(head)
            if isinstance(target, str)
            else self.apply(target)
            for tag, target in mapping.items()
        }


def references(tree: Json) -> Iterator[str]:
    """Return every reference inside a tree."""
    waiting = [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
