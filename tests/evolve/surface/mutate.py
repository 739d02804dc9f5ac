"""Changes that a vendor may make, put into a document at random.

Each is one step; most leave a document that is still right, some one that is odd, and
both kinds must be told truly.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from .mutate_operations import OF_OPERATIONS
from .places import SCALARS, drop, nodes, objects, schemas


def mutated(root: Any, chance: random.Random) -> tuple[str, Any] | None:
    """Give a changed copy of a document and the name of what was done to it.

    None: this change found no place in this document.
    """
    new = copy.deepcopy(root)
    mutation = chance.choice((*_OF_SCHEMAS, *OF_OPERATIONS))
    done = mutation(new, chance)
    return (mutation.__name__.strip("_"), new) if done else None


def _drop_property(root: Any, chance: random.Random) -> bool:
    found = objects(root)
    if not found:
        return False
    node = chance.choice(found)
    name = chance.choice(list(node["properties"]))
    del node["properties"][name]
    if name in node.get("required", ()):
        node["required"] = [one for one in node["required"] if one != name]
    return True


def _add_property(root: Any, chance: random.Random) -> bool:
    found = objects(root)
    if not found:
        return False
    node = chance.choice(found)
    taken = chance.choice(list(node["properties"]))
    name = chance.choice(("fresh", "self", "copy", f"{taken}_", taken.upper()))
    node["properties"][name] = copy.deepcopy(chance.choice(SCALARS))
    if chance.random() < 0.4:
        node["required"] = [*node.get("required", ()), name]
    return True


def _toggle_required(root: Any, chance: random.Random) -> bool:
    found = objects(root)
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
    found = schemas(root)
    if not found:
        return False
    node = chance.choice(found)
    node.clear()
    node.update(copy.deepcopy(chance.choice(SCALARS)))
    return True


def _change_type_of_leaf(root: Any, chance: random.Random) -> bool:
    found = [node for node in schemas(root) if node["type"] not in ("object", "array")]
    if not found:
        return False
    node = chance.choice(found)
    node.clear()
    node.update(copy.deepcopy(chance.choice(SCALARS)))
    return True


def _change_enum(root: Any, chance: random.Random) -> bool:
    found = [node for node in schemas(root) if isinstance(node.get("enum"), list)]
    if not found:
        return False
    node = chance.choice(found)
    match chance.randrange(3):
        case 0:
            return drop(node["enum"], chance)
        case 1:
            node["enum"] = [*node["enum"], 77 if "integer" in node["type"] else "fresh"]
        case _:
            del node["enum"]
    return True


def _toggle_null(root: Any, chance: random.Random) -> bool:
    found = schemas(root)
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
    found = objects(root)
    if not found:
        return False
    node = chance.choice(list(chance.choice(found)["properties"].values()))
    if not isinstance(node, dict) or "$ref" in node:
        return False
    name = chance.choice(("readOnly", "writeOnly"))
    node[name] = not node.get(name, False)
    return True


def _toggle_additional(root: Any, chance: random.Random) -> bool:
    found = [node for node in schemas(root) if node["type"] == "object"]
    if not found:
        return False
    node = chance.choice(found)
    if "additionalProperties" in node:
        del node["additionalProperties"]
    else:
        node["additionalProperties"] = copy.deepcopy(chance.choice((*SCALARS, False)))
    return True


def _change_union(root: Any, chance: random.Random) -> bool:
    found = [
        (node, key)
        for node in nodes(root)
        for key in ("oneOf", "anyOf", "allOf")
        if isinstance(node.get(key), list) and node[key]
    ]
    if not found:
        return False
    node, key = chance.choice(found)
    match chance.randrange(4):
        case 0:
            return drop(node[key], chance)
        case 1:
            node[key] = [*node[key], copy.deepcopy(chance.choice(SCALARS))]
        case 2:
            node.pop("discriminator", None)
        case _:
            node["oneOf" if key == "anyOf" else "anyOf"] = node.pop(key)
    return True


def _change_reference(root: Any, chance: random.Random) -> bool:
    schemas = root.get("components", {}).get("schemas") or root.get("definitions")
    found = [
        node
        for node in nodes(root)
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
            for node in nodes(root):
                reference = node.get("$ref")
                if isinstance(reference, str) and reference.endswith(f"/{name}"):
                    node["$ref"] = reference.removesuffix(name) + new
    return True


_OF_SCHEMAS: tuple[Callable[[Any, random.Random], bool], ...] = (
    _drop_property,
    _add_property,
    _toggle_required,
    _change_type,
    _change_type_of_leaf,
    _change_enum,
    _toggle_null,
    _toggle_access,
    _toggle_additional,
    _change_union,
    _change_reference,
    _change_component,
)
