"""Names drawn by chance from all real documents, for a person to read.

`./scripts/names --seed 17 --count 200` prints each method with its operation, and each
type with where it stands in its document.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from clientwright.diagnostics import Collector, GenerationError
from clientwright.pipeline import Clock, Job, understand
from clientwright.settings import PackageSettings


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the sample; return 2 where there is no corpus."""
    parser = argparse.ArgumentParser(prog="names", description=__doc__)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--count", type=int, default=200)
    given = parser.parse_args(arguments)
    corpus = os.environ.get("CLIENTWRIGHT_CORPUS")
    if not corpus:
        print("error: CLIENTWRIGHT_CORPUS is not set", file=sys.stderr)
        return 2
    entries = json.loads((Path(corpus) / "index.json").read_text("utf-8"))
    found = [
        line
        for entry in entries
        for line in named(entry["name"], Path(corpus) / entry["path"])
    ]
    by_place = sorted(found, key=lambda line: line.rpartition(" -> ")[0])
    for line in sorted(random.Random(given.seed).sample(by_place, given.count)):
        print(line)
    return 0


def named(name: str, path: Path) -> Iterator[str]:
    """Write every method and every type of a document on a line."""
    try:
        known = understand(
            Job(spec=str(path), settings=PackageSettings(generator="0")),
            {},
            Collector(),
            Clock(),
        )
    except GenerationError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return
    for identity, method in known.names.methods.items():
        yield f"{name}: {identity} -> client.{method.call}"
    for schema, called in known.names.schemas.items():
        place = str(schema)
        if not place.startswith("#/components/schemas/") or place.count("/") > 3:
            yield f"{name}: {place} -> {called}"


if __name__ == "__main__":
    sys.exit(main())
