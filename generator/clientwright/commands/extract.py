"""`clientwright extract`: documentation pages to one OpenAPI document."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..diagnostics import Collector, counted
from ..document.pages.extract import Extracted, extract
from ..document.read.budget import within
from ..ir.document import Json
from ..report import with_lines
from .packages.inputs import Options
from .terminal.console import Console
from .terminal.results import DONE, write_text


class _Plain(yaml.CSafeDumper):
    """Writes what stands twice twice: anchors are no help to a reader."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return True: nothing becomes an alias."""
        del data
        return True


def extract_pages(
    sources: Sequence[str],
    options: Options,
    console: Console,
    *,
    output: Path | None,
    review: Path | None,
) -> int:
    """Write the document that pages give; return the exit code.

    `output` None is standard output. Raises `GenerationError`.
    """
    collector = Collector()
    with within(options.limits, sources[0]):
        found = extract(sources, collector, options.limits)
    console.diagnostics(with_lines(collector))
    text = text_of(found.root, output.suffix if output is not None else "")
    if output is None:
        sys.stdout.write(text)
    else:
        write_text(output, text)
    if review is not None:
        write_text(review, review_of(found))
    count = sum(len(item) for item in found.root["paths"].values())
    console.status(
        f"{counted(count, 'operation')}, "
        f"{counted(len(found.inferred), 'inferred part')}"
        + (f", in {output}" if output is not None else "")
    )
    if found.inferred and review is None:
        console.say("hint", "`--review FILE` lists what was inferred, and why")
    return DONE


def text_of(root: Mapping[str, Json], suffix: str) -> str:
    """Return a document as JSON for `.json`, else as YAML."""
    if suffix == ".json":
        return json.dumps(root, indent=2, ensure_ascii=False) + "\n"
    return yaml.dump(
        dict(root), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=88
    )


def review_of(found: Extracted) -> str:
    """Return the table of everything inferred, as Markdown."""
    lines = [
        "# What was inferred",
        "",
        "No page says this in so many words. Look at each line; remove",
        "`x-clientwright-inferred` from the document where it is right, or correct it.",
        "",
        "| where | why |",
        "|---|---|",
    ]
    for pointer, reason in found.inferred:
        lines.append(f"| {_cell(pointer)} | {_cell(reason)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Return a text that is one cell of a table and nothing else."""
    plain = "".join(char if char.isprintable() else " " for char in text)
    plain = plain.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{char}" if char in "\\`|*_[]!#" else char for char in plain)
