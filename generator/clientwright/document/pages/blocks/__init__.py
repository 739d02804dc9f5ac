"""Fenced blocks of pages that hold OpenAPI, and rendered operations, as documents."""
