"""`clientwright verify`: run the judge, and say what it found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..diagnostics import GenerationError, Place
from ..output import recover
from ..verify import verify_package
from .console import Console
from .inputs import find_settings
from .results import DONE, FAILED, write_text

_SHOWN = 20


def verify(
    *,
    console: Console,
    report_file: Path | None,
    vendors: tuple[str, ...],
    package_dir: Path | None,
    spec: str | None,
    overlays: tuple[str, ...],
) -> int:
    """Verify packages and give the exit code; raises `GenerationError`."""
    packages: list[tuple[str, Path, str | None, tuple[str, ...]]] = []
    if package_dir is not None:
        if vendors:
            msg = "give names of vendors, or `--package-dir`, not both"
            raise GenerationError(msg)
        packages.append((package_dir.name, package_dir, spec, overlays))
    elif spec is not None or overlays:
        msg = "`--spec` and `--overlay` need `--package-dir`"
        raise GenerationError(msg)
    else:
        packages += [
            (one.name, one.output, one.spec, one.overlays)
            for one in find_settings().select(vendors)
        ]
    reports: dict[str, Any] = {}
    for name, folder, document, mends in packages:
        reports[name] = _verify(name, folder, document, mends, console)
    if report_file is not None:
        one = next(iter(reports.values())) if len(reports) == 1 else reports
        write_text(report_file, f"{json.dumps(one, indent=2)}\n")
    failed = any(
        one["failures"] or one["verified"] != one["operations"]
        for one in reports.values()
    )
    return FAILED if failed else DONE


def _verify(
    name: str,
    folder: Path,
    spec: str | None,
    overlays: tuple[str, ...],
    console: Console,
) -> dict[str, Any]:
    if not folder.is_dir():
        msg = "there is no package"
        hint = "make it with `clientwright generate`"
        raise GenerationError(msg, Place(str(folder), ""), hint)
    recover(folder.resolve())

    def progress(done: int, count: int, what: str) -> None:
        console.detail(f"{done} of {count}: {what}")

    result = verify_package(folder, spec=spec, overlays=overlays, progress=progress)
    content: dict[str, Any] = result.as_json()
    for failure in content["failures"][:_SHOWN]:
        console.say(
            "error",
            f"{failure['pointer']} ({failure['mode']}, {failure['status']}): "
            f"{failure['what']}: expected {failure['expected']}, "
            f"got {failure['actual']}",
        )
    if len(content["failures"]) > _SHOWN:
        more = len(content["failures"]) - _SHOWN
        console.say("hint", f"{more} more failures; `--report` has all")
    console.status(
        f"{name}: {content['verified']} of {content['operations']} operations verified "
        f"by {content['calls']} calls, {len(content['documentFaults'])} faults of the "
        f"document, in {content['seconds']:.2f} s"
    )
    return content
