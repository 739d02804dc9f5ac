"""What a package's manifest keeps of a decision, among its names."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from ...ir.document import tokens
from ...ir.pagination import Pagination
from .own import KINDS
from .target import Target

_EXPLICIT = "explicit"
_LONGEST = 4000


def kept_key(identity: str) -> str:
    """Return the key for an operation: `pages GET /orders`."""
    return f"pages {identity}"


def as_kept(rule: Pagination) -> str:
    """Write a decision; one that a person made lasts as long as it is said."""
    if not rule.recognized:
        return _EXPLICIT
    held = {one.name: getattr(rule, one.name) for one in fields(Pagination)}
    told = {k: v for k, v in held.items() if v is not None and k != "recognized"}
    return json.dumps(told, separators=(",", ":"), sort_keys=True)


def from_kept(text: str, target: Target) -> Pagination | None:
    """Read a decision of before; None where it no longer holds, or is none."""
    if text == _EXPLICIT or len(text) > _LONGEST:
        return None
    try:
        given: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    rule = _read(given) if isinstance(given, dict) else None
    return None if rule is None else _held(rule, target)


def _read(given: dict[str, Any]) -> Pagination | None:
    known = {one.name for one in fields(Pagination)} - {"recognized"}
    if not known.issuperset(given) or not {"items", "kind", "rule"} <= given.keys():
        return None
    start = given.pop("start", None)
    if isinstance(start, bool) or not isinstance(start, int | None):
        return None
    if not all(isinstance(one, str) for one in given.values()):
        return None
    if given["kind"] not in KINDS:
        return None
    return Pagination(**given, start=start, recognized=True)


def _held(rule: Pagination, target: Target) -> Pagination | None:
    """Return a decision without the signals that are gone; None if it fell."""
    if not target.is_list(tokens(rule.items)):
        return None
    if rule.parameter is not None and not target.takes(rule.parameter):
        return None
    for name in ("cursor", "next_url"):
        pointer = getattr(rule, name)
        if pointer and pointer[0] == "/" and not target.leads(tokens(pointer)):
            return None

    def still(pointer: str | None) -> str | None:
        return pointer if pointer and target.leads(tokens(pointer)) else None

    return replace(
        rule,
        has_more=still(rule.has_more),
        is_last=still(rule.is_last),
        total=still(rule.total),
        total_pages=still(rule.total_pages),
        echo=still(rule.echo),
    )
