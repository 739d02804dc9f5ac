"""Pages without a block of OpenAPI, as drafts: method, path, samples, field lists.

Two kinds are read: Markdown whose samples are fenced blocks and whose method and path
stand on a line (`https://… post /v1/pets`) or in elements (`<ParamField>`), and the
text of a page as a browser shows it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from ....ir.document import Json
from ..markdown import Block, Page
from .curl import Sample, read_curl
from .draft import Observed
from .elements import read_elements
from .fields import Field, read_fields
from .infer import INFERRED, schema_of_samples

_VERB = r"(?P<method>get|put|post|delete|options|head|patch)"
_LINE = re.compile(
    rf"(?:(?P<address>https?://\S+)[ \t]+)?[`*]*{_VERB}[`*]*[ \t]+[`*]*"
    r"(?P<path>(?:https?://[^\s/`]+)?/[^\s`*]*)[`*]*",
    re.IGNORECASE,
)
_MDX = re.compile(
    rf"""(?:api|openapi):\s*["']?{_VERB}\s+(?P<path>\S+?)["']?\s*""", re.IGNORECASE
)
_STATUS = re.compile(r"[^0-9]*\b(?P<status>[1-5][0-9Xx]{2})\b.*")
_VALUE = re.compile(r"^[\[{]", re.MULTILINE)
_MOST_VALUES = 100
_LONGEST_PATH = 2000
_METHOD = re.compile(_VERB, re.IGNORECASE)
_SECTIONS = {
    "Authorizations": "security",
    "Authorization": "security",
    "Headers": "header",
    "Path Parameters": "path",
    "Query Parameters": "query",
    "Cookies": "cookie",
    "Body": "body",
    "Response": "response",
}
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+*-]+")
_STATUS_LINE = re.compile(r"[1-5][0-9]{2}")


def observed_on(page: Page) -> Observed | None:
    """Return the operation that a page describes, None where it describes none."""
    if "Skip to main content" in page.text[:200]:
        return _shown(page)
    return _written(page)


def _written(page: Page) -> Observed | None:
    """Read Markdown: a line with method and path, samples in blocks, elements."""
    match, line = _announced(page)
    blocks = list(page.blocks())
    sample = next(filter(None, (read_curl(block.text) for block in blocks)), None)
    if match is None and sample is None:
        return None
    path = _path(match["path"]) if match is not None else ""
    if not path and sample is not None:
        path = sample.path
    method = match["method"].lower() if match is not None else None
    if sample is not None and method is not None and sample.method != method:
        sample = None
    reason = (
        f"{page.file}, line {line}" if match is not None else f"{page.file}, sample"
    )
    found = read_elements(page, reason)
    return Observed(
        method=method or (sample.method if sample else "get"),
        path=path,
        file=page.file,
        reason=reason,
        summary=page.title or _front(page, "title"),
        description=page.summary,
        parameters=found.parameters,
        body=found.body,
        responses=found.responses,
        response_samples=list(_responses(blocks)),
        **_from_sample(sample, path),
    )


def _from_sample(sample: Sample | None, path: str) -> dict[str, Json]:
    """Return what a sample shows beside method and path."""
    if sample is None:
        return {}
    body = [(sample.media_type, sample.body)] if sample.media_type else []
    return {
        "server": _server(sample, path),
        "headers": sample.headers,
        "query": sample.query,
        "body_samples": body,
        "security": sample.security,
    }


def _server(sample: Sample, path: str) -> str | None:
    """Return what stands before the path in a sample's address."""
    if sample.server is None or len(sample.path) > _LONGEST_PATH:
        return None
    pattern = re.sub(r"\\\{[^{}]*\\\}", "[^/]+", re.escape(path.rstrip("/")))
    match = re.fullmatch(rf"(?P<base>.*?){pattern}/?", sample.path)
    return sample.server + match["base"] if match else sample.server


def _announced(page: Page) -> tuple[re.Match[str] | None, int]:
    for number, line in page.prose():
        match = _MDX.fullmatch(line.strip()) or _LINE.fullmatch(line.strip())
        if match is not None:
            return match, number
    return None, 0


def _path(written: str) -> str:
    """Return a path without a host, its `:id` as `{id}`."""
    path = re.sub(r"\Ahttps?://[^/]+", "", written).partition("?")[0]
    return re.sub(r"(?<=/):([A-Za-z_]\w*)", r"{\1}", path)


def _front(page: Page, key: str) -> str | None:
    """Return a scalar of the front matter."""
    if not page.text.startswith("---"):
        return None
    head = page.text[3:].partition("\n---")[0]
    match = re.search(rf"^{key}:[ \t]*(\S.*?)[ \t]*$", head, re.MULTILINE)
    return match[1].strip("\"'") if match else None


def _responses(blocks: Sequence[Block]) -> Iterator[tuple[str, str, Json]]:
    """Return samples of responses: JSON blocks whose first line has a status."""
    for block in blocks:
        match = _STATUS.fullmatch(block.info)
        if match is None:
            continue
        status = match["status"].upper()
        if not block.text.strip():
            yield status, "", None
            continue
        try:
            yield status, "application/json", json.loads(block.text)
        except (ValueError, RecursionError):
            yield status, "text/plain", block.text


def _shown(page: Page) -> Observed | None:
    """Read the text of a page as a browser shows it."""
    lines = [line.strip() for line in page.text.splitlines()]
    start = next(
        (i for i, line in enumerate(lines) if _METHOD.fullmatch(line)), len(lines)
    )
    pieces, after = _pieces(lines, start + 1)
    if not pieces:
        return None
    path = "".join(pieces)
    reason = f"{page.file}, line {page.line + start}"
    sections = dict(_sections(lines[after:]))
    first = min(
        (i for i, line in enumerate(lines) if i >= after and line in _SECTIONS),
        default=len(lines),
    )
    samples = "\n".join(lines[after:first])
    sample = read_curl(samples)
    shown = list(_json_values(samples, sample))
    body = list(read_fields(sections.get("body", ()), reason))
    response = _response(sections.get("response", []), shown, body, reason)
    return Observed(
        method=lines[start].lower(),
        path=path,
        file=page.file,
        reason=reason,
        parameters=list(_parameters(sections, reason)),
        body=_body(sections.get("body", []), body, reason),
        responses=response,
        **{
            **_from_sample(sample, path),
            "headers": {},
            "security": _security(sections.get("security", [])),
        },
    )


def _pieces(lines: Sequence[str], start: int) -> tuple[list[str], int]:
    """Return the parts of a path that stand on lines of their own: `/`, `v1`, `/`."""
    pieces: list[str] = []
    for number in range(start, len(lines)):
        line = lines[number]
        is_slash = line == "/"
        if not line and not pieces:
            continue
        if not is_slash and (not pieces or pieces[-1] != "/" or " " in line):
            if line.startswith("/") and not pieces:
                return [line], number + 1
            return pieces, number
        pieces.append(line)
    return pieces, len(lines)


def _sections(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    name = ""
    held: list[str] = []
    for line in lines:
        if line in _SECTIONS:
            if name:
                yield name, held
            name, held = _SECTIONS[line], []
        elif line:
            held.append(line)
    if name:
        yield name, held


def _security(lines: Sequence[str]) -> str | None:
    text = " ".join(lines)
    for scheme in ("bearer", "basic"):
        if re.search(rf"\b{scheme}\b", text, re.IGNORECASE):
            return scheme
    return None


def _parameters(
    sections: Mapping[str, Sequence[str]], reason: str
) -> Iterator[Mapping[str, Json]]:
    for location in ("path", "query", "header", "cookie"):
        for one in read_fields(sections.get(location, ()), reason):
            schema = dict(one.schema)
            parameter: dict[str, Json] = {"name": one.name, "in": location}
            if "description" in schema:
                parameter["description"] = schema.pop("description")
            if one.required or location == "path":
                parameter["required"] = True
            yield {**parameter, "schema": schema}


def _body(
    lines: Sequence[str], fields: Sequence[Field], reason: str
) -> Mapping[str, Json] | None:
    if not fields:
        return None
    media_type = next(filter(_MEDIA_TYPE.fullmatch, lines), "application/json")
    made = {"content": {media_type: {"schema": _object(fields)}}}
    if any(one.required for one in fields):
        return {
            "required": True,
            **made,
            INFERRED: f"{reason}: a field of the body is required",
        }
    return made


def _object(fields: Sequence[Field]) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {one.name: one.schema for one in fields},
    }
    required = [one.name for one in fields if one.required]
    return {**schema, "required": required} if required else schema


def _response(
    lines: Sequence[str], shown: Sequence[Json], sent: Sequence[Field], reason: str
) -> dict[str, Mapping[str, Json]]:
    """Return the response: fields of the list, and what the sample has beyond them."""
    from_list = _object(list(read_fields(lines, reason)))
    status = next(filter(_STATUS_LINE.fullmatch, lines), "2XX")
    said = {} if status != "2XX" else {INFERRED: f"{reason}: the status is not shown"}
    if not shown and not from_list["properties"]:
        return {}
    schema = _alike(_completed(from_list, shown, reason), sent, reason)
    media_type: dict[str, Json] = {"schema": schema}
    if shown:
        media_type["example"] = shown[-1]
    return {
        status: {"description": "", "content": {"application/json": media_type}, **said}
    }


def _completed(
    schema: dict[str, Json], shown: Sequence[Json], reason: str
) -> dict[str, Json]:
    """Return a schema whose objects have what a sample shows inside them."""
    if not shown:
        return schema
    sampled = schema_of_samples(shown[-1:], f"{reason}: the sample response")
    if not schema["properties"]:
        return sampled
    properties = dict(schema["properties"])
    for name, held in sampled.get("properties", {}).items():
        known = properties.setdefault(name, held)
        kind = known.get("type")
        if kind == "object" and "properties" not in known and "properties" in held:
            properties[name] = {**known, "properties": held["properties"]}
        items = known.get("items")
        bare = isinstance(items, dict) and items.get("type") == "object"
        if kind == "array" and bare and held.get("items"):
            properties[name] = {**known, "items": {**items, **held["items"]}}
    return {**schema, "properties": properties}


def _alike(
    schema: dict[str, Json], sent: Sequence[Field], reason: str
) -> dict[str, Json]:
    """Return a sampled schema whose properties are as the request has them.

    Where a property has the name and the type of a field of the request, it has its
    values, and may be null where that may.
    """
    known = {one.name: one.schema for one in sent}

    def walk(value: Json) -> Json:
        if isinstance(value, list):
            return [walk(one) for one in value]
        if not isinstance(value, dict):
            return value
        made = {
            key: one if key == "example" else walk(one) for key, one in value.items()
        }
        properties = made.get("properties")
        if isinstance(properties, dict):
            made["properties"] = {
                name: _as_sent(one, known[name], reason) if name in known else one
                for name, one in properties.items()
            }
        return made

    walked: dict[str, Json] = walk(schema)
    return walked


def _as_sent(
    schema: dict[str, Json], field: Mapping[str, Json], reason: str
) -> dict[str, Json]:
    kind = field.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    if schema.get("type") not in kinds or "properties" in schema or "enum" in schema:
        return schema
    made = {**schema, "type": kind}
    if "enum" in field:
        made["enum"] = field["enum"]
    if made != schema:
        made[INFERRED] = f"{reason}: the request has a field of this name"
    return made


def _json_values(text: str, sample: Sample | None) -> Iterator[Json]:
    """Return JSON objects and arrays that begin a line, but not the sample's body."""
    decoder = json.JSONDecoder()
    at, tries = 0, 0
    while tries < _MOST_VALUES and (match := _VALUE.search(text, at)):
        tries += 1
        try:
            value, at = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            at = match.end()
            continue
        if sample is None or value != sample.body:
            yield value
