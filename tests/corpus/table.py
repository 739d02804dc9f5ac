"""One table over every real document: `./scripts/corpus`.

What an earlier run has found is kept in the user's cache folder and holds as long as
nothing has changed that it depends on; a run that was stopped goes on where it was.
Exit code 0 if every cell that was measured is clean, 1 if not, 2 if it cannot run.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus.kept import Kept
from corpus.measure import COLUMNS, KINDS, Row, measure_in
from corpus.naming import Figures
from corpus.several import groups
from corpus.tools import Options, Result, Subject, warm

from clientwright.commands.packages.executors import checked_executor, workers

_BEGINNING = re.compile(r"""^\s*["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)
_COUNTED = {"generates", "operations", "schemas", "verify"}
"""Columns whose total is a sum; that of the others is the number of clean documents."""


def subjects(corpus: Path) -> list[Subject]:
    """Read the index; the smallest documents come first."""
    entries = json.loads((corpus / "index.json").read_text(encoding="utf-8"))
    return [
        Subject(
            entry["name"],
            corpus / entry["path"],
            entry["n_operations"],
            corpus / (entry.get("root") or Path(entry["path"]).parent),
        )
        for entry in sorted(entries, key=lambda entry: entry["bytes"])
    ]


def documents(folder: Path) -> list[Subject]:
    """Find the OpenAPI documents below any folder, by how they begin."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".yaml", ".yml", ".json"} and path.is_file():
            start = path.read_bytes()[:3000].decode("utf-8", "replace")
            if _BEGINNING.search(start):
                name = "__".join(path.relative_to(folder).parts)
                found.append(Subject(name, path.resolve(), None, folder.resolve()))
    return found


def cell(column: str, result: Result | None) -> str:
    """Write a cell; what is not clean is marked, so that it can be searched for."""
    if result is None:
        return ""
    if column == "generates":
        return "yes" if result.clean else "**no**"
    text = result.text or f"{result.done}/{result.total}"
    return text if result.clean else f"**{text}**"


def total(column: str, rows: Sequence[Row]) -> str:
    """Sum a column up."""
    results = [row.cells[column] for row in rows if column in row.cells]
    figures = [one.figures for one in results if one.figures is not None]
    if figures:
        return f"**{sum(figures, Figures()).text}**"
    if column == "pages":
        kinds = {k: sum(r.kinds.get(k, 0) for r in results) for k in KINDS}
        text = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        text = f"{sum(kinds.values())}: {text}"
    elif column in _COUNTED:
        text = f"{sum(r.done for r in results)}/{sum(r.total for r in results)}"
    else:
        text = f"{sum(r.clean for r in results)}/{len(results)}"
    return f"**{text}**"


_ABOUT = ("names", "pages")
"""Columns that describe a package; the others say whether it is right."""

_HEAD = """# Real documents

Written by `./scripts/corpus --markdown docs/corpus.md`: {count} documents of vendors
and projects, and what came of each. `any`, `valid`, `mypy` and `pyright` count what is
wrong: values without their type, errors of the published `openapi.json`, errors of the
type checkers in their strict and standard modes. `verify` counts the operations that
are proved. What is not clean is in bold.
"""

_NAMES = """
## Names and pages

`repeat`: methods that say a noun of their resource again. `plain`: methods that are
list, create, retrieve, update or delete. `agree`: with the vendor's own SDK, where one
is known. `moved`: names that change when a tenth of the operations is added to a
document that was never seen before; none does with the manifest of the package of
before. `longest`: characters of the longest type. Pages are counted by their kind.
"""


def markdown(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Write the page of the documentation: what is right, then what is so called."""
    right = [name for name in columns if name not in _ABOUT]
    about = [name for name in columns if name in _ABOUT]
    text = f"{_HEAD.format(count=len(rows))}\n{table(rows, right)}\n"
    return text + (f"{_NAMES}\n{table(rows, about)}\n" if about else "")


def table(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Lay out the rows as Markdown, with the total as the last one."""
    lines = [["document", *columns]]
    lines += [
        [row.name, *(cell(name, row.cells.get(name)) for name in columns)]
        for row in rows
    ]
    lines.append(
        [f"{len(rows)} documents", *(total(name, rows) for name in columns)],
    )
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "| "
        + " | ".join(
            text.ljust(width) for text, width in zip(line, widths, strict=True)
        )
        + " |"
        for line in lines
    )


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="corpus", description=__doc__)
    parser.add_argument("--only", default="", help="names, by commas")
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="any documents instead of the corpus"
    )
    parser.add_argument("--columns", default=",".join(COLUMNS), help="by commas")
    parser.add_argument("--without", default="", help="columns to leave out, by commas")
    parser.add_argument("--fresh", action="store_true", help="use no earlier result")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--executor",
        type=checked_executor,
        metavar="WHERE",
        help="process, or dask://HOST:PORT whose workers see the same files",
    )
    parser.add_argument("--timeout", type=float, default=1800, help="seconds a tool")
    parser.add_argument("--models", help="engine, handed on to generate")
    parser.add_argument("--models-output", help="its family, likewise")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all of it, as JSON")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="the table")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave packages here")
    parser.add_argument("--details", action="store_true", help="say what is not clean")
    options = parser.parse_args(arguments)
    without = {name for name in options.without.split(",") if name}
    named = [name for name in options.columns.split(",") if name]
    unknown = {*named, *without} - set(COLUMNS)
    options.columns = [name for name in named if name not in without]
    if unknown:
        parser.error(f"no such column: {', '.join(sorted(unknown))}")
    return options


def _chosen(options: argparse.Namespace) -> list[Subject]:
    """Give the documents to be measured; raises `SystemExit` where there are none."""
    if options.folder is not None:
        found = documents(options.folder)
    elif corpus := os.environ.get("CLIENTWRIGHT_CORPUS"):
        found = subjects(Path(corpus).resolve())
    else:
        print("error: CLIENTWRIGHT_CORPUS is not set", file=sys.stderr)
        print("hint: set it to the folder that holds index.json", file=sys.stderr)
        raise SystemExit(2)
    only = {name for name in options.only.split(",") if name}
    unknown = only - {subject.name for subject in found}
    if unknown:
        raise SystemExit(f"error: no such document: {', '.join(sorted(unknown))}")
    return [subject for subject in found if not only or subject.name in only]


def _handed_on(options: argparse.Namespace) -> tuple[str, ...]:
    """Give the arguments of `generate` that choose an engine."""
    given = (
        ("--models", options.models),
        ("--models-output", options.models_output),
    )
    return tuple(part for pair in given if pair[1] for part in pair)


class _Progress:
    """A line on standard error for each document that is done."""

    def __init__(self, count: int, options: argparse.Namespace) -> None:
        self._count = count
        self._options = options
        self._started = time.monotonic()
        self._done = 0
        self._lock = threading.Lock()

    def tell(self, row: Row) -> None:
        """Say what came of a document."""
        with self._lock:
            self._done += 1
            took = int(time.monotonic() - self._started)
            head = f"[{self._done}/{self._count} {took // 60}:{took % 60:02d}]"
            texts = [
                f"{c} {cell(c, row.cells.get(c))}"
                for c in self._options.columns
                if c not in _ABOUT
            ]
            if not row.seconds:
                texts.append("(as before)")
            print(f"{head} {row.name}: {', '.join(texts)}", file=sys.stderr, flush=True)
            if self._options.details:
                self._details(row)

    def _details(self, row: Row) -> None:
        for column in self._options.columns:
            result = row.cells.get(column)
            if result and not result.clean and result.detail:
                print(f"--- {column}\n{result.detail}", file=sys.stderr, flush=True)


def _measure_all(
    chosen: Sequence[Subject], work: Path, options: argparse.Namespace
) -> list[Row]:
    """Measure in parallel, the largest first: no core waits for another at the end."""
    kept = Kept(None) if options.fresh or options.keep else Kept.of_user()
    how = Options(
        columns=options.columns,
        timeout=options.timeout,
        generate=_handed_on(options),
        kept=kept,
    )
    progress = _Progress(len(chosen), options)
    if "mypy" in options.columns:
        warm(how, work)

    measure_some = partial(measure_in, work=work, options=how, keep=bool(options.keep))
    with _pool(options) as pool:
        waiting = [pool.submit(measure_some, some) for some in groups(chosen)]
        for future in as_completed(waiting):
            for row in future.result():
                progress.tell(row)
    kept.tidy()
    return [row for future in waiting for row in future.result()]


@contextmanager
def _pool(options: argparse.Namespace) -> Iterator[Executor]:
    """Give what measures several at once: threads, since tools are processes."""
    if options.executor is None:
        with ThreadPoolExecutor(options.jobs) as pool:
            yield pool
        return
    tests = str(Path(__file__).resolve().parents[1])
    with workers(options.executor, options.jobs, [tests]) as several:
        assert several is not None
        yield several


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and tell by the exit code whether everything is clean."""
    options = _parse(arguments)
    chosen = _chosen(options)
    with tempfile.TemporaryDirectory(prefix="clientwright-corpus-") as temporary:
        rows = _measure_all(chosen, options.keep or Path(temporary), options)
    rows.sort(key=lambda row: row.name)
    text = table(rows, options.columns)
    print(text)
    if options.markdown:
        page = markdown(rows, options.columns)
        options.markdown.write_text(page, encoding="utf-8")
    if options.json:
        data = [dataclasses.asdict(row) for row in rows]
        options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    measured = [row.cells[c] for row in rows for c in options.columns if c in row.cells]
    return 0 if all(result.clean for result in measured) else 1


if __name__ == "__main__":
    sys.exit(main())
