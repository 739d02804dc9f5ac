"""Commands about what changes: documents, versions, releases, and what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..commands.packages import completions
from ..commands.packages.options import (
    FILE,
    FOLDER,
    READING,
    options_of,
    take,
    voice,
)
from .running import run_command

if TYPE_CHECKING:
    from ..commands.terminal.console import Console


@click.command()
@click.argument("old", shell_complete=completions.files)
@click.argument("new", shell_complete=completions.files)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    help="How to write the changes.",
)
@click.option("--html", type=FILE, metavar="FILE", help="Write them as a page.")
@click.option(
    "--fail-on",
    type=click.Choice(("breaking", "compatible")),
    help="Exit code 1 where a change is that, or worse.",
)
@take(*READING)
@voice
@click.pass_context
def diff(
    context: click.Context,
    /,
    old: str,
    new: str,
    style: str,
    html: Path | None,
    fail_on: str | None,
    **given: Any,
) -> int:
    """Tell what a changed document means for users of the package.

    OLD and NEW are files, or vendors of clientwright.toml, as they are or as a git
    revision has them. Each change is breaking, compatible or documentation; the last
    line is the version that follows.

    \b
      clientwright diff old.yaml new.yaml
      clientwright diff faxplus@HEAD~1 faxplus --format markdown
      clientwright diff old.yaml new.yaml --fail-on breaking
      clientwright diff faxplus@HEAD~1 faxplus --html changes.html
    """

    def command(console: Console) -> int:
        from ..commands.diff import diff as run
        from ..evolve.diff import Effect

        limit = None if fail_on is None else Effect(fail_on)
        return run(old, new, style, limit, options_of(given), console, html=html)

    return run_command(context, command)


@click.command()
@click.argument(
    "vendors", nargs=-1, metavar="[VENDOR]...", shell_complete=completions.vendors
)
@click.option("--apply", "apply_", is_flag=True, help="Store, make, verify, version.")
@click.option(
    "--bump",
    type=click.Choice(("auto", "none", "patch", "minor", "major")),
    default="auto",
    help="How far the version moves; `auto` follows the changes.",
)
@click.option("--force", is_flag=True, help="Take a document with more errors too.")
@take(*READING)
@voice
@click.pass_context
def sync(
    context: click.Context,
    /,
    vendors: tuple[str, ...],
    apply_: bool,
    bump: str,
    force: bool,
    **given: Any,
) -> int:
    """Fetch vendors' documents, and show what has changed.

    A vendor's `source` in the settings says where they are published. With `--apply`,
    the new document is stored, and the package is made anew, verified,
    given the next version and an entry in its changelog: all of that, or nothing.

    \b
      clientwright sync
      clientwright sync faxplus --apply
    """

    def command(console: Console) -> int:
        from ..commands.sync import Wishes
        from ..commands.sync import sync as run
        from ..evolve.version import Bump

        asked = None if bump == "auto" else Bump(bump)
        return run(
            vendors,
            Wishes(apply_, asked, force, options_of(given)),
            console,
        )

    return run_command(context, command)


@click.command()
@click.argument("vendor", shell_complete=completions.vendors)
@click.option("--dry-run", is_flag=True, help="Build and check, upload nothing.")
@click.option("--repository-url", metavar="URL", help="Index to upload to.")
@click.option("--dist-dir", type=FOLDER, metavar="DIR", help="Keep what is built here.")
@click.option("--allow-dirty", is_flag=True, help="Take what is not committed.")
@take(*READING)
@voice
@click.pass_context
def publish(context: click.Context, /, **given: Any) -> int:
    """Build a package, check it, and upload it.

    Credentials come from twine's own places: `TWINE_USERNAME`, `TWINE_PASSWORD`, its
    settings file, or the keyring.

    \b
      clientwright publish faxplus --dry-run
    """

    def command(console: Console) -> int:
        from ..commands.publish import publish as run

        options = options_of(given)
        return run(console=console, options=options, **given)

    return run_command(context, command)


@click.command()
@click.argument("action", type=click.Choice(("show", "clear")), default="show")
@voice
@click.pass_context
def cache(context: click.Context, /, action: str) -> int:
    """Show or clear what is kept between runs.

    \b
      clientwright cache clear
    """

    def command(console: Console) -> int:
        from ..commands.cache import empty, show

        return empty(console) if action == "clear" else show(console)

    return run_command(context, command)
