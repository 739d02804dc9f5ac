"""Closed lists of values compared: enumerations, and tags of unions."""

from __future__ import annotations

from ...ir.names import Names
from ...ir.schema import Branch, EnumSchema, Scalar, UnionSchema
from .change import Direction, Effect
from .names import renamed
from .recorder import Recorder, by_direction, shown


def compare_enums(
    recorder: Recorder,
    before: tuple[EnumSchema, Names],
    after: tuple[EnumSchema, Names],
    direction: Direction,
    subject: str,
) -> None:
    """Record values that are gone, new, or members of another name."""
    (old, old_names), (new, new_names) = before, after
    was = {repr(member.value): member.value for member in old.members}
    now = {repr(member.value): member.value for member in new.members}
    for text, value in was.items():
        if text in now:
            renamed(
                recorder,
                "member",
                old_names.members.get((old.id, str(value))),
                new_names.members.get((new.id, str(value))),
                subject,
                new.place.pointer,
            )
        else:
            recorder.add(
                by_direction(
                    direction,
                    request=not new.open,
                    # Members of a class are attributes that code may name.
                    answer=new.scalar is Scalar.INTEGER,
                ),
                "enum-value-removed",
                subject,
                f"the value {shown(value)} is gone",
                new.place.pointer,
                before=value,
                advice="use another value",
            )
    for text, value in now.items():
        if text not in was:
            recorder.add(
                Effect.COMPATIBLE,
                "enum-value-added",
                subject,
                f"the value {shown(value)} is new",
                new.place.pointer,
                after=value,
            )


def compare_tags(
    recorder: Recorder,
    old: Branch,
    new: Branch,
    union: UnionSchema,
    direction: Direction,
    subject: str,
) -> None:
    """Record that other values of the discriminator select a branch.

    The class of a branch with a single value has it as a constant.
    """
    for value in (one for one in old.tags if one not in new.tags):
        recorder.add(
            Effect.BREAKING,
            "discriminator-value-removed",
            subject,
            f"the value {shown(value)} of {union.tag} is gone",
            union.place.pointer,
            before=value,
            after=", ".join(new.tags),
            advice="use another value",
        )
    for value in (one for one in new.tags if one not in old.tags):
        recorder.add(
            by_direction(direction, request=False, answer=len(old.tags) == 1),
            "discriminator-value-added",
            subject,
            f"the value {shown(value)} of {union.tag} is new",
            union.place.pointer,
            after=value,
            advice="expect it",
        )
