"""The command line: options and help; the work is in `commands`.

Only what every command needs is imported here, so that `--help` is instant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import __version__
from .commands.packages.options import (
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
from .diagnostics import GenerationError, Place

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from .commands.terminal.console import Console
    from .settings import Vendor

UNUSABLE = 2
INTERRUPTED = 130

_CONTEXT: dict[str, Any] = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 100,
}
_START = """\b
Start with a document and nothing else:
  clientwright generate petstore.yaml
  clientwright verify --package-dir petstore

\b
Or keep several packages, listed in clientwright.toml:
  clientwright generate
  clientwright verify
  clientwright check
"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and give its exit code: 0 done, 1 failed, 2 unusable."""
    try:
        code = cli.main(arguments, prog_name="clientwright", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    return code if isinstance(code, int) else 0


def _run(context: click.Context, command: Callable[[Console], int]) -> int:
    """Run a command, and turn what an input cannot do into a message."""
    from .commands.terminal.console import Console

    console = Console(**(context.obj or {}))
    try:
        return command(console)
    except GenerationError as error:
        console.error(error)
    except (RecursionError, MemoryError) as error:
        place = Place(str(context.params.get("spec") or "clientwright.toml"), "#")
        deep = isinstance(error, RecursionError)
        msg = f"this {'nests too deeply' if deep else 'is too large'} to be worked with"
        console.error(GenerationError(msg, place))
    except Exception as error:
        _say_defect(context, console, error)
    return UNUSABLE


def _say_defect(context: click.Context, console: Console, error: Exception) -> None:
    """Print what should never happen as a message that can be reported."""
    import traceback

    place = Place(str(context.params.get("spec") or "clientwright.toml"), "#")
    msg = f"clientwright has a defect here: {type(error).__name__}: {error}"
    hint = "please report it; `-v` shows where"
    console.error(GenerationError(msg, place, hint))
    for line in traceback.format_exception(error):
        for part in line.splitlines():
            console.detail(part)


@click.group(context_settings=_CONTEXT, epilog=_START)
@click.version_option(__version__, prog_name="clientwright")
@voice
def cli() -> None:
    """Turn an OpenAPI document into a typed Python client, and prove it."""


@contextmanager
def _workers(jobs: int) -> Iterator[Executor | None]:
    """Give processes to make packages in; none for one job."""
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fork has what is imported by then; elsewhere than on Linux, it is not safe.
    start = "fork" if sys.platform == "linux" else "spawn"
    with ProcessPoolExecutor(jobs, get_context(start)) as executor:
        yield executor


@cli.command()
@take(*INPUTS)
@click.option("--strict", is_flag=True, help="Refuse a package that lacks anything.")
@REPORT
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
@click.option("--reset-names", is_flag=True, help="Forget names given before.")
@click.option("--templates", type=FOLDER, metavar="DIR", help="Your own templates.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, help="At once.")
@click.option("--watch", is_flag=True, help="Go on, after each change of a document.")
@take(*READING)
@voice
@click.pass_context
def generate(
    context: click.Context,
    /,
    strict: bool,
    report: Path | None,
    force: bool,
    jobs: int,
    watch: bool,
    **given: Any,
) -> int:
    """Make the package.

    DOCUMENT is a file, a folder of documentation pages, an address, or `-` for
    standard input. Without one, makes the packages of clientwright.toml: those named,
    or all. Without `--output`, the package goes to a folder of its own name.
    Only files whose text has changed are written; files that an earlier run made and
    this one does not are removed; `src/<package>/custom/` is yours.

    \b
      clientwright generate petstore.yaml
      clientwright generate --spec petstore.yaml --output petstore
      clientwright generate
      clientwright generate --spec api.json --overlay mend.yaml --output api --strict
    """

    def command(console: Console) -> int:
        from .commands.generate import generate as run
        from .commands.packages.first_run import settled

        options, inputs = options_of(given), inputs_of(given)

        def once(vendors: tuple[Vendor, ...]) -> int:
            with _workers(jobs) as executor:
                return run(
                    vendors,
                    options,
                    console,
                    force=force,
                    strict=strict,
                    report_file=report,
                    executor=executor,
                )

        if not watch:
            return once(settled(inputs, options))
        from .commands.watch import watch as go_on
        from .settings import settings_file

        def again() -> tuple[Vendor, ...]:
            vendors = settled(inputs, options)
            once(vendors)
            return vendors

        return go_on(again, settings_file(Path()), console)

    return _run(context, command)


@cli.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--output", "-o", type=FILE, metavar="FILE", help="Write it here.")
@click.option("--review", type=FILE, metavar="FILE", help="List what was inferred.")
@take(*READING)
@voice
@click.pass_context
def extract(
    context: click.Context,
    /,
    sources: tuple[str, ...],
    output: Path | None,
    review: Path | None,
    **given: Any,
) -> int:
    """Turn documentation pages into an OpenAPI document.

    SOURCE is Markdown with a block of OpenAPI, HTML of a viewer that holds a document,
    a page with samples and lists of fields, a Postman collection, an HTTP archive, a
    folder of these, or an index (llms.txt) beside its pages. What no page says in so
    many words carries `x-clientwright-inferred` with its reason.

    \b
      clientwright extract pages/ --output openapi.yaml --review review.md
      clientwright extract collection.json --output draft.yaml
    """

    def command(console: Console) -> int:
        from .commands.extract import extract_pages as run

        return run(sources, options_of(given), console, output=output, review=review)

    return _run(context, command)


@cli.command()
@click.argument("document", required=False)
@click.option("--name", metavar="NAME", help="Of the vendor, in the settings.")
@click.option("--package", metavar="NAME", help="Name to import.")
@click.option("--output", "-o", metavar="DIR", help="Where the package goes.")
@click.option("--source", metavar="URL", help="Where the document is published.")
@click.option(
    "--overlay", "overlays", multiple=True, metavar="FILE", help="Mend it by this."
)
@click.option("--hook/--no-hook", default=None, help="Add a pre-commit hook.")
@click.option(
    "--ci", type=click.Choice(("none", "github", "gitlab")), help="Add a CI job."
)
@click.option(
    "--from", "other", type=FILE, metavar="FILE", help="Of openapi-python-client."
)
@click.option("--yes", "-y", is_flag=True, help="Ask nothing, take defaults.")
@take(*READING)
@voice
@click.pass_context
def init(context: click.Context, /, **given: Any) -> int:
    """Add a vendor to clientwright.toml, and make its first package.

    DOCUMENT is a file, an address or documentation pages; what lies elsewhere is stored
    below specs/. What is not given is asked, with a proposal. Settings that exist are
    added to.

    \b
      clientwright init
      clientwright init https://vendor.example/openapi.json --name vendor --ci github
      clientwright init openapi.yaml --yes --from openapi-python-client.yaml
    """

    def command(console: Console) -> int:
        from .commands.init import Given
        from .commands.init import init as run

        options = options_of(given)
        return run(Given(**given), options, console)

    return _run(context, command)


@cli.command()
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
    """Show a document at a glance: how each call will be named, and what is odd.

    Servers, credentials, operations, which of them page and stream, what was repaired
    and what could not be. `-v` says more of each. Nothing is made.

    \b
      clientwright inspect petstore.yaml
      clientwright inspect petstore.yaml --html petstore.html
    """

    def command(console: Console) -> int:
        from .commands.inspect import inspect as run

        options, inputs = options_of(given), inputs_of(given)
        chosen = inputs.chosen(needs_output=False)
        return run(chosen, options, console, report_file=report, html=html)

    return _run(context, command)


@cli.command()
@take(*INPUTS)
@click.option("--diff", is_flag=True, help="Print what is different.")
@take(*READING)
@voice
@click.pass_context
def check(context: click.Context, /, diff: bool, **given: Any) -> int:
    """Tell whether packages are what their documents give, without writing.

    Exit code 0 if they are, and if the documents have no errors but those that were
    recorded; 1 if not, with what differs and the command that mends it.
    """

    def command(console: Console) -> int:
        from .commands.check import check as run

        options, inputs = options_of(given), inputs_of(given)
        return run(inputs, options, console, diff=diff)

    return _run(context, command)


@cli.command()
@click.argument("vendors", nargs=-1, metavar="[VENDOR]...")
@click.option("--package-dir", type=FOLDER, metavar="DIR", help="Of one package.")
@click.option("--spec", metavar="DOCUMENT", help="The vendor's own document.")
@click.option(
    "--overlay", "overlays", multiple=True, metavar="FILE", help="That mends it."
)
@REPORT
@click.option("--html", type=FILE, metavar="FILE", help="Write it as a page.")
@click.option(
    "--fuzz", type=click.IntRange(0), default=0, help="Random calls per operation."
)
@click.option("--seed", type=int, default=0, help="Where those start.")
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
    **given: Any,
) -> int:
    """Prove that a package does what its document says.

    Every operation is called, sync and async, against a judge that shares no code
    with the client, with every documented answer.

    \b
      clientwright verify
      clientwright verify --package-dir petstore --spec petstore.yaml
    """

    def command(console: Console) -> int:
        from .commands.verify import Packages, Wishes
        from .commands.verify import verify as run

        options = options_of(given)
        wishes = Wishes(report=report, html=html, fuzz=fuzz, seed=seed)
        return run(Packages(**given), wishes, options, console)

    return _run(context, command)


@cli.command()
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
        from .commands.validate import validate as run

        options, inputs = options_of(given), inputs_of(given)
        chosen = inputs.chosen(needs_output=record)
        return run(chosen, options, console, record=record)

    return _run(context, command)


@cli.command()
@click.argument("document")
@click.option(
    "--overlay", "overlays", multiple=True, metavar="FILE", help="Repair it by this."
)
@click.option("--output", "-o", type=FILE, metavar="FILE", help="Write it here.")
@take(*READING)
@voice
@click.pass_context
def repair(
    context: click.Context,
    /,
    document: str,
    overlays: tuple[str, ...],
    output: Path | None,
    **given: Any,
) -> int:
    """Write a document that is valid, for this and for other tools.

    What people and tools write wrong is put right and told: words in another spelling,
    wrong types, forms of other versions, fields that are missing. The document stays in
    its version of OpenAPI, and becomes one file of JSON.

    \b
      clientwright repair openapi.yaml --output repaired.json
    """

    def command(console: Console) -> int:
        from .commands.repair import repair as run

        return run(document, overlays, output, options_of(given), console)

    return _run(context, command)


@cli.command()
@click.argument("document")
@click.option(
    "--overlay", "overlays", multiple=True, metavar="FILE", help="Mend it by this."
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
        from .commands.mock import mock as run

        options = options_of(given)
        return run(console=console, options=options, **given)

    return _run(context, command)


@cli.command()
@click.argument("vendor")
@click.option("--dry-run", is_flag=True, help="Build and check, upload nothing.")
@click.option("--repository-url", metavar="URL", help="Index to upload to.")
@click.option("--dist-dir", type=FOLDER, metavar="DIR", help="Keep what is built here.")
@click.option("--allow-dirty", is_flag=True, help="Take what is not committed.")
@take(*READING)
@voice
@click.pass_context
def publish(context: click.Context, /, **given: Any) -> int:
    """Build a package's wheel and sdist, check them, and upload them.

    Credentials come from twine's own places: `TWINE_USERNAME`, `TWINE_PASSWORD`, its
    settings file, or the keyring.

    \b
      clientwright publish faxplus --dry-run
    """

    def command(console: Console) -> int:
        from .commands.publish import publish as run

        options = options_of(given)
        return run(console=console, options=options, **given)

    return _run(context, command)


@cli.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    help="How to write the changes.",
)
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
    fail_on: str | None,
    **given: Any,
) -> int:
    """Tell what a changed document changes for users of the Python package.

    OLD and NEW are files, or vendors of clientwright.toml, as they are or as a git
    revision has them. Each change is breaking, compatible or documentation; the last
    line is the version that follows.

    \b
      clientwright diff old.yaml new.yaml
      clientwright diff faxplus@HEAD~1 faxplus --format markdown
      clientwright diff old.yaml new.yaml --fail-on breaking
    """

    def command(console: Console) -> int:
        from .commands.diff import diff as run
        from .evolve.diff import Effect

        limit = None if fail_on is None else Effect(fail_on)
        return run(old, new, style, limit, options_of(given), console)

    return _run(context, command)


@cli.command()
@click.argument("vendors", nargs=-1, metavar="[VENDOR]...")
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
    """Fetch vendors' documents from their `source`, and show what has changed.

    With `--apply`, the new document is stored, and the package is made anew, verified,
    given the next version and an entry in its changelog: all of that, or nothing.

    \b
      clientwright sync
      clientwright sync faxplus --apply
    """

    def command(console: Console) -> int:
        from .commands.sync import Wishes
        from .commands.sync import sync as run
        from .evolve.version import Bump

        asked = None if bump == "auto" else Bump(bump)
        return run(
            vendors,
            Wishes(apply_, asked, force, options_of(given)),
            console,
        )

    return _run(context, command)


@cli.command()
@click.argument("action", type=click.Choice(("show", "clear")), default="show")
@voice
@click.pass_context
def cache(context: click.Context, /, action: str) -> int:
    """Show or clear what is kept so that unchanged documents cost nothing.

    \b
      clientwright cache clear
    """

    def command(console: Console) -> int:
        from .commands.cache import empty, show

        return empty(console) if action == "clear" else show(console)

    return _run(context, command)


if __name__ == "__main__":
    sys.exit(main())
