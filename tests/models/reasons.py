"""Why one engine reads an instance that the other refuses, or writes another one.

A reason is a class of differences, never a document; what has none is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from clientwright.ir.document import tokens

UNKNOWN_TAG = "a tag that is unknown"
OTHER_BRANCH = "a known tag, and members that do not fit it"
BESIDE = "typed members beside properties"
ALWAYS_NULL = "members that are always null"
OPEN_ENUM = "integer enums"
TRUE_IS_ONE = "true where 1 is one of the values"
RAW_BYTES = "schemas of raw bytes"

REASONS: Mapping[str, str] = {
    UNKNOWN_TAG: (
        "ours reads an object whose tag is absent, unknown or no text as an "
        "`UnknownVariant`; their union has no branch for it"
    ),
    OTHER_BRANCH: (
        "ours holds an object to the variant that its tag names; their union knows no "
        "tags and takes any branch that the object fits"
    ),
    BESIDE: (
        "ours gives members beside properties the type of `additionalProperties`; "
        "theirs are untyped"
    ),
    ALWAYS_NULL: "theirs has no type of null alone, and leaves such members untyped",
    OPEN_ENUM: (
        "ours is a class, which takes numbers that it does not list; theirs is a list "
        "of values, and only its uses take others"
    ),
    TRUE_IS_ONE: "a `Literal` of integers takes True for 1; to ours it is no integer",
    RAW_BYTES: (
        "a schema that stands for a raw body or a file is `bytes` to ours, which JSON "
        "has as base64; to theirs it is text"
    ),
}
"""Row of the table in `docs/models.md` -> what that means where instances are read."""

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One error of pydantic's: where, what kind, and what was there."""

    loc: Loc
    kind: str
    given: Any


Chosen: TypeAlias = Callable[[str, Any, Any], bool]
"""Tells whether ours refuses an object only because it is held to a variant: takes the
variant's name, what theirs read, and the object."""


def theirs_alone(
    errors: Sequence[Refusal], read: Any, value: Any, chosen: Chosen
) -> str | None:
    """Tell why ours refused what theirs read; every error of ours has its reason."""
    found = [_theirs(error, read, value, chosen) for error in errors]
    return next(iter(found), None) if all(found) else None


def _theirs(error: Refusal, read: Any, value: Any, chosen: Chosen) -> str | None:
    at, raw = read, value
    for part in error.loc:
        held = _members(at)
        if part in held:
            if part in (getattr(at, "model_extra", None) or ()):
                return BESIDE
            at, raw = held[part], raw[part]
        elif isinstance(at, list) and isinstance(part, int) and part < len(at):
            at, raw = at[part], raw[part]
        elif chosen(str(part), at, raw):
            return OTHER_BRANCH
    if error.kind == "none_required":
        return ALWAYS_NULL
    return TRUE_IS_ONE if error.given is True and type(at) is int else None


def ours_alone(errors: Sequence[Refusal], read: Any, value: Any) -> str | None:
    """Tell why theirs refused what ours read."""
    places = {_place(error.loc, value) for error in errors}
    if isinstance(read, Enum):
        return OPEN_ENUM
    unknown = [*_unknown(read, ())]
    inside = any(place[: len(at)] == at for at in unknown for place in places)
    return UNKNOWN_TAG if inside else None


def _place(loc: Loc, value: Any) -> Loc:
    """Leave out of an error's place the labels of branches."""
    at: Any = value
    found = list[str | int]()
    for part in loc:
        if _is_inside(at, part):
            at = at[part]
            found.append(part)
    return tuple(found)


def _is_inside(value: Any, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _unknown(value: Any, at: Loc) -> Iterator[Loc]:
    """Find the objects whose variant ours did not know."""
    if type(value).__name__ == "UnknownVariant":
        yield at
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _unknown(item, (*at, index))
    else:
        for name, member in _members(value).items():
            yield from _unknown(member, (*at, name))


def _members(value: Any) -> Mapping[str | int, Any]:
    """Give the members of an object by their names on the wire."""
    if isinstance(value, dict):
        return value
    fields = getattr(type(value), "model_fields", None)
    if fields is None:
        return {}
    held = {
        field.validation_alias or field.alias or name: getattr(value, name)
        for name, field in fields.items()
    }
    return {**held, **(value.model_extra or {})}


def lost(found: str, read: Any, value: Any) -> str | None:
    """Tell why something else is written than was read.

    `found` is the first difference, `#/place: what`.
    """
    place, _, _ = found.partition(": ")
    at, raw = read, value
    for part in tokens(place):
        at = at[int(part)] if isinstance(at, list) else _members(at).get(part)
        raw = raw[int(part)] if isinstance(raw, list) else raw[part]
    same = isinstance(at, bytes) and isinstance(raw, str) and at == raw.encode()
    return RAW_BYTES if same else None
