"""Commands that use a package: from a shell, and for agents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..commands.packages.options import voice
from .running import run_command

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ..commands.terminal.console import Console

    _Type = click.ParamType[str]
else:
    _Type = click.ParamType  # Older versions do not take what it converts to.


class _Package(_Type):
    name = "package"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete folders."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(incomplete, type="dir")]


class _Words(_Type):
    name = "words"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete what the package's own commands complete."""
        from ..commands.calling.call import completions

        words = list(ctx.params.get(param.name or "") or ())
        return completions(ctx.params["package"], words, incomplete)


class _Call(click.Command):
    """Completes the options of the package's commands, too."""

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Complete options: this command's own until a package is named."""
        words = ctx.params.get("words")
        if not words:
            return super().shell_complete(ctx, incomplete)
        from ..commands.calling.call import completions

        return completions(ctx.params["package"], words, incomplete)


@click.command(
    cls=_Call,
    context_settings={
        "ignore_unknown_options": True,
        "allow_interspersed_args": False,
        "help_option_names": ["-h", "--help"],
    },
)
@click.argument("package", metavar="PACKAGE-OR-DIR", type=_Package())
@click.argument("words", nargs=-1, type=_Words(), metavar="OPERATION [ARGUMENT]...")
@voice
@click.pass_context
def call(context: click.Context, /, package: str, words: tuple[str, ...]) -> int:
    """Call an operation of a package, from the shell.

    PACKAGE-OR-DIR is a folder that was generated, or the name of a package that is
    installed; OPERATION is the method as Python has it. Options are its arguments;
    `--help` after it lists them. Credentials come from the environment.

    \b
      clientwright call petstore                          list the operations
      clientwright call petstore pets.create --help
      clientwright call petstore pets.create --name Rex --tag dog --tag small
      clientwright call petstore pets.list --all --output table
      clientwright call petstore pets.create --json @pet.json --dry-run

    Exit codes: 1 an undocumented response, 2 unusable, 3 credentials, 4 not found, 5
    refused, 6 too many requests, 7 the server failed, 8 no response.
    """

    def command(console: Console) -> int:
        from ..commands.calling.call import call as run

        del console  # The package's own commands speak for themselves.
        return run(package, words)

    return run_command(context, command)


@click.command()
@click.argument("package", metavar="PACKAGE-OR-DIR", type=_Package())
@click.option(
    "--include",
    multiple=True,
    metavar="RULE",
    help="Only these: tag:NAME, method:NAME, resource:NAME, or a pattern: 'pets.*'.",
)
@click.option("--exclude", multiple=True, metavar="RULE", help="Leave these out.")
@click.option("--read-only", is_flag=True, help="Only what changes nothing.")
@click.option(
    "--allow-destructive",
    is_flag=True,
    help="What removes or overwrites something, too.",
)
@click.option(
    "--allow-files",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Files may be read and written in here.",
)
@click.option(
    "--longest",
    type=click.IntRange(1000),
    default=20_000,
    help="Characters of one result; the rest has a cursor.",
)
@click.option(
    "--http",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="Streamable HTTP on loopback; 0 takes a free port.",
)
@voice
@click.pass_context
def mcp(context: click.Context, /, package: str, http: int | None, **given: Any) -> int:
    """Serve a package's operations to agents (Model Context Protocol).

    Each operation is a tool, its arguments are the tool's. Agents start this command
    and speak with it by standard input and output. Credentials come from the
    environment; they are in no result. What removes or overwrites something is left
    out, and no file is read, unless you allow it.

    \b
      clientwright mcp petstore
      clientwright mcp petstore --read-only --include tag:pets
      clientwright mcp petstore --allow-destructive --exclude method:DELETE
      clientwright mcp petstore --http 8000
    """

    def command(console: Console) -> int:
        from ..commands.calling.serve_tools import serve_tools

        del console  # Agents read standard output, and people little.
        return serve_tools(package, http, given)

    return run_command(context, command)
