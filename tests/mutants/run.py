"""How many mistakes does a verification catch? Prints caught/total.

Each mutant is one edit of a generated package; it is caught only if a failure names an
operation of the document and says what is wrong. One that changes no byte on the wire
and no decoded value does not count; each must count on three documents or more.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from clientwright.verify import verify_package
from mutants.catalogue import MUTANTS
from mutants.mutant import Mutant
from mutants.trial import Trial, attempt, judge, make

HERE = Path(__file__).resolve().parent
FEWEST = 3
"""Documents on which each mutant must count."""


def documents() -> list[Path]:
    """List the documents that mutants are tried on."""
    return sorted(HERE.glob("documents/*.yaml"))


def run(
    chosen: Sequence[Path], mutants: Sequence[Mutant], jobs: int
) -> Iterator[Trial]:
    """Try every mutant on every document; raises SystemExit where one is not whole."""
    with tempfile.TemporaryDirectory() as scratch:
        packages = [make(document, Path(scratch)) for document in chosen]
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
            for one in waiting:
                yield one.result()


def idle(trials: Iterable[Trial]) -> list[Mutant]:
    """Give the mutants that count on too few documents."""
    counts: Counter[Mutant] = Counter()
    for trial in trials:
        counts[trial.mutant] += trial.counts
    return [mutant for mutant, count in counts.items() if count < FEWEST]


def main() -> int:
    """Print what was not caught, and caught/total; 1 where something was not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="mutants whose kind or name contains this")
    parser.add_argument("--document", help="documents whose name contains this")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    wanted, where = options.only or "", options.document or ""
    chosen = [m for m in MUTANTS if wanted in f"{m.kind}: {m.name}"]
    found = [d for d in documents() if where in d.name]
    trials: list[Trial] = []
    for trial in run(found, chosen, options.jobs):
        trials.append(trial)
        if trial.end == "MISSED" or (options.verbose and trial.end != "unfit"):
            print(
                f"{trial.end} {trial.document}: {trial.mutant.name}: {trial.told}",
                flush=True,
            )
    for kind in dict.fromkeys(mutant.kind for mutant in chosen):
        print(f"{kind}: {_share(t for t in trials if t.mutant.kind == kind)}")
    few = [] if where else idle(trials)
    for mutant in few:
        print(f"counts on too few documents: {mutant.kind}: {mutant.name}")
    equal = sum(trial.end == "equivalent" for trial in trials)
    print(f"{equal} changed nothing and do not count")
    print(f"{_share(trials)} caught ({len(chosen)} mutants, {len(found)} documents)")
    return 1 if few or any(trial.end == "MISSED" for trial in trials) else 0


def _share(trials: Iterable[Trial]) -> str:
    counted = [trial for trial in trials if trial.counts]
    return f"{sum(trial.end == 'caught' for trial in counted)}/{len(counted)}"


if __name__ == "__main__":
    raise SystemExit(main())
