"""The tables, by name."""

from __future__ import annotations

from ..rows import Table
from . import (
    event_streams,
    forms,
    negotiation,
    responses,
    servers,
    styles,
    uri_templates,
    values,
)

_MODULES = (
    styles,
    uri_templates,
    values,
    negotiation,
    forms,
    servers,
    event_streams,
    responses,
)
TABLES: dict[str, Table] = {
    table.name: table for module in _MODULES for table in module.TABLES
}
