"""JSON Schema of today in documents of OpenAPI 3.0 and Swagger 2.0.

Their schemas are those of an earlier draft, with `nullable` in place of the type null
(OpenAPI 3.0.4, section 4.7.24). What can be said with their own keywords is; the rest
is kept as an extension by `version_fields`, from where it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import Json
from ...edits import Change
from ..field_types import TYPES
from ..rule import Repair, Site, rule

_OLDER: Final = ("2", "3.0")


def _nullable(site: Site) -> str:
    return "nullable" if site.version == "3.0" else "x-nullable"


@rule(
    "Schema",
    code="newer-form",
    recognizes="`const`, before OpenAPI 3.1",
    writes="an `enum` of the one value",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("const",),
)
def const(site: Site) -> Iterator[Repair]:
    """`const` is `enum` with one value (JSON Schema, validation, section 6.1.3)."""
    if "enum" in site.value:
        return
    yield Repair(
        site.pointer,
        "`const` is an `enum` of one value in this version",
        lambda schema: {
            ("enum" if k == "const" else k): [v] if k == "const" else v
            for k, v in schema.items()
        },
        ((f"{site.pointer}/enum/0", f"{site.pointer}/const"),),
        place=f"{site.pointer}/const",
        rebuilds=False,
    )


@rule(
    "Schema",
    code="newer-form",
    recognizes="a list of types, or the type `null`, before OpenAPI 3.1",
    writes="`nullable`, and one type; `anyOf` of several",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("type",),
)
def types(site: Site) -> Iterator[Repair]:
    """`type` is one type, and null is none (OpenAPI 3.0.4, section 4.7.24)."""
    kind = site.value["type"]
    if kind != "null" and not isinstance(kind, list):
        return
    listed = [kind] if isinstance(kind, str) else kind
    if not all(isinstance(name, str) and name in TYPES for name in listed):
        return  # words of no type come first
    names = [name for name in dict.fromkeys(listed) if name != "null"]
    null = "null" in listed
    told = "one type stands there, and `nullable` for null, in this version"
    at = f"{site.pointer}/type"
    if len(names) > 1 and {"anyOf", "x-type"} & site.value.keys():
        return
    union = "anyOf" if site.version == "3.0" else "x-anyOf"
    moves = ((f"{site.pointer}/{union}/{n}", site.pointer) for n in range(len(names)))
    yield Repair(
        site.pointer,
        told,
        _typed(site, names, null),
        tuple(moves) if len(names) > 1 else (),
        place=at,
        rebuilds=len(names) > 1,
    )


def _typed(site: Site, names: list[str], null: bool) -> Change:
    nullable, union = _nullable(site), "anyOf" if site.version == "3.0" else "x-anyOf"

    def change(schema: Json) -> Json:
        made = {k: v for k, v in schema.items() if k != "type"}
        if null:
            made[nullable] = True
        if not names:
            return {**made, "enum": [None]}
        if len(names) == 1:
            return {"type": names[0], **made}
        branches = [_branch(schema, name) for name in names]
        return {k: v for k, v in made.items() if k != "items"} | {union: branches}

    return change


def _branch(schema: dict[str, Json], name: str) -> dict[str, Json]:
    """Return one type of several, with what only arrays have."""
    made: dict[str, Json] = {"type": name}
    if name == "array":
        made["items"] = schema.get("items", {})
    return made


@rule(
    "Schema",
    code="newer-form",
    recognizes="a number in `exclusiveMinimum` or `exclusiveMaximum`, before 3.1",
    writes="the limit in `minimum` or `maximum`, and true",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("exclusiveMinimum", "exclusiveMaximum"),
)
def exclusive(site: Site) -> Iterator[Repair]:
    """They are flags (JSON Schema Wright 00, sections 5.3 and 5.5)."""
    for flag, limit, pick in (
        ("exclusiveMinimum", "minimum", max),
        ("exclusiveMaximum", "maximum", min),
    ):
        bound, other = site.value.get(flag), site.value.get(limit)
        if isinstance(bound, bool) or not isinstance(bound, (int, float)):
            continue
        other = bound if isinstance(other, bool) or other is None else other
        if not isinstance(other, (int, float)):
            continue
        tight, is_exclusive = pick(bound, other), pick(bound, other) == bound

        def change(
            schema: Json,
            flag: str = flag,
            limit: str = limit,
            values: tuple[Json, Json] = (tight, is_exclusive),
        ) -> Json:
            return {**schema, limit: values[0], flag: values[1]}

        yield Repair(
            site.pointer,
            f"`{flag}` is true or false in this version",
            change,
            place=f"{site.pointer}/{flag}",
            rebuilds=False,
        )


@rule(
    "Schema",
    code="newer-form",
    recognizes="a list of `examples` in a schema, before OpenAPI 3.1",
    writes="the first of them as `example`, and all as `x-examples`",
    severity=Severity.INFO,
    versions=_OLDER,
    keys=("examples",),
)
def examples(site: Site) -> Iterator[Repair]:
    """A schema has one `example` (OpenAPI 3.0.4, section 4.7.24.1)."""
    listed = site.value["examples"]
    if isinstance(listed, list) and listed and "example" not in site.value:
        at = f"{site.pointer}/examples"
        yield Repair(
            site.pointer,
            "a schema has one `example` in this version",
            _with_example,
            ((f"{site.pointer}/example", f"{at}/0"),),
            place=at,
            rebuilds=False,
        )


def _with_example(schema: Json) -> Json:
    listed = schema["examples"]
    made = {k: v for k, v in schema.items() if k != "examples"} | {"example": listed[0]}
    return made | {"x-examples": listed} if len(listed) > 1 else made


@rule(
    "Schema",
    code="newer-form",
    recognizes="`contentEncoding`, or `contentMediaType` of bytes, before OpenAPI 3.1",
    writes="the formats `byte` and `binary`",
    severity=Severity.INFO,
    versions=("3.0",),
    keys=("contentEncoding", "contentMediaType"),
)
def content(site: Site) -> Iterator[Repair]:
    """Bytes are formats of strings (OpenAPI 3.0.4, section 4.4)."""
    value = site.value
    encoding = value.get("contentEncoding")
    if "format" in value or not isinstance(encoding, str | None):
        return
    if encoding is not None and encoding.lower() != "base64":
        return
    written = "byte" if encoding else "binary"
    if written == "binary" and value.get("contentMediaType") != _BYTES:
        return
    yield Repair(
        site.pointer,
        f"this is `format: {written}` in this version",
        lambda schema: {**schema, "format": written},
        rebuilds=False,
    )


_BYTES: Final = "application/octet-stream"
