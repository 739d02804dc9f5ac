"""Measure the generator beside its peers, and write docs/benchmarks.md.

Run by `./scripts/bench`, which makes the environment of the peers. Every figure is of a
whole process on the machine that runs it; compare ratios, not seconds.

Figures are kept in `.bench/figures.json` as they are found. A run that was stopped goes
on where it was, and sections that are measured one by one end on one page; `--fresh`
begins anew.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from . import calls, clients, documents, first, peer_calls, report
from .sections import Sections
from .state import State
from .tools import CLIENT, JAVA, Tools

ROOT = Path(__file__).resolve().parent.parent
_CHANGED = ("openai", "github")
_FIRST = ("redocly-museum", "adyen-checkout", "spotify")
_SIZES = (156, 312, 625, 1_250, 2_500, 5_000, 10_000, 20_000)


def main() -> int:
    """Measure what the arguments ask for; the exit code is 0, whatever was found."""
    arguments = _arguments()
    folder = documents.corpus()
    if folder is None:
        print("skipped: CLIENTWRIGHT_CORPUS is not set")
        return 0
    names = tuple(arguments.only.split(",")) if arguments.only else documents.NAMES
    state = State(arguments.work / "figures.json", fresh=arguments.fresh)
    tools = Tools(arguments.work, arguments.peers)
    if arguments.fresh:  # Packages of earlier code, too.
        shutil.rmtree(tools.made, ignore_errors=True)
    found = documents.real(folder, names)
    if "openai" in found:
        written = documents.as_json(found["openai"], arguments.work / "json")
        found["openai (JSON)"] = written
    if found or not state.figures:
        machine = tools.machine()
        state.measure("machine", "found", lambda: machine)
    for section, name, how in _plan(arguments, found, tools):
        print(f"{section}: {name}", file=sys.stderr, flush=True)
        state.measure(section, name, how)
    tools.clean()
    text = report.markdown(state.figures)
    print(text)
    if arguments.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    sections = (
        *("generate", "beyond", "again", "change", "growth"),
        *("clients", "calls", "peers", "first", "jobs"),
    )
    parser.add_argument("--rounds", type=int, default=5, help="counted runs of each")
    parser.add_argument("--only", default="", help="document names, by commas")
    parser.add_argument("--sections", default=",".join(sections), help="by commas")
    parser.add_argument("--peers", type=Path, help="environment with the peers")
    parser.add_argument(
        "--work", type=Path, default=ROOT / ".bench", help="folder for what is made"
    )
    parser.add_argument(
        "--fresh", action="store_true", help="forget earlier figures and packages"
    )
    parser.add_argument("--write", action="store_true", help="write the page")
    given = parser.parse_args()
    given.sections = given.sections.split(",")
    unknown = set(given.sections) - set(sections)
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    given.work = given.work.resolve()
    given.work.mkdir(parents=True, exist_ok=True)
    return given


def _plan(
    arguments: argparse.Namespace, found: dict[str, Path], tools: Tools
) -> list[tuple[str, str, Callable[[], Any]]]:
    """List the measurements: section, name, and what takes it."""
    sections = Sections(tools, arguments.rounds)
    plan: list[tuple[str, str, Callable[[], Any]]] = []
    for section in arguments.sections:
        match section:
            case "generate" | "again":
                how = getattr(sections, section)
                plan += [
                    (section, name, partial(how, name, file))
                    for name, file in found.items()
                ]
            case "beyond":
                plan += [
                    (section, name, partial(sections.beyond, name, found[name]))
                    for name in ("openai", "openai (JSON)")
                    if name in found
                ]
            case "change":
                plan += [
                    (section, name, partial(sections.change, name, found[name]))
                    for name in _CHANGED
                    if name in found
                ]
            case "growth":
                plan += [
                    (section, str(size), partial(sections.growth, size))
                    for size in _SIZES
                ]
            case "clients":
                plan += [
                    (section, name, partial(_client, sections, tools, name, file))
                    for name, file in found.items()
                    if not name.endswith(")")
                ]
            case "calls":
                plan.append((section, "small", partial(_calls, sections, tools)))
            case "peers":
                plan.append((section, "small", partial(_peers, sections, tools)))
            case "first":
                plan += [
                    (section, name, partial(_first, sections, tools, name, found[name]))
                    for name in _FIRST
                    if name in found
                ]
            case _:
                plan.append((section, "all", partial(sections.jobs, found)))
    return plan


def _client(sections: Sections, tools: Tools, name: str, file: Path) -> dict[str, Any]:
    """Measure a package's use, and the peer's where `generate` has left one."""
    return clients.measure(
        sections.made(name, file),
        tools.output(name, CLIENT),
        tools.peer_python,
        tools.environment,
        sections.rounds,
        tools.place,
    )


def _calls(sections: Sections, tools: Tools) -> dict[str, Any]:
    """Measure calls of the client of a small document."""
    package = sections.made("small", _small(tools))
    return calls.measure(package, tools.environment)


def _peers(sections: Sections, tools: Tools) -> dict[str, Any]:
    """Measure the same call of the clients that the peers make of that document."""
    sections.generate("small", _small(tools))
    folders = {name: tools.output("small", name) for name in (CLIENT, JAVA)}
    package = sections.made("small", _small(tools))
    environment, python = tools.environment, tools.peer_python
    return peer_calls.measure(package, environment, folders, python)


def _small(tools: Tools) -> Path:
    document = tools.work / "small.json"
    document.write_text(json.dumps(calls.DOCUMENT), encoding="utf-8")
    return document


def _first(
    sections: Sections, tools: Tools, name: str, document: Path
) -> dict[str, Any]:
    """Measure first calls of all operations of a document."""
    package = sections.made(name, document)
    return first.measure(package, tools.environment, sections.rounds)


if __name__ == "__main__":
    sys.exit(main())
