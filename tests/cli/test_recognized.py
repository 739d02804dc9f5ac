"""What is said of pages and streams: by `generate -v`, `inspect -v`, and by hints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from support import here as clientwright

_HINT = (
    "hint: GET /ships pages (cursor), and its method stays as it is;"
    ' `pages."GET /ships" = true` in the settings lets it page'
)

_NO_STREAM = "no stream is documented for body:stream; `streams` may name one"


def _write(path: Path, *, pages: bool) -> Path:
    listing: dict[str, Any] = {"ships": {"type": "array", "items": {"type": "string"}}}
    if pages:
        listing["next_cursor"] = {"type": "string"}
    flag = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1"},
        "servers": [{"url": "https://harbour.example"}],
        "paths": {
            "/ships": {
                "get": {
                    "operationId": "listShips",
                    "parameters": [
                        {"name": "cursor", "in": "query", "schema": {"type": "string"}}
                    ],
                    "responses": _json({"type": "object", "properties": listing}),
                }
            },
            "/chat": {"post": {"requestBody": _content(flag), "responses": _json({})}},
            "/logs": {
                "get": {
                    "responses": {
                        "200": {
                            "description": "Logs",
                            "content": {
                                "application/jsonl": {},
                                "text/event-stream": {},
                            },
                        }
                    }
                }
            },
            "/positions": {
                "get": {
                    "responses": {
                        "200": {
                            "description": "Positions",
                            "content": {
                                "application/json": {},
                                "text/event-stream": {},
                            },
                        }
                    }
                }
            },
        },
    }
    path.write_text(json.dumps(root), encoding="utf-8")
    return path


def _content(schema: Any) -> Any:
    return {"content": {"application/json": {"schema": schema}}}


def _json(schema: Any) -> Any:
    return {"200": {"description": "Well", **_content(schema)}}


def test_every_decision_is_said(tmp_path: Path) -> None:
    """What pages and streams, and why the others do not."""
    document = _write(tmp_path / "harbour.json", pages=True)
    report = tmp_path / "report.json"
    said = clientwright(
        *("generate", "--spec", document, "--output", tmp_path / "out"),
        *("-v", "--report", report),
    )
    lines = {line.strip() for line in said.stderr.splitlines()}
    assert lines > {
        "GET /ships: pages (cursor, R1): /ships",
        "GET /logs: does not stream: both events and lines of JSON",
        "GET /positions: streams sse: by a method of its own",
        f"POST /chat: does not stream: {_NO_STREAM}",
    }
    shown = clientwright("inspect", document, "-v").stdout
    assert "[does not stream: both events and lines of JSON]" in shown
    assert "[streams: text/event-stream, by a method of its own]" in shown
    content = json.loads(report.read_text(encoding="utf-8"))
    (stream,) = content["streaming"]["streams"]
    assert (stream["operation"], stream["rule"]) == ("GET /positions", "S5")


def test_a_new_recognition_is_a_hint(tmp_path: Path) -> None:
    """The method stays as it was, and that it could page is said without `-v`."""
    old = _write(tmp_path / "old.json", pages=False)
    new = _write(tmp_path / "new.json", pages=True)
    output = ("--output", tmp_path / "out")
    first = clientwright("generate", "--spec", old, *output)
    assert "hint: GET" not in first.stderr
    assert _HINT in clientwright("generate", "--spec", new, *output).stderr.splitlines()
    assert _HINT in clientwright("diff", old, new).stdout.splitlines()
    said = json.loads(clientwright("diff", old, new, "--format", "json").stdout)
    assert said["hints"] == [_HINT.removeprefix("hint: ")]
    assert {one["code"] for one in said["changes"]} == {"property-added"}


def test_the_version_that_follows_is_in_the_json(tmp_path: Path) -> None:
    old = _write(tmp_path / "old.json", pages=False)
    _write(tmp_path / "new.json", pages=True)
    settings = tmp_path / "clientwright.toml"
    settings.write_text(
        '[vendors.harbour]\nspec = "new.json"\noutput = "out"\nversion = "1.4.2"\n',
        encoding="utf-8",
    )
    made = clientwright("diff", old, "harbour", "--format", "json", cwd=tmp_path)
    said = json.loads(made.stdout)
    versions = said["bump"], said["version"], said["nextVersion"]
    assert versions == ("minor", "1.4.2", "1.5.0")
