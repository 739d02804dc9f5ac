"""Rendered operations, translated back into OpenAPI.

Hosts that show one operation a page write it in a notation made for showing: security
by the fields that it fills, a list of schemas for each parameter and media type, every
property wrapped in an `allOf` of one, and `required` as a flag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....diagnostics import Collector
from ....ir.document import Json
from .fenced import Fragment
from .made_up_examples import is_made_up
from .rendered_schemas import Components, one_schema, schema_of
from .rendered_security import Security, read_security

_LOCATIONS = ("path", "query", "header", "cookie")
_OF_PARAMETER = ("style", "explode", "allowReserved", "deprecated", "description")
_NO_CONTENT = "_mintlify/placeholder"


def translate(fragment: Fragment, collector: Collector) -> Mapping[str, Json]:
    """Return the operation as a document of its own.

    What the notation has and OpenAPI does not is a warning with its place.
    """
    tree = fragment.tree
    paths = _mapping(tree["paths"])
    components = Components(_mapping(tree.get("components")), fragment, collector)
    said = {
        "summary": paths.get("title") or fragment.page.title,
        "description": paths.get("description") or fragment.page.summary,
        "operationId": paths.get("operationId"),
    }
    operation: dict[str, Json] = {
        key: text for key, text in said.items() if isinstance(text, str)
    }
    if isinstance(paths.get("tags"), list):
        operation["tags"] = paths["tags"]
    request = _mapping(paths.get("request"))
    security = read_security(request.get("security"), fragment, collector)
    parameters = list(_parameters(_mapping(request.get("parameters")), components))
    if parameters:
        operation["parameters"] = parameters
    body = _body(_mapping(request.get("body")), components)
    if body:
        operation["requestBody"] = body
    operation["responses"] = _responses(_mapping(paths.get("response")), components)
    if security.alternatives is not None:
        operation["security"] = security.alternatives
    if paths.get("deprecated") is True:
        operation["deprecated"] = True
    return _document(fragment, operation, components, security)


def _document(
    fragment: Fragment,
    operation: Mapping[str, Json],
    components: Components,
    security: Security,
) -> Mapping[str, Json]:
    paths = _mapping(fragment.tree["paths"])
    path, method = str(paths["path"]), str(paths["method"]).lower()
    version = "3.0.3" if components.has_nullable else "3.1.0"
    made: dict[str, Json] = {"openapi": version}
    info = fragment.tree.get("info")
    if isinstance(info, dict):
        made["info"] = info
    servers = paths.get("servers")
    if isinstance(servers, list) and servers:
        made["servers"] = servers
    made["paths"] = {path: {method: operation}}
    held = components.all()
    if security.schemes:
        held = {**held, "securitySchemes": security.schemes}
    if held:
        made["components"] = held
    return made


def _parameters(
    by_location: Mapping[str, Json], components: Components
) -> Iterator[dict[str, Json]]:
    for location in _LOCATIONS:
        for name, given in _mapping(by_location.get(location)).items():
            shown = _mapping(given)
            schemas = [one for one in _list(shown.get("schema")) if one]
            parameter: dict[str, Json] = {"name": name, "in": location}
            first = _mapping(schemas[0]) if schemas else {}
            if location == "path" or first.get("required") is True:
                parameter["required"] = True
            for key in _OF_PARAMETER:
                if key in first:
                    parameter[key] = first[key]
            bare = [_without(_mapping(one), _OF_PARAMETER) for one in schemas]
            parameter["schema"] = one_schema(
                [schema_of(one, components) for one in bare]
            )
            yield parameter


def _body(by_media_type: Mapping[str, Json], components: Components) -> Json:
    content, required = {}, False
    for media_type, shown in by_media_type.items():
        if media_type == _NO_CONTENT:
            continue
        schemas = _list(_mapping(shown).get("schemaArray"))
        required |= any(_mapping(one).get("required") is True for one in schemas)
        content[media_type] = _media_type(_mapping(shown), schemas, components)
    if not content:
        return None
    body: dict[str, Json] = {"content": content}
    return {"required": True, **body} if required else body


def _responses(by_status: Mapping[str, Json], components: Components) -> Json:
    responses: dict[str, Json] = {}
    for status, by_media_type in by_status.items():
        content, description = {}, ""
        for media_type, shown in _mapping(by_media_type).items():
            schemas = _list(_mapping(shown).get("schemaArray"))
            said = _mapping(shown).get("description")
            if not said and schemas:
                said = _mapping(schemas[0]).get("description")
            description = description or (said if isinstance(said, str) else "")
            if media_type != _NO_CONTENT:
                content[media_type] = _media_type(_mapping(shown), schemas, components)
        response: dict[str, Json] = {"description": description}
        if content:
            response["content"] = content
        responses[str(status)] = response
    return responses or {"default": {"description": ""}}


def _media_type(
    shown: Mapping[str, Json], schemas: list[Json], components: Components
) -> dict[str, Json]:
    alternatives = [schema_of(_mapping(one), components) for one in schemas]
    made: dict[str, Json] = {"schema": one_schema(alternatives)}
    examples = {
        name: example
        for name, example in _mapping(shown.get("examples")).items()
        if isinstance(example, dict)
        and "value" in example
        and not is_made_up(example["value"])
    }
    if examples:
        made["examples"] = examples
    encoding = shown.get("encoding")
    if isinstance(encoding, dict) and encoding:
        made["encoding"] = encoding
    return made


def _mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _without(schema: Mapping[str, Json], names: tuple[str, ...]) -> dict[str, Json]:
    return {key: value for key, value in schema.items() if key not in names}
