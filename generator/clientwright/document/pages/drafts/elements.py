"""Fields in elements of MDX (`<ParamField>`, `<ResponseField>`) and in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ....frozen import dataclass
from ....ir.document import Json
from ..markdown import Page
from .fields import read_type
from .infer import INFERRED

_ELEMENT = re.compile(r"<(?P<kind>ParamField|ResponseField)\b(?P<rest>[^>]{0,2000})>")
_ATTRIBUTE = re.compile(
    r"""([A-Za-z]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?"""
)
_HEADING = re.compile(r"#{1,6}[ \t]+(.+?)[ \t#]*")
_RULE = re.compile(r"[|\s:-]+")
_LOCATIONS = ("path", "query", "header", "cookie")
_TYPES = {
    "str": "string",
    "text": "string",
    "uuid": "string<uuid>",
    "date": "string<date>",
    "datetime": "string<date-time>",
    "timestamp": "string<date-time>",
    "email": "string<email>",
    "url": "string<uri>",
    "uri": "string<uri>",
    "int": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "bool": "boolean",
    "list": "any[]",
    "array": "any[]",
    "dict": "object",
    "json": "object",
    "map": "object",
}
_REQUIRED = frozenset({"required", "yes", "true", "y", "\u2713", "\u2705"})


@dataclass(frozen=True, slots=True)
class Elements:
    """What the fields of a page say, as objects of OpenAPI."""

    parameters: Sequence[Mapping[str, Json]]
    body: Mapping[str, Json] | None
    responses: Mapping[str, Mapping[str, Json]]


@dataclass(frozen=True, slots=True)
class _Found:
    where: str
    name: str
    schema: dict[str, Json]
    required: bool


def read_elements(page: Page, reason: str) -> Elements:
    """Return the parameters, body and response that a page's fields describe."""
    found = [*_elements(page, reason), *_tables(page, reason)]
    parameters = []
    for one in found:
        if one.where in _LOCATIONS:
            schema = dict(one.schema)
            parameter: dict[str, Json] = {"name": one.name, "in": one.where}
            if "description" in schema:
                parameter["description"] = schema.pop("description")
            if one.required or one.where == "path":
                parameter["required"] = True
            parameters.append({**parameter, "schema": schema})
    return Elements(
        parameters=parameters,
        body=_body([one for one in found if one.where == "body"], reason),
        responses=_responses([one for one in found if one.where == "response"], reason),
    )


def _object(found: Sequence[_Found]) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {one.name: one.schema for one in found},
    }
    required = [one.name for one in found if one.required]
    return {**schema, "required": required} if required else schema


def _body(found: Sequence[_Found], reason: str) -> Mapping[str, Json] | None:
    if not found:
        return None
    content = {"application/json": {"schema": _object(found)}}
    made: dict[str, Json] = {
        "content": content,
        INFERRED: f"{reason}: a list of fields; JSON is assumed",
    }
    return {"required": True, **made} if any(one.required for one in found) else made


def _responses(
    found: Sequence[_Found], reason: str
) -> Mapping[str, Mapping[str, Json]]:
    if not found:
        return {}
    content = {"application/json": {"schema": _object(found)}}
    return {
        "2XX": {
            "description": "",
            "content": content,
            INFERRED: f"{reason}: a list of fields; the status is not shown",
        }
    }


def _elements(page: Page, reason: str) -> Iterator[_Found]:
    for match in _ELEMENT.finditer(page.text):
        attributes = {
            name: first or second or third or "true"
            for name, first, second, third in _ATTRIBUTE.findall(match["rest"])
        }
        where, name = "response", attributes.get("name")
        if match["kind"] == "ParamField":
            where, name = next(
                (
                    (one, attributes[one])
                    for one in (*_LOCATIONS, "body")
                    if one in attributes
                ),
                ("", None),
            )
        if name is None:
            continue
        schema = _type(attributes.get("type", ""))
        if "default" in attributes and schema.get("type") == "string":
            schema["default"] = attributes["default"]
        schema[INFERRED] = f"{reason}: an element of the page"
        required = attributes.get("required", "false") not in ("false", "{false}")
        yield _Found(where, name, schema, required)


def _type(written: str) -> dict[str, Json]:
    text = written.strip().strip("`").lower().replace(" or ", " | ")
    schema = read_type(_TYPES.get(text, text))
    if not schema and text.endswith("[]"):
        return {"type": "array", "items": _type(text[:-2])}
    return schema


def _tables(page: Page, reason: str) -> Iterator[_Found]:
    """Return the rows of tables that have a column of names and one of types."""
    where = ""
    header: list[str] = []
    for _, line in page.prose():
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            where, header = _where(heading[1]), []
        elif not line.lstrip().startswith("|"):
            header = []
        elif not header:
            header = [cell.lower() for cell in _cells(line)]
        elif where and not _RULE.fullmatch(line):
            row = dict(zip(header, _cells(line), strict=False))
            found = _row(row, where, reason)
            if found is not None:
                yield found


def _where(heading: str) -> str:
    text = heading.lower()
    for word in (*_LOCATIONS, "body", "response"):
        if re.search(rf"\b{word}s?\b", text):
            return word
    return "body" if "request" in text else ""


def _cells(line: str) -> list[str]:
    cells = line.strip().strip("|").split("|")
    return [cell.strip().strip("`*") for cell in cells]


def _row(row: Mapping[str, str], where: str, reason: str) -> _Found | None:
    name = next(
        (row[key] for key in ("name", "parameter", "field", "property") if key in row),
        "",
    )
    kind = row.get("type", row.get("data type", ""))
    if not re.fullmatch(r"[\w.$\[\]-]+\*?", name) or not kind:
        return None
    schema = _type(kind)
    if row.get("description"):
        schema["description"] = row["description"]
    schema[INFERRED] = f"{reason}: a row of a table"
    flags = {row.get("required", "").lower(), row.get("mandatory", "").lower()}
    required = name.endswith("*") or bool(flags & _REQUIRED)
    return _Found(where, name.rstrip("*"), schema, required)
