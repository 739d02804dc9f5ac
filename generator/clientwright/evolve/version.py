"""Which version follows a change (Semantic Versioning 2.0.0).

Before 1.0 the middle number stands for breaking changes and the last for all others,
as installers read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from .diff import Change, Effect

_VERSION = re.compile(r"([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(.*)\Z")


class Bump(StrEnum):
    """How far a version moves."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"


def bump_for(changes: Iterable[Change]) -> Bump:
    """Give the bump that a set of changes asks for, as of a version from 1.0 on."""
    effects = {change.effect for change in changes}
    if Effect.BREAKING in effects:
        return Bump.MAJOR
    if Effect.COMPATIBLE in effects:
        return Bump.MINOR
    return Bump.PATCH if effects else Bump.NONE


def next_version(version: str, bump: Bump) -> str:
    """Move a version: `1.4.2` by a minor bump gives `1.5.0`.

    Below 1.0 a major bump moves the middle number and a minor one the last. A
    pre-release becomes the release that it announces.
    """
    found = _VERSION.match(version)
    if found is None or bump is Bump.NONE:
        return version
    major, minor, patch = (int(part or 0) for part in found.group(1, 2, 3))
    if found[4] and not found[4].startswith("."):
        return f"{major}.{minor}.{patch}"
    if major == 0:
        bump = {Bump.MAJOR: Bump.MINOR, Bump.MINOR: Bump.PATCH}.get(bump, bump)
    match bump:
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case _:
            return f"{major}.{minor}.{patch + 1}"


_KINDS = {
    Bump.MAJOR: "a major version (the middle number before 1.0)",
    Bump.MINOR: "a minor version (the last number before 1.0)",
    Bump.PATCH: "a patch version",
}


def following(changes: Iterable[Change], version: str | None) -> str:
    """Return the version that follows in words, or how far an unknown one moves."""
    bump = bump_for(changes)
    if bump is Bump.NONE:
        return f"stays {version}" if version is not None else "stays"
    if version is None:
        return _KINDS[bump]
    return f"{version} -> {next_version(version, bump)}"
