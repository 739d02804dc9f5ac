"""Two schemas compared, in the direction in which their values travel.

A request breaks where the server takes less than before, an answer where the client may
be given more than before; enums are open to clients, so a new value in an answer is not
more. What is read by attribute breaks where the attribute is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import access, class_tags, is_nullable, resolve
from ...ir.schema import (
    MISSING,
    Access,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Property,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from .change import Direction, Effect
from .enums import compare_enums, compare_tags
from .kinds import Tags, branches, is_filled_in, is_wider, kind, last
from .limits import compare_limits
from .names import renamed
from .recorder import Recorder, by_direction


@dataclass(frozen=True, slots=True)
class Spread:
    """A body whose properties are arguments of a call."""

    call: str
    arguments: Mapping[str, str]
    """Wire name → argument."""


@dataclass(slots=True)
class SchemaComparison:
    """Compares schemas of two documents; every pair once for each direction."""

    old: Api
    new: Api
    old_names: Names
    new_names: Names
    recorder: Recorder
    _seen: set[tuple[SchemaId, SchemaId, Direction]] = field(default_factory=set)
    _reached: set[SchemaId] = field(default_factory=set)
    _names: frozenset[str] = field(init=False)
    _tags: tuple[Tags, Tags] = field(init=False)
    _spread: Spread | None = None
    """Of the object that is compared at the moment."""

    def __post_init__(self) -> None:
        self._tags = class_tags(self.old), class_tags(self.new)
        self._names = frozenset(self.new_names.schemas.values())

    def reaches(self, schema: SchemaId) -> bool:
        """Tell whether a schema of the old document has been compared."""
        return resolve(self.old, schema) in self._reached

    def compare(
        self,
        before: SchemaId,
        after: SchemaId,
        direction: Direction,
        subject: str,
        *,
        spread: Spread | None = None,
    ) -> None:
        """Record what changed between two uses of a schema.

        With `spread` its properties are arguments, so that its class is not seen.
        """
        if spread is None:
            self._class(before, after, subject)
        self._spread = spread
        pending = [(before, after, subject)]
        while pending:
            before, after, subject = pending.pop()
            key = (before, after, direction)
            if key not in self._seen:
                self._seen.add(key)
                known = len(pending)
                self._use(before, after, direction, subject, pending)
                self._spread = None
                for one in pending[known:]:
                    self._class(*one)

    def _use(
        self,
        before: SchemaId,
        after: SchemaId,
        direction: Direction,
        subject: str,
        pending: list[tuple[SchemaId, SchemaId, str]],
    ) -> None:
        old = self.old.schemas[resolve(self.old, before)]
        self._reached.add(old.id)
        new = self.new.schemas[resolve(self.new, after)]
        use = self.new.schemas[self.new.same.get(after, after)]
        self._null(before, after, direction, subject, use.place.pointer)
        self._words(before, after, subject)
        if kind(old) != kind(new):
            self._kind(old, new, direction, subject)
            return
        compare_limits(self.recorder, old, new, direction, subject)
        match old, new:
            case ObjectSchema(), ObjectSchema():
                self._objects(old, new, direction, subject, pending)
            case EnumSchema(), EnumSchema():
                compare_enums(
                    self.recorder,
                    (old, self.old_names),
                    (new, self.new_names),
                    direction,
                    subject,
                )
            case ArraySchema(), ArraySchema():
                pending.append((old.items, new.items, f"{subject}[]"))
            case MapSchema(), MapSchema():
                pending.append((old.values, new.values, f"{subject}{{}}"))
            case TupleSchema(), TupleSchema():
                self._tuples(old, new, direction, subject, pending)
            case UnionSchema(), UnionSchema():
                self._unions(old, new, direction, subject, pending)
            case _:
                pass

    def _class(self, before: SchemaId, after: SchemaId, subject: str) -> None:
        """Record that another class, which is there beside the first, is used now."""
        was, now = resolve(self.old, before), resolve(self.new, after)
        old, new = self.old.schemas[was], self.new.schemas[now]
        if not isinstance(old, ObjectSchema) or not isinstance(new, ObjectSchema):
            return  # other names are aliases, and stand for what is compared
        earlier, name = self.old_names.schemas[was], self.new_names.schemas[now]
        if earlier in self._names:
            pointer = self.new.schemas[after].place.pointer
            renamed(self.recorder, "class", earlier, name, subject, pointer)

    def _null(
        self,
        before: SchemaId,
        after: SchemaId,
        direction: Direction,
        subject: str,
        pointer: str,
    ) -> None:
        was, now = is_nullable(self.old, before), is_nullable(self.new, after)
        if was and not now:
            self.recorder.add(
                by_direction(direction, request=True, answer=False),
                "null-refused",
                subject,
                "may no longer be null",
                pointer,
                advice="stop passing None",
            )
        elif now and not was:
            self.recorder.add(
                by_direction(direction, request=False, answer=True),
                "null-allowed",
                subject,
                "may now be null",
                pointer,
                advice="expect None",
            )

    def _words(self, before: SchemaId, after: SchemaId, subject: str) -> None:
        old = self.old.schemas[self.old.same.get(before, before)]
        new = self.new.schemas[self.new.same.get(after, after)]
        pointer = new.place.pointer
        self.recorder.text(
            subject, "description", pointer, old.description, new.description
        )
        if new.deprecated and not old.deprecated:
            self.recorder.add(
                Effect.COMPATIBLE, "deprecated", subject, "is now deprecated", pointer
            )
        if old.default != new.default:
            self.recorder.add(
                Effect.DOCUMENTATION,
                "default-changed",
                subject,
                "the server's default changed",
                pointer,
                before="" if old.default is MISSING else old.default,
                after="" if new.default is MISSING else new.default,
            )

    def _kind(
        self, old: Schema, new: Schema, direction: Direction, subject: str
    ) -> None:
        self.recorder.add(
            by_direction(
                direction,
                request=not is_wider(old, new),
                answer=not is_wider(new, old),
            ),
            "type-changed",
            subject,
            "the type changed",
            new.place.pointer,
            before=kind(old),
            after=kind(new),
            advice="adapt to the new type",
        )

    def _objects(
        self,
        old: ObjectSchema,
        new: ObjectSchema,
        direction: Direction,
        subject: str,
        pending: list[tuple[SchemaId, SchemaId, str]],
    ) -> None:
        hidden = (
            Access.READ_ONLY if direction is Direction.REQUEST else Access.WRITE_ONLY
        )
        was = {
            p.name: p
            for p in old.properties
            if access(self.old, p.schema) is not hidden
        }
        now = {
            p.name: p
            for p in new.properties
            if access(self.new, p.schema) is not hidden
        }
        for name, prop in was.items():
            place = self._place(subject, self.old_names, old, name)
            if name not in now:
                self._gone(old, prop, place)
                continue
            other = now[name]
            place = self._place(subject, self.new_names, new, name)
            renamed(
                self.recorder,
                "attribute",
                self.old_names.fields.get((old.id, name)),
                self.new_names.fields.get((new.id, name)),
                place,
                new.place.pointer,
            )
            if is_filled_in(self.old, self._tags[0], old.id, prop) and not is_filled_in(
                self.new, self._tags[1], new.id, other
            ):
                prop = replace(prop, required=False)  # so far nobody had to give it
            self._required(prop, other, direction, place)
            pending.append((prop.schema, other.schema, place))
        for name, prop in now.items():
            if name not in was:
                place = self._place(subject, self.new_names, new, name)
                self._added(prop, direction, place)
        if (old.additional is None) != (new.additional is None):
            self.recorder.add(
                Effect.BREAKING,
                "extra-members-changed",
                subject,
                "further members are typed differently",
                new.place.pointer,
                advice="check how the object is passed",
            )
        elif old.additional is not None and new.additional is not None:
            pending.append((old.additional, new.additional, f"{subject}{{}}"))

    def _place(self, subject: str, names: Names, owner: ObjectSchema, name: str) -> str:
        """Name a property as code does: an argument, or an attribute."""
        if self._spread is not None:
            return f"{self._spread.call}({self._spread.arguments.get(name, name)})"
        return f"{subject}.{names.fields.get((owner.id, name), name)}"

    def _gone(self, old: ObjectSchema, prop: Property, subject: str) -> None:
        pointer = self.old.schemas[prop.schema].place.pointer
        self.recorder.add(
            Effect.BREAKING,
            "property-removed",
            subject,
            "is gone",
            pointer or old.place.pointer,
            advice="stop using it",
            wire=prop.name,
        )

    def _added(self, prop: Property, direction: Direction, subject: str) -> None:
        breaks = prop.required and direction is Direction.REQUEST
        self.recorder.add(
            Effect.BREAKING if breaks else Effect.COMPATIBLE,
            "required-property-added" if breaks else "property-added",
            subject,
            "is new and required" if breaks else "is new",
            self.new.schemas[prop.schema].place.pointer,
            advice="pass it" if breaks else "",
            wire=prop.name,
        )

    def _required(
        self, old: Property, new: Property, direction: Direction, subject: str
    ) -> None:
        if old.required == new.required:
            return
        pointer = self.new.schemas[new.schema].place.pointer
        if new.required:
            self.recorder.add(
                by_direction(direction, request=True, answer=False),
                "became-required",
                subject,
                "is now required",
                pointer,
                advice="pass it",
            )
        else:
            self.recorder.add(
                by_direction(direction, request=False, answer=True),
                "became-optional",
                subject,
                "is no longer required",
                pointer,
                advice="expect None",
            )

    def _tuples(
        self,
        old: TupleSchema,
        new: TupleSchema,
        direction: Direction,
        subject: str,
        pending: list[tuple[SchemaId, SchemaId, str]],
    ) -> None:
        if len(old.prefix) != len(new.prefix) or (old.rest is None) != (
            new.rest is None
        ):
            self._kind(old, new, direction, subject)
            return
        for index, (was, now) in enumerate(zip(old.prefix, new.prefix, strict=True)):
            pending.append((was, now, f"{subject}[{index}]"))
        if old.rest is not None and new.rest is not None:
            pending.append((old.rest, new.rest, f"{subject}[]"))

    def _unions(
        self,
        old: UnionSchema,
        new: UnionSchema,
        direction: Direction,
        subject: str,
        pending: list[tuple[SchemaId, SchemaId, str]],
    ) -> None:
        was = branches(self.old, self.old_names, old)
        now = branches(self.new, self.new_names, new)
        for key, branch in was.items():
            if key in now:
                place = f"{subject}|{last(key)}"
                pending.append((branch.schema, now[key].schema, place))
                compare_tags(self.recorder, branch, now[key], new, direction, place)
            else:
                self.recorder.add(
                    by_direction(direction, request=True, answer=False),
                    "alternative-removed",
                    subject,
                    f"the alternative {last(key)} is gone",
                    new.place.pointer,
                    advice="pass another alternative",
                )
        for key in now:
            if key not in was:
                # A tagged union already has a variant for tags that are not known.
                self.recorder.add(
                    by_direction(direction, request=False, answer=new.tag is None),
                    "alternative-added",
                    subject,
                    f"the alternative {last(key)} is new",
                    new.place.pointer,
                    advice="expect it",
                )
        if old.tag != new.tag:
            self._kind(old, new, direction, subject)
