"""Builds documents of one list, said in few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.ir.api import Operation
from clientwright.ir.decisions.recognition import Recognition
from clientwright.ir.document import Document

ITEM = {"type": "object", "properties": {"id": {"type": "string"}}}
LIST = {"type": "array", "items": ITEM}
SHORT = {"int": "integer", "str": "string", "bool": "boolean", "num": "number"}

Listed = Callable[..., Operation]


def schema(given: Any) -> Any:
    """Write a schema: `"int"`, `"str:uri"`, `[]` for the list, `{...}`: an object."""
    if given == []:
        return LIST
    if isinstance(given, str):
        kind, _, form = given.partition(":")
        found: dict[str, Any] = {"type": SHORT[kind]}
        return found | {"format": form} if form else found
    if "type" in given or "allOf" in given or "oneOf" in given or "$ref" in given:
        return given
    return {
        "type": "object",
        "properties": {name: schema(one) for name, one in given.items()},
    }


def parameter(name: str, given: Any) -> dict[str, Any]:
    """Write a query parameter; a mapping with `say` gives its description."""
    if isinstance(given, Mapping) and "say" in given:
        inner = {k: v for k, v in given.items() if k != "say"}
        return {
            "name": name,
            "in": "query",
            "schema": schema(inner),
            "description": given["say"],
        }
    return {"name": name, "in": "query", "schema": schema(given)}


@pytest.fixture
def listed() -> Listed:
    """Build one operation and return it; `said` gathers the diagnostics."""

    def build_one(
        response: Any,
        query: Mapping[str, Any] | None = None,
        *,
        method: str = "get",
        path: str = "/orders",
        body: Any = None,
        headers: Mapping[str, Any] | None = None,
        said: list[tuple[str, str, str]] | None = None,
        recognition: Recognition | None = None,
        earlier: Mapping[str, str] | None = None,
        root: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> Operation:
        content = {"application/json": {"schema": schema(response)}}
        fields = {
            name: {"schema": schema(one)} for name, one in (headers or {}).items()
        }
        operation: dict[str, Any] = {
            "parameters": [parameter(n, one) for n, one in (query or {}).items()],
            "responses": {
                "200": {"description": "", "content": content, "headers": fields}
            },
            **more,
        }
        if body is not None:
            media = {"application/json": {"schema": schema(body)}}
            operation["requestBody"] = {"content": media}
        collector = Collector()
        document = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": {path: {method: operation}},
            **(root or {}),
        }
        api = build(
            Document(document, "t.yaml", "0"), collector, recognition, earlier or {}
        )
        if said is not None:
            said += [
                (one.code, one.message, one.place.pointer if one.place else "")
                for one in collector
            ]
        return api.operations[0]

    return build_one


@pytest.fixture
def shown(listed: Listed) -> Callable[..., str]:
    """Build one operation and write its pagination in one line.

    `R1 cursor  list, parameter, pointer of what comes next`; then what is known of the
    end and of the start.
    """

    def show(*arguments: Any, **more: Any) -> str:
        operation = listed(*arguments, **more)
        found = operation.pagination
        if found is None:
            return f"plain: {operation.unpaged}" if operation.unpaged else "plain"
        parts = [found.rule, found.kind, found.items or "-"]
        parts += [one for one in (found.parameter, found.cursor, found.next_url) if one]
        for name in ("has_more", "is_last", "total", "total_pages", "echo", "start"):
            value = getattr(found, name)
            if value is not None:
                parts.append(f"{name}={value}")
        return " ".join(parts)

    return show
