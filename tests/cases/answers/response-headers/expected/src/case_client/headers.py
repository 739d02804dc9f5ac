"""Headers of responses, typed."""

from __future__ import annotations

from ._runtime.response_headers import (
    ResponseHeader,
    TypedHeaders,
    read_boolean,
    read_date,
    read_date_time,
    read_integer,
    read_json,
    read_lines,
    read_list,
    read_number,
    read_text,
    read_uuid,
)


class ResponseHeaders(TypedHeaders):
    """Response headers that the document describes; None where one was not sent, or is
    not of its type. `raw` has all of them as they were sent.
    """

    x_rate_limit_remaining = ResponseHeader("X-RateLimit-Remaining", read_integer)
    """Calls that are left."""

    x_rate_limit_reset = ResponseHeader("X-RateLimit-Reset", read_date_time)

    x_cached = ResponseHeader("X-Cached", read_boolean)

    x_cost = ResponseHeader("X-Cost", read_number)

    x_scopes = ResponseHeader("X-Scopes", read_list(read_text))

    set_cookie = ResponseHeader("Set-Cookie", read_lines)

    x_sizes = ResponseHeader("X-Sizes", read_list(read_integer))

    x_request_id = ResponseHeader("X-Request-Id", read_uuid)

    x_tier = ResponseHeader("X-Tier", read_text)

    x_detail = ResponseHeader("X-Detail", read_json)

    last_day = ResponseHeader("Last-Day", read_date)

    x_mixed = ResponseHeader("X-Mixed", read_text)

    retry_after = ResponseHeader("Retry-After", read_integer)
    """Seconds to wait."""

    x_cost_2 = ResponseHeader("X_Cost", read_text)

    raw_ = ResponseHeader("raw", read_text)
