"""The command line of a package: a command for each method of its client.

    PROGRAM members invite --emails a@example.com

Commands are made when they are needed: listing them reads no type.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from io import TextIOWrapper
from typing import Any, Final

import click

from .argument_kinds import Kind, UnusableError
from .client_bridge import Bridge, redactor_of, server_variables
from .command_options import Options, Word
from .command_output import FORMATS, Output, UnsavedError, show_error
from .dry_run import NotSentError, StandIns, curl, described
from .exit_codes import DONE, INTERRUPTED, UNEXPECTED, UNUSABLE, exit_code
from .plain_values import printable
from .signatures import Argument, signature, summary
from .surface import Offered, Surface, bound, of_package

_OF_COMMAND: Final = "o_"
"""Begins the names of the parameters that every command has."""

_CREDENTIALS: Final = "credentials come from the environment, and are no options"

_CONTEXT: Final[dict[str, Any]] = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 100,
}
_JSON: Final = Argument(
    name="json", annotation=Any, required=False, positional=False, nullable=False
)


def run(package: str) -> int:
    """Run the command line of an installed package, and return its exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        chosen = sys.stdout.isatty() or "PYTHONIOENCODING" in os.environ
        encoding = None if chosen else "utf-8"  # As JSON is (RFC 8259, section 8.1).
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    surface = of_package(package)
    return run_commands(surface, sys.argv[1:])


def run_commands(
    surface: Surface, words: Sequence[str], program: str | None = None
) -> int:
    """Run a command of a package, and return its exit code (`exit_codes.py`).

    Args:
        program: How the user calls it; None for how Python was started.
    """
    group = commands(surface)
    complete = f"_{surface.name.upper().replace('.', '_')}_COMPLETE"
    try:
        code = group.main(
            list(words), prog_name=program, complete_var=complete, standalone_mode=False
        )
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except BrokenPipeError:
        # Who reads the output has seen enough; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNEXPECTED
    return code if isinstance(code, int) else DONE


def commands(surface: Surface) -> click.Group:
    """Return the commands of a package; the first word may be `members.invite`."""
    names = [name for one in surface.schemes for name in one.variables.values()]
    lines = [f"Commands of {surface.title}, as its Python client has them."]
    if names:
        lines.append(f"Credentials come from the environment: {', '.join(names)}.")
    return Commands(
        surface,
        "",
        context_settings=_CONTEXT,
        help=printable("\n\n".join(lines), keep="\n"),
        params=[_version(surface)],
    )


def _version(surface: Surface) -> click.Parameter:
    def show(context: click.Context, _: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            click.echo(f"{surface.name} {printable(surface.version)}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help="Show the version of the package.",
    )


class Commands(click.Group):
    """The methods and the resources below one resource."""

    def __init__(self, surface: Surface, prefix: str, **more: Any) -> None:
        super().__init__(**more)
        self._surface = surface
        self._prefix = prefix
        inner = [
            one.call.removeprefix(prefix)
            for one in surface.operations
            if one.call.startswith(prefix)
        ]
        self._names = dict.fromkeys(call.partition(".")[0] for call in inner)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List their names as they are typed."""
        del ctx  # It is the same for every one.
        return [name.strip("_").replace("_", "-") for name in self._names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name, typed with `-` or with `_`."""
        wanted = cmd_name.replace("-", "_")
        name = next(
            (one for one in self._names if wanted in (one, one.strip("_"))), None
        )
        if name is None:
            return None
        operation = self._surface.find(f"{self._prefix}{name}")
        if operation is None:
            prefix = f"{self._prefix}{name}."
            return Commands(
                self._surface, prefix, name=cmd_name, help=f"Commands of {name}."
            )
        method = self._surface.method(operation)
        # A list of commands shows the first line of each: no more is read for it.
        if ctx.info_name is not None and ctx.params.get("listing"):
            return click.Command(cmd_name, help=printable(summary(method)))
        return _command(self._surface, operation, method, cmd_name)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the list of commands, reading no types."""
        ctx.params["listing"] = True
        super().format_commands(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take `members.invite` for `members invite`."""
        first, *rest = args
        words = first.split(".")
        known = self.list_commands(ctx)
        near = get_close_matches(words[0], known, 1)
        if near and self.get_command(ctx, words[0]) is None:
            text = f"No such command {words[0]!r}; did you mean {near[0]!r}?"
            ctx.fail(printable(text))
        return super().resolve_command(ctx, [*words, *rest])


class Call(click.Command):
    """A method as a command."""

    def __init__(self, options: Options, **more: Any) -> None:
        super().__init__(**more)
        self._options = options

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take out what sets parts of arguments: `--address.city Rome`."""
        try:
            kept, dotted = self._options.split(args)
        except UnusableError as error:
            raise click.UsageError(printable(str(error)), ctx) from None
        ctx.meta["dotted"] = dotted
        return super().parse_args(ctx, kept)


def _command(
    surface: Surface, operation: Offered, method: Callable[..., Any], name: str
) -> click.Command:
    package: Any = surface.package
    found = signature(method, package.Omit)
    options = Options(operation, found)
    variables = server_variables(surface)
    own = _own_options(operation, options.taken(), variables, found)
    lines = [found.summary, found.description, f"{operation.method} {operation.path}"]

    def call(**line: Any) -> int:
        given = _Given(line, click.get_current_context())
        return _call(surface, operation, options, given, variables)

    return Call(
        options,
        name=name,
        params=[*options.parameters(), *own],
        callback=call,
        help=printable("\n\n".join(dict.fromkeys(filter(None, lines))), keep="\n"),
        short_help=printable(found.summary),
        context_settings=_CONTEXT,
    )


def _own_options(
    operation: Offered, taken: set[str], variables: list[str], found: Any
) -> list[click.Parameter]:
    """Return the options that do not become arguments; a taken name gets `call-`."""

    def option(name: str, text: str, **more: Any) -> click.Option:
        flag = f"--{name}" if f"--{name}" not in taken else f"--call-{name}"
        key = f"{_OF_COMMAND}{name.replace('-', '_')}"
        return click.Option([key, flag], help=text, **more)

    pages = operation.paged or found.returns_a("Pager", "AsyncPager")
    streams = found.returns_a("Stream", "AsyncStream")
    sends_file = found.returns_a("BinaryResponse", "AsyncBinaryResponse")
    any_nullable = any(one.nullable for one in found.arguments)
    made = [
        option(
            "json",
            "Arguments as an object: by their names, or by those in the body.",
            type=Word(_JSON, Kind(form="json"), is_body=False),
            metavar="JSON|@FILE",
        )
    ]
    if any_nullable:
        made.append(
            option("null", "Send this argument as null.", multiple=True, metavar="NAME")
        )
    if pages:
        made.append(option("all", "Follow the pages to the last.", is_flag=True))
    if pages or streams:
        made.append(option("most", "End after so many items.", type=click.IntRange(1)))
    if sends_file:
        made.append(
            option("save", "Write the file here; `-` prints it.", metavar="PATH")
        )
    made += [
        option("output", "How to print; JSON by default.", type=click.Choice(FORMATS)),
        option("dry-run", "Print the request and the equal curl.", is_flag=True),
        option("header", "Send this too.", multiple=True, metavar="NAME: VALUE"),
        option(
            "query", "Append this to the query.", multiple=True, metavar="NAME=VALUE"
        ),
        option("timeout", "For each phase.", type=float, metavar="SECONDS"),
        option("max-retries", "Of a failed request.", type=click.IntRange(0)),
        option("base-url", "In place of the server's.", metavar="URL"),
    ]
    for name in variables:
        made.append(
            option(name.strip("_").replace("_", "-"), "Part of the server's URL.")
        )
    return list(made)


class _Given:
    """What a user typed for one command."""

    def __init__(self, line: Mapping[str, Any], context: click.Context) -> None:
        self.line = line
        self.context = context

    def own(self, name: str) -> Any:
        """Return an option that is no argument; None where it was not given."""
        return self.line.get(f"{_OF_COMMAND}{name}")

    def pairs(self, name: str, between: str) -> dict[str, str]:
        """Return options that are names and values.

        Raises:
            UnusableError: One is not.
        """
        found: dict[str, str] = {}
        for text in self.own(name) or ():
            key, given, value = text.partition(between)
            if not given:
                raise UnusableError(f"--{name} is NAME{between}VALUE, not {text!r}")
            found[key.strip()] = value.strip() if between == ":" else value
        return found


def _call(
    surface: Surface,
    operation: Offered,
    options: Options,
    given: _Given,
    variables: list[str],
) -> int:
    """Make a call and print what it returns; gives the exit code."""
    package: Any = surface.package
    redactor = redactor_of(surface)
    standing = StandIns(surface, os.environ) if given.own("dry_run") else None
    output = Output(
        given.own("output") or "",
        follow=bool(given.own("all")),
        most=given.own("most"),
        save=given.own("save"),
    )
    try:
        values = options.values(
            given.line,
            given.context.meta["dotted"],
            given.own("json"),
            given.own("null") or (),
        )
        values["request_options"] = _request_options(given)
    except UnusableError as error:
        raise click.UsageError(printable(str(error)), given.context) from None
    try:
        arguments = _constructor(given, variables, standing)
        stop = NotSentError if standing is not None else None
        with Bridge(surface, redactor, arguments, stop) as bridge:
            method = bound(bridge.client, operation)
            output.show(bridge, bridge.result(method(**values)))
    except NotSentError as prepared:
        assert standing is not None
        click.echo(described(prepared.request, standing))
        click.echo(
            curl(prepared.request, standing, options.files(given.line)), nl=False
        )
    except UnsavedError as error:
        raise click.UsageError(str(error), given.context) from None
    except package.APIError as error:
        show_error(error, redactor)
        code = exit_code(error, surface.package)
        if isinstance(error, package.MissingCredentialsError):
            click.echo(f"hint: {_CREDENTIALS}", err=True)
        return code
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        named = error.filename is not None and error.strerror is not None
        said = f"{error.filename}: {error.strerror}" if named else str(error)
        click.echo(f"error: {printable(said)}", err=True)
        return UNUSABLE
    return DONE


def _request_options(given: _Given) -> dict[str, Any]:
    found: dict[str, Any] = {
        "extra_headers": given.pairs("header", ":"),
        "extra_query": given.pairs("query", "="),
        "timeout": given.own("timeout"),
        "max_retries": given.own("max_retries"),
    }
    return {name: value for name, value in found.items() if value not in (None, {})}


def _constructor(
    given: _Given, variables: list[str], standing: StandIns | None
) -> dict[str, Any]:
    found: dict[str, Any] = {"base_url": given.own("base_url")}
    for name in variables:
        found[name] = given.own(name.strip("_"))
    if standing is not None:
        found |= standing.arguments
    return {name: value for name, value in found.items() if value is not None}
