"""A vendor that changes its document, and projects that follow it."""

from __future__ import annotations

import copy
import http.server
import json
import subprocess
from pathlib import Path
from typing import Any

from support import here

OLD: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [
                    {"in": "query", "name": "limit", "schema": {"type": "integer"}}
                ],
                "responses": {"204": {"description": "None."}},
            }
        }
    },
}


def new() -> dict[str, Any]:
    """Give the document with one operation more."""
    root = copy.deepcopy(OLD)
    root["paths"]["/cats"] = {
        "get": {"operationId": "listCats", "responses": {"204": {"description": ""}}}
    }
    return root


def breaking() -> dict[str, Any]:
    """Give the document with a parameter that callers must give from now on."""
    root = copy.deepcopy(OLD)
    root["paths"]["/pets"]["get"]["parameters"][0]["required"] = True
    return root


class Vendor(http.server.ThreadingHTTPServer):
    """A vendor that publishes a document, and knows what was asked of it."""

    document = OLD
    asked: list[str]


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the document with an ETag."""

    def do_GET(self) -> None:
        vendor = self.server
        assert isinstance(vendor, Vendor)
        data = json.dumps(vendor.document).encode()
        tag = f'"{len(data)}"'
        known = self.headers.get("If-None-Match") == tag
        vendor.asked.append("again" if known else "all")
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", "0" if known else str(len(data)))
        self.end_headers()
        self.wfile.write(b"" if known else data)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project, with a cache of its own."""
    cache = str(folder.parent / "cache")
    return here(*arguments, cwd=folder, env={"XDG_CACHE_HOME": cache})


def sync(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Follow the vendor of a project."""
    return run(folder, "sync", "--allow-http", *more)
