"""Reading without conversion: `"5"` is no integer and 5.0 is one.

pydantic's own lax mode turns "5" into 5 and "yes" into True, and what is written back
is then not what was read. Its strict mode refuses mappings for models. So the leaves of
a schema are made exact, and containers stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

Schema: TypeAlias = Any
"""A core schema: nested dicts, of which only a few keys matter here."""


class RawFloat(float):
    """A float that knows the digits it was read from, more than a double holds."""

    __slots__ = ("text",)

    text: str

    @classmethod
    def of(cls, text: str) -> RawFloat:
        """Read a JSON number, which keeps its text."""
        number = cls(text)
        number.text = text
        return number

    def __reduce__(self) -> tuple[Callable[[str], RawFloat], tuple[str]]:
        return RawFloat.of, (self.text,)


INTEGER: Final = core_schema.union_schema(
    [
        core_schema.int_schema(strict=True),
        core_schema.chain_schema(
            [core_schema.float_schema(strict=True), core_schema.int_schema()]
        ),
    ],
    mode="left_to_right",
    custom_error_type="int_type",
)
"""An integer as JSON Schema has it: 5.0 is one (2020-12, section 4.2.3)."""

NUMBER: Final = core_schema.union_schema(
    [
        core_schema.is_instance_schema(
            # Without this it would write anything, and end a union's search.
            RawFloat,
            serialization=core_schema.simple_ser_schema("float"),
        ),
        core_schema.int_schema(strict=True),
        core_schema.float_schema(strict=True),
    ],
    mode="left_to_right",
    custom_error_type="float_type",
)
"""A number that stays what it was: an int, a float, or a float with all its digits."""


Resolve: TypeAlias = Callable[[Schema], Schema]
"""Gives the definition that a reference stands for; LookupError: not built yet."""


class Exact:
    """Metadata that makes an annotation's leaves exact: `Annotated[T, Exact()]`."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        exact: CoreSchema = tighten(handler(source), handler.resolve_ref_schema, set())
        return exact


def tighten(schema: Schema, resolve: Resolve, seen: set[int]) -> Schema:
    """Make the leaves of a core schema exact, in place; give what stands for it.

    Models are left alone: each does this for itself when it is built. `seen` has the
    definitions that were met already.
    """
    kind = schema["type"]
    if kind in ("str", "bool"):
        schema["strict"] = True
    elif kind == "int":
        return schema if schema.get("strict") else INTEGER
    elif kind == "float":
        return schema if schema.get("strict") else NUMBER
    elif kind in ("default", "nullable", "definitions"):
        schema["schema"] = tighten(schema["schema"], resolve, seen)
    elif kind in ("list", "set", "frozenset"):
        if "items_schema" in schema:
            schema["items_schema"] = tighten(schema["items_schema"], resolve, seen)
    elif kind == "dict":
        if "values_schema" in schema:
            schema["values_schema"] = tighten(schema["values_schema"], resolve, seen)
    elif kind == "union":
        choices = schema["choices"]
        schema["choices"] = [_tighten_choice(one, resolve, seen) for one in choices]
    elif kind == "definition-ref":
        _tighten_definition(schema, resolve, seen)
    elif kind in ("dataclass", "typed-dict"):
        _tighten_members(schema, resolve, seen)
    return schema


def _tighten_members(schema: Schema, resolve: Resolve, seen: set[int]) -> None:
    """Make the members of a dataclass or typed dict exact."""
    if schema["type"] == "dataclass":
        fields = schema["schema"]["fields"]
    else:
        fields = schema["fields"].values()
    for field in fields:
        field["schema"] = tighten(field["schema"], resolve, seen)


def _tighten_choice(choice: Any, resolve: Resolve, seen: set[int]) -> Any:
    """Tighten a union's choice, which may come with its label."""
    if isinstance(choice, tuple):
        return tighten(choice[0], resolve, seen), choice[1]
    return tighten(choice, resolve, seen)


def _tighten_definition(schema: Schema, resolve: Resolve, seen: set[int]) -> None:
    try:
        target = resolve(schema)
    except LookupError:
        # An alias or model that holds itself: the build further out does it.
        return
    if id(target) not in seen:
        seen.add(id(target))
        exact = tighten(target, resolve, seen)
        if exact is not target:
            # An alias of a number: what refers to it goes by its place.
            reference = target["ref"]
            target.clear()
            target.update(exact, ref=reference)


def tighten_model(schema: Schema, resolve: Resolve) -> None:
    """Make the fields of a model's core schema exact, in place."""
    fields = resolve(schema)
    while fields["type"] != "model-fields":
        fields = fields.get("schema")
        if fields is None:
            return
    seen: set[int] = set()
    for field in fields["fields"].values():
        field["schema"] = tighten(field["schema"], resolve, seen)
    if "extras_schema" in fields:
        fields["extras_schema"] = tighten(fields["extras_schema"], resolve, seen)
