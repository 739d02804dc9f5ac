"""A document as the text of `openapi.json`: a line for each path and component."""

from __future__ import annotations

from ..ir.document import Document
from ..ir.jsontext import file_text

_LEVELS = {
    "components": 2,
    "definitions": 1,
    "info": 1,
    "parameters": 1,
    "paths": 1,
    "responses": 1,
    "securityDefinitions": 1,
    "servers": 1,
    "tags": 1,
    "webhooks": 1,
}


def serialize(document: Document) -> str:
    """Write a document's tree as JSON in ASCII."""
    return file_text(document.root, _LEVELS)
