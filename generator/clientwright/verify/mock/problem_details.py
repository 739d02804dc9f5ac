"""A wrong request's answer: what is wrong with it, as RFC 9457 writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from ...ir.document import Json
from ..document.api import Operation, Scheme
from ..judge.judge import Complaint
from ..messages.served_response import Answer, dump

PROBLEM = "application/problem+json"
_STATUSES = (("credential", 401), ("content type", 415), ("accept", 406))
"""By the complaint's first words; everything else is a 400."""


def refusal(
    wrong: Sequence[Complaint], operation: Operation, schemes: Mapping[str, Scheme]
) -> Answer:
    """Refuse a request to an operation; credentials come first."""
    kinds = {_status(one) for one in wrong}
    status = 401 if 401 in kinds else kinds.pop() if len(kinds) == 1 else 400
    headers: tuple[tuple[str, str], ...] = ()
    if status == 401:
        headers = (("WWW-Authenticate", challenge(operation, schemes)),)
    return problem(status, wrong, operation.pointer, headers)


def _status(complaint: Complaint) -> int:
    return next((s for word, s in _STATUSES if complaint.what.startswith(word)), 400)


def challenge(operation: Operation, schemes: Mapping[str, Scheme]) -> str:
    """Name the schemes that an operation asks for (RFC 9110, section 11.6.1)."""
    words: dict[str, None] = {}
    for name in dict.fromkeys(name for names in operation.security for name in names):
        scheme = schemes.get(name)
        if scheme is None or scheme.kind == "none":
            continue
        basic = scheme.kind == "basic"
        words['Basic realm="mock"' if basic else scheme.word or "ApiKey"] = None
    return ", ".join(words) or "ApiKey"


def problem(
    status: int,
    wrong: Sequence[Complaint],
    pointer: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
) -> Answer:
    """Write complaints as problem details."""
    first = wrong[0]
    details: dict[str, Json] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": f"{first.what}: expected {first.expected}, got {first.actual}",
        "errors": [
            {"what": one.what, "expected": one.expected, "actual": one.actual}
            for one in wrong
        ],
    }
    if pointer is not None:
        details["operation"] = pointer
    return Answer("refused", "refused", status, PROBLEM, dump(details), headers=headers)
