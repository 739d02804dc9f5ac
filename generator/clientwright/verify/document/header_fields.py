"""Header parameters of which more is known than the document says."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.document import Json
from ..wire.http_dates import plain
from .api import Object, Reader, examples_of


def is_key(holder: Object) -> bool:
    """Tell an idempotency key, by the IETF's draft and by vendors' names."""
    name = str(holder["name"]).lower().removeprefix("x-")
    words = ("idempotency-key", "idempotence-key", "idempotency-token")
    marked = holder.get("x-clientwright-idempotency") is True
    return marked or name in (*words, "paypal-request-id")


def is_http_date(reader: Reader, holder: Object, examples: Sequence[Json]) -> bool:
    """Tell a point in time that an example writes as HTTP does, not by its format."""
    schema, _ = reader.follow(holder.get("schema", holder), "#")
    shown = (*examples, *examples_of(reader, schema), schema.get("default"))
    in_form = any(isinstance(one, str) and plain(one) for one in shown)
    return in_form and schema.get("format") == "date-time"
