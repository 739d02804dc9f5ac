"""What a generated package costs the program that uses it."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_BASE = "import httpx2, pydantic"
_CLIENT = """
import json, pathlib, sys
manifest = json.loads(pathlib.Path(sys.argv[1], ".clientwright.json").read_text())
client = manifest["client"]
sys.path.insert(0, str(pathlib.Path(sys.argv[1], "src")))
package = __import__(client["package"])
made = getattr(package, client["class"])(base_url="http://127.0.0.1:9")
"""
_FIRST_CALLS = """
import time, typing
from operator import attrgetter
spent = []
for operation in client["operations"]:
    started = time.perf_counter()
    method = attrgetter(operation["call"])(made)
    hints = typing.get_type_hints(method, include_extras=True)
    pydantic.TypeAdapter(hints.get("return"))
    spent.append(time.perf_counter() - started)
print(json.dumps(spent))
"""
_EVERYTHING = """
import importlib
models = importlib.import_module(client["package"] + ".models")
for name in models.__all__:
    getattr(models, name)
"""


def measure(
    found: dict[str, Path],
    scratch: Path,
    command: Callable[[Path, Path], Sequence[str]],
) -> dict[str, dict[str, float]]:
    """Measure import, first calls and the import of every model of each package.

    Seconds; `import` is a ratio to `import httpx2, pydantic` alone.
    """
    figures = {}
    for name, document in found.items():
        if name.endswith(")"):
            continue
        output = scratch / "client" / name
        subprocess.run(command(document, output), check=True, capture_output=True)
        base, made = _turns((_BASE, _CLIENT), output)
        calls = sorted(json.loads(_run(f"{_BASE}\n{_CLIENT}{_FIRST_CALLS}", output)))
        _, everything = _turns((_BASE, _CLIENT + _EVERYTHING), output)
        figures[name] = {
            "import": made / base,
            "first call, median": statistics.median(calls) if calls else 0.0,
            "first call, p95": calls[int(len(calls) * 0.95)] if calls else 0.0,
            "first call, worst": calls[-1] if calls else 0.0,
            "everything": everything,
        }
    return figures


def _turns(scripts: Sequence[str], package: Path) -> list[float]:
    """Time scripts in turn; give the medians."""
    spent: list[list[float]] = [[] for _ in scripts]
    for number in range(6):
        for index, script in enumerate(scripts):
            timed = (
                f"import time as _t; _s = _t.perf_counter()\n{script}\n"
                "print(_t.perf_counter() - _s)"
            )
            seconds = float(_run(timed, package).strip().splitlines()[-1])
            if number:
                spent[index].append(seconds)
    return [statistics.median(runs) for runs in spent]


def _run(script: str, package: Path) -> str:
    return subprocess.run(
        (sys.executable, "-c", script, str(package)),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
