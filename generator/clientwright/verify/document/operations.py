"""Operations of OpenAPI 3.x and Swagger 2.0 as the judge's own data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.document import Json, join
from ..schemas.validators import Schemas
from ..wire.content_kinds import is_multipart
from .api import (
    IGNORED_HEADERS,
    Body,
    Content,
    Encoding,
    Object,
    Operation,
    Parameter,
    Reader,
    Response,
    examples_of,
    mapping,
    named_examples,
    objects,
)
from .header_fields import is_http_date, is_key
from .streamed import described

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_COLLECTIONS = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}
_RANGES = frozenset(f"x-{digit}XX" for digit in "12345")
_BODILESS = frozenset({"body", "formData"})


def read_operations(reader: Reader, schemas: Schemas) -> tuple[Operation, ...]:
    """List every operation of `paths`, in document order."""
    return tuple(_operation(reader, schemas, *found) for found in reader.operations())


def _operation(
    reader: Reader,
    schemas: Schemas,
    pointer: str,
    method: str,
    path: str,
    operation: Object,
    item: Object,
    place: str,
) -> Operation:
    raw = _raw_parameters(reader, item, place, operation, pointer)
    parameters = [
        _parameter(reader, schemas, holder, where)
        for holder, where in raw
        if str(holder.get("in")) not in _BODILESS
    ]
    several = frozenset(map(str, item.get("x-clientwright-segments", ())))
    body = read_body(reader, operation, pointer)
    if body is None and reader.swagger:
        body = _swagger_body(reader, schemas, operation, pointer, raw)
    found = Operation(
        pointer=pointer,
        method=method,
        path=path,
        several=several,
        parameters=tuple(
            replace(p, several=p.location == "path" and p.name in several)
            for p in parameters
            if _counts(p)
        ),
        body=body,
        responses=_responses(reader, schemas, operation, pointer),
        security=_security(reader, operation),
    )
    return described(reader, schemas.add, operation, found)


def _counts(parameter: Parameter) -> bool:
    return (
        parameter.location != "header" or parameter.name.lower() not in IGNORED_HEADERS
    )


def _raw_parameters(
    reader: Reader, item: Object, place: str, operation: Object, pointer: str
) -> list[tuple[Object, str]]:
    """Path-level parameters, overridden by the operation's (section 4.9.1)."""
    found: dict[tuple[str, str], tuple[Object, str]] = {}
    for holder, where in ((item, place), (operation, pointer)):
        for index, raw in objects(holder.get("parameters")):
            parameter, at = reader.follow(raw, join(where, "parameters", index))
            name, location = parameter.get("name"), parameter.get("in")
            if isinstance(name, str) and isinstance(location, str):
                found[(location, name)] = (parameter, at)
    return list(found.values())


def _parameter(
    reader: Reader, schemas: Schemas, holder: Object, pointer: str
) -> Parameter:
    location = str(holder["in"])
    style = holder.get("style")
    if not isinstance(style, str):
        style = _STYLES.get(location, "form")
    explode = holder.get("explode")
    if not isinstance(explode, bool):
        explode = style in ("form", "cookie")
    content: str | None = None
    whole: Content | None = None
    schema: str | None = None
    inner: tuple[str, ...] = ()
    examples = examples_of(reader, holder)
    media = mapping(holder.get("content"))
    if "schema" in holder:
        schema = join(pointer, "schema")
    elif media:
        whole = _contents(reader, media, join(pointer, "content"))[0]
        content, schema = whole.media_type, whole.schema
        explode = False  # Styles belong to `schema`.
        examples += whole.examples
    elif reader.swagger or "type" in holder:
        schema = schemas.add(_own_schema(holder))
        form = holder.get("collectionFormat", "csv")
        style, explode = _COLLECTIONS.get(str(form), ("form", False))
        inner = tuple(_inner(holder.get("items")))
        if holder.get("type") == "object":
            # Not allowed there, and written: no list, so as in later versions.
            style, explode = "form", location == "query"
        if location in ("path", "header") and style == "form":
            style = "simple"
    return Parameter(
        name=str(holder["name"]),
        location=location,
        schema=schema,
        required=holder.get("required") is True or location == "path",
        style=style,
        inner=inner,
        explode=explode,
        allow_reserved=holder.get("allowReserved") is True,
        made=location == "header" and is_key(holder),
        http_date=location == "header" and is_http_date(reader, holder, examples),
        content=content,
        whole=whole,
        examples=examples,
        pointer=pointer,
    )


def _inner(items: Json) -> Iterator[str]:
    """Give the styles of lists in a list (Swagger 2.0, Items Object)."""
    while isinstance(items, Mapping) and items.get("type") == "array":
        form = str(items.get("collectionFormat", "csv"))
        yield _COLLECTIONS.get(form, ("form", False))[0]
        items = items.get("items")


def _own_schema(holder: Object) -> Object:
    """A Swagger 2.0 parameter, item or header is its own schema (section 5.4.7)."""
    skipped = ("name", "in", "required", "description", "collectionFormat")
    return {k: v for k, v in holder.items() if k not in skipped}


def _contents(reader: Reader, content: Json, pointer: str) -> tuple[Content, ...]:
    return tuple(
        _content(reader, str(name), *reader.follow(raw, join(pointer, str(name))))
        for name, raw in mapping(content).items()
    )


def _content(reader: Reader, media_type: str, entry: Object, at: str) -> Content:
    item = entry.get("itemEncoding")
    first = objects(entry.get("prefixEncoding"))
    return Content(
        media_type=media_type,
        schema=join(at, "schema") if "schema" in entry else None,
        item_schema=join(at, "itemSchema") if "itemSchema" in entry else None,
        encoding=_encodings(reader, entry),
        first=tuple(_encoding(reader, one) for _, one in first),
        item=_encoding(reader, item) if isinstance(item, Mapping) else None,
        examples=examples_of(reader, entry),
        named=named_examples(reader, entry),
        pointer=at,
    )


def _encodings(reader: Reader, entry: Object) -> dict[str, Encoding]:
    return {
        str(name): _encoding(reader, raw)
        for name, raw in mapping(entry.get("encoding")).items()
    }


def _encoding(reader: Reader, raw: Json) -> Encoding:
    one, _ = reader.follow(raw, "#")
    content_type, style = one.get("contentType"), one.get("style")
    explode = one.get("explode")
    kind = str(content_type)
    headers = {
        str(name): reader.follow(holder, "#")[0]
        for name, holder in mapping(one.get("headers")).items()
        if str(name).lower() != "content-type"
    }
    needed = [name for name, one in headers.items() if one.get("required") is True]
    values = {name: _only_value(reader, headers[name]) for name in needed}
    fixed = {name: value for name, value in values.items() if value is not None}
    return Encoding(
        content_type=content_type if isinstance(content_type, str) else None,
        style=style if isinstance(style, str) else None,
        explode=explode if isinstance(explode, bool) else None,
        allow_reserved=one.get("allowReserved") is True,
        headers=tuple(headers),
        required=tuple(name for name in needed if name not in fixed),
        fixed=fixed,
        inner=_content(reader, kind, one, "#") if is_multipart(kind) else None,
    )


def _only_value(reader: Reader, header: Object) -> str | None:
    """Give the one value that a header field may have."""
    content: Json = next(iter(mapping(header.get("content")).values()), None)
    held = header.get("schema", mapping(content).get("schema"))
    schema = reader.follow(held, "#")[0]
    listed = schema.get("enum")
    values = listed if isinstance(listed, list) else []
    if "const" in schema:
        values = [schema["const"]]
    return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def read_body(reader: Reader, operation: Object, pointer: str) -> Body | None:
    """Read the request body of an operation; None where it has none."""
    if not isinstance(operation.get("requestBody"), Mapping):
        return None
    at = join(pointer, "requestBody")
    body, at = reader.follow(operation["requestBody"], at)
    contents = _contents(reader, body.get("content"), join(at, "content"))
    if not contents:
        return None
    if any(content.media_type.startswith("multipart/") for content in contents):
        contents = tuple(replace(content, beside_files=True) for content in contents)
    return Body(required=body.get("required") is True, contents=contents)


def _media_types(value: Json) -> list[str]:
    listed = value if isinstance(value, list) else []
    return [one for one in listed if isinstance(one, str)]


def _swagger_body(
    reader: Reader,
    schemas: Schemas,
    operation: Object,
    pointer: str,
    raw: list[tuple[Object, str]],
) -> Body | None:
    """The body or the form fields of Swagger 2.0 (section 5.4.7)."""
    own = operation.get("consumes")
    media = _media_types(reader.root.get("consumes") if own is None else own)
    for holder, at in raw:
        if holder["in"] == "body":
            content = [
                Content(
                    media_type=name,
                    schema=join(at, "schema") if "schema" in holder else None,
                    examples=examples_of(reader, holder),
                    pointer=at,
                )
                for name in media or ["application/json"]
            ]
            return Body(
                required=holder.get("required") is True, contents=tuple(content)
            )
    form = [(holder, at) for holder, at in raw if holder["in"] == "formData"]
    return _form(schemas, form, media, pointer) if form else None


def _form(
    schemas: Schemas, form: list[tuple[Object, str]], media: list[str], pointer: str
) -> Body:
    properties: dict[str, Json] = {}
    encoding: dict[str, Encoding] = {}
    required: list[str] = []
    for holder, _ in form:
        name = str(holder["name"])
        properties[name] = _own_schema(holder)
        if holder.get("required") is True:
            required.append(name)
        if holder.get("type") == "array":
            style, explode = _COLLECTIONS.get(
                str(holder.get("collectionFormat", "csv")), ("form", False)
            )
            encoding[name] = Encoding(style=style, explode=explode)
    schema = schemas.add(
        {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }
    )
    files = any(holder.get("type") == "file" for holder, _ in form)
    forms = ("multipart/form-data", "application/x-www-form-urlencoded")
    names = [name for name in media if name.partition(";")[0].strip().lower() in forms]
    if files:
        names = [name for name in names if "multipart" in name.lower()]
    if not names:
        # Nothing is said of a form's media type; bytes travel as files do.
        has_bytes = any(
            one.get("format") == "binary"
            for holder, _ in form
            for one in (holder, mapping(holder.get("items")))
        )
        names = [forms[0] if files or has_bytes else forms[1]]
    contents = tuple(
        Content(media_type=name, schema=schema, encoding=encoding, pointer=pointer)
        for name in names
    )
    return Body(required=bool(required), contents=contents)


def _responses(
    reader: Reader, schemas: Schemas, operation: Object, pointer: str
) -> tuple[Response, ...]:
    found: list[Response] = []
    produces = operation.get("produces")
    media = _media_types(reader.root.get("produces") if produces is None else produces)
    for key, raw in mapping(operation.get("responses")).items():
        # Swagger 2.0 has no ranges: an extension stands for one.
        status = str(key).removeprefix("x-") if key in _RANGES else str(key)
        if status.startswith("x-"):
            continue
        response, at = reader.follow(raw, join(pointer, "responses", str(key)))
        if reader.swagger and "content" not in response:
            contents = _swagger_contents(reader, response, at, media)
        else:
            contents = _contents(reader, response.get("content"), join(at, "content"))
        found.append(
            Response(
                key=status,
                contents=contents,
                headers=_headers(reader, schemas, response, at),
            )
        )
    return tuple(found)


def _headers(
    reader: Reader, schemas: Schemas, response: Object, at: str
) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name, raw in mapping(response.get("headers")).items():
        header, place = reader.follow(raw, join(at, "headers", str(name)))
        if "schema" in header:
            found[str(name)] = join(place, "schema")
        elif reader.swagger:
            found[str(name)] = schemas.add(_own_schema(header))
        else:
            found[str(name)] = None
    return found


def _swagger_contents(
    reader: Reader, response: Object, at: str, produces: list[str]
) -> tuple[Content, ...]:
    if "schema" not in response:
        return ()
    schema, _ = reader.follow(response["schema"], join(at, "schema"))
    examples = mapping(response.get("examples"))
    if schema.get("type") == "file":
        media = produces or ["application/octet-stream"]
    else:
        media = produces or ["application/json"]
    return tuple(
        Content(
            media_type=name,
            schema=join(at, "schema"),
            examples=(examples[name],) if name in examples else (),
            pointer=at,
        )
        for name in media
    )


def _security(reader: Reader, operation: Object) -> tuple[tuple[str, ...], ...]:
    """The operation's own requirements, else the document's (section 4.30)."""
    raw = operation.get("security", reader.root.get("security"))
    return tuple(
        tuple(str(name) for name in requirement) for _, requirement in objects(raw)
    )
