"""`clientwright publish`: build, check and upload a package."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..diagnostics import Collector, GenerationError, counted
from ..evolve.check import state_of
from ..evolve.publish import (
    build_distributions,
    check_distributions,
    uncommitted,
    upload,
)
from ..settings import LAYOUTS, Vendor
from .packages.inputs import Options, find_settings
from .packages.interrupted_runs import reading
from .packages.jobs import make_package
from .packages.proof import prove
from .terminal.console import Console
from .terminal.extras import require
from .terminal.results import DONE, FAILED


def publish(
    *,
    console: Console,
    options: Options,
    vendor: str,
    dry_run: bool,
    repository_url: str | None,
    dist_dir: Path | None,
    allow_dirty: bool,
) -> int:
    """Build a vendor's package and upload it; give the exit code.

    Raises `GenerationError` where there is nothing to build or no place to upload to.
    """
    if not dry_run and repository_url is None:
        msg = "`publish` needs `--repository-url`, or `--dry-run`"
        raise GenerationError(msg)
    require("publish", "`publish`")
    (chosen,) = find_settings().select((vendor,))
    if chosen.layout == LAYOUTS[1]:
        msg = f"`{vendor}` is a module inside a project, and no distribution"
        raise GenerationError(msg, hint='`layout = "distribution"` makes one')
    reading((chosen.output,), console)
    if not _is_sound(chosen, options, console):
        return FAILED
    if not _is_committed(chosen, console) and not (dry_run or allow_dirty):
        return FAILED
    with tempfile.TemporaryDirectory(prefix="clientwright-dist-") as temporary:
        built = build_distributions(chosen.output, dist_dir or Path(temporary))
        for file in built:
            console.status(f"built: {file.name}")
        complaints = check_distributions(built)
        for text in complaints:
            console.say("error", text)
        if complaints:
            return FAILED
        console.status("checked: sound")
        if repository_url is None or dry_run:
            console.status("dry run: nothing was uploaded")
            return DONE
        return _upload(built, repository_url, console)


def _is_sound(vendor: Vendor, options: Options, console: Console) -> bool:
    return _is_current(vendor, options, console) and _is_verified(
        vendor, options, console
    )


def _is_current(vendor: Vendor, options: Options, console: Console) -> bool:
    made = make_package(vendor, options, Collector())
    state = state_of(
        made.package.files, made.package.manifest, vendor.output, made.earlier
    )
    if not state.is_current:
        console.say(
            "error", f"{vendor.name}: the package is not what its document gives"
        )
        console.say("hint", f"run `clientwright check {vendor.name}`")
    return state.is_current


def _is_verified(vendor: Vendor, options: Options, console: Console) -> bool:
    result = prove(vendor, options)
    if not result.ok:
        console.say("error", f"{vendor.name}: the package does not pass verification")
        console.say("hint", f"run `clientwright verify {vendor.name}`")
    else:
        console.status(f"verified: {counted(result.verified, 'operation')}")
    return result.ok


def _is_committed(vendor: Vendor, console: Console) -> bool:
    inputs = [vendor.output, Path(vendor.settings)]
    inputs += [
        Path(one)
        for one in (vendor.spec, *vendor.overlays)
        if not one.startswith(("https://", "http://"))
    ]
    changes = uncommitted(inputs)
    for path in changes:
        console.say("warning", f"not committed: {path}")
    if changes:
        console.say("hint", "commit first; `--allow-dirty` publishes as it is")
    return not changes


def _upload(built: tuple[Path, ...], repository_url: str, console: Console) -> int:
    result = upload(built, repository_url)
    for name in result.sent:
        console.status(f"uploaded: {name}")
    if result.failure is not None:
        console.say("error", f"the upload failed: {result.failure}")
        if "Credential not found" in result.failure:
            hint = "set TWINE_USERNAME and TWINE_PASSWORD, or use twine's own settings"
        else:
            hint = "run the command again; what is there already is kept"
        console.say("hint", hint)
        return FAILED
    if not result.sent:
        console.say("error", "this version is in the index already")
        console.say("hint", "give the next version in the settings")
        return FAILED
    return DONE
