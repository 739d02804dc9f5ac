"""Unions of models that their shape tells apart, as metadata of an annotation:

Shape: TypeAlias = Annotated[Circle | Square, Untagged()]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from threading import local
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
)

from pydantic import GetCoreSchemaHandler
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
)

from . import decode
from .model import BY_NAME, Model, UnknownVariant, is_model, not_null
from .tagged import Tagged, branch_of, branches_of, label, models_in

_OTHER: Final = "other"
_ABSENT: Final = object()

Score: TypeAlias = tuple[int, int, int, int, int, int, int]
"""How well an object fits a branch, the greatest is the best: constants that differ,
required members that are absent, nulls that are not allowed (counted below zero);
constants and known members that are there; unknown members (below zero); required
members."""

Key: TypeAlias = tuple[int, int, bool]
"""A value's `id`, a union's number, and whether names of fields are taken."""

_MOST_FAULTS: Final = 20
"""Faults that a union tells of a value."""

_NO_MATCH: Final[Score] = (-1000, 0, 0, 0, 0, 0, 0)


class Untagged:
    """A union whose branches are distinguished by what they hold.

    Objects are tried against the branches in the order of how well their constant,
    required and known members fit; the first that takes the object wins. pydantic's own
    choice goes by the number of fields set, and takes the wrong branch where unknown
    members are kept.
    """

    __slots__ = ()

    def likeliest(self, value: Mapping[str, object], source: Any) -> list[Any]:
        """List the branches that an object may be of, the likeliest first."""
        kinds = [kind for kind in branches_of(source) if _holds_objects(kind)]
        return [kinds[at] for at in ranked(value, kinds)]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = branches_of(source)
        objects = [kind for kind in kinds if models_in(kind)]
        models = [models_in(kind) for kind in objects]
        own = len(objects) < len(kinds)
        others = list(_without_members(kinds))
        labels = [label(kind, at) for at, kind in enumerate(objects)]
        choices: dict[Any, CoreSchema] = {
            label: _second(handler.generate_schema(kind))
            for label, kind in zip(labels, objects, strict=True)
        }
        if others:
            rest = core_schema.union_schema(
                [handler.generate_schema(kind) for kind in others]
            )
            choices[_OTHER] = _second(rest)

        def discriminate(attempt: Any) -> str:
            if isinstance(attempt, tuple):
                return str(attempt[0])
            # Called with a value that is to be written.
            at = branch_of(attempt, models) if isinstance(attempt, Model) else None
            return _OTHER if at is None else labels[at]

        same = _identity(kinds)

        def attempt(
            value: Any, run: Callable[[Any], Any], info: core_schema.ValidationInfo
        ) -> Any:
            by_name = info.context is BY_NAME
            if not isinstance(value, Mapping | list):
                return first(value, run, by_name)
            known = _memory.known
            if known is None:
                with remembering():
                    return first(value, run, by_name)
            key = (id(value), same, by_name)
            found = known.get(key)
            if found is None:
                try:
                    found = value, first(value, run, by_name)
                except ValidationError as error:
                    found = value, _shortened(error)
                known[key] = found
            if isinstance(found[1], ValidationError):
                raise found[1].with_traceback(None)
            return found[1]

        def first(value: Any, run: Callable[[Any], Any], by_name: bool) -> Any:
            order: Iterable[int] = ()
            if isinstance(value, Model):
                at = branch_of(value, models)
                order = () if at is None else (at,)
            elif isinstance(value, Mapping):
                order = ranked(value, objects, by_name=by_name)
            failure: ValidationError | None = None
            for at in order:
                try:
                    return run((labels[at], value))
                except ValidationError as error:
                    failure = failure or error
            if failure is None or own:
                return run((_OTHER if others else labels[0], value))
            raise failure

        return core_schema.with_info_wrap_validator_function(
            attempt, core_schema.tagged_union_schema(choices, discriminate)
        )


class _Memory(local):
    """What this thread has found out about the values that it validates.

    A union that holds itself would else be tried branch by branch at every level, and
    the time double with each. The outermost validation forgets everything at its end.
    """

    known: dict[Key, tuple[object, object]] | None = None
    """The value, which must live as long as its `id` counts, and its outcome."""


_memory = _Memory()


@contextmanager
def remembering() -> Iterator[None]:
    """Keep what unions find out about values from one validation to the next."""
    if _memory.known is not None:
        yield
        return
    _memory.known = {}
    try:
        yield
    finally:
        _memory.known = None


def _shortened(error: ValidationError) -> ValidationError:
    """Keep the first faults: each level further up would copy all of them."""
    if error.error_count() <= _MOST_FAULTS:
        return error
    faults = error.errors(include_url=False, include_context=False)[:_MOST_FAULTS]
    custom: Any = PydanticCustomError
    details: list[InitErrorDetails] = [
        {
            "type": custom(fault["type"], fault["msg"]),
            "loc": fault["loc"],
            "input": fault["input"],
        }
        for fault in faults
    ]
    return ValidationError.from_exception_data(error.title, details)


_IDENTITIES: Final[dict[tuple[Any, ...], int]] = {}


def _identity(kinds: list[Any]) -> int:
    """Number unions: those with the same branches have the same number."""
    key = tuple(kinds)
    try:
        return _IDENTITIES.setdefault(key, len(_IDENTITIES))
    except TypeError:  # A branch has metadata that cannot be hashed.
        return _IDENTITIES.setdefault((object(),), len(_IDENTITIES))


def _second(schema: CoreSchema) -> CoreSchema:
    """Validate the value of a (label, value) pair."""
    return core_schema.no_info_before_validator_function(itemgetter(1), schema)


def tagged_of(annotation: Any) -> Tagged | None:
    """Give the `Tagged` of an annotation that has one, beside null or not."""
    if get_origin(annotation) in (Union, UnionType):
        kinds = [one for one in get_args(annotation) if one is not type(None)]
        return tagged_of(kinds[0]) if len(kinds) == 1 else None
    if get_origin(annotation) is Annotated:
        for mark in annotation.__metadata__:
            if isinstance(mark, Tagged):
                return mark
    return None


def _holds_objects(kind: Any) -> bool:
    """Tell a class, a mapping, or a union, from lists and scalars."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    origin = get_origin(kind)
    return is_model(kind) or origin in (dict, Union, UnionType)


def _without_members(kinds: Iterable[Any]) -> Iterator[Any]:
    """List the alternatives that hold no members, those of unions within too."""
    for kind in kinds:
        if not models_in(kind):
            yield kind
        elif not is_model(kind):
            yield from _without_members(branches_of(kind))


def ranked(
    value: Mapping[str, object], objects: list[Any], *, by_name: bool = False
) -> list[int]:
    """Order the branches by how well they fit an object, equals as declared.

    With `by_name` its keys may be names of fields, too.
    """
    if len(objects) == 1:
        return [0]
    scores = [_score(value, kind, by_name) for kind in objects]
    return sorted(range(len(objects)), key=scores.__getitem__, reverse=True)


def _score(value: Mapping[str, object], kind: Any, by_name: bool) -> Score:
    if kind is UnknownVariant:
        return _NO_MATCH
    if is_model(kind):
        shape = _Shape.of(kind)
        if by_name and shape.renamed:
            value = {shape.renamed.get(key, key): value[key] for key in value}
        return shape.score(value)
    tagged = tagged_of(kind)
    if tagged is not None:
        branch = tagged.choose(tagged.by_wire(value) if by_name else value)
        return _score(value, branch, by_name)
    scores = [_score(value, i, by_name) for i in branches_of(kind) if i is not kind]
    return max(scores, default=_NO_MATCH)


def _names_itself(value: object, kind: Any) -> bool:
    """Tell whether an object has a tag, or a constant of the class it should be."""
    if not isinstance(value, Mapping):
        return False
    if isinstance(kind, Tagged):
        return kind.choose(value) is not kind.default
    shape = _Shape.of(kind)
    return any(_is_one(value.get(wire), shape.literals[wire]) for wire in shape.closed)


def _is_one(value: object, allowed: frozenset[object]) -> bool:
    return isinstance(value, str | int | None) and value in allowed


class _Shape:
    """What a class says about the members of its objects, by wire name."""

    __slots__ = (
        *("closed", "known", "literals", "nested", "not_null"),
        *("renamed", "required"),
    )

    def __init__(self, kind: type[Model]) -> None:
        self.known: set[str] = set()
        self.required: set[str] = set()
        self.not_null: set[str] = set()
        """Wire names of optional members whose null the document does not allow."""
        self.literals: dict[str, frozenset[object]] = {}
        """Values that an enum or a constant names."""
        self.closed: set[str] = set()
        """Wire names of those that take no other."""
        self.nested: dict[str, Any] = {}
        """Members of a class or a `Tagged`, which may name their kind."""
        self.renamed: dict[str, str] = {}
        """Field → wire name, where they differ."""
        if not kind.__pydantic_fields_complete__:
            kind.model_rebuild()
        for name, field in kind.__pydantic_fields__.items():
            alias = field.serialization_alias
            wire = name if alias is None else alias
            self.known.add(wire)
            if wire != name:
                self.renamed[name] = wire
            if field.is_required():
                self.required.add(wire)
            if field.json_schema_extra is not_null:
                self.not_null.add(wire)
            kinds = [k for k in branches_of(field.annotation) if k is not type(None)]
            named = [k for k in kinds if get_origin(k) is Literal]
            if named:
                self.literals[wire] = frozenset(v for k in named for v in get_args(k))
                if len(named) == len(kinds):
                    self.closed.add(wire)
            marks = (mark for mark in field.metadata if isinstance(mark, Tagged))
            tagged = next(marks, None) or tagged_of(field.annotation)
            if tagged is not None:
                self.nested[wire] = tagged
            elif len(kinds) == 1 and is_model(kinds[0]):
                self.nested[wire] = kinds[0]

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, kind: type[Model]) -> _Shape:
        """Give the shape of a class, found out once."""
        return cls(kind)

    def score(self, value: Mapping[str, object]) -> Score:
        """Rate an object."""
        differs = agrees = 0
        for wire, allowed in self.literals.items():
            if wire in value:
                found = value[wire]
                if _is_one(found, allowed):
                    agrees += 1
                elif wire in self.closed and found is not None:
                    differs += 1
        for wire, kind in self.nested.items():
            agrees += _names_itself(value.get(wire), kind)
        refused = sum(value.get(wire, _ABSENT) is None for wire in self.not_null)
        known = len(self.known.intersection(value))
        absent = len(self.required.difference(value))
        needed = len(self.required) - absent
        return -differs, -absent, -refused, agrees, known, known - len(value), needed


# What unions find out is kept while the valid parts of a value are searched.
decode.searching[:] = [remembering]
