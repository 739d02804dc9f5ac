"""Lists of fields as documentation pages write them: a name, a type, what else holds.

email
string<email>
required
Address of the recipient.
Maximum length: 255
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....frozen import dataclass
from ....ir.document import Json
from .infer import INFERRED

_NAME = re.compile(r"[A-Za-z_$@][\w.$@\[\]-]*")
_TYPE = re.compile(
    r"(?:[\w$ .-]+ \u00b7 )?"
    r"(?P<first>(?:string|integer|number|boolean|object|any|array|file|null"
    r"|enum<\w+>)(?:<[\w-]+>)?(?:\[\])*)"
    r"(?P<rest>(?: \| (?:[a-z]+(?:<[\w-]+>)?(?:\[\])*))*)"
)
_BASE = re.compile(r"(?P<kind>\w+)(?:<(?P<format>[\w-]+)>)?(?P<lists>(?:\[\])*)")
_LIMIT = re.compile(
    r"(?P<which>Maximum|Minimum)(?: (?P<what>string|array))? "
    r"?(?P<of>length|items|value)?: ?`?(?P<value>-?[0-9]+)`?",
    re.IGNORECASE,
)
_PATTERN = re.compile(r"Pattern: ?`?(\S.*?)`?\s*")
_RANGE = re.compile(
    r"Required range: (?:(?P<low>-?[0-9.]+) (?P<open><=?) )?x"
    r"(?: (?P<sign><=?|>=?) (?P<value>-?[0-9.]+))?"
)
_DEFAULT = re.compile(r"[Dd]efault: ?`?(.+?)`?")
_EXAMPLE = re.compile(r"Examples?:")
_OPTIONS = "Available options:"
_WORDS = frozenset({"required", "deprecated", "read-only", "write-only", "header"})


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its schema, and whether it is required."""

    name: str
    schema: dict[str, Json]
    required: bool


def read_fields(lines: Sequence[str], reason: str) -> Iterator[Field]:
    """Return the fields that a list of lines describes, in order."""
    starts = [
        i
        for i in range(len(lines) - 1)
        if _NAME.fullmatch(lines[i])
        and lines[i] not in _WORDS
        and _TYPE.fullmatch(lines[i + 1])
    ]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        yield _field(lines[start], lines[start + 1], lines[start + 2 : end], reason)


def _field(name: str, kind: str, rest: Sequence[str], reason: str) -> Field:
    schema = _with_limits(read_type(kind), rest)
    schema[INFERRED] = f"{reason}: a field of the list"
    return Field(name, schema, "required" in rest)


def read_type(text: str) -> dict[str, Json]:
    """Return the schema of a type as pages write it: `string<uuid>[]`, `enum<integer>`.

    `string | null` may be null.
    """
    match = _TYPE.fullmatch(text.strip())
    if match is None:
        return {}
    alternatives = [match["first"], *match["rest"].split(" | ")[1:]]
    schemas = [_one(one) for one in alternatives if one != "null"]
    schema: dict[str, Json] = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    if "null" not in alternatives:
        return schema
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [*schemas, {"type": "null"}]}


def _one(text: str) -> dict[str, Json]:
    match = _BASE.fullmatch(text)
    if match is None:
        return {}
    kind, form = match["kind"], match["format"]
    schema: dict[str, Json]
    if kind == "enum":
        schema = {"type": form}
    elif kind == "any":
        schema = {}
    elif kind == "file":
        schema = {"type": "string", "format": "binary"}
    else:
        schema = {"type": kind, **({"format": form} if form else {})}
    for _ in range(len(match["lists"]) // 2):
        schema = {"type": "array", "items": schema}
    return schema


def _with_limits(schema: dict[str, Json], rest: Sequence[str]) -> dict[str, Json]:
    described: list[str] = []
    options: list[str] | None = None
    for line in rest:
        if options is not None and line.endswith(",") and " " not in line:
            options.append(line[:-1])
        elif options is not None and " " not in line and len(options) > 0:
            options.append(line)
            schema["enum"] = [_value(one, schema) for one in options]
            options = None
        elif line == _OPTIONS:
            options = []
        elif line in _WORDS:
            if line == "deprecated":
                schema["deprecated"] = True
        elif not _limit(line, schema):
            described.append(line)
    if options:
        schema["enum"] = [_value(one, schema) for one in options]
    text = "\n\n".join(line for line in described if not _EXAMPLE.fullmatch(line))
    if text:
        schema["description"] = text
    return schema


def _limit(line: str, schema: dict[str, Json]) -> bool:
    """Note a limit or a default; return whether the line is one."""
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    match = _LIMIT.fullmatch(line)
    if match:
        side = "max" if match["which"].lower() == "maximum" else "min"
        noun = {"string": "Length", "array": "Items"}.get(str(kind), "imum")
        schema[side + noun] = int(match["value"])
        return True
    match = _PATTERN.fullmatch(line)
    if match:
        schema["pattern"] = match[1]
        return True
    match = _RANGE.fullmatch(line)
    if match and (match["low"] or match["value"]):
        if match["low"]:
            schema["minimum" if match["open"] == "<=" else "exclusiveMinimum"] = (
                _number(match["low"])
            )
        if match["value"]:
            above = match["sign"].startswith("<")
            name = "maximum" if above else "minimum"
            if len(match["sign"]) == 1:
                name = f"exclusive{name.capitalize()}"
            schema[name] = _number(match["value"])
        return True
    match = _DEFAULT.fullmatch(line)
    if match:
        schema["default"] = _value(match[1], schema)
        return True
    return False


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _value(text: str, schema: dict[str, Json]) -> Json:
    """Return a value that is written without quotes, as the schema's type."""
    kind = schema.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    text = text.strip().strip('"')
    try:
        if "integer" in kinds:
            return int(text)
        if "number" in kinds:
            return float(text)
    except ValueError:
        return text
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    return text
