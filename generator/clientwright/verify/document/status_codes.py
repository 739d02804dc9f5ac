"""Which status codes a documented key stands for."""

from __future__ import annotations

EMPTY = frozenset({204, 205, 304})
"""Statuses without content (RFC 9110, section 15)."""


def statuses(key: str, documented: set[str]) -> list[int]:
    """Give status codes that a documented key stands for; 1XX are never final."""
    if key == "default":
        offered = [418, 503] if any(k[:1] in "23" for k in documented) else [200, 418]
        return [code for code in offered if not is_named(code, documented)]
    if key.isdecimal():
        return [int(key)] if 200 <= int(key) <= 599 else []
    if len(key) == 3 and key[1:].upper() == "XX" and key[0] in "2345":
        hundred = int(key[0]) * 100
        return [
            next(
                code
                for code in (*range(hundred, hundred + 100), hundred)
                if str(code) not in documented and code not in EMPTY
            )
        ]
    return []


def is_named(code: int, documented: set[str]) -> bool:
    """Tell whether a status or its range is documented."""
    return str(code) in documented or f"{code // 100}XX" in documented
