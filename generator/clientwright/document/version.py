"""The version of a tree whose kind has been checked."""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.document import Json


def version_of(root: Mapping[str, Json]) -> str:
    """Give `2`, `3.0`, `3.1` or `3.2`."""
    stated = root.get("openapi")
    if isinstance(stated, str) and stated.startswith("3."):
        return stated[:3]
    return "2" if "swagger" in root or stated == "2.0" else "3.1"
