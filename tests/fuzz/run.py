"""`./scripts/fuzz --minutes N --seed S`: many documents, and what went wrong.

Half of the time hypothesis makes documents, half of the time documents of the corpus in
CLIENTWRIGHT_CORPUS are changed (without one, those of `tests/cases`). The state of
everything random follows from the seed and the number of the document. What is found is
written, made smaller, into `--findings`; a finding that is mended belongs into
`tests/cases`, or a test of the stage that it concerns.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as hypothesis_seed
from support import ROOT

from .amplify import Amplify
from .documents import documents
from .mutate import garble, mutate, shrink
from .responses import Responses
from .trial import Outcome, attempt, look_closer

_BATCH = 25
"""Documents of one kind between two of the other."""

_CLOSER = 40
"""One package in so many is also imported and shown to black."""

_SECOND = 50
"""One document in so many is for the second engine of models."""

_LARGEST = 250_000
"""Bytes of a document of the corpus; larger ones would make too few trials."""

_MEMORY = 3 * 1024**3


class Fuzz:
    """One run: what was tried, and what came of it."""

    def __init__(self, seed: int, folder: Path, findings: Path) -> None:
        self.seed = seed
        self.folder = folder
        self.findings = findings
        self.models = "builtin"
        self.counts: Counter[str] = Counter()
        self.seen: set[str] = set()

    def tree(self, tree: Any, origin: str) -> None:
        """Try a document that is a tree."""
        content = json.dumps(tree).encode()
        outcome = self._try(content, ".json")
        if outcome.kind == "finding" and self._is_new(outcome):
            smaller = shrink(tree, self._fails_like(outcome))
            data = json.dumps(smaller, indent=1).encode()
            self._report(outcome, origin, data, ".json")

    def text(self, content: bytes, suffix: str, origin: str) -> None:
        """Try a document that is bytes."""
        outcome = self._try(content, suffix)
        if outcome.kind == "finding" and self._is_new(outcome):
            self._report(outcome, origin, content, suffix)

    def _try(self, content: bytes, suffix: str) -> Outcome:
        file = self.folder / f"openapi{suffix}"
        file.write_bytes(content)
        self.models = "builtin"
        if (self.counts["documents"] + self.seed) % _SECOND == 0:
            self.models = "datamodel-code-generator"
        outcome = attempt(file, models=self.models)
        self.counts["documents"] += 1
        if outcome.kind == "package" and self.counts["package"] % _CLOSER == 0:
            wrong = look_closer(outcome.files)
            if wrong:
                outcome = Outcome("finding", wrong)
        self.counts[outcome.kind] += 1
        return outcome

    def _is_new(self, outcome: Outcome) -> bool:
        kind = _kind(outcome)
        known = kind in self.seen
        self.seen.add(kind)
        return not known

    def _fails_like(self, outcome: Outcome) -> Any:
        kind = _kind(outcome)

        def fails(tree: Any) -> bool:
            file = self.folder / "smaller.json"
            file.write_text(json.dumps(tree), encoding="utf-8")
            return _kind(attempt(file, models=self.models)) == kind

        return fails

    def _report(
        self, outcome: Outcome, origin: str, content: bytes, suffix: str
    ) -> None:
        origin = f"{origin} ({self.models})"
        self.findings.mkdir(parents=True, exist_ok=True)
        file = self.findings / f"{self.seed}-{len(self.seen)}{suffix}"
        file.write_bytes(content)
        print(f"finding: {outcome.detail[:400]}\n  of {origin}: {file}", flush=True)


def _kind(outcome: Outcome) -> str:
    """Tell findings apart: by the exception and the place, not by the words."""
    detail = outcome.detail
    head, _, place = detail.rpartition(" in ")
    return f"{head.partition(':')[0]} {place}" if head else detail.partition(":")[0]


def _sources() -> list[tuple[str, bytes]]:
    corpus = os.environ.get("CLIENTWRIGHT_CORPUS")
    folder = Path(corpus) / "specs" if corpus else ROOT / "tests" / "cases"
    files = sorted(
        file
        for suffix in ("*.json", "*.yaml", "*.yml")
        for file in folder.rglob(suffix)
        if "expected" not in file.parts and file.stat().st_size < _LARGEST
    )
    if not files:
        sys.exit(f"error: no documents in {folder}")
    return [(str(file), file.read_bytes()) for file in files]


def _parsed(sources: list[tuple[str, bytes]]) -> Iterator[tuple[str, Any]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for name, content in sources:
        try:
            # Written and read, what YAML's aliases share is several things.
            tree = json.loads(json.dumps(yaml.load(content, loader)))
        except (yaml.YAMLError, TypeError, ValueError, RecursionError):
            continue
        if isinstance(tree, dict):
            yield name, tree


def run(fuzz: Fuzz, minutes: float) -> None:
    """Try documents until the time is over."""
    until = time.monotonic() + minutes * 60
    sources = _sources()
    trees: list[tuple[str, Any]] = []
    parsed = _parsed(Random(fuzz.seed).sample(sources, len(sources)))
    number = 0
    while time.monotonic() < until:
        trees += [one for one, _ in zip(parsed, range(10), strict=False)]
        _made(fuzz, number, until)
        for _ in range(_BATCH):
            number += 1
            random = Random(f"{fuzz.seed}-{number}")
            if time.monotonic() >= until:
                break
            if trees and random.random() < 0.85:
                name, tree = random.choice(trees)
                fuzz.tree(mutate(tree, random), f"{name}, change {number}")
            else:
                name, content = random.choice(sources)
                garbled = garble(content, random)
                fuzz.text(garbled, Path(name).suffix, f"{name}, garbled {number}")


def _made(fuzz: Fuzz, number: int, until: float) -> None:
    @hypothesis_seed(fuzz.seed * 1_000_003 + number)
    @settings(
        max_examples=_BATCH,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents)
    def one_document(tree: Any) -> None:
        if time.monotonic() < until:
            fuzz.tree(tree, f"hypothesis, batch {number}")

    one_document()


def main() -> int:
    """Run for the given time; exit code 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=Path, default=Path("build/findings"))
    parser.add_argument(
        "--responses",
        action="store_true",
        help="random bytes for a client's responses, instead of documents",
    )
    parser.add_argument(
        "--amplify",
        action="store_true",
        help="change sizes and sharing, and look at time and output",
    )
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    fuzz: Fuzz | Responses | Amplify
    with TemporaryDirectory() as folder:
        if asked.responses:
            fuzz = Responses(asked.seed, Path(folder), asked.findings)
            fuzz.run(asked.minutes)
        elif asked.amplify:
            fuzz = Amplify(asked.seed, Path(folder), asked.findings)
            fuzz.run(list(_parsed(_sources())), asked.minutes)
        else:
            fuzz = Fuzz(asked.seed, Path(folder), asked.findings)
            run(fuzz, asked.minutes)
    counts = ", ".join(f"{fuzz.counts[kind]} {kind}" for kind in sorted(fuzz.counts))
    print(f"seed {asked.seed}, {asked.minutes:g} minutes: {counts}")
    return 1 if fuzz.seen else 0


if __name__ == "__main__":
    sys.exit(main())
