"""Count the function calls of fixed runs: `python tests/speed/count.py`, from the root.

A count says what a clock on a shared machine cannot: whether the generator does more
than it did. It is the same in every run of one Python with one hash seed.
"""

from __future__ import annotations

import cProfile
import json
import sys
import tempfile
from pathlib import Path
from typing import TypeAlias

from benchmarks.documents import made

from clientwright.cli import main

SPECS = Path(__file__).resolve().parents[2] / "specs"
OPERATIONS = 60

Source: TypeAlias = tuple[Path, tuple[Path, ...]]
"""A document and the overlays that mend it."""


def count() -> dict[str, int]:
    """Give the function calls of making packages, by what they are made from.

    A run that is not counted comes first: it imports modules, compiles templates and
    fills what is kept between runs.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        document = folder / "made.json"
        document.write_text(json.dumps(made(OPERATIONS)), encoding="utf-8")
        runs: dict[str, list[Source]] = {
            "made": [(document, ())],
            "vendors": [
                (vendor / "openapi.yaml", tuple(vendor.glob("overlay.yaml")))
                for vendor in sorted(SPECS.iterdir())
            ],
        }
        calls = {}
        for name, sources in runs.items():
            _generate(sources, folder / f"{name}-first")
            profile = cProfile.Profile()
            profile.enable()
            _generate(sources, folder / f"{name}-counted")
            profile.disable()
            calls[name] = sum(entry.callcount for entry in profile.getstats())
        return calls


def _generate(sources: list[Source], output: Path) -> None:
    for document, overlays in sources:
        arguments = [str(part) for file in overlays for part in ("--overlay", file)]
        folder = output / document.parent.name
        code = main(
            [
                *("-q", "generate", "--spec", str(document), *arguments),
                *("--output", str(folder), "--package", "client"),
            ]
        )
        if code:
            raise SystemExit(f"{document}: exit code {code}")


if __name__ == "__main__":
    json.dump(count(), sys.stdout)
