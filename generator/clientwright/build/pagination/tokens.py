"""Pages that are asked for by a token: of the response, a header field or an item."""

from __future__ import annotations

import re
from typing import Final

from ...ir.pagination import Pagination
from ...ir.schema import Schema
from ..shapes import is_boolean, is_integer, is_scalar, is_text
from . import words as w
from .fields import Field
from .inputs import Input
from .links import is_url
from .subject import Subject
from .words import Row

_TOKEN: Final = re.compile(r"\btoken\b", re.IGNORECASE)


def token(subject: Subject) -> Pagination | None:
    """R1: a property that holds the next token, and an input that takes it."""
    for row in w.TOKENS:
        fields = [
            one
            for one in subject.fields.all
            if one.name == row.name and _counts(subject, one)
        ]
        found = _taken(subject, row, fields)
        if found is not None:
            field, taker = found
            return subject.pages(
                "R1", "cursor", cursor=field.pointer, parameter=taker.key
            )
    return None


def _taken(
    subject: Subject, row: Row, fields: list[Field]
) -> tuple[Field, Input] | None:
    for name in row.inputs:
        taker = subject.inputs.get(name)
        if taker is not None and not subject.shapes.is_list(taker.node):
            for field in fields:
                if _fits(taker, field.node):
                    return field, taker
    return None


def _fits(taker: Input, node: Schema) -> bool:
    """Whether an input takes the value of a property."""
    if taker.date or is_boolean(taker.node):
        return False
    return not (is_text(node) and is_integer(taker.node))


def _counts(subject: Subject, one: Field) -> bool:
    """Whether a property of the right name is the next token."""
    if not is_scalar(one.node) or is_url(subject, one):
        return False
    match one.name:
        case "after":
            return len(one.tokens) > 1
        case "iterator":
            return subject.signals.is_last is not None
        case "offset":
            return bool(one.parents) and "next" in one.parents[-1].split("_")
        case "last_id":
            return subject.signals.has_more is not None
    return True


def header_token(subject: Subject) -> Pagination | None:
    """R1h: a header field that holds the next token."""
    for header in subject.listing.response.headers:
        name = subject.words.normal(header.name).removeprefix("x_")
        for one in (name, name.partition("_")[2]):
            if one not in w.TOKEN_HEADERS:
                continue
            row = next(row for row in w.TOKENS if row.name == one)
            for wanted in row.inputs:
                taker = subject.inputs.get(wanted)
                node = subject.shapes.node(header.schema)
                if taker is not None and not taker.date and is_scalar(node):
                    return subject.pages(
                        "R1h",
                        "cursor",
                        cursor=f"header:{header.name}",
                        parameter=taker.key,
                    )
    return None


def last_item(subject: Subject) -> Pagination | None:
    """R4: the id of the last item, where the response says if there is more."""
    item = subject.listing.item
    if not subject.is_get or subject.signals.has_more is None or item is None:
        return None
    taker = subject.inputs.among(w.LAST_IDS)
    if taker is None or taker.date or taker.integer:
        return None
    held = {
        one.name
        for one in subject.shapes.common(subject.shapes.node(item))
        if is_scalar(subject.shapes.node(one.schema))
    }
    name = "token" if _TOKEN.search(taker.description) and "token" in held else "id"
    if name not in held:
        return None
    cursor = f"{subject.items}/-1/{name}"
    return subject.pages("R4", "cursor", cursor=cursor, parameter=taker.key)


def reads(subject: Subject) -> bool:
    """Whether the name of an operation of POST says that it only reads."""
    operation = subject.operation
    last = operation.path.rstrip("/").rpartition("/")[2]
    said = (last, operation.operation_id or "")
    found = {word for name in said for word in subject.words.normal(name).split("_")}
    return not found.isdisjoint(w.READING) and found.isdisjoint(w.WRITING)
