"""JSON Schemas of tools, from signatures: what the popular agents take."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import AsyncIterable, Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, reduce
from operator import or_
from types import GenericAlias, NoneType
from typing import Annotated, Any, Final, get_args, get_origin, is_typeddict

from pydantic import TypeAdapter, WithJsonSchema
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from .argument_kinds import kind_of
from .plain_values import printable
from .signatures import Argument, Signature, alternatives, bare

SAVE: Final = "save_as"
"""The property of tools that give files: where the file goes."""

_LONGEST: Final = 60_000
"""Characters of a schema; what is larger is simplified from the inside."""

_UNKNOWN: Final = "x-unknown"
"""Marks what has no JSON Schema: left out of unions, and anything elsewhere."""

_BY_TYPE: Final[Mapping[Any, Any]] = {
    Decimal: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
    bytes: {"type": "string", "description": "In base64."},
}
"""Types that are read in a way of our own, and what they are as JSON."""

_NOISE: Final = frozenset(("title", "discriminator", _UNKNOWN))
_REF: Final = "#/$defs/"


class _Schemas(GenerateJsonSchema):
    """Describes models with the docstrings of their fields."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        """Return the schema of a model."""
        found = super().model_schema(schema)
        docs = field_docs(schema["cls"])
        fields = schema["cls"].model_fields
        for name, text in docs.items():
            field = fields.get(name)
            wire = field.serialization_alias if field is not None else None
            inner = found.get("properties", {}).get(wire or name)
            if isinstance(inner, dict):
                inner.setdefault("description", text)
        for name, field in fields.items():
            place = field.serialization_alias or name
            kinds = [
                one for one in alternatives(field.annotation) if one is not NoneType
            ]
            plainer = _BY_TYPE.get(bare(kinds[0])) if len(kinds) == 1 else None
            inner = found.get("properties", {}).get(place)
            if plainer is not None and isinstance(inner, dict):
                kept = {key: inner[key] for key in ("description",) if key in inner}
                has_null = {"type": "null"} in inner.get("anyOf", ())
                either = {"anyOf": [plainer, {"type": "null"}]} if has_null else plainer
                found["properties"][place] = {**either, **kept}
        return found

    def handle_invalid_for_json_schema(
        self, schema: Any, error_info: str
    ) -> JsonSchemaValue:
        """Mark what only a program can give."""
        del schema, error_info
        return {_UNKNOWN: True}


@cache
def _docs_of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    """Read the docstrings below the fields of every class of a module."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[name]))
    except (KeyError, OSError, SyntaxError, TypeError):  # It has no source.
        return {}
    found: dict[str, dict[str, str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            docs = found[node.name] = {}
            for field, after in zip(node.body, node.body[1:], strict=False):
                if (
                    isinstance(field, ast.AnnAssign)
                    and isinstance(field.target, ast.Name)
                    and isinstance(after, ast.Expr)
                    and isinstance(after.value, ast.Constant)
                    and isinstance(after.value.value, str)
                ):
                    docs[field.target.id] = inspect.cleandoc(after.value.value)
    return found


def field_docs(model: type) -> dict[str, str]:
    """Return the docstrings of a model's fields, those of its bases too."""
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        found.update(_docs_of_module(kind.__module__).get(kind.__name__, {}))
    return found


def input_schema(read: Signature, *, with_files: bool) -> dict[str, Any]:
    """Return the JSON Schema of a method's arguments.

    Args:
        with_files: Whether files are named by paths, too.
    """
    files = {
        one.name: one
        for one in read.arguments
        if kind_of(one.annotation).form == "file"
    }
    others = [one for one in read.arguments if one.name not in files]
    adapters: list[Any] = [
        (one.name, "validation", TypeAdapter(_readable(one.annotation)))
        for one in others
    ]
    made, shared = TypeAdapter.json_schemas(
        adapters, by_alias=True, schema_generator=_Schemas
    )
    properties: dict[str, Any] = {}
    for one in read.arguments:
        if one.name in files:
            schema = _file_schema(one, with_files=with_files)
        else:
            schema = dict(made[one.name, "validation"])
        properties[one.name] = _described(one, schema)
    if with_files and read.returns_a("BinaryResponse", "AsyncBinaryResponse"):
        properties[_save(read)] = {
            "type": "string",
            "description": "Path of a new file for what is received.",
        }
    found: dict[str, Any] = {"type": "object", "properties": properties}
    required = [one.name for one in read.arguments if one.required]
    if required:
        found["required"] = required
    found["additionalProperties"] = False
    definitions = shared.get("$defs")
    if definitions:
        found["$defs"] = definitions
    return _bounded(_cleaned(found))


def _save(read: Signature) -> str:
    return SAVE if read.find(SAVE) is None else f"{SAVE}_"


def save_property(read: Signature) -> str:
    """Return the name of the property that says where a file goes."""
    return _save(read)


def _readable(annotation: Any) -> Any:
    """Return an annotation without what stands for a model in Python alone."""
    branches = [
        one
        for one in alternatives(annotation)
        if get_origin(bare(one)) is not AsyncIterable
    ]
    has_model = any(map(_is_model, branches))
    kept = [
        _inner(one)
        for one in branches
        if not (has_model and (is_typeddict(one) or get_origin(one) is Mapping))
    ]
    return reduce(or_, kept) if kept else Any


def _is_model(annotation: Any) -> bool:
    kinds = alternatives(bare(annotation))
    return any(hasattr(bare(one), "model_fields") for one in kinds)


def _inner(annotation: Any) -> Any:
    known = _BY_TYPE.get(bare(annotation))
    if known is not None:
        return Annotated[Any, WithJsonSchema(known)]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Sequence, list):
        return GenericAlias(list, (_readable(parts[0]),))
    if origin in (Mapping, dict) and len(parts) == 2:
        return GenericAlias(dict, (parts[0], _readable(parts[1])))
    return annotation


def _file_schema(argument: Argument, *, with_files: bool) -> dict[str, Any]:
    kind = kind_of(argument.annotation)
    inner: dict[str, Any] = {
        "text": {"type": "string", "description": "The content, where it is text."},
        "base64": {"type": "string", "description": "The content, in base64."},
        "filename": {"type": "string"},
    }
    if with_files:
        text = "Path of a file, within the folder that the user allows."
        inner["path"] = {"type": "string", "description": text}
    found: dict[str, Any] = {
        "type": "object",
        "description": "A file: give one of the contents.",
        "properties": inner,
        "additionalProperties": False,
    }
    if kind.many:
        return {"type": "array", "items": found}
    return {"anyOf": [{"type": "string"}, found]} if kind.takes_text else found


def _described(argument: Argument, schema: dict[str, Any]) -> dict[str, Any]:
    if argument.nullable:
        kinds = schema.get("anyOf") if set(schema) == {"anyOf"} else None
        schema = {"anyOf": [*(kinds or [schema]), {"type": "null"}]}
    if argument.doc:
        schema = {**schema, "description": argument.doc}
    return schema


def _cleaned(schema: Any, *, of_names: bool = False) -> Any:
    """Return a schema without what says nothing; descriptions are made printable."""
    if isinstance(schema, list):
        return [_cleaned(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if of_names:
        return {name: _cleaned(one) for name, one in schema.items()}
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _NOISE or (key == "default" and value is None):
            continue
        if key == "description":
            found[key] = printable(str(value), keep="\n")
        elif key in ("properties", "$defs", "patternProperties"):
            found[key] = _cleaned(value, of_names=True)
        elif key in ("enum", "const", "default", "examples"):
            found[key] = value
        elif key in ("anyOf", "oneOf"):
            # Objects take further properties, so that several branches may hold; and
            # not every agent knows `oneOf`.
            known = [one for one in value if _UNKNOWN not in one] or [{}]
            found["anyOf"] = _cleaned(known)
        else:
            found[key] = _cleaned(value)
    return found


def _bounded(schema: dict[str, Any]) -> dict[str, Any]:
    """Simplify a schema that is too large: models far inside become any object."""
    if len(json.dumps(schema)) <= _LONGEST:
        return schema
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    root = {key: value for key, value in schema.items() if key != "$defs"}
    made: dict[str, Any] = root
    for depth in range(5, -1, -1):
        kept, edge = {}, _refs(root)
        for _ in range(depth):
            kept.update({name: definitions[name] for name in edge})
            edge = {ref for name in edge for ref in _refs(definitions[name])} - set(
                kept
            )
        found = {**root, "$defs": kept} if kept else root
        made = _opened(found, kept.keys(), definitions)
        if len(json.dumps(made)) <= _LONGEST:
            break
    return made


def _refs(schema: Any) -> set[str]:
    return {ref.removeprefix(_REF) for ref in _walk(schema)}


def _walk(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        ref = schema.get("$ref")
        if isinstance(ref, str):
            yield ref
        for one in schema.values():
            yield from _walk(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from _walk(one)


def _opened(schema: Any, kept: Collection[str], definitions: Mapping[str, Any]) -> Any:
    """Replace references to what is not kept by its type."""
    if isinstance(schema, list):
        return [_opened(one, kept, definitions) for one in schema]
    if not isinstance(schema, dict):
        return schema
    ref = schema.get("$ref")
    if isinstance(ref, str) and ref.removeprefix(_REF) not in kept:
        kind = definitions[ref.removeprefix(_REF)].get("type")
        return {} if kind is None else {"type": kind}
    return {key: _opened(one, kept, definitions) for key, one in schema.items()}
