"""The branches that a value may go down: of unions, and of bases that are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...ir.document import Json, join
from .flattened import Demands, Flattener, Union, merge
from .schema_kinds import UNKNOWN


@dataclass(frozen=True, slots=True)
class Way:
    """One branch of a union, the tag that selects it, and what rules it out."""

    branch: Json
    tag: str | None = None
    value: str | None = None
    others: frozenset[str] = frozenset()


class Ways:
    """Finds the ways of one tree of schemas; each union's only once."""

    def __init__(self, flattener: Flattener) -> None:
        self._flattener = flattener
        self._known: dict[int, list[Way]] = {}
        self._children: dict[str, list[str]] | None = None
        self._beside: dict[int, tuple[Demands, Demands]] = {}
        self._gone: dict[tuple[int, int, bool], tuple[Demands, Way, Demands]] = {}

    def of_union(self, union: Union) -> list[Way]:
        """Give a way for each branch, for each tag that means it; null last."""
        found = self._known.get(id(union))
        if found is None:
            found = self._make(union)
            self._known[id(union)] = found
            self._flattener.keep(union)
        return found

    def beside(self, demands: Demands) -> Demands:
        """Give what is demanded beside the first union, each time the same object.

        Places in schemas are known by their identity: in what is put together anew for
        each value, no place would be come to again. What was given is kept with what
        is found, so that nothing else gets its identity.
        """
        known = self._beside.get(id(demands))
        if known is None:
            rest = {**demands, "unions": demands["unions"][1:]}
            known = self._beside[id(demands)] = demands, rest
        return known[1]

    def gone(
        self, rest: Demands, way: Way, branch: Demands, *, unknown: bool
    ) -> Demands:
        """Merge a branch with what is beside its union, each time into the same object.

        With `unknown`, its tag has a value that no document knows.
        """
        key = (id(rest), id(way), unknown)
        known = self._gone.get(key)
        if known is None:
            demands = self._going(rest, way, branch, unknown=unknown)
            known = self._gone[key] = rest, way, demands
        return known[2]

    def _going(
        self, rest: Demands, way: Way, branch: Demands, *, unknown: bool
    ) -> Demands:
        demands = merge(rest, branch)
        if not rest.get("unions") and not branch.get("unions"):
            demands.pop("unions", None)
        if way.tag is not None and way.value is not None:
            value = UNKNOWN if unknown else way.value
            demands = tagged(demands, self._flattener, way.tag, value)
        if way.others:
            demands["others"] = way.others - set(demands.get("required", ()))
        return demands

    def _make(self, union: Union) -> list[Way]:
        required = [
            frozenset(self._flattener.flatten(b).get("required", ()))
            for b in union.branches
        ]
        ways: list[Way] = []
        nulls: list[Way] = []
        for index, branch in enumerate(union.branches):
            demands = self._flattener.flatten(branch)
            if demands.get("type") == ["null"]:
                nulls.append(Way(branch))
                continue
            others: frozenset[str] = frozenset()
            if union.exclusive and not demands.get("properties"):
                others = frozenset().union(
                    *(r for n, r in enumerate(required) if n != index)
                )
            if union.tag is None:
                ways.append(Way(branch, others=others))
                continue
            names = demands.get("names", ())
            ways.extend(
                Way(branch, union.tag, value, others)
                for value in self._tags(union.mapping, names)
            )
        return ways + nulls

    def _tags(
        self, mapping: tuple[tuple[str, str], ...], names: tuple[str, ...]
    ) -> list[str | None]:
        """Give the tag values that mean a schema, by mapping or by its name."""
        if not names:
            return [None]
        found = [tag for tag, target in mapping if means(target, names[0])]
        return list(found) or [names[0].rpartition("/")[2]]

    def of_base(self, demands: Demands) -> list[Way]:
        """Give the concrete schemas that may stand where their base is named."""
        names, tags = demands.get("names"), demands.get("tags", ())
        names = names or demands.get("meant", ())
        if not names or not tags:
            return []
        name = next((name for name in names if not self._only_refers(name)), names[0])
        found = self._known.get(hash(name))
        if found is None:
            tag, mapping = tags[0]
            found = self._concrete(name, tag, mapping)
            self._known[hash(name)] = found
        return found

    def _only_refers(self, name: str) -> bool:
        """Tell a schema that is another's by reference: a body's, most often."""
        node = self._flattener.tree.find(name)
        return isinstance(node, Mapping) and node.keys() == {"$ref"}

    def _concrete(
        self, name: str, tag: str, mapping: tuple[tuple[str, str], ...]
    ) -> list[Way]:
        own_tag = self._flattener.flatten(self._flattener.tree.find(name)).get("tags")
        ways: list[Way] = []
        direct = "discriminator" in (self._flattener.tree.find(name) or {})
        if direct and own_tag:
            targets = mapping or tuple(
                (child.rpartition("/")[2], child) for child in self._heirs(name)
            )
            for value, target in targets:
                pointer = pointer_of(target, name)
                if pointer != name and self._flattener.tree.find(pointer) is not None:
                    ways.append(Way({"$ref": pointer}, tag, value))
        values = self._tags(mapping, (name,))
        if not (direct and mapping) or any(means(t, name) for _, t in mapping):
            node = self._flattener.tree.find(name)
            ways = [*(Way(node, tag, value) for value in values), *ways]
        return ways

    def _heirs(self, name: str) -> list[str]:
        """List the component schemas whose `allOf` names a base."""
        if self._children is None:
            self._children = {}
            for where in ("#/components/schemas", "#/definitions"):
                group = self._flattener.tree.find(where)
                for key, schema in (group or {}).items():
                    for part in schema.get("allOf", ()) if schema is not True else ():
                        base = part.get("$ref") if isinstance(part, Mapping) else None
                        if isinstance(base, str):
                            heirs = self._children.setdefault(base, [])
                            heirs.append(join(where, key))
        return self._children.get(name, [])


def pointer_of(target: str, name: str) -> str:
    """Read a mapping's target: a reference, or a bare schema name."""
    if target.startswith("#"):
        return target
    return join(name.rpartition("/")[0], target.rpartition("/")[2].partition(".")[0])


def means(target: str, name: str) -> bool:
    return target == name or pointer_of(target, name) == name


def tagged(demands: Demands, flattener: Flattener, tag: str, value: str) -> Demands:
    """Let the discriminating property have the branch's name, where it may."""
    schema = demands.get("properties", {}).get(tag, {})
    allowed = flattener.flatten(schema)
    if value == UNKNOWN:
        allowed = {k: v for k, v in allowed.items() if k not in ("const", "enum")}
    fixed = "const" in allowed or value not in allowed.get("enum", [value])
    textual = "string" in allowed.get("type", ["string"])
    value_schema = schema if fixed or not textual else {"const": value}
    out = {k: v for k, v in demands.items() if k not in ("tags", "names", "meant")}
    out["properties"] = {**demands.get("properties", {}), tag: value_schema}
    out["required"] = [*dict.fromkeys([*demands.get("required", ()), tag])]
    return out
