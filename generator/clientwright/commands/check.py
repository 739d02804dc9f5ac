"""`clientwright check`: is what is committed what the documents give?"""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Collector
from ..evolve.check import State, state_of
from ..report import with_lines
from ..settings import Vendor
from .console import Console
from .inputs import Options
from .jobs import make_package
from .results import DONE, FAILED

_SHOWN = 10


def check(vendors: Sequence[Vendor], options: Options, console: Console) -> int:
    """Compare every package with what would be made, and give the exit code.

    Raises `GenerationError` where an input cannot be used.
    """
    behind: list[Vendor] = []
    forced = False
    for vendor in vendors:
        collector = Collector()
        made = make_package(vendor, options, collector)
        if console.verbose:
            console.diagnostics(with_lines(collector))
        state = state_of(
            made.package.files, made.package.manifest, vendor.output, made.earlier
        )
        if state.is_current:
            console.status(f"{vendor.name}: current")
            continue
        behind.append(vendor)
        forced = forced or bool(state.edited)
        _say(vendor, state, console)
    if not behind:
        return DONE
    option = " --force" if forced else ""
    console.say(
        "hint",
        f"run `clientwright generate{option} {' '.join(one.name for one in behind)}`",
    )
    return FAILED


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
            console.say(f"  {word}", f"and {len(paths) - _SHOWN} more")
