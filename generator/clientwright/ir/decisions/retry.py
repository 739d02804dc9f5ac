"""When a client sends a request again, as extensions or settings say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Retry: TypeAlias = Mapping[str, bool | float | tuple[int | str, ...]]
"""Fields of a retry policy; of statuses, ranges are `5XX`."""
