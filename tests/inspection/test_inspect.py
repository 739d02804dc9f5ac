"""`clientwright inspect`: facts, lines and page of one document."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support import here as clientwright

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Kites <b>", "version": "1"},
    "servers": [{"url": "https://kites.example"}],
    "security": [{"key": []}],
    "paths": {
        "/kites": {
            "get": {
                "operationId": "listKites",
                "summary": "<script>alert(1)</script>",
                "deprecated": True,
                "parameters": [
                    {"name": "cursor", "in": "query", "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "data": {
                                            "type": "array",
                                            "items": {"type": "string"},
                                        },
                                        "next_cursor": {"type": "string"},
                                    },
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    },
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """Write a document into a folder of its own."""
    (tmp_path / "kites.json").write_text(json.dumps(_DOCUMENT))
    return tmp_path


def test_lines(kites: Path) -> None:
    """A reader sees how to call, what to give, and what pages."""
    result = clientwright("inspect", "kites.json", cwd=kites)
    assert result.returncode == 0, result.stderr
    assert "server      https://kites.example" in result.stdout
    assert "credential  key: API key in the header X-Key" in result.stdout
    (line,) = [line for line in result.stdout.splitlines() if "GET /kites" in line]
    assert line.endswith("[pages; deprecated]")
    assert not [path for path in kites.iterdir() if path.name != "kites.json"]


def test_more_when_verbose(kites: Path) -> None:
    """`-v` says how each operation pages."""
    result = clientwright("inspect", "kites.json", "-v", cwd=kites)
    assert "pages: cursor, by query:cursor, items at /data (" in result.stdout


def test_report(kites: Path) -> None:
    """The same as JSON, on standard output as well."""
    result = clientwright("inspect", "kites.json", "--report", "-", cwd=kites)
    report = json.loads(result.stdout)
    assert report["operations"][0]["responses"] == ["200 application/json"]
    assert report["counts"] == {"paged": 1, "deprecated": 1}


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.seen.append(tag)


def test_page_holds_no_markup_of_the_document(kites: Path) -> None:
    """Text of the document is text; the page has one script, its own."""
    assert clientwright("inspect", "kites.json", "--html", "x.html", cwd=kites)
    text = (kites / "x.html").read_text(encoding="utf-8")
    elements = _Elements()
    elements.feed(text)
    assert elements.seen.count("script") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "default-src 'none'" in text


def test_faults_are_shown(tmp_path: Path) -> None:
    """Examples that their own schemas refuse are remarks, at their places."""
    document = tmp_path / "kites.yaml"
    document.write_text(
        """
openapi: 3.0.3
info: {title: Kites, version: "1"}
servers: [{url: "https://kites.example"}]
paths:
  /kites:
    get:
      parameters: [{name: n, in: query, schema: {type: integer}, example: many}]
      responses: {"204": {description: None.}}
"""
    )
    shown = clientwright("inspect", document)
    assert shown.returncode == 0
    assert "1 remark:" in shown.stdout
    assert "kites.yaml:8 #/paths/~1kites/get/parameters/0/example" in shown.stdout
