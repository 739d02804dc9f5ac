"""Changes of operations, parameters, bodies, answers, security and servers."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from .places import SCALARS, drop, nodes, operations, parameters


def _drop_parameter(root: Any, chance: random.Random) -> bool:
    lists = [
        node["parameters"]
        for node in nodes(root)
        if isinstance(node.get("parameters"), list) and node["parameters"]
    ]
    return bool(lists) and drop(chance.choice(lists), chance)


def _add_parameter(root: Any, chance: random.Random) -> bool:
    found = operations(root)
    if not found:
        return False
    given = parameters(root)
    near = chance.choice(given)["name"] if given else "limit"
    schema = copy.deepcopy(chance.choice(SCALARS[:9]))
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
    found = [node for node in parameters(root) if node["in"] != "path"]
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
    return drop(root.get("paths"), chance)


def _add_operation(root: Any, chance: random.Random) -> bool:
    found = operations(root)
    if not found:
        return False
    node = copy.deepcopy(chance.choice(found))
    node.pop("parameters", None)
    if chance.random() < 0.5:
        node["operationId"] = "fresh"
    root["paths"][f"/fresh{chance.randrange(9)}"] = {"post": node}
    return True


def _rename_operation(root: Any, chance: random.Random) -> bool:
    found = operations(root)
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
        node for node in operations(root) if isinstance(node.get("requestBody"), dict)
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
            body.setdefault("content", {})["text/plain"] = {"schema": SCALARS[0]}
        case _:
            return drop(body.get("content"), chance)
    return True


def _change_answers(root: Any, chance: random.Random) -> bool:
    found = [
        node["responses"]
        for node in operations(root)
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
        for node in nodes(root)
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
            return drop(schemes, chance)
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


OF_OPERATIONS: tuple[Callable[[Any, random.Random], bool], ...] = (
    _drop_parameter,
    _add_parameter,
    _change_parameter,
    _drop_operation,
    _add_operation,
    _rename_operation,
    _change_body,
    _change_answers,
    _change_content,
    _change_security,
    _change_servers,
    _retitle,
)
