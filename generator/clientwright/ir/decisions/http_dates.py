"""Header fields whose definition says how they write a point in time."""

from __future__ import annotations

import re

from ..api import Location, Parameter
from ..schema import PrimitiveSchema, Scalar, Schema

_NAMES = frozenset(
    (
        *("date", "expires", "if-modified-since", "if-range", "if-unmodified-since"),
        *("last-modified", "retry-after", "sunset", "accept-datetime"),
    )
)
"""RFC 9110, RFC 9111 (Expires), RFC 8594 (Sunset), RFC 7089 (Accept-Datetime)."""
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d")


def is_http_date(given: Parameter, node: Schema) -> bool:
    """Whether a parameter's `date-time` is written as HTTP does (RFC 9110, 5.6.7).

    `node` is its schema. An example in the form of RFC 3339 says that the server wants
    that one.
    """
    if given.location is not Location.HEADER or given.name.lower() not in _NAMES:
        return False
    if not isinstance(node, PrimitiveSchema) or node.scalar is not Scalar.DATE_TIME:
        return False
    shown = (*given.examples, *node.examples, node.default)
    return not any(isinstance(one, str) and _RFC_3339.match(one) for one in shown)
