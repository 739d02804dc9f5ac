"""Figures as a page of Markdown, and the goals that they are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .tools import CLIENT, MODELS, OURS, PEERS

Figures = dict[str, Any]

_HEAD = """\
# Benchmarks

Written by `./scripts/bench --write`, whole: what is measured, and on what, is below.
Every figure is the median of whole processes that were run in turn, after one run of
each that does not count, so that all of them find their files in memory and their
modules compiled. What takes more than 20 seconds is run once. Seconds are of the wall
clock unless they are called processor time, MB the peak of the process. Goals are held
against processor time. Machines differ: the ratios are what to compare.
"""


_LIMITS = {
    "small, in process": 1.5,
    "small, synchronous": 1.25,
    "small, asynchronous": 1.25,
    "1,000 at a time": 1.3,
    "a list of 1 MB": 1.1,
}


def markdown(figures: Figures) -> str:
    """Write the page; sections that were not measured are left out."""
    lines = [_HEAD]
    for key, value in figures.get("machine", {}).get("found", {}).items():
        lines.append(f"- {key}: {value}")
    goals = list(_goals(figures))
    if goals:
        lines += ["", "## Goals", "", *_GOALS_HEAD, *goals]
    for key, write in _SECTIONS.items():
        if figures.get(key):
            lines += ["", *write(figures[key])]
    return "\n".join(lines) + "\n"


_GOALS_HEAD = ["| goal | at most | found |", "|---|---|---|"]
_LARGE = ("spotify", "keycloak-admin", "airflow", "gitea", "github", "stripe")
_TINY = ("redocly-museum", "adyen-checkout")


def _goals(figures: Figures) -> Iterator[str]:
    """Hold the figures against what we want of them."""
    made = figures.get("generate", {})
    for peer, group, limit in (
        (CLIENT, (*_LARGE, "cloudflare"), 0.35),
        (CLIENT, ("openai",), 0.3),
        (CLIENT, ("openai (JSON)",), 0.35),
        (CLIENT, _TINY, 0.8),
        (MODELS, (*_LARGE, *_TINY, "cloudflare"), 0.8),
        (MODELS, ("openai", "openai (JSON)"), 0.4),
    ):
        ratios = {
            name: made[name][OURS]["processor"] / made[name][peer]["processor"]
            for name in group
            if peer in made.get(name, {}) and not made[name][peer]["code"]
        }
        if ratios:
            worst = max(ratios, key=ratios.__getitem__)
            what = f"{', '.join(ratios)}: share of {peer}'s time"
            yield _goal(what, limit, ratios[worst], f" ({worst})", " x")
    if "cloudflare" in made:
        yield _goal("cloudflare, MB", 600, made["cloudflare"][OURS]["peak"])
    for name, row in figures.get("beyond", {}).items():
        spent = row[OURS]["processor"] - row["copy"]["processor"]
        yield _goal(f"{name}, beyond parsing and writing the same, s", 1.2, spent)
    again = figures.get("again", {})
    if again:
        worst = max(again, key=lambda name: float(again[name]["processor"]))
        what = "an unchanged document again, s"
        yield _goal(what, 0.3, again[worst]["processor"], f" ({worst})")
        touched = sum(row["touched"] for row in again.values())
        yield _goal("files that this touches", 0, touched)
    twice = _doublings(figures.get("growth", {}))
    if twice:
        yield _goal("twice the operations: more time", 2.1, max(t for t, _ in twice))
        yield _goal("twice the operations: more memory", 2.1, max(m for _, m in twice))
    used = figures.get("clients", {})
    if "openai" in used:
        row = used["openai"]
        ratio = row["import"] / row["base"]
        what = "openai: client, against `import httpx2, pydantic`"
        yield _goal(what, 1.1, ratio, "", " x")
        if row.get("peer"):
            what = f"openai: first import of every model, share of {CLIENT}'s"
            yield _goal(what, 0.6, row["models"] / row["peer"], "", " x")
    for name in ("openai", "github", "cloudflare"):
        if name in used:
            calls = used[name]["calls"]
            yield _goal(f"{name}: first call, median, ms", 15, calls["median"] * 1e3)
            yield _goal(f"{name}: first call, p95, ms", 60, calls["p95"] * 1e3)
    if "stripe" in used:
        calls = used["stripe"]["calls"]
        yield _goal("stripe: first call, p95, ms", 400, calls["p95"] * 1e3)
    yield from _of_calls(figures)


def _of_calls(figures: Figures) -> Iterator[str]:
    """Hold calls, and what a package carries, against what we want of them."""
    small = figures.get("calls", {}).get("small")
    if small:
        for name, limit in _LIMITS.items():
            yield _goal(
                f"a call, {name}: by hand", limit, small[name]["ratio"], "", " x"
            )
        what = "client of one operation, with a JSON body: lines of Python"
        yield _goal(what, 3_900, small["lines"])
    used = figures.get("clients", {})
    if "spotify" in used:
        yield _goal("spotify: lines of Python", 16_500, used["spotify"]["lines"])
    if "openai" in used:
        yield _goal("openai: lines of the runtime", 5_500, used["openai"]["runtime"])
    first = figures.get("first", {})
    if first:
        worst = max(first, key=lambda name: float(first[name]["kept"]["median"]))
        spent = first[worst]["kept"]["median"] * 1e3
        yield _goal("first call of a process, median, ms", 25, spent, f" ({worst})")


def _goal(
    what: str, limit: float, found: float, where: str = "", unit: str = ""
) -> str:
    missed = "" if found <= limit else ", missed"
    return f"| {what} | {limit:,g}{unit} | {_short(found)}{unit}{where}{missed} |"


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def _generate(figures: Figures) -> Iterator[str]:
    yield from (
        "## Generating a package, cold",
        "",
        f"{MODELS} writes models alone, with its own `builtin` formatter; {CLIENT}",
        "without project files. The ratio is ours to theirs, by the wall clock and by",
        "processor time: below 1, ours took less. `failed`: an exit code other than 0.",
        "",
        "| document | ours | " + " | ".join(PEERS) + " |",
        "|---|---|" + "---|" * len(PEERS),
    )
    for name, results in figures.items():
        mine = results[OURS]
        cells = [_cell(mine)]
        for peer in PEERS:
            other = results.get(peer)
            cells.append(
                "" if other is None else f"{_cell(other)}{_ratio(mine, other)}"
            )
        yield f"| {name} | " + " | ".join(cells) + " |"


def _cell(result: Figures) -> str:
    failed = ", failed" if result["code"] else ""
    return f"{result['wall']:.2f} s, {result['peak']:.0f} MB{failed}"


def _ratio(mine: Figures, other: Figures) -> str:
    wall = mine["wall"] / other["wall"]
    return f" ({wall:.2f}, {mine['processor'] / other['processor']:.2f})"


def _beyond(figures: Figures) -> Iterator[str]:
    yield from (
        "## Beyond reading and writing",
        "",
        "The same document, parsed by a program that then only writes the same files.",
        "",
        "| document | ours | that program | difference |",
        "|---|---|---|---|",
    )
    for name, row in figures.items():
        mine, copy = row[OURS], row["copy"]
        spent = mine["wall"] - copy["wall"]
        yield f"| {name} | {_cell(mine)} | {_cell(copy)} | {spent:.2f} s |"


def _again(figures: Figures) -> Iterator[str]:
    yield from (
        "## The same document again",
        "",
        "| document | seconds | peak MB | files touched |",
        "|---|---|---|---|",
    )
    for name, row in figures.items():
        yield f"| {name} | {row['wall']:.2f} | {row['peak']:.0f} | {row['touched']} |"


def _change(figures: Figures) -> Iterator[str]:
    yield from (
        "## One operation changed",
        "",
        "| document | seconds | files in all | files written |",
        "|---|---|---|---|",
    )
    for name, row in figures.items():
        files = ", ".join(f"`{path}`" for path in row["files"])
        yield f"| {name} | {row['wall']:.2f} | {row['all']} | {files} |"


def _growth(figures: Figures) -> Iterator[str]:
    yield from (
        "## Growth",
        "",
        "A made document, of which everything grows with the operations.",
        "",
        "| operations | seconds | processor seconds | peak MB | seconds, to half |",
        "|---|---|---|---|---|",
    )
    for size, row in figures.items():
        half = figures.get(str(int(size) // 2))
        ratio = f"{row['wall'] / half['wall']:.2f}" if half else ""
        times = f"{row['wall']:.2f} | {row['processor']:.2f}"
        yield f"| {size} | {times} | {row['peak']:.0f} | {ratio} |"


def _doublings(figures: Figures) -> list[tuple[float, float]]:
    """Give how much more time and memory twice the operations take."""
    halves = [(row, figures.get(str(int(n) // 2))) for n, row in figures.items()]
    return [
        (row["processor"] / half["processor"], row["peak"] / half["peak"])
        for row, half in halves
        if half
    ]


def _clients(figures: Figures) -> Iterator[str]:
    yield from (
        "## What a package costs its user",
        "",
        "`client`: import it and make one, as a ratio to `import httpx2, pydantic`. A",
        "first call is taken for every operation in turn, and counts looking up the",
        "method, every type in its signature and what reads its response: the median,",
        "the 95th percentile and the worst, in milliseconds. Then the seconds that",
        f"importing every model takes, and in brackets those of {CLIENT}: for",
        "the first time, and once Python has kept what it compiled. All is processor",
        "time. Lines are of Python, blank ones, comments and docstrings included; in",
        "brackets those of the runtime.",
        "",
        "| package | client | first | p95 | worst | models | again | lines | files |",
        "|---|---|---|---|---|---|---|---|---|",
    )
    for name, row in figures.items():
        calls = row["calls"]
        times = " | ".join(f"{calls[k] * 1e3:.1f}" for k in ("median", "p95", "worst"))
        imports = " | ".join(
            f"{row[key]:.2f}" + (f" ({row[other]:.2f})" if other in row else "")
            for key, other in (("models", "peer"), ("models again", "peer again"))
        )
        ratio = row["import"] / row["base"]
        size = f"{row['lines']:,} ({row['runtime']:,}) | {row['files']}"
        yield f"| {name} | {ratio:.2f} | {times} | {imports} | {size} |"


def _jobs(figures: Figures) -> Iterator[str]:
    yield from (
        "## Several documents at once",
        "",
        "| `--jobs` | seconds |",
        "|---|---|",
    )
    for count, row in figures["all"].items():
        yield f"| {count} | {row['wall']:.2f} |"


def _calls(figures: Figures) -> Iterator[str]:
    yield from (
        "## Calls",
        "",
        "A call of a generated client beside the same by hand: the HTTP library, and",
        "a `TypeAdapter` on the response's bytes. Blocks of calls take turns in one",
        "process; the ratio is the median over pairs of blocks, by processor time and",
        "by the wall clock, which over a socket holds the server's time, too.",
        "",
        "| call | by hand, ms | ours, ms | ratio | wall | at most |",
        "|---|---|---|---|---|---|",
    )
    for row in figures.values():
        for name, limit in _LIMITS.items():
            found = row[name]
            by_hand, ours = found["hand"] * 1000, found["ours"] * 1000
            missed = "" if found["ratio"] <= limit else ", missed"
            ratios = f"{found['ratio']:.2f}{missed} | {found['wall']:.2f}"
            yield f"| {name} | {by_hand:.2f} | {ours:.2f} | {ratios} | {limit:g} |"
        yield ""
        lines, files = row["lines"], row["files"]
        yield f"That package has {lines:,} lines of Python in {files} files."


def _peers(figures: Figures) -> Iterator[str]:
    yield from (
        "## The same call by other generators' clients",
        "",
        "One small JSON call, synchronous, all in one process and in turn: processor",
        "time of a call, and its ratio to the call by hand. What openapi-generator",
        "makes has no transport within the process.",
        "",
        "| client | in process, ms | ratio | over a socket, ms | ratio | wall |",
        "|---|---|---|---|---|---|",
    )
    for row in figures.values():
        inside, over = row["in process"], row["over a socket"]
        for name, there in over.items():
            here = inside.get(name)
            within = _cost(here)
            wall = f"{there['wall']:.2f}"
            yield f"| {_NAMED.get(name, name)} | {within} | {_cost(there)} | {wall} |"


def _cost(found: Figures | None) -> str:
    if found is None:
        return "|"
    return f"{found['seconds'] * 1e3:.2f} | {found['ratio']:.2f}"


_NAMED = {"hand": "by hand", "ours": OURS}


def _first(figures: Figures) -> Iterator[str]:
    yield from (
        "## The first call of a process",
        "",
        "Every operation in a fresh process, from a client that is made to the value,",
        "by processor time, in milliseconds. Most of it is importing what pydantic",
        "needs for a first model: `by hand` is one model and the HTTP library alone.",
        "",
        "| package | compiled modules | operations | by hand | median | p95 | worst |",
        "|---|---|---|---|---|---|---|",
    )
    for name, row in figures.items():
        for kept in ("kept", "not kept"):
            found = row[kept]
            called = row["operations"] - found["failed"]
            spent = " | ".join(
                f"{found[key] * 1e3:.0f}" for key in ("hand", "median", "p95", "worst")
            )
            yield f"| {name} | {kept} | {called} of {row['operations']} | {spent} |"


_SECTIONS: dict[str, Callable[[Figures], Iterator[str]]] = {
    "generate": _generate,
    "beyond": _beyond,
    "again": _again,
    "change": _change,
    "growth": _growth,
    "clients": _clients,
    "calls": _calls,
    "peers": _peers,
    "first": _first,
    "jobs": _jobs,
}
