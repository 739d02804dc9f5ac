"""What `diff` says: the changes, hints beside them, and the version that follows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from .. import __version__
from ..views.source.escape import remark
from .diff import Change, render
from .version import bump_for, following, next_version


def verdict(
    changes: Sequence[Change], style: str, version: str | None, hints: Sequence[str]
) -> str:
    """Write changes as `text`, `json` or `markdown`.

    `version` is that of the package as it is, if it is known.
    """
    match style:
        case "json":
            return _json(changes, version, hints)
        case "markdown":
            said = "".join(f"- Hint: {remark(hint)}.\n" for hint in hints)
            title = "**Next version**"
        case _:
            said = "".join(f"hint: {hint}\n" for hint in hints)
            title = "next version"
    following_one = f"{title}: {following(changes, version)}\n"
    return f"{render(changes, style)}{said}{following_one}"


def _json(changes: Sequence[Change], version: str | None, hints: Sequence[str]) -> str:
    bump = bump_for(changes)
    content = {
        "clientwright": __version__,
        "changes": [asdict(change) for change in changes],
        "hints": list(hints),
        "bump": str(bump),
        "version": version,
        "nextVersion": None if version is None else next_version(version, bump),
    }
    return json.dumps(content, indent=2) + "\n"
