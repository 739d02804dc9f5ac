"""Requests that a client sends again by itself: which may be, and with which key.

RFC 9110, section 9.2.2; the IETF's draft "The Idempotency-Key HTTP Header Field".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document.api import Operation
from ..wire.decode import Request
from .judge import Complaint


def repeated(
    operation: Operation, came: Sequence[Request], *, due: bool = True
) -> Iterator[Complaint]:
    """Complain of a request that was repeated, but for a key that makes it one.

    With such a key it has to be where it is `due`, unless its content came piece by
    piece, and is gone.
    """
    names = [one.name for one in operation.parameters if one.made]
    if len(came) < 2:
        if due and names and not came[0].values("transfer-encoding"):
            yield Complaint("requests", "a second one, with the same key", "1")
        return
    if not names:
        yield Complaint("requests", "one", f"{len(came)}")
        return
    keys = {tuple(request.values(names[0])) for request in came}
    if len(keys) > 1 or () in keys:
        yield Complaint("idempotency key", "the same each time", f"{len(keys)} keys")
