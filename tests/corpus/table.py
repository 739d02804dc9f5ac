"""One table over every real document: `./scripts/corpus`.

Exit code 0 if every cell that was measured is clean, 1 if not, 2 if it cannot run.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus.measure import (
    COLUMNS,
    EXTRA,
    KINDS,
    Options,
    Result,
    Row,
    Subject,
    measure,
)
from corpus.naming import Figures

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
            scattered=entry.get("n_files", 1) > 1,
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
                found.append(Subject(name, path.resolve(), None))
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


_HEAD = """# Real documents

Written by `./scripts/corpus --markdown docs/corpus.md`: 59 vendors' documents, and what
came of each. `any`, `mypy` and `pyright` count what is wrong; `verify` counts the
operations that are proved. What is not clean is in bold.
"""


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
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--timeout", type=float, default=1800, help="seconds a tool")
    parser.add_argument("--models", help="engine, handed on to generate")
    parser.add_argument("--models-output", help="its family, likewise")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all of it, as JSON")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="the table")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave packages here")
    parser.add_argument("--details", action="store_true", help="say what is not clean")
    options = parser.parse_args(arguments)
    options.columns = [name for name in options.columns.split(",") if name]
    unknown = set(options.columns) - {*COLUMNS, *EXTRA}
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


def _measure_all(
    chosen: Sequence[Subject], work: Path, options: argparse.Namespace
) -> list[Row]:
    """Measure in parallel; a line on standard error tells of each that is done."""
    how = Options(
        columns=options.columns,
        timeout=options.timeout,
        generate=_handed_on(options),
    )

    def one(subject: Subject) -> Row:
        folder = work / subject.name
        folder.mkdir(parents=True, exist_ok=True)
        row = measure(subject, folder, how)
        if options.keep is None:
            shutil.rmtree(folder)
        texts = (f"{c} {cell(c, row.cells.get(c))}" for c in options.columns)
        print(f"{subject.name}: {', '.join(texts)}", file=sys.stderr, flush=True)
        if options.details:
            for column in options.columns:
                result = row.cells.get(column)
                if result and not result.clean and result.detail:
                    print(f"--- {column}\n{result.detail}", file=sys.stderr, flush=True)
        return row

    with ThreadPoolExecutor(options.jobs) as pool:
        return list(pool.map(one, chosen))


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
        options.markdown.write_text(f"{_HEAD}\n{text}\n", encoding="utf-8")
    if options.json:
        data = [dataclasses.asdict(row) for row in rows]
        options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    measured = [row.cells[c] for row in rows for c in options.columns if c in row.cells]
    return 0 if all(result.clean for result in measured) else 1


if __name__ == "__main__":
    sys.exit(main())
