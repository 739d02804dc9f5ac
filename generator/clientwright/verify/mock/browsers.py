"""What browsers ask besides: may a page of another origin send this? (Fetch, CORS)."""

from __future__ import annotations

from ..messages.served_response import Answer
from ..wire.decode import Request


def preflight(request: Request, methods: list[str]) -> Answer | None:
    """Return the response to a preflight request; None where it is none."""
    asked = request.values("access-control-request-method")
    if request.method != "OPTIONS" or not asked:
        return None
    fields = request.values("access-control-request-headers")
    allowed = sorted({*methods, "HEAD"} if "GET" in methods else methods)
    return Answer(
        "preflight",
        "undocumented",
        204,
        None,
        b"",
        headers=(
            ("Access-Control-Allow-Methods", ", ".join(allowed)),
            ("Access-Control-Allow-Headers", ", ".join(fields) or "*"),
            ("Access-Control-Max-Age", "600"),
        ),
    )


def allowances(request: Request) -> tuple[tuple[str, str], ...]:
    """Return the fields that let a page of another origin read a response."""
    origins = request.values("origin")
    if not origins:
        return ()
    return (
        ("Access-Control-Allow-Origin", origins[0]),
        ("Access-Control-Allow-Credentials", "true"),
        ("Access-Control-Expose-Headers", "*"),
        ("Vary", "Origin"),
    )
