"""Which classes a class extends: those of the components that it is composed of.

A subclass inherits what both write alike. It writes anew what it says in other words,
or fills in. The annotation of a field is the same in both, or any value in the base:
type checkers take no other one in the place of what callers may assign, nor a field
that must be given in the place of one that need not. Fields keep their order, which XML
is written in: of several classes the last is what the document names first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....ir.query import resolve
from ....ir.schema import ObjectSchema
from ....ir.xml import xml_rules
from ...types.expressions import ANY
from ..cycles import components
from ..value_annotations import Form, Key
from .class_fields import EXTRAS, Field, Fields

_DEEPEST = 8
"""Classes above one another: nobody looks for a field further up."""
_MOST = 16
"""Classes side by side; the order of many is no order for a reader, and costs time."""


class Bases:
    """Decides what classes extend."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.annotations = fields.annotations
        self.api = fields.api
        self._apart: set[tuple[Key, Key]] = set()
        self._lines: dict[Key, tuple[Key, ...]] = {}
        """Each class, and what is above it in the order in which Python looks."""

        self._bases: dict[Key, tuple[Key, ...]] = {}

    def of(self, key: Key) -> tuple[Key, ...]:
        """Return the classes that a class extends, none where it stands alone."""
        entered: set[Key] = set()
        stack = [key]
        while stack:
            one = stack[-1]
            if one in self._bases:
                stack.pop()
            elif one in entered:
                self._settle(one)
                stack.pop()
            else:
                entered.add(one)
                stack += [
                    base for base in self._composed_of(one) if base not in entered
                ]
        return self._bases[key]

    def own(self, key: Key) -> list[Field]:
        """Return the fields that a class does not have from those that it extends."""
        inherited: dict[str, Field | None] = {}
        for base in self.of(key):
            for field in self.fields.of(base):
                known = inherited.setdefault(field.name, field)
                if known is not None and known.source != field.source:
                    inherited[field.name] = None
        return [
            field
            for field in self.fields.of(key)
            if (known := inherited.get(field.name)) is None
            or known.source != field.source
        ]

    def part(self, key: Key, base: Key) -> None:
        """Let a class not extend another one."""
        self._apart.add((key, base))
        self._bases.clear()
        self._lines.clear()

    def _composed_of(self, key: Key) -> Iterator[Key]:
        """List the classes that might be extended."""
        schema, form = key
        node = self.api.schemas[schema]
        assert isinstance(node, ObjectSchema)
        if node.is_patch:
            return
        for part in node.composed_of:
            target = resolve(self.api, part)
            other = self.api.schemas[target]
            if target == schema or not isinstance(other, ObjectSchema):
                continue
            if other.closed or not self.annotations.has_name(target):
                continue
            request = form is Form.INPUT and target in self.annotations.names.inputs
            base = target, Form.INPUT if request else Form.MODEL
            if (key, base) not in self._apart:
                yield base

    def _settle(self, key: Key) -> None:
        """Decide of a class, after those that it may extend."""
        fields = self.fields.of(key)
        own = {field.name: field for field in fields}
        order = [field.name for field in fields if field.name != EXTRAS]
        has_xml = self._has_xml(key)
        chosen: list[Key] = []
        above: tuple[Key, ...] = ()
        for base in self._composed_of(key):
            if len(chosen) == _MOST:
                break
            line = self._lines.get(base)  # None: it is composed of this one
            if line is None or base in above or len(line) > _DEEPEST:
                continue
            if not _fits(own, self.fields.of(base)) or has_xml < self._has_xml(base):
                continue
            kept = [one for one in chosen if one not in line]
            found = linearized([line, *(self._lines[one] for one in kept)])
            if found is not None:
                inherited = self._order(found)
                if inherited == order[: len(inherited)]:
                    chosen, above = [base, *kept], found
        self._bases[key] = tuple(chosen)
        self._lines[key] = (key, *above)

    def _order(self, line: Sequence[Key]) -> list[str]:
        """List the fields of classes above, in the order that a class has them in."""
        found = (field.name for one in reversed(line) for field in self.own(one))
        return [name for name in dict.fromkeys(found) if name != EXTRAS]

    def _has_xml(self, key: Key) -> bool:
        """Tell whether a class says what it is in XML, which a subclass would too."""
        node = self.api.schemas[key[0]]
        return isinstance(node, ObjectSchema) and xml_rules(self.api, node) is not None


def _fits(own: Mapping[str, Field], inherited: Iterable[Field]) -> bool:
    """Tell whether a class with these fields may inherit those."""
    fields = list(inherited)
    return bool(fields) and all(
        (mine := own.get(field.name)) is not None
        and mine.wire == field.wire
        and field.hint in (mine.hint, str(ANY))
        and mine.has_default >= field.has_default
        for field in fields
    )


def linearized(lines: Sequence[tuple[Key, ...]]) -> tuple[Key, ...] | None:
    """Merge the orders of several bases as Python does (C3); None where none is left.

    Each begins with the base itself.
    """
    rest = [list(line) for line in (*lines, tuple(line[0] for line in lines))]
    found: list[Key] = []
    while any(rest):
        rest = [line for line in rest if line]
        first = next(
            (
                line[0]
                for line in rest
                if not any(line[0] in other[1:] for other in rest)
            ),
            None,
        )
        if first is None:
            return None
        found.append(first)
        rest = [line[1:] if line[0] == first else line for line in rest]
    return tuple(found)


def out_of_reach(
    bases: Mapping[Key, Sequence[Key]], uses: Mapping[Key, Sequence[Key]]
) -> list[tuple[Key, Key]]:
    """Return what cannot be extended: a class that names what stands below it.

    Its fields are then read later, by the names of the module in which a subclass
    stands. Where the subclass is one of those below it, that is the same module.
    """
    groups = components(uses)
    number = {key: at for at, group in enumerate(groups) for key in group}
    cycles = {
        at
        for at, group in enumerate(groups)
        if len(group) > 1 or group[0] in uses[group[0]]
    }
    return [
        (key, base)
        for key, above in bases.items()
        for base in above
        if number[base] in cycles and number[key] != number[base]
    ]
