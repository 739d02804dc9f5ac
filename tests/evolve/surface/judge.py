"""What a user's code would notice between two surfaces.

The second opinion on `clientwright diff`: it knows annotations, not documents. A value
that code passes must still be taken, one that it receives must not be more than before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .annotations import Types, fits, names_in, types
from .read import Annotation, Class, Function, Surface, above


def breaking(old: Surface, new: Surface) -> list[str]:
    """List what may stop working, or stop passing a type checker."""
    return list(_Comparison(old, new).found())


def _reached(surface: Surface, starts: Iterable[Annotation]) -> frozenset[str]:
    """Give the classes and aliases that annotations lead to."""
    waiting = [name for start in starts for name in names_in(start)]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        if name in surface.aliases:
            reached.add(name)
            waiting += names_in(surface.aliases[name])
        elif name in surface.classes:
            reached.add(name)
            known = surface.classes[name]
            waiting += known.bases
            for field in known.fields.values():
                waiting += names_in(field.annotation)
    return frozenset(reached)


@dataclass(frozen=True, slots=True)
class _Comparison:
    old: Surface
    new: Surface

    def found(self) -> Iterator[str]:
        for name in sorted(self.old.exports - self.new.exports):
            yield f"{name} is gone"
        methods = [
            function
            for known in self.old.resources.values()
            for function in known.functions.values()
        ]
        sent = _reached(
            self.old, (one.annotation for each in methods for one in each.arguments)
        )
        given: list[Annotation] = [each.returns for each in methods]
        given += [each.returns for each in self.old.functions.values()]
        given += self.old.data
        errors = {
            name: known
            for name, known in self.old.classes.items()
            if any(base.endswith("Error") for base in known.bases)
        }
        given += [
            field.annotation
            for known in errors.values()
            for field in known.fields.values()
        ]
        received = _reached(self.old, given) | errors.keys()
        for name, function in self.old.functions.items():
            if name in self.new.functions:
                yield from self._function(name, function, self.new.functions[name])
        for name, known in self.old.resources.items():
            if name in self.new.resources:
                yield from self._class(name, known, self.new.resources[name])
        for name, known in self.old.classes.items():
            other = self.new.classes.get(name)
            if other is None:
                if name in self.new.aliases:
                    yield f"{name} is no class any more"
                continue
            yield from self._class(name, known, other)
            if name not in received or name in sent:
                # Of a class that no signature names, one may be made all the same.
                yield from self._sent(name, known, other)
            if name in received:
                yield from self._received(name, known, other)

    def _class(self, name: str, old: Class, new: Class) -> Iterator[str]:
        if old.bases != new.bases and not above(self.new, name).issuperset(old.bases):
            yield f"{name} inherits from {new.bases}, not from {old.bases}"
        for member in sorted(old.members - new.members):
            yield f"{name}.{member} is gone"
        for method, function in old.functions.items():
            place = f"{name}.{method}"
            if method not in new.functions:
                yield f"{place} is gone"
            else:
                yield from self._function(place, function, new.functions[method])
        for field in old.fields.keys() - new.fields.keys():
            if field != "__pydantic_extra__":
                yield f"{name}.{field} is gone"

    def _sent(self, name: str, old: Class, new: Class) -> Iterator[str]:
        for field, member in new.fields.items():
            before = old.fields.get(field)
            if member.required and (before is None or not before.required):
                yield f"{name}.{field} is asked for now"
            if before is not None and not fits(
                self._was(before.annotation), self._is(member.annotation)
            ):
                yield f"{name}.{field} does not take all that it took"

    def _received(self, name: str, old: Class, new: Class) -> Iterator[str]:
        for field, member in new.fields.items():
            before = old.fields.get(field)
            if before is not None and not fits(
                self._is(member.annotation), self._was(before.annotation)
            ):
                yield f"{name}.{field} may be what it was not"

    def _function(self, place: str, old: Function, new: Function) -> Iterator[str]:
        if (old.is_async, old.is_property) != (new.is_async, new.is_property):
            yield f"{place} is called another way"
        now = {one.name: one for one in new.arguments}
        for one in old.arguments:
            other = now.pop(one.name, None)
            if other is None:
                yield f"{place}({one.name}) is gone"
                continue
            if one.positional and not other.positional:
                yield f"{place}({one.name}) is given by name only"
            if other.required and not one.required:
                yield f"{place}({one.name}) is asked for now"
            if not fits(self._was(one.annotation), self._is(other.annotation)):
                yield f"{place}({one.name}) does not take all that it took"
        for other in now.values():
            if other.required:
                yield f"{place}({other.name}) is new and asked for"
        before = [one.name for one in old.arguments if one.positional]
        after = [one.name for one in new.arguments if one.positional]
        if after[: len(before)] != before:
            yield f"{place} takes its arguments in another order"
        if not fits(self._is(new.returns), self._was(old.returns)):
            yield f"{place} may give what it did not"

    def _was(self, node: Annotation) -> Types:
        return types(node, self.old, frozenset())

    def _is(self, node: Annotation) -> Types:
        return types(node, self.new, frozenset())
