"""Options that several commands share, and what they mean.

Nothing heavy is imported before a command runs, so that `--help` is instant.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from . import completions

if TYPE_CHECKING:
    from .inputs import Inputs, Options

_F = TypeVar("_F", bound=Callable[..., Any])
FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


def _note(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and parameter.name is not None:
        context.ensure_object(dict)[parameter.name] = True


def voice(command: _F) -> _F:
    """Take `-q` and `-v`, before the command's name as well as after it."""
    for flags, told in (
        (("-v", "--verbose"), "Say more: remarks, reasons of names, time."),
        (("-q", "--quiet"), "Say only what went wrong."),
    ):
        command = click.option(
            *flags, is_flag=True, expose_value=False, callback=_note, help=told
        )(command)
    return command


INPUTS = (
    click.argument(
        "vendors",
        nargs=-1,
        metavar="[DOCUMENT | VENDOR...]",
        shell_complete=completions.documents,
    ),
    click.option(
        "--spec",
        metavar="DOCUMENT",
        shell_complete=completions.files,
        help="The same as the argument.",
    ),
    click.option(
        "--overlay",
        "overlays",
        multiple=True,
        metavar="FILE",
        shell_complete=completions.files,
        help="An overlay to apply.",
    ),
    click.option("--output", "-o", type=FOLDER, metavar="DIR", help="Where it goes."),
    click.option(
        "--layout",
        type=click.Choice(("distribution", "module")),
        help="A distribution, or the package alone, inside a project.",
    ),
    click.option("--package", metavar="NAME", help="Name to import."),
    click.option("--class", "client", metavar="NAME", help="Name of the client class."),
    click.option(
        "--models",
        metavar="ENGINE",
        shell_complete=completions.engines,
        help="Of the models: builtin or datamodel-code-generator.",
    ),
    click.option(
        "--models-output",
        metavar="FAMILY",
        shell_complete=completions.families,
        help="Of the second engine: pydantic_v2.BaseModel, dataclasses.dataclass or "
        "typing.TypedDict.",
    ),
    click.option(
        "--features",
        metavar="NAMES",
        shell_complete=completions.features,
        help="What not all packages have: fakes,cassettes,streaming-responses,request,"
        "opentelemetry,raw-types; or all.",
    ),
)
READING = (
    click.option("--allow-remote-refs", is_flag=True, help="Fetch https references."),
    click.option("--allow-http", is_flag=True, help="Fetch over plain http."),
    click.option("--allow-outside", is_flag=True, help="Read files beside its folder."),
    click.option("--max-bytes", type=click.IntRange(1), help="Of one file."),
    click.option("--max-nodes", type=click.IntRange(1), help="Of one file."),
    click.option("--max-depth", type=click.IntRange(1, 900), help="Of nesting."),
    click.option("--max-files", type=click.IntRange(1), help="Of one document."),
    click.option("--max-seconds", type=click.IntRange(1), help="Of processor time."),
    click.option("--max-memory", type=click.IntRange(1), help="In MiB."),
    click.option("--max-output", type=click.IntRange(1), help="In MiB, of a package."),
)


def _executor(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """Check what `--executor` names."""
    if value is None:
        return None
    from .executors import checked_executor

    try:
        return checked_executor(value)
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from None


EXECUTOR = click.option(
    "--executor",
    callback=_executor,
    metavar="WHERE",
    shell_complete=completions.executors,
    help="Several packages at once: process, or dask://HOST:PORT.",
)
REPORT = click.option("--report", type=FILE, metavar="FILE", help="Write it as JSON.")


def take(*options: Callable[[_F], _F]) -> Callable[[_F], _F]:
    """Join decorators; the first one's option is listed first."""

    def decorate(command: _F) -> _F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def inputs_of(given: dict[str, Any]) -> Inputs:
    """Take the input options out of those given."""
    from .inputs import Inputs

    kept = ("vendors", "spec", "overlays", "output", "package", "client")
    names = (*kept, "models", "models_output", "layout", "features")
    return Inputs(**{name: given.pop(name, None) for name in names})


def options_of(given: dict[str, Any]) -> Options:
    """Take the reading options out of those given."""
    from ...document.read.limits import Limits, Policy
    from .inputs import Options

    sizes = {
        name: given.pop(f"max_{name}", None)
        for name in ("bytes", "nodes", "depth", "files", "seconds", "memory", "output")
    }
    policy = Policy(
        allow_outside=given.pop("allow_outside", False),
        allow_remote=given.pop("allow_remote_refs", False),
        allow_http=given.pop("allow_http", False),
    )
    limits = Limits(**{name: size for name, size in sizes.items() if size})
    return Options(
        limits=limits,
        policy=policy,
        templates=given.pop("templates", None),
        reset_names=given.pop("reset_names", False),
    )
