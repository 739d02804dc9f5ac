"""Commands that look at documents and packages, and change nothing of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..commands.packages import completions
from ..commands.packages.options import (
    EXECUTOR,
    FILE,
    FOLDER,
    INPUTS,
    READING,
    REPORT,
    inputs_of,
    options_of,
    take,
    voice,
)
from .running import run_command

if TYPE_CHECKING:
    from ..commands.terminal.console import Console


@click.command()
@take(*INPUTS)
@REPORT
@click.option("--html", type=FILE, metavar="FILE", help="Write it as a page.")
@take(*READING)
@voice
@click.pass_context
def inspect(
    context: click.Context,
    /,
    report: Path | None,
    html: Path | None,
    **given: Any,
) -> int:
    """Show a document at a glance, and how calls will be named.

    Servers, credentials, operations, which of them page and stream, what was repaired
    and what could not be. `-v` says more of each. Nothing is made.

    \b
      clientwright inspect petstore.yaml
      clientwright inspect petstore.yaml --html petstore.html
    """

    def command(console: Console) -> int:
        from ..commands.inspect import inspect as run

        options, inputs = options_of(given), inputs_of(given)
        chosen = inputs.chosen(needs_output=False)
        return run(chosen, options, console, report_file=report, html=html)

    return run_command(context, command)


@click.command()
@take(*INPUTS)
@click.option("--diff", is_flag=True, help="Print what is different.")
@take(*READING)
@voice
@click.pass_context
def check(context: click.Context, /, diff: bool, **given: Any) -> int:
    """Tell whether packages are what their documents give.

    Exit code 0 if they are, and if the documents have no errors but those that were
    recorded; 1 if not, with what differs and the command that mends it.
    """

    def command(console: Console) -> int:
        from ..commands.check import check as run

        options, inputs = options_of(given), inputs_of(given)
        return run(inputs, options, console, diff=diff)

    return run_command(context, command)


@click.command()
@click.argument(
    "vendors", nargs=-1, metavar="[VENDOR]...", shell_complete=completions.vendors
)
@click.option("--package-dir", type=FOLDER, metavar="DIR", help="Of one package.")
@click.option(
    "--spec",
    metavar="DOCUMENT",
    shell_complete=completions.files,
    help="The vendor's own document.",
)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="FILE",
    shell_complete=completions.files,
    help="That corrects it.",
)
@REPORT
@click.option("--html", type=FILE, metavar="FILE", help="Write it as a page.")
@click.option(
    "--fuzz", type=click.IntRange(0), default=0, help="Random calls per operation."
)
@click.option("--seed", type=int, default=0, help="Where those start.")
@EXECUTOR
@take(*READING)
@voice
@click.pass_context
def verify(
    context: click.Context,
    /,
    report: Path | None,
    html: Path | None,
    fuzz: int,
    seed: int,
    executor: str | None,
    **given: Any,
) -> int:
    """Prove that a package does what its document says.

    Every operation is called, sync and async, against a judge that shares no code
    with the client, with every documented answer. VENDOR may be the folder of a
    package, as `--package-dir` is.

    \b
      clientwright verify
      clientwright verify --package-dir petstore --spec petstore.yaml
    """

    def command(console: Console) -> int:
        from ..commands.packages.executors import workers
        from ..commands.verify import Packages, Wishes
        from ..commands.verify import verify as run

        options = options_of(given)
        wishes = Wishes(report=report, html=html, fuzz=fuzz, seed=seed)
        with workers(executor, 1) as several:
            return run(Packages(**given), wishes, options, console, several)

    return run_command(context, command)


@click.command()
@take(*INPUTS)
@click.option("--record", is_flag=True, help="Take its errors as known, for `check`.")
@take(*READING)
@voice
@click.pass_context
def validate(context: click.Context, /, record: bool, **given: Any) -> int:
    """Find every error of a document, Swagger 2.0 to OpenAPI 3.2.

    \b
      clientwright validate --spec petstore.yaml
    """

    def command(console: Console) -> int:
        from ..commands.validate import validate as run

        options, inputs = options_of(given), inputs_of(given)
        chosen = inputs.chosen(needs_output=record)
        return run(chosen, options, console, record=record)

    return run_command(context, command)


@click.command()
@click.argument("document", shell_complete=completions.files)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="FILE",
    shell_complete=completions.files,
    help="An overlay to apply.",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="0 takes a free one."
)
@click.option(
    "--strict",
    is_flag=True,
    help="Refuse what the document does not mention, header fields and cookies too.",
)
@take(*READING)
@voice
@click.pass_context
def mock(context: click.Context, /, **given: Any) -> int:
    """Serve a document on loopback, for tests in any language.

    Right requests get the document's examples, or made values; wrong ones are refused
    with what is wrong.

    \b
      clientwright mock petstore.yaml --port 8080
    """

    def command(console: Console) -> int:
        from ..commands.mock import mock as run

        options = options_of(given)
        return run(console=console, options=options, **given)

    return run_command(context, command)
