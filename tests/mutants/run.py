"""How many mistakes does a verification catch? Prints caught/total.

Each mutant is one edit of a generated package; it is caught only if a failure names an
operation of the document and says what is wrong. A mutant that fits a document nowhere
is stale, and told.
"""

from __future__ import annotations

import argparse
import logging
import re
import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from clientwright.cli import main as clientwright
from clientwright.verify import VerifyReport, verify_package

from mutants.catalogue import MUTANTS, Mutant

DOCUMENTS = Path(__file__).resolve().parent / "documents"


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant on one document, and how it ended."""

    document: str
    mutant: Mutant
    caught: bool
    told: str
    """The failure that caught it, or why it is none."""

    stale: bool = False


def make(document: Path, folder: Path) -> Path:
    """Generate the package of a document; gives its folder."""
    output = folder / document.stem
    arguments = ["generate", "--spec", str(document), "--output", str(output), "-q"]
    try:
        clientwright([*arguments, "--package", document.stem])
    except SystemExit as end:
        if end.code not in (0, None):
            raise
    return output


def mutate(package: Path, mutant: Mutant, name: str) -> bool:
    """Edit a package in place; False where nothing fits."""
    for path in sorted((package / "src" / name).glob(mutant.files)):
        text = path.read_text("utf-8")
        changed, count = re.subn(
            mutant.pattern, mutant.replacement, text, count=1, flags=re.MULTILINE
        )
        if count and changed != text:
            path.write_text(changed, "utf-8")
            return True
    return False


def judge(report: VerifyReport) -> str | None:
    """Give the failure that names an operation and what is wrong, if there is one."""
    for failure in report.failures:
        if failure.pointer.startswith("#/paths/") and failure.what and failure.actual:
            return f"{failure.pointer}: {failure.what}: {failure.actual}"
    return None


def attempt(package: Path, mutant: Mutant) -> Trial:
    """Mutate a copy of a package and verify it."""
    logging.disable(logging.CRITICAL)
    name = package.name
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / name
        shutil.copytree(package, copy)
        if not mutate(copy, mutant, name):
            return Trial(name, mutant, False, "fits nowhere", stale=True)
        report = verify_package(copy)
    told = judge(report)
    if told is not None:
        return Trial(name, mutant, True, told[:300])
    other = report.failures[0].actual if report.failures else "not caught"
    return Trial(name, mutant, False, other[:300])


def run(documents: Sequence[Path], mutants: Sequence[Mutant], jobs: int) -> list[Trial]:
    """Try every mutant on every document."""
    with tempfile.TemporaryDirectory() as scratch:
        packages = [make(document, Path(scratch)) for document in documents]
        for package in packages:
            report = verify_package(package)
            if not report.ok:
                raise SystemExit(f"{package.name} fails unchanged: {judge(report)}")
        with ProcessPoolExecutor(jobs) as pool:
            waiting = [
                pool.submit(attempt, package, mutant)
                for mutant in mutants
                for package in packages
            ]
            return [one.result() for one in waiting]


def main() -> int:
    """Print what was not caught, and caught/total; 1 where something was not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="mutants whose name contains this")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    chosen = [m for m in MUTANTS if not options.only or options.only in m.name]
    trials = run(sorted(DOCUMENTS.glob("*.yaml")), chosen, options.jobs)
    for trial in trials:
        if options.verbose or not trial.caught:
            mark = "caught" if trial.caught else "STALE" if trial.stale else "MISSED"
            print(f"{mark} {trial.document}: {trial.mutant.name}: {trial.told}")
    kinds = dict.fromkeys(mutant.kind for mutant in chosen)
    for kind in kinds:
        of_kind = [trial for trial in trials if trial.mutant.kind == kind]
        print(f"{kind}: {sum(t.caught for t in of_kind)}/{len(of_kind)}")
    caught = sum(trial.caught for trial in trials)
    print(f"{caught}/{len(trials)} caught ({len(chosen)} mutants)")
    return 0 if caught == len(trials) else 1


if __name__ == "__main__":
    raise SystemExit(main())
