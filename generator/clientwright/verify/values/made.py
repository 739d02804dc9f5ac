"""Values for schemas, made so that each demand of a schema is put to the test.

One `Maker` makes values of one direction of travel. What varies (an enum's value, a
union's branch, a boundary, null) is a *choice*; who asks brings a `Chooser`, so the
same maker serves the deterministic plan and the random one.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TypeAlias

from ...ir.document import Json
from ..schemas.branches import Way, Ways
from ..schemas.flattened import Demands, guess
from ..schemas.lookup import Lookup
from ..schemas.schema_kinds import (
    SAYS_NOTHING,
    carriable,
    distinct,
    free,
    unknown,
)
from ..schemas.validators import Direction, Schemas
from .chooser import Chooser, Nth
from .making import MOST_PARTS, CutError, Making, inside, is_far
from .scalars import JSON, LONGEST, Rules, numbers, occurs, strings
from .unusual import invented_number, invented_text

Object: TypeAlias = dict[str, Json]

_DEEP, _DEEPEST = 5, 40
_LARGE, _LARGEST = 150, 1200

_MOST_OPTIONS = 200
"""Values of an enumeration that are tried."""


class Maker(Lookup):
    """Makes values for the schemas of one direction."""

    def __init__(self, schemas: Schemas, direction: Direction) -> None:
        super().__init__(schemas, direction)
        self._full_once: set[str] = set()
        self._holders: dict[str, Json] = {}
        self._options: dict[tuple[int, Rules], list[Json]] = {}
        self.nodes = 0
        """How large the value was that was made last."""

        self.beyond: dict[str, str] = {}
        """Schema pointer to what it asks for that no value here has so much of."""

        self._ways = Ways(self._flattener)

    def make(
        self,
        pointer: str | None,
        chooser: Chooser,
        *,
        full: bool,
        hurting: bool = False,
        unknown: bool = False,
        unions: bool = True,
        rules: Rules = JSON,
        name: str = "text",
    ) -> Json:
        """Make one value; raises CutError where the schema has no finite value.

        `unknown` puts values that the document does not know into enumerations and
        discriminators; without `unions`, not in unions, where no branch might fit.
        Whether the value satisfies the schema is for the validator to say.
        """
        if pointer is None:
            return name
        run = Making(chooser, rules, full, hurting, unknown, unions)
        holder = self._holder(pointer)
        try:
            return self._make(holder, run, 0, name)
        except RecursionError:
            raise CutError from None  # unions in unions, deeper than calls can be
        finally:
            self.nodes = run.nodes
            if run.lacking:
                self.beyond.setdefault(pointer, ", ".join(run.lacking))

    def _holder(self, pointer: str) -> Json:
        """Refer to a schema, always by the same object: choosers know it by that.

        What is a reference and nothing else is the schema that it leads to, which is
        put through all its ways once, from wherever it is referred to.
        """
        if pointer not in self._holders:
            last, node = self.followed(pointer)
            holder = {"$ref": last} if isinstance(node, Mapping) else node
            self._holders[pointer] = holder
        return self._holders[pointer]

    def _make(self, node: Json, run: Making, depth: int, name: str) -> Json:
        demands = self._flattener.flatten(node)
        names = demands.get("names", ())
        key = hash(names[0]) if names else id(node)
        if run.stack[key] > (1 if run.full else 3) or depth > _DEEPEST:
            raise CutError
        run.stack[key] += 1
        try:
            return self._decide(demands, run, depth, name, key)
        finally:
            run.stack[key] -= 1

    def _decide(
        self, demands: Demands, run: Making, depth: int, name: str, key: int
    ) -> Json:
        run.nodes += 1
        if demands.get("never"):
            raise CutError
        if "const" in demands:
            return demands["const"]
        children = self._ways.of_base(demands)
        if children:
            return self._branch(demands, children, key, run, depth, name)
        if demands.get("unions"):
            union, rest = demands["unions"][0], self._ways.beside(demands)
            ways = self._ways.of_union(union)
            return self._branch(rest, ways, id(union), run, depth, name)
        return self._plain(demands, key, run, depth, name)

    def _branch(
        self,
        rest: Demands,
        ways: list[Way],
        point: int,
        run: Making,
        depth: int,
        name: str,
    ) -> Json:
        """Go one way; where that has no end, the next."""
        crowded = run.nodes > _LARGE or depth > _DEEP + 2
        picked = 0 if crowded else run.chooser.pick(point, len(ways))
        for number in range(len(ways)):
            way = ways[(picked + number) % len(ways)]
            try:
                return self._go(rest, way, run, depth, name)
            except CutError:
                continue
        raise CutError

    def _go(self, rest: Demands, way: Way, run: Making, depth: int, name: str) -> Json:
        branch = self._flattener.flatten(way.branch)
        kinds = branch.get("type", ["object"])
        # What is beside the union may speak of an object without saying so.
        apart = rest.get("properties") and "object" not in kinds
        if not run.rules.nulls if kinds == ["null"] else apart:
            raise CutError
        names = branch.get("names", ())
        key = hash(names[0]) if names else id(way.branch)
        if run.stack[key] > (2 if run.full else 4):
            raise CutError
        run.stack[key] += 1
        outside = run.unknown
        run.unknown = outside and run.unions
        try:
            demands = self._ways.gone(rest, way, branch, unknown=run.unknown)
            return self._decide(demands, run, depth, name, key)
        finally:
            run.unknown = outside
            run.stack[key] -= 1

    def _plain(
        self, demands: Demands, key: int, run: Making, depth: int, name: str
    ) -> Json:
        if not (demands.keys() - SAYS_NOTHING):
            offered = free(f"{name} {run.nodes}", run.rules)
            return offered[run.chooser.pick(key, len(offered))]
        options = self._enumerated(demands, run.rules)
        if not options and demands.get("enum") == [None]:
            raise CutError  # null alone, and null cannot be written here
        options = unknown(options) if run.unknown else options
        if options:
            return options[run.chooser.pick(key, len(options))]
        kinds = self._kinds(demands, run)
        kind = kinds[run.chooser.pick(key + 1, len(kinds))]
        if kind == "null":
            return None
        if kind == "boolean":
            return run.chooser.pick(key, 2) == 0
        if kind in ("integer", "number"):
            whole = kind == "integer"
            made = invented_number(run.chooser, demands, integer=whole)
            if made is not None:
                return made
            count = 7 + run.nodes % 90
            offered = numbers(demands, count, integer=whole, fraction=run.full)
            if is_far(demands):
                run.lacking["minimum, maximum or multipleOf"] = None
            return offered[run.chooser.pick(key, len(offered))]
        if kind == "array":
            return self._array(demands, key, run, depth, name)
        if kind == "object":
            return self._object(demands, run, depth)
        text = invented_text(run.chooser, demands, run.rules)
        if text is not None:
            return text
        if demands.get("minLength", 0) > LONGEST:
            run.lacking["minLength"] = None
        texts = strings(demands, f"{name} {run.nodes}", run.rules, run.hurting)
        text = texts[run.chooser.pick(key, len(texts))]
        run.nodes += len(text) // 100
        return text

    def _enumerated(self, demands: Demands, rules: Rules) -> list[Json]:
        """Give the values of an enumeration that can be told apart, null last."""
        values = demands.get("enum")
        if not values:
            return []
        key = (id(values), rules)
        found = self._options.get(key)
        if found is None:
            found = carriable(demands, rules)
            found = [*found[:_MOST_OPTIONS], *found[_MOST_OPTIONS:][-1:]]
            self._options[key] = found
            self._flattener.keep(values)
        return found

    def _kinds(self, demands: Demands, run: Making) -> list[str]:
        kinds = list(demands.get("type", ())) or guess(demands)
        nested = run.rules.depth is not None and run.rules.depth <= 0
        if nested:
            kinds = [k for k in kinds if k not in ("array", "object")] or kinds
        known = [kind for kind in kinds if kind != "null"]
        if "null" in kinds and (run.rules.nulls or not known):
            known.append("null")
        return known

    def _array(
        self, demands: Demands, key: int, run: Making, depth: int, name: str
    ) -> Json:
        low = demands.get("minItems", 0)
        high = demands.get("maxItems")
        if not run.rules.empty:
            low = max(low, 1)
        roomy = run.full and depth < _DEEP and run.nodes <= _LARGE
        size = max(low, 2) if roomy else low
        if high is not None:
            size = max(min(size, high), low)
        sizes = [size]
        if run.full:
            sizes.extend(n for n in (low, 1) if low <= n <= (high or n) and n != size)
            if high is not None and size < high <= 25:
                sizes.append(high)
        if run.nodes <= _LARGE:
            size = sizes[run.chooser.pick(key, len(sizes))]
        before = demands.get("prefixItems", ())
        made: list[Json] = []
        inner = inside(run)
        for index in range(max(size, len(before) if size else 0)):
            item = before[index] if index < len(before) else demands.get("items", {})
            if item is False or (index and run.is_over("minItems")):
                break
            try:
                made.append(self._make(item, inner, depth + 1, f"{name} {index}"))
            except CutError:
                if len(made) >= low or self.look(item).get("enum") == [None]:
                    break  # null alone, which only JSON can carry
                raise
            finally:
                run.nodes = inner.nodes
        if demands.get("uniqueItems"):
            made = self._unique(made, demands, inner, depth, low)
        return made

    def _unique(
        self, made: list[Json], demands: Demands, run: Making, depth: int, low: int
    ) -> list[Json]:
        found = distinct(made)
        item = demands.get("items", {})
        for number in range(40):
            if len(found) >= max(low, 1):
                break
            other = Making(
                Nth(number),
                run.rules,
                run.full,
                True,
                stack=run.stack,
                nodes=run.nodes,
                lacking=run.lacking,
            )
            found = distinct([*found, self._make(item, other, depth + 1, f"{number}")])
        return found

    def _object(self, demands: Demands, run: Making, depth: int) -> Json:
        out: dict[str, Json] = {}
        required = list(demands.get("required", ()))
        properties = demands.get("properties", {})
        avoided = demands.get("others", frozenset())
        closed = demands.get("closed")
        generous = self._generous(demands, run, depth)
        inner = inside(run)
        high = demands.get("maxProperties")
        low = max(demands.get("minProperties", 0), 0 if run.rules.empty else 1)
        names = [*required, *(n for n in properties if n not in required)]
        for name in names:
            schema = properties.get(name)
            if schema is None:
                # What is required in one part, and allowed in all closed ones.
                allowed = closed is not None and name in closed
                schema = {} if allowed else demands.get("additionalProperties", {})
            if schema is False or (self._is_hidden(schema) and name not in required):
                continue
            if closed is not None and name not in closed:
                continue
            wanted = name in required or len(out) < low
            room = high is None or len(out) < high
            if not wanted and not (generous and room and name not in avoided):
                continue
            if run.is_over("required"):
                break
            try:
                out[name] = self._make(schema, inner, depth + 1, name)
            except CutError:
                if wanted:
                    raise
            finally:
                run.nodes = inner.nodes
        ordered = {name: out[name] for name in properties if name in out}
        out = {**ordered, **out}
        self._extra(demands, out, inner, depth, generous)
        return out

    def _generous(self, demands: Demands, run: Making, depth: int) -> bool:
        """Decide whether optional properties are given."""
        if not run.full or run.nodes > _LARGEST:
            return False
        names = demands.get("names", ())
        fresh = bool(names) and names[0] not in self._full_once
        if fresh:
            self._full_once.add(names[0])
        return fresh or (depth < _DEEP and run.nodes < _LARGE)

    def _is_hidden(self, schema: Json) -> bool:
        return bool(self._flattener.flatten(schema).get(self._hidden))

    def _extra(
        self, demands: Demands, out: Object, run: Making, depth: int, generous: bool
    ) -> None:
        """Add entries of a map: all of them where the schema counts, else two."""
        low = demands.get("minProperties", 0)
        high = demands.get("maxProperties")
        schema = demands.get("additionalProperties", True)
        typed = isinstance(schema, Mapping) and schema != {}
        free = not demands.get("properties") and schema is not False
        wanted = max(low - len(out), 2 if generous and (typed or free) else 0)
        if high is not None:
            wanted = min(wanted, high - len(out))
        if not run.rules.empty and not out:
            wanted = max(wanted, 1)
        patterns = demands.get("patternProperties", {})
        for pattern, one in patterns.items():
            if generous:
                names = strings({"pattern": [pattern]}, "key", run.rules, False)
                self._entry(out, names[0], one, run, depth)
        if patterns and "additionalProperties" not in demands:
            return  # That is how a map is written whose keys have a form.
        if schema is False or demands.get("closed") is not None:
            return
        for name in self._keys(demands, run, wanted):
            if run.is_over("minProperties"):
                break
            found = [one for pattern, one in patterns.items() if occurs(pattern, name)]
            self._entry(out, name, found[0] if found else schema, run, depth)

    def _keys(self, demands: Demands, run: Making, wanted: int) -> list[str]:
        naming = demands.get("propertyNames")
        rules = self._flattener.flatten(naming) if naming is not None else {}
        found = [v for v in rules.get("enum", ()) if isinstance(v, str)]
        found = found or (strings(rules, "key", run.rules, False) if rules else [])
        if not found:
            odd = run.rules.depth is None and run.rules.blank
            found = ["key", "key with/odd.chars" if odd else "key2"]
            if wanted > MOST_PARTS:
                run.lacking["minProperties"] = None
            found += [f"key{n}" for n in range(3, min(wanted, MOST_PARTS) + 1)]
        return found[: max(wanted, 0)]

    def _entry(
        self, out: dict[str, Json], name: str, schema: Json, run: Making, depth: int
    ) -> None:
        with suppress(CutError):
            if name not in out:
                out[name] = self._make(schema, run, depth + 1, name)
