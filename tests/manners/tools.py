"""The folders of `tests/manners`, and what stands in their `tool.toml`."""

from __future__ import annotations

import importlib.util
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENTS = os.environ.get("CLIENTWRIGHT_MANNERS")
"""Where `scripts/manners` keeps the environments of tools; unset in the suite."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that makes documents, and its small application."""

    folder: Path
    title: str
    features: tuple[str, ...]
    """What the application uses, in a few words each."""
    serves: str | None
    """How it runs: `asgi`, `wsgi`, `aiohttp`, `node`; None where nothing does."""
    modules: tuple[str, ...]
    """Python's modules that it needs, by which the suite knows whether it may run; none
    where only an environment of its own has them."""
    requires: tuple[str, ...]
    """The packages that an environment of its own is made of."""

    @property
    def name(self) -> str:
        """Return the folder's name."""
        return self.folder.name

    @property
    def document(self) -> Path:
        """Return the kept document."""
        found = next(self.folder.glob("openapi.*"), None)
        return found or self.folder / "openapi.json"

    @property
    def environment(self) -> Path | None:
        """Return the environment that `scripts/manners` made for it, if any."""
        found = Path(ENVIRONMENTS or "") / self.name
        return found if ENVIRONMENTS and found.is_dir() else None

    @property
    def in_node(self) -> bool:
        """Return whether it is a tool for Node.js."""
        return (self.folder / "package.json").is_file()

    @property
    def made_by_tool(self) -> bool:
        """Return whether the document is the tool's own, and not one like it."""
        return self.folder.parent.name == "real"

    @property
    def runs(self) -> bool:
        """Return whether its application can be run here."""
        if self.serves is None:
            return False
        if self.environment is not None:
            return True
        if self.in_node or not self.modules:
            return False
        return all(map(importlib.util.find_spec, self.modules))


def _tool(file: Path) -> Tool:
    stated = tomllib.loads(file.read_text(encoding="utf-8"))
    return Tool(
        folder=file.parent,
        title=stated["title"],
        features=tuple(stated["features"]),
        serves=stated.get("serves"),
        modules=tuple(stated.get("modules", ())),
        requires=tuple(stated.get("requires", ())),
    )


TOOLS = tuple(_tool(file) for file in sorted(HERE.glob("*/*/tool.toml")))
