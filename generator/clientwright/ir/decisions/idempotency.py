"""Header fields that tell a server that repeated requests are one."""

from __future__ import annotations

NAMES = frozenset(
    {
        "idempotence-key",
        "idempotency-key",
        "idempotency-token",
        "paypal-request-id",
        "x-idempotence-key",
        "x-idempotency-key",
        "x-idempotency-token",
    }
)
"""In lower case: that of the IETF's draft, and those of vendors."""

EXTENSION = "x-clientwright-idempotency"
"""On a header parameter of another name: true."""
