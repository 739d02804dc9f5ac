"""Header fields that have points in time as HTTP writes them."""

from __future__ import annotations

import re

from ..api import Location, Parameter
from ..schema import PrimitiveSchema, Scalar, Schema

_IMF_FIXDATE = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT")


def is_http_date(given: Parameter, node: Schema) -> bool:
    """Whether a parameter's `date-time` is written as HTTP does (RFC 9110, 5.6.7).

    `node` is its schema, whose format is that of RFC 3339: servers that are described
    by their own code insist on it. Only an example shows that one wants the other form.
    """
    if given.location is not Location.HEADER:
        return False
    if not isinstance(node, PrimitiveSchema) or node.scalar is not Scalar.DATE_TIME:
        return False
    shown = (*given.examples, *node.examples, node.default)
    return any(isinstance(one, str) and _IMF_FIXDATE.fullmatch(one) for one in shown)
