"""What a package says of itself, for tables that have no package."""

from __future__ import annotations

from typing import Any

from clientwright.verify.driver.manifest import Manifest
from clientwright.verify.values.model_limits import Family


def manifest(**said: Any) -> Manifest:
    """Return the manifest of a package `zoo` that says this, and nothing else."""
    given: dict[str, Any] = {
        "package": "zoo",
        "client": "Zoo",
        "async_client": "AsyncZoo",
        "auth": {},
        "environment": (),
        "operations": {},
        "names": {},
        "parsers": {},
        "events": None,
        "headers": {},
        "family": Family(),
    }
    return Manifest(**{**given, **said})
