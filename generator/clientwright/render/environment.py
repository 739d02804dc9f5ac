"""The one environment that reads the templates of packages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
)

from ..installed import templates_folder


@cache
def environment(custom: Path | None = None) -> Environment:
    """Give the environment; `custom` is a folder whose templates come first.

    Nothing is escaped here: views give text that is encoded for its place already.
    """
    loader: BaseLoader = FileSystemLoader(templates_folder() / "package")
    if custom is not None:
        loader = ChoiceLoader([FileSystemLoader(custom), loader])
    return Environment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # A person's templates change; ours do not while a process lasts.
        auto_reload=custom is not None,
    )


def template(name: str, custom: Path | None = None) -> Template:
    """Get a template, compiled once in a process."""
    return environment(custom and custom.resolve()).get_template(name)
