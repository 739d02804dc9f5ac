"""Both opinions on a change: the diff of two documents, and the packages' surfaces."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientwright.diagnostics import Collector
from clientwright.evolve.diff import Change, Effect, compare
from clientwright.pipeline import Clock, Job, Package, make
from clientwright.settings import PackageSettings

from .judge import breaking
from .read import Surface, read

_SETTINGS = PackageSettings(
    version="0.1.0",
    generator="0",
    models="builtin",
    models_output="pydantic_v2.BaseModel",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A document's package and what of it a user can name."""

    package: Package
    surface: Surface

    @property
    def names(self) -> dict[str, str]:
        """Names as the manifest keeps them."""
        kept = self.package.manifest["names"]
        return {key: str(name) for key, name in dict(kept).items()}


def made(root: Any, folder: Path, names: Mapping[str, str]) -> Made:
    """Make a document's package, in memory; `names` are those given before."""
    file = folder / "api.json"
    file.write_text(json.dumps(root), encoding="utf-8")
    job = Job(spec=str(file), settings=_SETTINGS)
    package = make(job, names, Collector(), Clock())
    return Made(package, read({one.path: one.text for one in package.files}))


def changes(old: Made, new: Made) -> tuple[Change, ...]:
    """Give the first opinion."""
    was, now = old.package, new.package
    return compare(was.api, now.api, was.names, now.names)


def missed(old: Made, new: Made) -> list[str]:
    """List what breaks on the surface, where no change is called breaking."""
    if any(change.effect is Effect.BREAKING for change in changes(old, new)):
        return []
    return breaking(old.surface, new.surface)
