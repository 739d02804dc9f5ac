"""Sets of small numbers as integers, with a bit for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BYTES = 128
"""Of a part: Python copies an integer whole for each bit that is taken off it."""


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers in a set, the lowest first, in time linear in the largest."""
    parts: Iterable[tuple[int, int]] = ((0, mask),)
    if mask.bit_length() > 32 * _BYTES:
        data = mask.to_bytes((mask.bit_length() + 7) // 8, "little")
        parts = (
            (start * 8, int.from_bytes(data[start : start + _BYTES], "little"))
            for start in range(0, len(data), _BYTES)
        )
    for first, part in parts:
        while part:
            low = part & -part
            yield first + low.bit_length() - 1
            part ^= low
