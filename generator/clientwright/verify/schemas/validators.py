"""The schemas of a document, ready to be validated against.

The whole tree is converted once for each direction of travel and kept under a URI, so
that a pointer is all a validator needs. One validator is compiled for all of them, so
that what many schemas refer to is compiled once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias
from urllib.parse import quote

import jsonschema_rs

from ...diagnostics import GenerationError
from ...ir.document import Json, join, tokens
from ..values.scalars import occurs
from .dialect import Dialect
from .listed_children import without_lists
from .remembering_validator import Asserted, Remembering, Wrong
from .validation_cost import Branching

Direction: TypeAlias = Literal["request", "response"]
DIRECTIONS: tuple[Direction, ...] = ("request", "response")

_MADE = "x-clientwright-made"
_OF_NAMES = frozenset({("parameters",), ("responses",)})
"""Maps of names at the root of Swagger 2.0; elsewhere they are below `components`."""
_HIDDEN: dict[Direction, str] = {"request": "readOnly", "response": "writeOnly"}
_DATA = frozenset({"example", "examples"})
_TOO_DEEP = "it nests too deeply to be judged"


class Schemas:
    """All schemas of one document, and those made from parts of it."""

    def __init__(self, root: Mapping[str, Json]) -> None:
        self._root = dict(without_lists(root))
        self._made: list[Json] = []
        self._trees: dict[Direction, Tree] = {}
        version = str(root.get("openapi", "2"))
        self._old = "swagger" in root or version.startswith("3.0")

    def add(self, schema: Mapping[str, Json]) -> str:
        """Keep a schema that stands nowhere in the document; give its pointer.

        All are added before the first use of the others' methods.
        """
        self._made.append(schema)
        return f"#/{_MADE}/{len(self._made) - 1}"

    def tree(self, direction: Direction) -> Tree:
        """Give the converted schemas of one direction.

        Where the document says of no property that it travels one way only, both are
        the same.
        """
        found = self._trees.get(direction)
        if found is None:
            root = {**self._root, _MADE: self._made}
            hidden = {way: flag for way, flag in _HIDDEN.items() if _has(root, flag)}
            found = Tree(root, self._old, direction, hidden.get(direction))
            self._trees[direction] = found
            if not hidden:
                self._trees = dict.fromkeys(DIRECTIONS, found)
        return found

    def prepare(self, direction: Direction) -> None:
        """Do all that is done once; afterwards, threads may validate at once."""
        self.tree(direction).prepare()

    def errors(self, pointer: str, value: Json, direction: Direction) -> list[str]:
        """Say what a schema finds wrong with a value; empty: nothing."""
        return [
            f"{join('#', *at)}: {message[:300]}"
            for at, message in self.tree(direction).errors(pointer, value)
        ]

    def accepts(self, pointer: str, value: Json, direction: Direction) -> bool:
        """Tell whether a value satisfies a schema."""
        return self.tree(direction).accepts(pointer, value)


class Tree:
    """The document with every schema in it converted for one direction."""

    def __init__(
        self,
        root: Mapping[str, Json],
        old: bool,
        direction: Direction,
        hidden: str | None,
    ) -> None:
        """Convert; `hidden` is the flag of what does not travel this way, if any."""
        self.merged: dict[int, dict[str, Json]] = {}
        """The demands of schemas by identity, where `Flattener` has merged them."""

        self.kept: list[object] = []
        """What is known by its identity, which must stay its own."""

        self._found: dict[str, Json] = {}
        self._plain: dict[str, str] = {}
        self._is_whole = False
        self._raw = root
        self._uri = f"urn:clientwright:{direction}"
        self._resolved: dict[str, str | None] = {}
        self._targets: dict[str, None] = {}
        self._places: list[str] = []
        self._composed: dict[int, list[Json]] | None = None
        self._dialect = Dialect(
            old=old,
            hidden=hidden,
            refer=self._refer,
            look=self._look,
            children=self._children,
        )
        self.root: dict[str, Json] = {
            key: self._walk(value, (key,))
            for key, value in root.items()
            if not str(key).startswith("x-")
        }
        self.root[_MADE] = [self._dialect.convert(made) for made in root[_MADE]]
        self._places.extend(join("#", _MADE, n) for n in range(len(root[_MADE])))
        self._referred()
        self._is_whole = True
        odd = {one: fragment(one) for one in self._targets if fragment(one) != one}
        content = _addressed(self.root, odd) if odd else self.root
        try:
            self._registry = jsonschema_rs.Registry([(self._uri, content)])
        except ValueError as error:
            raise _unreadable(error) from error
        self._all: jsonschema_rs.Validator | None = None
        self._named: frozenset[str] = frozenset()
        self._others: dict[str, jsonschema_rs.Validator] = {}
        self._estimate: Branching | None = None
        self._asserted = Asserted()

    def _walk(self, node: Json, path: tuple[str, ...]) -> Json:
        """Copy what leads to schemas, and convert those."""
        if isinstance(node, list):
            return [self._walk(v, (*path, str(n))) for n, v in enumerate(node)]
        if not isinstance(node, Mapping):
            return node
        if path in (("components", "schemas"), ("definitions",)):
            self._places.extend(join("#", *path, str(key)) for key in node)
            return {str(k): self._dialect.convert(v) for k, v in node.items()}
        out: dict[str, Json] = {}
        named = holds_names(path)
        for key, value in node.items():
            key = str(key)
            if named:
                out[key] = self._walk(value, (*path, key))
            elif key in ("schema", "itemSchema") and len(path) > 1:
                out[key] = self._dialect.convert(value)
                self._places.append(join("#", *path, key))
            elif key in _DATA or key.startswith("x-"):
                out[key] = None
            else:
                out[key] = self._walk(value, (*path, key))
        return out

    def _referred(self) -> None:
        """Convert what schemas refer to and what the walk took for something else."""
        done = 0
        while done < len(self._targets):
            batch = list(self._targets)[done:]
            done += len(batch)
            for target in batch:
                self._convert_target(target)

    def _convert_target(self, target: str) -> None:
        found = self.find(target)
        if found is None:
            schema = self._dialect.convert(self._raw_at(target))
            self._graft(tokens(target), schema)
        elif isinstance(found, dict) and id(found) not in self._dialect.done:
            converted = self._dialect.convert(self._raw_at(target))
            found.clear()
            found.update(converted if isinstance(converted, dict) else {})
            self._dialect.done.add(id(found))

    def _graft(self, parts: list[str], schema: Json) -> None:
        """Put a converted schema where the walk had left nothing."""
        node: Json = self.root
        for token in parts[:-1]:
            if isinstance(node, list):
                node = node[int(token)]
                continue
            if not isinstance(node.get(token), dict | list):
                node[token] = {}
            node = node[token]
        if isinstance(node, list):
            node[int(parts[-1])] = schema
        else:
            node[parts[-1]] = schema

    def _raw_at(self, pointer: str) -> Json:
        return _lookup(self._raw, pointer)

    def find(self, pointer: str) -> Json:
        """Give the converted schema that a pointer names; None: there is none."""
        if not self._is_whole:
            return _lookup(self.root, pointer)
        if pointer not in self._found:
            self._found[pointer] = _lookup(self.root, pointer)
        return self._found[pointer]

    def _refer(self, reference: str) -> str | None:
        """Keep a reference that leads to a schema, in the end; drop any other."""
        if reference not in self._resolved:
            self._resolved[reference] = self._resolve(reference)
        return self._resolved[reference]

    def _resolve(self, reference: str) -> str | None:
        seen: set[str] = set()
        pointer = reference
        while True:
            if not (pointer == "#" or pointer.startswith("#/")) or pointer in seen:
                return None
            seen.add(pointer)
            node = self._raw_at(pointer)
            if not isinstance(node, Mapping | bool):
                return None
            if isinstance(node, bool) or not isinstance(node.get("$ref"), str):
                break
            pointer = node["$ref"]
        self._targets.setdefault(reference)
        return reference

    def _look(self, schema: Json) -> Json:
        """Follow the references of a raw schema to what they mean."""
        seen: set[str] = set()
        while isinstance(schema, Mapping) and isinstance(schema.get("$ref"), str):
            if schema["$ref"] in seen:
                return None
            seen.add(schema["$ref"])
            schema = self._raw_at(schema["$ref"])
        return schema

    def _children(self, schema: Json) -> Iterable[Json]:
        """List the raw components whose `allOf` has a schema as a part."""
        if self._composed is None:
            self._composed = {}
            for where in ("#/components/schemas", "#/definitions"):
                held = self._raw_at(where)
                for child in held.values() if isinstance(held, Mapping) else ():
                    parts = child.get("allOf") if isinstance(child, Mapping) else None
                    for part in parts if isinstance(parts, list) else ():
                        base = self._look(part)
                        self._composed.setdefault(id(base), []).append(child)
        return self._composed.get(id(schema), ())

    def accepts(self, pointer: str, value: Json) -> bool:
        """Tell whether the schema at a pointer accepts a value."""
        if not self._branching().is_safe(value):
            return self._remembered(pointer, value) is None
        validator, pointer = self._validator(pointer)
        try:
            return validator.is_valid({pointer: value})
        except ValueError:  # what this validator calls too deep
            return False

    def errors(
        self, pointer: str, value: Json
    ) -> Iterator[tuple[Sequence[str | int], str]]:
        """Give what the schema at a pointer refuses: place in the value, and message.

        Where looking for everything might never end, that is the first thing.
        """
        if not self._branching().is_safe(value):
            wrong = self._remembered(pointer, value)
            if wrong is not None:
                yield wrong
            return
        validator, pointer = self._validator(pointer)
        try:
            for error in validator.iter_errors({pointer: value}):
                yield error.instance_path[1:], error.message
        except ValueError:  # what this validator calls too deep
            yield (), _TOO_DEEP

    def prepare(self) -> None:
        """Compile what all schemas share."""
        self._branching()
        self._validator("#")

    def _branching(self) -> Branching:
        if self._estimate is None:
            places = (*self._places, *self._targets)
            self._estimate = Branching({one: self.find(one) for one in places})
        return self._estimate

    def _remembered(self, pointer: str, value: Json) -> Wrong | None:
        try:
            remembering = Remembering(self.find, occurs, self._asserted)
            return remembering.wrong(self.find(pointer), value)
        except (RecursionError, ValueError):
            return (), _TOO_DEEP

    def _validator(self, pointer: str) -> tuple[jsonschema_rs.Validator, str]:
        """Give a validator of objects, and the property that the schema is for.

        All schemas that a document names share one; any other gets its own.
        """
        pointer = self.plain(pointer)
        if self._all is None:
            named = {self.plain(place) for place in (*self._places, *self._targets)}
            self._named = frozenset(one for one in named if self.find(one) is not None)
            self._all = self._compiled(self._named)
        if pointer in self._named:
            return self._all, pointer
        if pointer not in self._others:
            known = self.find(pointer) is not None
            self._others[pointer] = self._compiled({pointer} if known else ())
        return self._others[pointer], pointer

    def _compiled(self, pointers: Iterable[str]) -> jsonschema_rs.Validator:
        properties = {one: {"$ref": self._uri + fragment(one)} for one in pointers}
        try:
            return jsonschema_rs.Draft202012Validator(
                {"properties": properties},
                registry=self._registry,
                validate_formats=False,
            )
        except (ValueError, jsonschema_rs.ValidationError) as error:
            raise _unreadable(error) from error

    def plain(self, pointer: str) -> str:
        """Go on to where a bare reference leads: fewer validators to compile."""
        found = self._plain.get(pointer)
        if found is None:
            found = pointer
            node = self.find(found)
            while isinstance(node, Mapping) and list(node) == ["$ref"]:
                found = str(node["$ref"])
                node = self.find(found)
            self._plain[pointer] = found
        return found


def _unreadable(error: Exception) -> GenerationError:
    said = str(error).partition("\n")[0]
    return GenerationError(f"the validator cannot read the document's schemas: {said}")


def _has(root: Json, key: str) -> bool:
    """Tell whether a key stands anywhere in a document."""
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            if key in node:
                return True
            pending += node.values()
        elif isinstance(node, list):
            pending += node
    return False


def _lookup(root: Json, pointer: str) -> Json:
    node = root
    for token in tokens(pointer):
        if isinstance(node, Mapping):
            node = node.get(token)
        elif isinstance(node, list) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        else:
            return None
    return node


def _addressed(node: Json, odd: Mapping[str, str]) -> Json:
    """Copy schemas with references that are URIs: pointers here are plain text."""
    if isinstance(node, list):
        return [_addressed(one, odd) for one in node]
    if not isinstance(node, Mapping):
        return node
    out = {key: _addressed(value, odd) for key, value in node.items()}
    reference = out.get("$ref")
    if isinstance(reference, str):
        out["$ref"] = odd.get(reference, reference)
    return out


def fragment(pointer: str) -> str:
    """Percent-encode a pointer as the fragment of a URI (RFC 6901, section 6)."""
    return "#" + quote(pointer[1:], safe="/~")


def holds_names(path: tuple[str, ...]) -> bool:
    """Return whether a map has names as its keys: `x-total` and `schema` are some."""
    if path[-1:] == ("headers",):
        return not holds_names(path[:-1])  # Else it is a name itself.
    return path in _OF_NAMES or (len(path) == 2 and path[0] == "components")
