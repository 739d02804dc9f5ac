"""`clientwright check`: is what is committed what the documents give?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

import click

from ..diagnostics import Collector
from ..evolve.check import State, state_of
from ..ir.source import SourceFile
from ..report import with_lines
from ..settings import Vendor
from .packages.inputs import Inputs, Options
from .packages.interrupted_runs import reading
from .packages.jobs import make_package
from .terminal.console import Console, printable
from .terminal.results import DONE, FAILED
from .validate import errors_of

_SHOWN = 10


def check(
    inputs: Inputs, options: Options, console: Console, *, diff: bool = False
) -> int:
    """Compare every package with what would be made, and give the exit code.

    The documents must have the errors that were recorded with their packages, and no
    more. `diff` prints what is different, line by line. Raises `GenerationError` where
    an input cannot be used.
    """
    behind: list[str] = []
    faulty: list[str] = []
    forced = False
    chosen = inputs.chosen()
    reading((vendor.output for vendor in chosen), console)
    for vendor in chosen:
        collector = Collector()
        made = make_package(vendor, options, collector)
        if console.verbose:
            console.diagnostics(with_lines(collector))
        state = state_of(
            made.package.files, made.package.manifest, vendor.output, made.earlier
        )
        if not state.is_current:
            behind.append(vendor.name)
            forced = forced or bool(state.edited)
            _say(vendor, state, console)
            if diff:
                _print_diff(vendor, made.package.files, state)
        known = made.package.manifest["document"].get("errors", 0)
        errors = len(errors_of(vendor, options))
        if errors != known:
            faulty.append(vendor.name)
            recorded = f"{known} are recorded" if known else "none is recorded"
            text = f"{vendor.name}: the document has {errors} errors, {recorded}"
            console.say("error", text)
        elif state.is_current:
            console.status(f"{vendor.name}: current")
    if behind:
        option = " --force" if forced else ""
        again = inputs.words(behind)
        console.say("hint", f"run `clientwright generate{option} {again}`")
    if faulty:
        again = inputs.words(faulty)
        console.say("hint", f"`clientwright validate {again}` lists errors")
        console.say("hint", f"run `clientwright validate --record {again}` to accept")
    return FAILED if behind or faulty else DONE


def _say(vendor: Vendor, state: State, console: Console) -> None:
    console.say("error", f"{vendor.name}: {vendor.output} is not current")
    for word, paths in (
        ("edited by hand", state.edited),
        ("missing", state.missing),
        ("different", state.different),
        ("no longer made", state.stale),
    ):
        for path in paths[:_SHOWN]:
            console.say(f"  {word}", path)
        if len(paths) > _SHOWN:
            console.say(f"  {word}", f"{len(paths) - _SHOWN} more; `--diff` shows all")


def _print_diff(vendor: Vendor, files: Iterable[SourceFile], state: State) -> None:
    """Print unified diffs, from what is there to what would be made."""
    made = {one.path: one.text for one in files}
    changed = (*state.edited, *state.missing, *state.different, *state.stale)
    for path in sorted(changed):
        file = vendor.output / path
        before = _lines(file)
        after = made.get(path, "").splitlines(keepends=True)
        for line in unified_diff(before, after, str(file), f"{file} (made anew)"):
            click.echo(printable(line.rstrip("\n")))


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines(keepends=True)
    except (FileNotFoundError, IsADirectoryError):
        return []
    except (OSError, UnicodeDecodeError) as error:
        return [f"({type(error).__name__})\n"]
