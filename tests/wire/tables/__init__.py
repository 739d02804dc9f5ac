"""The tables, by name."""

from __future__ import annotations

from ..rows import Table
from . import (
    absent,
    corners,
    credentials,
    encoding_examples,
    event_streams,
    forms,
    media,
    negotiation,
    nested,
    nulls,
    old_lists,
    open_bodies,
    options,
    parameter_examples,
    parts,
    parts_by_place,
    patches,
    reported,
    reported_requests,
    reported_values,
    response_corners,
    responses,
    sequence_examples,
    servers,
    styles,
    uri_templates,
    values,
    xml_nodes,
)

_MODULES = (
    old_lists,
    options,
    media,
    parts,
    parts_by_place,
    patches,
    nested,
    nulls,
    absent,
    open_bodies,
    styles,
    uri_templates,
    values,
    negotiation,
    forms,
    servers,
    event_streams,
    responses,
    credentials,
    reported,
    reported_requests,
    reported_values,
    xml_nodes,
    parameter_examples,
    encoding_examples,
    sequence_examples,
    corners,
    response_corners,
)
TABLES: dict[str, Table] = {
    table.name: table for module in _MODULES for table in module.TABLES
}
