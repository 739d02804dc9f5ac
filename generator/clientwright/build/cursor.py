"""A cursor over a document: a value, and the pointer under which it stands.

References (OpenAPI 3.2, section 4.23, Reference Object; RFC 6901) are followed here
and nowhere else, always to the canonical pointer of what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from ..diagnostics import Collector, Place
from ..ir.document import Document, Json, escape, unescape


class Node(NamedTuple):
    """A value of the document and its pointer.

    `variant` tells readings of one place apart: `flat` is a schema whose references
    and compositions were followed already, `loose` one that holds only under a
    condition, `self` a discriminated parent as an object.
    """

    value: Json
    pointer: str
    variant: str = ""

    def child(self, key: str | int) -> Node:
        """Give a member or item, which must exist."""
        value = self.value[key]
        token = str(key) if isinstance(key, int) else escape(key)
        return Node(value, f"{self.pointer}/{token}")


class Cursor:
    """Reads a document for a whole build: references, types of values, places."""

    def __init__(self, document: Document, collector: Collector) -> None:
        self.document = document
        self.root = Node(document.root, "#")
        self._collector = collector
        self._found: dict[str, Node | None] = {}
        self._moved: dict[str, Place] = {}
        self._told: set[tuple[str, str]] = set()

    # Places and remarks

    def place(self, pointer: str) -> Place:
        """Find the place in the vendor's own document, in time linear in new depth."""
        if not self.document.origins:
            return Place(self.document.file, pointer)
        origins, moved = self.document.origins, self._moved
        end = len(pointer)
        while end > 0:
            ancestor = pointer[:end]
            origin = origins.get(ancestor) or moved.get(ancestor)
            if origin is not None:
                place = Place(origin.file, origin.pointer + pointer[end:])
                break
            end = pointer.rfind("/", 0, end)
        else:
            place = Place(self.document.file, pointer)
        moved[pointer] = place
        return place

    def error(self, code: str, message: str, pointer: str) -> None:
        """Report what could not be worked with."""
        self._collector.error(code, message, self.place(pointer))

    def warning(self, code: str, message: str, pointer: str) -> None:
        """Report what was worked around."""
        self._collector.warning(code, message, self.place(pointer))

    def warning_once(self, code: str, message: str, pointer: str) -> None:
        """Report what was worked around where it is first; elsewhere, as a remark."""
        if (code, message) in self._told:
            self.info(code, message, pointer)
        else:
            self._told.add((code, message))
            self.warning(code, message, pointer)

    def info(self, code: str, message: str, pointer: str) -> None:
        """Report a decision."""
        self._collector.info(code, message, self.place(pointer))

    # References

    def lookup(self, reference: str) -> Node | None:
        """Find what a local reference points to, by its canonical pointer.

        References on the way (`#/components/schemas/A/properties/b`, where `A` is a
        reference itself) are followed; the one at the end is not.
        """
        if reference not in self._found:
            self._found[reference] = None  # a reference through itself leads nowhere
            self._found[reference] = self._walk(reference)
        return self._found[reference]

    def _walk(self, reference: str) -> Node | None:
        if not reference.startswith("#"):
            return None
        node = self.root
        raw = unquote(reference[1:])
        if raw and not raw.startswith("/"):
            return None
        for token in raw.split("/")[1:]:
            inner = self._step(node, unescape(token))
            if inner is None:
                through = self._through(node)
                inner = through and self._step(through, unescape(token))
            if inner is None:
                return None
            node = inner
        return node

    @staticmethod
    def _step(node: Node, token: str) -> Node | None:
        value = node.value
        if isinstance(value, dict):
            return node.child(token) if token in value else None
        if isinstance(value, list) and token.isascii() and token.isdigit():
            return node.child(int(token)) if int(token) < len(value) else None
        return None

    def _through(self, node: Node) -> Node | None:
        seen = {node.pointer}
        while isinstance(node.value, dict) and isinstance(node.value.get("$ref"), str):
            target = self.lookup(node.value["$ref"])
            if target is None or target.pointer in seen:
                return None
            seen.add(target.pointer)
            node = target
        return node

    def resolve(self, node: Node, what: str) -> Node | None:
        """Follow an object's `$ref` to the object itself, a mapping.

        None, and a diagnostic at the reference, where there is no such object; `what`
        names the kind of object that should be there.
        """
        seen = {node.pointer}
        while isinstance(node.value, dict) and "$ref" in node.value:
            target = self.target(node)
            if target is None:
                return None
            if target.pointer in seen:
                self.error(
                    "reference-cycle",
                    f"this {what} is only a cycle of references",
                    node.pointer,
                )
                return None
            seen.add(target.pointer)
            node = target
        if isinstance(node.value, dict):
            return node
        self.wrong(node, what)
        return None

    def target(self, node: Node) -> Node | None:
        """Follow one `$ref`; None, and a diagnostic, where it leads nowhere."""
        reference = node.value["$ref"]
        if not isinstance(reference, str):
            self.error(
                "unresolved-reference",
                f"$ref is {kind(reference)}, not the text of a reference",
                node.pointer,
            )
            return None
        target = self.lookup(reference)
        if target is None or target.pointer == "#":
            self.error(
                "unresolved-reference",
                f"nothing that can be used here stands at {reference}",
                node.pointer,
            )
            return None
        return target

    # Values that must be of one type. Those of the standards' own fields are, since
    # repair has seen to them; extensions may hold anything.

    def wrong(self, node: Node, wanted: str) -> None:
        """Report a value of the wrong type, which is then left aside."""
        self.warning(
            "wrong-type", f"{wanted} expected, found {kind(node.value)}", node.pointer
        )

    def text(self, node: Node, key: str) -> str | None:
        """Give a member that must be text; None where it is absent or something else.

        Numbers and dates that a document has in place of text are taken as text.
        """
        value = node.value.get(key)
        if isinstance(value, str):
            return value
        if key not in node.value:
            return None
        self.wrong(node.child(key), "text")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        return None

    def flag(self, node: Node, key: str, default: bool = False) -> bool:
        """Give a member that must be true or false; words that say so count."""
        if key not in node.value:
            return default
        value = node.value[key]
        if isinstance(value, bool):
            return value
        self.wrong(node.child(key), "true or false")
        if isinstance(value, str) and value.lower() in {"true", "false"}:
            return value.lower() == "true"
        return default

    def mapping(self, node: Node, key: str) -> Node | None:
        """Give a member that must be an object."""
        return self._member(node, key, dict, "an object")

    def sequence(self, node: Node, key: str) -> Node | None:
        """Give a member that must be a list."""
        return self._member(node, key, list, "a list")

    def _member(
        self, node: Node, key: str, wanted: type[object], words: str
    ) -> Node | None:
        if key not in node.value:
            return None
        child = node.child(key)
        if isinstance(child.value, wanted):
            return child
        self.wrong(child, words)
        return None

    def entries(self, node: Node, key: str) -> Iterator[tuple[str, Node]]:
        """Give the members of a member that must be an object, of names to values."""
        inner = self.mapping(node, key)
        if inner is not None:
            for name in inner.value:
                yield name, inner.child(name)

    def fields(self, node: Node, key: str) -> Iterator[tuple[str, Node]]:
        """Give the same without extensions, where names of one's own are not free."""
        for name, child in self.entries(node, key):
            if not name.startswith("x-"):
                yield name, child

    def items(self, node: Node, key: str) -> Iterator[Node]:
        """Give the items of a member that must be a list."""
        inner = self.sequence(node, key)
        if inner is not None:
            for index in range(len(inner.value)):
                yield inner.child(index)


def kind(value: Json) -> str:
    """Name the type of a JSON value, for messages."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return f"a value of type {type(value).__name__}"


def equal(one: Json, other: Json) -> bool:
    """Compare JSON values of any depth; `1` and `true` differ."""
    stack = [(one, other)]
    while stack:
        a, b = stack.pop()
        if a is b:
            continue
        if isinstance(a, dict) and isinstance(b, dict):
            if a.keys() != b.keys():
                return False
            stack.extend((value, b[key]) for key, value in a.items())
        elif isinstance(a, list) and isinstance(b, list):
            if len(a) != len(b):
                return False
            stack.extend(zip(a, b, strict=True))
        elif a != b or isinstance(a, bool) is not isinstance(b, bool):
            return False
    return True
