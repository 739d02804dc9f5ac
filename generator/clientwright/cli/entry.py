"""The command line: options and help; the work is in `commands`.

Only what every command needs is imported here, so that `--help` is instant.
"""

from __future__ import annotations

from typing import Any

import click
from click.exceptions import NoSuchOption

from .. import __version__
from ..commands.packages.options import voice
from ..garbage import end_of_process
from .calling import call, mcp
from .changing import cache, diff, publish, sync
from .looking import check, inspect, mock, validate, verify
from .making import docs, extract, generate, init, repair
from .other_tools import hint_of
from .running import UNUSABLE, write_every_character

INTERRUPTED = 130

_CONTEXT: dict[str, Any] = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 100,
}
_START = """\b
Start with a document and nothing else:
  clientwright generate petstore.yaml
  clientwright verify petstore

\b
Or keep several packages, listed in clientwright.toml:
  clientwright generate
  clientwright verify
  clientwright check
"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and give its exit code: 0 done, 1 failed, 2 unusable."""
    write_every_character()
    try:
        code = cli.main(arguments, prog_name="clientwright", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        hint = None
        if isinstance(error, NoSuchOption):
            hint = hint_of(error.option_name)
            if hint is not None:  # What looks like it is something else.
                error = NoSuchOption(error.option_name, ctx=error.ctx)
        error.show()
        if hint is not None:
            click.echo(f"hint: {hint}", err=True)
        return UNUSABLE
    return code if isinstance(code, int) else 0


def program() -> int:
    """Run the command line in a process that ends with it, and give its exit code."""
    code = main()
    end_of_process()
    return code


class _Commands(click.Group):
    """The commands; a document in the place of one is most likely to be generated."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names."""
        word = args[0]
        named = word.lower().endswith((".yaml", ".yml", ".json")) or "://" in word
        if named and self.get_command(ctx, word) is None:
            hint = f"did you mean `clientwright generate {word}`?"
            ctx.fail(f"No such command {word!r}; {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings=_CONTEXT, epilog=_START)
@click.version_option(__version__, prog_name="clientwright")
@voice
def cli() -> None:
    """Turn an OpenAPI document into a typed Python client, and prove it."""


for _command in (
    generate,
    extract,
    init,
    repair,
    inspect,
    docs,
    check,
    verify,
    validate,
    mock,
    call,
    mcp,
    diff,
    sync,
    publish,
    cache,
):
    cli.add_command(_command)
