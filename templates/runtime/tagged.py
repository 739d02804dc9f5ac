"""Unions of models that a tag tells apart, as metadata of an annotation:

Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownVariant,
    Tagged("kind", {"cat": Cat, "dog": Dog}),
]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .encode import encode
from .model import BY_NAME, Model, UnknownVariant, is_model


class Tagged:
    """A union whose branch is named by a member of the object (`discriminator`).

    A tag that is unknown, absent or no string gives `UnknownVariant`, or the class that
    is given as `default`. A known tag with a bad body is an error of that branch.
    """

    __slots__ = ("_names", "branches", "default", "tag")

    def __init__(
        self, tag: str, branches: Mapping[str, Any], *, default: Any = UnknownVariant
    ) -> None:
        self.tag = tag
        self.branches = branches
        self.default = default
        self._names: frozenset[str] | None = None

    def choose(self, value: Mapping[str, object]) -> Any:
        """Give the branch of an object."""
        tag = _text(value.get(self.tag))
        return self.default if tag is None else self.branches.get(tag, self.default)

    def by_wire(self, value: Mapping[str, object]) -> Mapping[str, object]:
        """Return a caller's mapping with the tag by its name on the wire."""
        found = self.names().intersection(value) if self.tag not in value else ()
        if not found:
            return value
        return {self.tag if key in found else key: value[key] for key in value}

    def names(self) -> frozenset[str]:
        """Return the fields that the tag has, where they are called otherwise."""
        if self._names is None:
            self._names = frozenset(
                name
                for branch in self.branches.values()
                for kind in models_in(branch)
                for name, field in kind.__pydantic_fields__.items()
                if field.serialization_alias == self.tag
            )
        return self._names

    def likeliest(self, value: Mapping[str, object], _source: Any) -> list[Any]:
        """List the branches that an object may be of, the likeliest first."""
        return [self.choose(value)]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = {id(kind): kind for kind in (*self.branches.values(), self.default)}
        labels = {key: label(kind, at) for at, (key, kind) in enumerate(kinds.items())}
        by_tag = {tag: labels[id(kind)] for tag, kind in self.branches.items()}
        objects = [models_in(kind) for kind in kinds.values()]
        wire, fallback = self.tag, labels[id(self.default)]
        in_order = list(labels.values())

        def discriminate(value: Any) -> str:
            if isinstance(value, Model):
                at = branch_of(value, objects)
                return fallback if at is None else in_order[at]
            if isinstance(value, Mapping):
                tag = _text(value.get(wire))
                return fallback if tag is None else by_tag.get(tag, fallback)
            return fallback

        choices: dict[Any, CoreSchema] = {
            labels[key]: handler.generate_schema(kind) for key, kind in kinds.items()
        }
        union = core_schema.tagged_union_schema(choices, discriminate)
        if not self.names():
            return union

        def attempt(
            value: Any, run: Callable[[Any], Any], info: core_schema.ValidationInfo
        ) -> Any:
            by_name = info.context is BY_NAME and isinstance(value, Mapping)
            return run(self.by_wire(value) if by_name else value)

        return core_schema.with_info_wrap_validator_function(attempt, union)


def _text(tag: object) -> str | None:
    """Return a tag as it is on the wire; callers may give it as its format has it."""
    if type(tag) is str:
        return tag
    return str(encode(tag)) if isinstance(tag, str | UUID | date) else None


def label(kind: Any, at: int) -> str:
    """Name a branch in the places of errors; unique within its union."""
    return str(kind.__name__) if is_model(kind) else f"branch {at}"


def branches_of(annotation: Any) -> list[Any]:
    """Give the alternatives of a union, its metadata put aside."""
    if get_origin(annotation) is Annotated:
        return branches_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return list(get_args(annotation))
    return [annotation]


def branch_of(value: Model, branches: list[list[Any]]) -> int | None:
    """Find the branch, of the models of each, that an instance belongs to.

    Its own class comes before a base.
    """
    for kind in type(value).__mro__:
        for at, models in enumerate(branches):
            if kind in models:
                return at
    return None


def models_in(annotation: Any) -> list[Any]:
    """List the classes of an annotation: itself, or those of a union and within it."""
    if is_model(annotation):
        return [annotation]
    inner = branches_of(annotation)
    return [] if inner == [annotation] else [m for one in inner for m in models_in(one)]
