"""Figures as a page of Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .process import Result

_PEERS = ("openapi-python-client", "datamodel-code-generator", "openapi-generator")


def markdown(figures: dict[str, Any]) -> str:
    """Write the page; sections that were not measured are left out."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `./scripts/bench --write`. Whole processes in turn, medians; wall",
        "seconds and peak MB. Machines differ: the ratios are what to compare.",
        "",
    ]
    lines += [f"- {key}: {value}" for key, value in figures["machine"].items()]
    for key, write in _SECTIONS.items():
        if key in figures:
            lines += ["", *write(figures[key])]
    return "\n".join(lines) + "\n"


def _generate(figures: dict[str, dict[str, Result]]) -> list[str]:
    lines = [
        "## Generating a package, cold",
        "",
        "datamodel-code-generator writes models alone. A ratio below 1 means that ours",
        "took less; `failed` is an exit code other than 0.",
        "",
        "| document | ours | " + " | ".join(f"{p} (ratio)" for p in _PEERS) + " |",
        "|---|---|" + "---|" * len(_PEERS),
    ]
    for name, results in figures.items():
        mine = results["ours"]
        cells = [f"{mine.wall:.2f} s, {mine.peak:.0f} MB{_failed(mine)}"]
        for peer in _PEERS:
            other = results.get(peer)
            if other is None:
                cells.append("")
                continue
            cells.append(
                f"{other.wall:.2f} s, {other.peak:.0f} MB{_failed(other)}"
                f" ({mine.wall / other.wall:.2f})"
            )
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def _again(figures: dict[str, Result]) -> list[str]:
    lines = [
        "## The same document again",
        "",
        "| document | seconds | peak MB |",
        "|---|---|---|",
    ]
    return lines + [
        f"| {name} | {result.wall:.2f}{_failed(result)} | {result.peak:.0f} |"
        for name, result in figures.items()
    ]


def _growth(figures: dict[int, Result]) -> list[str]:
    lines = [
        "## Growth",
        "",
        "| operations | seconds | peak MB | ratio to half the size |",
        "|---|---|---|---|",
    ]
    earlier: Result | None = None
    for size, result in figures.items():
        ratio = f"{result.wall / earlier.wall:.2f}" if earlier else ""
        lines.append(f"| {size} | {result.wall:.2f} | {result.peak:.0f} | {ratio} |")
        earlier = result
    return lines


def _clients(figures: dict[str, dict[str, float]]) -> list[str]:
    lines = [
        "## What a package costs its user",
        "",
        "Import and construction as a ratio to `import httpx2, pydantic`; the rest in",
        "milliseconds. A first call loads the models that its answer needs.",
        "",
        "| package | import | first call: median | p95 | worst | every model |",
        "|---|---|---|---|---|---|",
    ]
    for name, row in figures.items():
        calls = [
            row["first call, median"],
            row["first call, p95"],
            row["first call, worst"],
            row["everything"],
        ]
        cells = " | ".join(f"{seconds * 1000:.1f}" for seconds in calls)
        lines.append(f"| {name} | {row['import']:.2f} | {cells} |")
    return lines


def _failed(result: Result) -> str:
    return ", failed" if result.code else ""


_SECTIONS: dict[str, Callable[[Any], list[str]]] = {
    "generate": _generate,
    "again": _again,
    "growth": _growth,
    "clients": _clients,
}
