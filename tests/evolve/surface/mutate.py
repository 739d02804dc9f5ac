"""Changes that a vendor may make, put into a document at random.

Each is one step; most leave a document that is still right, some one that is odd, and
both kinds must be told truly.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

_METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
_SCALARS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "date"},
    {"type": "string", "format": "byte"},
    {"type": "string", "enum": ["one", "two"]},
    {"type": "integer"},
    {"type": "integer", "enum": [1, 2]},
    {"type": "number"},
    {"type": "boolean"},
    {},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "properties": {"fresh": {"type": "string"}}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
)
Node = dict[str, Any]


def mutated(root: Any, chance: random.Random) -> tuple[str, Any] | None:
    """Give a changed copy of a document and the name of what was done to it.

    None: this change found no place in this document.
    """
    new = copy.deepcopy(root)
    mutation = chance.choice(_MUTATIONS)
    done = mutation(new, chance)
    return (mutation.__name__.strip("_"), new) if done else None


def _schemas(root: Any) -> list[Node]:
    return [node for node in _nodes(root) if _is_schema(node)]


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key not in ("example", "examples", "default", "enum"):
                yield from _nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from _nodes(each)


def _is_schema(node: Node) -> bool:
    kind = node.get("type")
    return (
        isinstance(kind, str | list)
        and "in" not in node
        and "flows" not in node
        and "scheme" not in node
    )


def _objects(root: Any) -> list[Node]:
    return [
        node
        for node in _schemas(root)
        if isinstance(node.get("properties"), dict) and node["properties"]
    ]


def _operations(root: Any) -> list[Node]:
    return [
        item[method]
        for item in root.get("paths", {}).values()
        if isinstance(item, dict)
        for method in _METHODS
        if isinstance(item.get(method), dict)
    ]


def _parameters(root: Any) -> list[Node]:
    return [node for node in _nodes(root) if {"in", "name"} <= node.keys()]


def _drop(holder: Any, chance: random.Random) -> bool:
    """Take one entry out of a mapping or a list."""
    if not holder:
        return False
    if isinstance(holder, list):
        del holder[chance.randrange(len(holder))]
    else:
        del holder[chance.choice(list(holder))]
    return True


def _drop_property(root: Any, chance: random.Random) -> bool:
    found = _objects(root)
    if not found:
        return False
    node = chance.choice(found)
    name = chance.choice(list(node["properties"]))
    del node["properties"][name]
    if name in node.get("required", ()):
        node["required"] = [one for one in node["required"] if one != name]
    return True


def _add_property(root: Any, chance: random.Random) -> bool:
    found = _objects(root)
    if not found:
        return False
    node = chance.choice(found)
    taken = chance.choice(list(node["properties"]))
    name = chance.choice(("fresh", "self", "copy", f"{taken}_", taken.upper()))
    node["properties"][name] = copy.deepcopy(chance.choice(_SCALARS))
    if chance.random() < 0.4:
        node["required"] = [*node.get("required", ()), name]
    return True


def _toggle_required(root: Any, chance: random.Random) -> bool:
    found = _objects(root)
    if not found:
        return False
    node = chance.choice(found)
    name = chance.choice(list(node["properties"]))
    required = [*node.get("required", ())]
    (required.remove if name in required else required.append)(name)
    node["required"] = required
    if not required:
        del node["required"]
    return True


def _change_type(root: Any, chance: random.Random) -> bool:
    found = _schemas(root)
    if not found:
        return False
    node = chance.choice(found)
    node.clear()
    node.update(copy.deepcopy(chance.choice(_SCALARS)))
    return True


def _change_type_of_leaf(root: Any, chance: random.Random) -> bool:
    found = [node for node in _schemas(root) if node["type"] not in ("object", "array")]
    if not found:
        return False
    node = chance.choice(found)
    node.clear()
    node.update(copy.deepcopy(chance.choice(_SCALARS)))
    return True


def _change_enum(root: Any, chance: random.Random) -> bool:
    found = [node for node in _schemas(root) if isinstance(node.get("enum"), list)]
    if not found:
        return False
    node = chance.choice(found)
    match chance.randrange(3):
        case 0:
            return _drop(node["enum"], chance)
        case 1:
            node["enum"] = [*node["enum"], 77 if "integer" in node["type"] else "fresh"]
        case _:
            del node["enum"]
    return True


def _toggle_null(root: Any, chance: random.Random) -> bool:
    found = _schemas(root)
    if not found:
        return False
    node = chance.choice(found)
    if str(root.get("openapi", "2")).startswith("3.1"):
        kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
        node["type"] = (
            [one for one in kinds if one != "null"]
            if "null" in kinds
            else [*kinds, "null"]
        )
    else:
        name = "nullable" if "openapi" in root else "x-nullable"
        node[name] = not node.get(name, False)
    return True


def _toggle_access(root: Any, chance: random.Random) -> bool:
    found = _objects(root)
    if not found:
        return False
    node = chance.choice(list(chance.choice(found)["properties"].values()))
    if not isinstance(node, dict) or "$ref" in node:
        return False
    name = chance.choice(("readOnly", "writeOnly"))
    node[name] = not node.get(name, False)
    return True


def _toggle_additional(root: Any, chance: random.Random) -> bool:
    found = [node for node in _schemas(root) if node["type"] == "object"]
    if not found:
        return False
    node = chance.choice(found)
    if "additionalProperties" in node:
        del node["additionalProperties"]
    else:
        node["additionalProperties"] = copy.deepcopy(chance.choice((*_SCALARS, False)))
    return True


def _drop_parameter(root: Any, chance: random.Random) -> bool:
    lists = [
        node["parameters"]
        for node in _nodes(root)
        if isinstance(node.get("parameters"), list) and node["parameters"]
    ]
    return bool(lists) and _drop(chance.choice(lists), chance)


def _add_parameter(root: Any, chance: random.Random) -> bool:
    found = _operations(root)
    if not found:
        return False
    given = _parameters(root)
    near = chance.choice(given)["name"] if given else "limit"
    schema = copy.deepcopy(chance.choice(_SCALARS[:9]))
    new = {
        "name": chance.choice(("fresh", "body", near.upper(), f"{near}_")),
        "in": chance.choice(("query", "header")),
        "required": chance.random() < 0.3,
    }
    new |= {"schema": schema} if "openapi" in root else schema or {"type": "string"}
    node = chance.choice(found)
    node["parameters"] = [*node.get("parameters", ()), new]
    return True


def _change_parameter(root: Any, chance: random.Random) -> bool:
    found = [node for node in _parameters(root) if node["in"] != "path"]
    if not found:
        return False
    node = chance.choice(found)
    match chance.randrange(3):
        case 0:
            node["required"] = not node.get("required", False)
        case 1:
            node["name"] = chance.choice(("fresh", node["name"].upper() + "_"))
        case _:
            node["in"] = "header" if node["in"] == "query" else "query"
    return True


def _drop_operation(root: Any, chance: random.Random) -> bool:
    return _drop(root.get("paths"), chance)


def _add_operation(root: Any, chance: random.Random) -> bool:
    found = _operations(root)
    if not found:
        return False
    node = copy.deepcopy(chance.choice(found))
    node.pop("parameters", None)
    if chance.random() < 0.5:
        node["operationId"] = "fresh"
    root["paths"][f"/fresh{chance.randrange(9)}"] = {"post": node}
    return True


def _rename_operation(root: Any, chance: random.Random) -> bool:
    found = _operations(root)
    if not found:
        return False
    node = chance.choice(found)
    if chance.random() < 0.5:
        node["operationId"] = "somethingElse"
    else:
        node["tags"] = ["other"]
    return True


def _change_body(root: Any, chance: random.Random) -> bool:
    found = [
        node for node in _operations(root) if isinstance(node.get("requestBody"), dict)
    ]
    if not found:
        return False
    node = chance.choice(found)
    body = node["requestBody"]
    match chance.randrange(4):
        case 0:
            del node["requestBody"]
        case 1:
            body["required"] = not body.get("required", False)
        case 2:
            body.setdefault("content", {})["text/plain"] = {"schema": _SCALARS[0]}
        case _:
            return _drop(body.get("content"), chance)
    return True


def _change_answers(root: Any, chance: random.Random) -> bool:
    found = [
        node["responses"]
        for node in _operations(root)
        if isinstance(node.get("responses"), dict) and node["responses"]
    ]
    if not found:
        return False
    answers = chance.choice(found)
    status = chance.choice(list(answers))
    match chance.randrange(4):
        case 0:
            del answers[status]
        case 1:
            answers[chance.choice(("202", "404", "default"))] = answers[status]
        case 2:
            answers[chance.choice(("201", "409", "5XX"))] = answers.pop(status)
        case _:
            answers[status] = {"description": "Nothing any more."}
    return True


def _change_content(root: Any, chance: random.Random) -> bool:
    found = [
        node["content"]
        for node in _nodes(root)
        if isinstance(node.get("content"), dict) and node["content"]
    ]
    if not found:
        return False
    content = chance.choice(found)
    name = chance.choice(list(content))
    match chance.randrange(3):
        case 0:
            content["application/vnd.fresh+json"] = content[name]
        case 1:
            content["text/csv"] = content.pop(name)
        case _:
            content[name] = {}
    return True


def _change_union(root: Any, chance: random.Random) -> bool:
    found = [
        (node, key)
        for node in _nodes(root)
        for key in ("oneOf", "anyOf", "allOf")
        if isinstance(node.get(key), list) and node[key]
    ]
    if not found:
        return False
    node, key = chance.choice(found)
    match chance.randrange(4):
        case 0:
            return _drop(node[key], chance)
        case 1:
            node[key] = [*node[key], copy.deepcopy(chance.choice(_SCALARS))]
        case 2:
            node.pop("discriminator", None)
        case _:
            node["oneOf" if key == "anyOf" else "anyOf"] = node.pop(key)
    return True


def _change_reference(root: Any, chance: random.Random) -> bool:
    schemas = root.get("components", {}).get("schemas") or root.get("definitions")
    found = [
        node
        for node in _nodes(root)
        if isinstance(node.get("$ref"), str) and "chemas/" in node["$ref"]
    ]
    if not found or not schemas:
        return False
    node = chance.choice(found)
    start, _, name = node["$ref"].rpartition("/")
    if chance.random() < 0.5 and isinstance(schemas.get(name), dict):
        del node["$ref"]
        node.update(copy.deepcopy(schemas[name]))
    else:
        node["$ref"] = f"{start}/{chance.choice(list(schemas))}"
    return True


def _change_component(root: Any, chance: random.Random) -> bool:
    schemas = root.get("components", {}).get("schemas") or root.get("definitions")
    if not schemas:
        return False
    name = chance.choice(list(schemas))
    match chance.randrange(3):
        case 0:
            schemas["Fresh"] = copy.deepcopy(schemas[name])
        case 1:
            schemas[name.lower() + "_"] = copy.deepcopy(schemas[name])
        case _:
            new = f"{name}2"
            schemas[new] = schemas.pop(name)
            for node in _nodes(root):
                reference = node.get("$ref")
                if isinstance(reference, str) and reference.endswith(f"/{name}"):
                    node["$ref"] = reference.removesuffix(name) + new
    return True


def _change_security(root: Any, chance: random.Random) -> bool:
    schemes = root.get("components", {}).get("securitySchemes")
    if not schemes:
        return False
    match chance.randrange(3):
        case 0:
            schemes["fresh"] = {"type": "apiKey", "in": "header", "name": "X-Fresh"}
        case 1:
            name = chance.choice(list(schemes))
            schemes[name] = {"type": "http", "scheme": "basic"}
        case _:
            return _drop(schemes, chance)
    return True


def _change_servers(root: Any, chance: random.Random) -> bool:
    if "openapi" not in root:
        return False
    if chance.random() < 0.5:
        root["servers"] = [{"url": "/relative"}]
    else:
        root["servers"] = [
            {
                "url": "https://{region}.example.test",
                "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}},
            }
        ]
    return True


def _retitle(root: Any, chance: random.Random) -> bool:
    del chance
    root["info"]["title"] = f"{root['info'].get('title', '')} Again"
    return True


_MUTATIONS: tuple[Callable[[Any, random.Random], bool], ...] = (
    _drop_property,
    _add_property,
    _toggle_required,
    _change_type,
    _change_type_of_leaf,
    _change_enum,
    _toggle_null,
    _toggle_access,
    _toggle_additional,
    _drop_parameter,
    _add_parameter,
    _change_parameter,
    _drop_operation,
    _add_operation,
    _rename_operation,
    _change_body,
    _change_answers,
    _change_content,
    _change_union,
    _change_reference,
    _change_component,
    _change_security,
    _change_servers,
    _retitle,
)
