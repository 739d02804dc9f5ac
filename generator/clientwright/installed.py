"""Where the files lie that come with the program and are not Python of its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates_folder() -> Path:
    """Find the templates: in the installed package, or beside `generator/`."""
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent.parent / "templates"
