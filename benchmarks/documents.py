"""The documents that are measured: real ones beside the checkout, and made ones."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
NAMES = (
    "redocly-museum",
    "adyen-checkout",
    "spotify",
    "keycloak-admin",
    "airflow",
    "gitea",
    "openai",
    "github",
    "stripe",
    "cloudflare",
)


def corpus() -> Path | None:
    """Give the folder of real documents, None where `CLIENTWRIGHT_CORPUS` is unset."""
    folder = os.environ.get("CLIENTWRIGHT_CORPUS")
    return Path(folder) if folder else None


def real(folder: Path, names: tuple[str, ...] = NAMES) -> dict[str, Path]:
    """Find the main file of each named document."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    paths = {entry["name"]: folder / entry["path"] for entry in index}
    return {name: paths[name] for name in names if name in paths}


def read(document: Path) -> dict[str, Any]:
    """Parse a document, by its suffix."""
    data: dict[str, Any]
    if document.suffix == ".json":
        data = json.loads(document.read_bytes())
    else:
        data = yaml.load(document.read_bytes(), Loader=yaml.CSafeLoader)
    return data


def as_json(document: Path, folder: Path) -> Path:
    """Write a document again as JSON, the same data."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{document.stem}.json"
    target.write_text(json.dumps(read(document), default=str), encoding="utf-8")
    return target


def made(operations: int) -> dict[str, Any]:
    """Make a document of so many operations; everything in it grows with them."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number in range(operations // 2):
        name = f"Thing{number}"
        schemas[name] = _schema(name, number)
        answer = {"$ref": f"#/components/schemas/{name}"}
        content = {"application/json": {"schema": answer}}
        paths[f"/area{number % 50}/things{number}/{{id}}"] = {
            "get": {
                "tags": [f"area{number % 50}"],
                "operationId": f"getThing{number}",
                "parameters": [_parameter("id", "path"), _parameter("view", "query")],
                "responses": {"200": {"description": "Found", "content": content}},
            },
            "put": {
                "tags": [f"area{number % 50}"],
                "operationId": f"putThing{number}",
                "parameters": [_parameter("id", "path")],
                "requestBody": {"required": True, "content": content},
                "responses": {"200": {"description": "Stored", "content": content}},
            },
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Made Things", "version": "1.0.0"},
        "servers": [{"url": "https://things.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _schema(name: str, number: int) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "id": {"type": "string", "format": "uuid"},
        "createdAt": {"type": "string", "format": "date-time"},
        "state": {"type": "string", "enum": ["open", "closed", f"state{number}"]},
        "labels": {"type": "array", "items": {"type": "string"}},
        "owner": {
            "type": "object",
            "properties": {f"name{number}": {"type": "string"}},
        },
    }
    if number:
        properties["parent"] = {"$ref": f"#/components/schemas/Thing{number // 2}"}
    return {
        "type": "object",
        "description": f"The {name} of an area.",
        "required": ["id"],
        "properties": properties,
    }


def _parameter(name: str, location: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": location,
        "required": location == "path",
        "schema": {"type": "string"},
    }
