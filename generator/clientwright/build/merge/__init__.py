"""Fragments of a schema that all have to hold, merged (JSON Schema 2020-12)."""
