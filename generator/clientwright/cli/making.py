"""Commands that make something: packages, documents, settings."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
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
from ..garbage import uncollected
from .running import run_command

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ..commands.terminal.console import Console
    from ..settings import Vendor


@click.command()
@take(*INPUTS)
@click.option("--strict", is_flag=True, help="Refuse a package that lacks anything.")
@REPORT
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
@click.option("--exit-code", is_flag=True, help="End with 1 where a file was written.")
@click.option("--reset-names", is_flag=True, help="Forget names given before.")
@click.option("--templates", type=FOLDER, metavar="DIR", help="Your own templates.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, help="At once.")
@EXECUTOR
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
    exit_code: bool,
    jobs: int,
    executor: str | None,
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
        with uncollected():
            from ..commands.generate import generate as run
            from ..commands.packages.first_run import settled

            options, inputs = options_of(given), inputs_of(given)

            def once(vendors: tuple[Vendor, ...]) -> int:
                with _workers(executor, jobs) as several:
                    return run(
                        vendors,
                        options,
                        console,
                        force=force,
                        strict=strict,
                        report_file=report,
                        executor=several,
                        exit_code=exit_code,
                    )

            if not watch:
                return once(settled(inputs, options))
        from ..commands.watch import watch as go_on
        from ..settings import settings_file

        def again() -> tuple[Vendor, ...]:
            vendors = settled(inputs, options)
            once(vendors)
            return vendors

        return go_on(again, settings_file(Path()), console)

    return run_command(context, command)


def _workers(
    executor: str | None, jobs: int
) -> AbstractContextManager[Executor | None]:
    """Give what makes several packages at once, if there is to be anything."""
    if executor is None and jobs == 1:
        return nullcontext()
    from ..commands.packages.executors import workers

    return workers(executor, jobs)


@click.command()
@click.argument(
    "sources",
    nargs=-1,
    required=True,
    metavar="SOURCE...",
    shell_complete=completions.files,
)
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
        from ..commands.extract import extract_pages as run

        return run(sources, options_of(given), console, output=output, review=review)

    return run_command(context, command)


@click.command()
@click.argument("document", required=False, shell_complete=completions.files)
@click.option("--name", metavar="NAME", help="Of the vendor, in the settings.")
@click.option("--package", metavar="NAME", help="Name to import.")
@click.option(
    "--output",
    "-o",
    metavar="DIR",
    shell_complete=completions.folders,
    help="Where the package goes.",
)
@click.option("--source", metavar="URL", help="Where the document is published.")
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="FILE",
    shell_complete=completions.files,
    help="An overlay to apply.",
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
        from ..commands.init import Given
        from ..commands.init import init as run

        options = options_of(given)
        return run(Given(**given), options, console)

    return run_command(context, command)


@click.command()
@click.argument("document", shell_complete=completions.files)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="FILE",
    shell_complete=completions.files,
    help="Repair it by this.",
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
        from ..commands.repair import repair as run

        return run(document, overlays, output, options_of(given), console)

    return run_command(context, command)


@click.command()
@click.argument(
    "document", metavar="VENDOR | DIR | DOCUMENT", shell_complete=completions.documents
)
@click.option(
    "--output", "-o", type=FOLDER, metavar="DIR", required=True, help="For the pages."
)
@click.option(
    "--verify/--no-verify", default=True, help="Prove the package, and say so in them."
)
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
@take(*READING)
@voice
@click.pass_context
def docs(
    context: click.Context,
    /,
    document: str,
    output: Path,
    verify: bool,
    force: bool,
    **given: Any,
) -> int:
    """Write the reference of a package as HTML pages.

    One page for each resource, with search, links to models, and each call as Python
    and as curl. The pages need no network and run no script but their own. The setting
    `docs = true` adds them to the package itself.

    \b
      clientwright docs faxplus --output site/faxplus
      clientwright docs ./petstore --output petstore-docs
      clientwright docs petstore.yaml --output petstore-docs --no-verify
    """

    def command(console: Console) -> int:
        from ..commands.packages.documentation import write_reference

        options = options_of(given)
        return write_reference(
            document, output, options, console, verify=verify, force=force
        )

    return run_command(context, command)
