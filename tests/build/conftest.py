"""Builds snippets of documents, and writes what came of them in a short notation.

text, integer            a primitive, by its scalar
text?                    null fits too
{a*: text, b: integer}   an object; `*` is required, `...` more members of a type
{: text}                 a map
[text]                   an array; `(text, integer, [any])` a tuple with a rest
a | b                    a union; `kind: a=@A | b=@B` a tagged one
<x, y>                   an enum; `<x, y, ...>` open by the document's own word
=x                       a constant
@Pet                     a reference to a component
any, never               AnySchema, NeverSchema
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.repair.repair import repair
from clientwright.ir.api import Api
from clientwright.ir.document import Document
from clientwright.ir.schema import (
    AnySchema,
    ArraySchema,
    Branch,
    ConstSchema,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Schema,
    TupleSchema,
    UnionSchema,
)

PREFIX = "#/components/schemas/"
GIVEN = "Given"
Read = Callable[..., "Reading"]


@dataclass(frozen=True)
class Reading:
    """What was built, what it looks like, and what was said about it."""

    api: Api
    diagnostics: tuple[tuple[str, str], ...]
    """(code, pointer)"""

    @property
    def text(self) -> str:
        """Describe the schema in question."""
        return describe(self.api, PREFIX + GIVEN, top=True)

    @property
    def codes(self) -> list[str]:
        """Give the codes alone, in order."""
        return [code for code, _ in self.diagnostics]

    @property
    def schema(self) -> Schema:
        """Give the schema in question."""
        return self.api.schemas[PREFIX + GIVEN]


def describe(api: Api, id_: str, *, top: bool = False) -> str:
    """Write a schema; components below the top by name alone."""
    if id_.startswith(PREFIX) and "/" not in id_[len(PREFIX) :] and not top:
        return "@" + id_[len(PREFIX) :]
    schema = api.schemas[id_]
    text = _shape(api, schema)
    return text + ("?" if schema.nullable and text != "null" else "")


def _shape(api: Api, schema: Schema) -> str:
    def inner(other: str) -> str:
        return describe(api, other)

    match schema:
        case ObjectSchema():
            members = [
                f"{m.name}{'*' if m.required else ''}: {inner(m.schema)}"
                for m in schema.properties
            ]
            members += [f"/{p}/: {inner(i)}" for p, i in schema.patterns]
            if schema.additional is not None:
                members.append(f"...: {inner(schema.additional)}")
            return "{" + ", ".join(members) + ("!" if schema.closed else "") + "}"
        case MapSchema():
            return "{: " + inner(schema.values) + "}"
        case ArraySchema():
            return "[" + inner(schema.items) + "]"
        case TupleSchema():
            parts = [inner(i) for i in schema.prefix]
            parts += ["[" + inner(schema.rest) + "]"] if schema.rest else []
            return "(" + ", ".join(parts) + ")"
        case UnionSchema():
            return _union(schema, inner)
        case EnumSchema():
            values = [str(m.value) for m in schema.members]
            return "<" + ", ".join(values + ["..."] * schema.open) + ">"
        case ConstSchema():
            return "=" + json.dumps(schema.value).strip('"')
        case PrimitiveSchema():
            return schema.scalar.value
        case RefSchema():
            return inner(schema.target)
        case AnySchema():
            return "any!" if schema.typed else "any"
        case NeverSchema():
            return "never"


def _union(schema: UnionSchema, inner: Callable[[str], str]) -> str:
    def branch(one: Branch) -> str:
        text = inner(one.schema)
        text = f"({text})" if " | " in text else text
        return f"{','.join(one.tags)}={text}" if schema.tag else text

    text = " | ".join(map(branch, schema.branches))
    if schema.fallback is not None:
        text += f" | else {inner(schema.fallback)}"
    return f"{schema.tag}: {text}" if schema.tag else text


def _build(root: Mapping[str, Any]) -> tuple[Api, tuple[tuple[str, str], ...]]:
    collector = Collector()
    document = {"openapi": "3.2.0", "info": {"title": "T", "version": "1"}, **root}
    repaired = repair(Document(document, "t.yaml", "0"), collector)
    api = build(repaired, collector)
    said = tuple((d.code, d.place.pointer if d.place else "") for d in collector)
    return api, said


@pytest.fixture
def read() -> Read:
    """Build one schema, `Given`, beside others, and describe it."""

    def reading(given: Any, **components: Any) -> Reading:
        schemas = {GIVEN: given, **components}
        api, said = _build({"paths": {}, "components": {"schemas": schemas}})
        return Reading(api, said)

    return reading


@pytest.fixture
def make() -> Callable[..., tuple[Api, tuple[tuple[str, str], ...]]]:
    """Build a document of the sections given; the rest of it is filled in."""

    def made(**root: Any) -> tuple[Api, tuple[tuple[str, str], ...]]:
        return _build({"paths": {}, **root})

    return made


@pytest.fixture
def show() -> Callable[[Api, str], str]:
    """Describe any schema of an `Api`."""
    return lambda api, id_: describe(api, id_)
