"""What a shell completes: values that are fixed, names of vendors, files.

Nothing heavy is imported before it is asked for, so that `--help` is instant.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...diagnostics import GenerationError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def files(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Leave the completion to the shell: a file is expected."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def folders(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Leave the completion to the shell: a folder is expected."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="dir")]


def vendors(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete vendors of the settings that are not yet named."""
    named = context.params.get(parameter.name or "") or ()
    return [one for one in _beginning(_names(), incomplete) if one.value not in named]


def documents(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete vendors of the settings, and leave files to the shell."""
    # Bash forgets what stands before the word for a file.
    found = vendors(context, parameter, incomplete)
    return [*files(context, parameter, incomplete), *found]


def engines(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete engines of models."""
    from ...settings import ENGINES

    return _beginning(ENGINES, incomplete)


def families(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete what the second engine writes."""
    from ...settings import FAMILIES

    return _beginning(FAMILIES, incomplete)


def features(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the last of features that commas divide."""
    from ...settings import FEATURES

    before, comma, last = incomplete.rpartition(",")
    given = before.split(",")
    names = [*FEATURES, *(() if comma else ("all",))]
    left = (before + comma + one for one in names if one not in given)
    return _beginning(left, before + comma + last)


def executors(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete where packages are made."""
    return _beginning(("process", "dask://"), incomplete)


def _beginning(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(one) for one in names if one.startswith(incomplete)]


def _names() -> list[str]:
    """Return the vendors of the settings; faults of these are told by commands."""
    from ...settings.read import read_settings, settings_file

    try:
        file = settings_file(Path())
        return [] if file is None else list(read_settings(file).vendors)
    except GenerationError:
        return []
