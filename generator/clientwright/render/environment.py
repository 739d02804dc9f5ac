"""The one environment that reads the templates of packages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateRuntimeError,
)

from ..installed import templates_folder

_HOW: Final[dict[str, Any]] = {
    "undefined": StrictUndefined,
    "autoescape": False,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    # There are no constants in templates of ours: looking for them takes a fifth of
    # what compiling does.
    "optimized": False,
}


@cache
def environment(custom: Path | None = None) -> Environment:
    """Give the environment; `custom` is a folder whose templates come first.

    Nothing is escaped here: views give text that is encoded for its place already.
    Templates of a user's own run in a sandbox, since settings that came with a project
    may name them: they make text, and reach nothing but their views.
    """
    ours = FileSystemLoader(templates_folder() / "package")
    if custom is None:
        return Environment(loader=ours, **_HOW)
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # A person's templates change; ours do not while a process lasts.
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([_Own(custom), ours]), auto_reload=True, **_HOW
    )


class _Own(FileSystemLoader):
    """Templates of a folder, and of nothing that a link in it leads to."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read a template, as Jinja does."""
        found = super().get_source(environment, template)
        if not Path(found[1]).resolve().is_relative_to(self.searchpath[0]):
            raise TemplateRuntimeError("a link that leads out of the templates' folder")
        return found


def template(name: str, custom: Path | None = None) -> Template:
    """Get a template, compiled once in a process."""
    return environment(custom and custom.resolve()).get_template(name)
