"""`clientwright publish`: build, check and upload a package."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..diagnostics import Collector, GenerationError
from ..evolve.check import state_of
from ..evolve.publish import build_distributions, check_distributions, upload
from .console import Console
from .generate import DONE, FAILED
from .jobs import Options, find_settings, make_package


def publish(
    *,
    console: Console,
    vendor: str,
    dry_run: bool,
    repository_url: str | None,
    dist_dir: Path | None,
) -> int:
    """Build a vendor's package and upload it; give the exit code.

    Raises `GenerationError` where there is nothing to build or no place to upload to.
    """
    if not dry_run and repository_url is None:
        msg = "`publish` needs `--repository-url`, or `--dry-run`"
        raise GenerationError(msg)
    (chosen,) = find_settings().select((vendor,))
    made = make_package(chosen, Options(), Collector())
    state = state_of(
        made.package.files, made.package.manifest, chosen.output, made.earlier
    )
    if not state.is_current:
        console.say("error", f"{vendor}: the package is not what its document gives")
        console.say("hint", f"run `clientwright check {vendor}`")
        return FAILED
    with tempfile.TemporaryDirectory(prefix="clientwright-dist-") as temporary:
        folder = dist_dir or Path(temporary)
        built = build_distributions(chosen.output, folder)
        for file in built:
            console.status(f"built: {file.name}")
        complaints = check_distributions(built)
        for text in complaints:
            console.say("error", text)
        if complaints:
            return FAILED
        console.status("checked: sound")
        if dry_run:
            console.status("dry run: nothing was uploaded")
            return DONE
        failure = upload(built, str(repository_url))
    if failure is not None:
        console.say("error", f"the upload failed: {failure}")
        console.say("hint", "run the command again; what is there already is skipped")
        return FAILED
    console.status(f"uploaded: {made.package.names.distribution}")
    return DONE
