"""Measure the generator beside its peers, and write docs/benchmarks.md.

Run by `./scripts/bench`, which makes the environment of the peers. Every figure is of a
whole process on the machine that runs it; compare ratios, not seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from . import clients, documents, report
from .process import Result, alternate

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="counted runs of each")
    parser.add_argument("--only", default="", help="document names, by commas")
    parser.add_argument("--peers", type=Path, help="environment with the peers")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument(
        "--sections",
        default="generate,again,growth,clients",
        help="what to measure, by commas",
    )
    parser.add_argument(
        "--write", action="store_true", help="write docs/benchmarks.md with the figures"
    )
    arguments = parser.parse_args()
    folder = documents.corpus()
    if folder is None:
        print("skipped: CLIENTWRIGHT_CORPUS is not set")
        return 0
    names = tuple(arguments.only.split(",")) if arguments.only else documents.NAMES
    sections = set(arguments.sections.split(","))
    with tempfile.TemporaryDirectory(prefix="clientwright-bench-") as scratch:
        bench = Bench(Path(scratch), arguments.peers, arguments.rounds)
        figures: dict[str, object] = {"machine": machine(arguments.peers)}
        found = documents.real(folder, names)
        if "openai" in found:
            found["openai (JSON)"] = documents.as_json(found["openai"], Path(scratch))
        if "generate" in sections:
            figures["generate"] = bench.generate(found)
        if "again" in sections:
            figures["again"] = bench.again(found)
        if "growth" in sections:
            figures["growth"] = bench.growth()
        if "clients" in sections:
            figures["clients"] = clients.measure(found, Path(scratch), ours)
    text = report.markdown(figures)
    print(text)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    if arguments.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    return 0


def machine(peers: Path | None) -> dict[str, str]:
    """Tell what the figures were taken on."""
    return {
        "processors": str(os.cpu_count()),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "clientwright": version("clientwright"),
        "peers": "measured" if peers else "not measured",
    }


def ours(document: Path, output: Path, *, package: str = "client") -> Sequence[str]:
    """Give the command that generates a package."""
    return (
        *(sys.executable, "-m", "clientwright.cli", "-q", "generate"),
        *("--spec", str(document), "--output", str(output), "--package", package),
    )


class Bench:
    """One scratch folder, one environment of peers, so many rounds."""

    def __init__(self, scratch: Path, peers: Path | None, rounds: int) -> None:
        self._scratch = scratch
        self._peers = peers
        self._rounds = rounds

    def generate(self, found: dict[str, Path]) -> dict[str, dict[str, Result]]:
        """Generate each document cold, ours and the peers in turn."""
        figures = {}
        for name, document in found.items():
            print(f"generate: {name}", file=sys.stderr, flush=True)
            figures[name] = alternate(
                self._commands(document), rounds=self._rounds, log=self._scratch
            )
        return figures

    def again(self, found: dict[str, Path]) -> dict[str, Result]:
        """Generate each document again over its own output: nothing is to be done."""
        figures = {}
        for name, document in found.items():
            output = self._scratch / "again"
            shutil.rmtree(output, ignore_errors=True)
            command = {"again": partial(ours, document, output)}
            figures[name] = alternate(command, rounds=self._rounds, log=self._scratch)[
                "again"
            ]
        return figures

    def growth(self) -> dict[int, Result]:
        """Generate made documents of growing size."""
        figures = {}
        size = 625
        while size <= 20_000:
            print(f"growth: {size} operations", file=sys.stderr, flush=True)
            document = self._scratch / f"made{size}.json"
            document.write_text(json.dumps(documents.made(size)), encoding="utf-8")
            command = {"ours": self._fresh(partial(ours, document), "made")}
            figures[size] = alternate(command, rounds=1, log=self._scratch)["ours"]
            size *= 2
        return figures

    def _commands(self, document: Path) -> dict[str, Callable[[], Sequence[str]]]:
        commands = {"ours": self._fresh(partial(ours, document), "ours")}
        if self._peers is None:
            return commands
        tools = self._peers / "bin"
        commands["openapi-python-client"] = self._fresh(
            lambda o: (
                *(str(tools / "openapi-python-client"), "generate", "--path"),
                *(str(document), "--output-path", str(o), "--meta", "none"),
            ),
            "opc",
        )
        commands["datamodel-code-generator"] = self._fresh(
            lambda o: (
                *(str(tools / "datamodel-codegen"), "--input", str(document)),
                *(
                    "--input-file-type",
                    "openapi",
                    "--output",
                    str(o.with_suffix(".py")),
                ),
                *("--output-model-type", "pydantic_v2.BaseModel"),
                *("--formatters", "builtin"),
            ),
            "dcg",
        )
        if shutil.which("java"):
            commands["openapi-generator"] = self._fresh(
                lambda o: (
                    *(str(tools / "openapi-generator-cli"), "generate", "-g", "python"),
                    *("-i", str(document), "-o", str(o), "--skip-validate-spec"),
                ),
                "ogc",
            )
        return commands

    def _fresh(
        self, command: Callable[[Path], Sequence[str]], folder: str
    ) -> Callable[[], Sequence[str]]:
        """Clear the output folder before each run."""
        output = self._scratch / "out" / folder

        def make() -> Sequence[str]:
            shutil.rmtree(output, ignore_errors=True)
            output.parent.mkdir(parents=True, exist_ok=True)
            return command(output)

        return make


if __name__ == "__main__":
    sys.exit(main())
