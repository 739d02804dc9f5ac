"""Header parameters of which more is known than the document says."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.document import Json
from ..wire.http_dates import FIELDS, shows_another_form
from .api import Object, Reader, examples_of


def is_key(holder: Object) -> bool:
    """Tell an idempotency key, by the IETF's draft and by vendors' names."""
    name = str(holder["name"]).lower().removeprefix("x-")
    words = ("idempotency-key", "idempotence-key", "idempotency-token")
    marked = holder.get("x-clientwright-idempotency") is True
    return marked or name in (*words, "paypal-request-id")


def is_http_date(reader: Reader, holder: Object, examples: Sequence[Json]) -> bool:
    """Tell a point in time of a field whose definition says how it is written."""
    schema, _ = reader.follow(holder.get("schema", holder), "#")
    if str(holder["name"]).lower() not in FIELDS or schema.get("format") != "date-time":
        return False
    shown = (*examples, *examples_of(reader, schema), schema.get("default"))
    return not shows_another_form(shown)
