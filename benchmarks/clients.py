"""What a generated package costs the program that uses it."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

_BASE = "import httpx2, pydantic"
_CLIENT = """
import json, pathlib, sys
manifest = json.loads(pathlib.Path(sys.argv[1], ".clientwright.json").read_text())
client = manifest["client"]
sys.path.insert(0, str(pathlib.Path(sys.argv[1], "src")))
"""
_START = """
package = __import__(client["package"])
made = getattr(package, client["class"])(base_url="http://127.0.0.1:9")
"""
_FIRST_CALLS = """
import time, typing
from operator import attrgetter
spent = []
for operation in manifest["operations"]:
    started = time.process_time()
    method = attrgetter(operation["call"])(made)
    hints = typing.get_type_hints(method, include_extras=True)
    try:
        pydantic.TypeAdapter(hints.get("return"))
    except pydantic.errors.PydanticSchemaGenerationError:
        pass  # Pages, streams and files are read by no adapter.
    spent.append(time.process_time() - started)
print(json.dumps(spent))
"""
_MODELS = """
import importlib
models = importlib.import_module(client["package"] + ".models")
for name in models.__all__:
    getattr(models, name)
"""
_PEER = """
import importlib, pathlib, pkgutil, sys
folder = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(folder.parent))
"""
_PEER_MODELS = """
importlib.import_module(folder.name + ".models")
"""


def measure(
    package: Path,
    peer: Path | None,
    peer_python: Path | None,
    environment: Mapping[str, str],
    rounds: int,
    place: Callable[[], Path],
) -> dict[str, Any]:
    """Measure import, first calls and the import of every model, in processor seconds.

    Args:
        package: Folder of our package.
        peer: Folder of openapi-python-client's package for the same document.
        peer_python: The Python that has what that package needs.
        environment: Of the processes.
        rounds: Counted runs of each, in turn.
        place: Gives a new folder each time.
    """
    ours = Path(sys.executable)
    seen: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        # Python has not compiled yet what stands at a new place.
        fresh = place()
        models = (ours, _CLIENT, f"{_BASE}\n{_MODELS}", fresh / "ours")
        shutil.copytree(package, fresh / "ours")
        programs = {
            "base": (ours, "", _BASE, package),
            "import": (ours, _CLIENT, f"{_BASE}\n{_START}", package),
            "models": models,
            "models again": models,
        }
        if peer is not None and peer_python is not None and peer.is_dir():
            shutil.copytree(peer, fresh / peer.name)
            theirs = (peer_python, _PEER, _PEER_MODELS, fresh / peer.name)
            programs |= {"peer": theirs, "peer again": theirs}
        for name, (python, before, timed, folder) in programs.items():
            spent = _timed(python, before, timed, folder, environment)
            if number and spent is not None:
                seen.setdefault(name, []).append(spent)
    found: dict[str, Any] = {
        name: statistics.median(spent) for name, spent in seen.items()
    }
    found["calls"] = _calls(package, environment, rounds)
    found |= lines(package)
    return found


def lines(package: Path) -> dict[str, int]:
    """Count lines and files of Python in a package, and lines of its runtime."""
    counts = {
        file: len(file.read_text("utf-8").splitlines())
        for file in (package / "src").rglob("*.py")
    }
    runtime = (n for file, n in counts.items() if file.parent.name == "_runtime")
    return {
        "lines": sum(counts.values()),
        "files": len(counts),
        "runtime": sum(runtime),
    }


def _calls(
    package: Path, environment: Mapping[str, str], rounds: int
) -> dict[str, float]:
    """Take each operation's first call in a process of its own round; give medians."""
    script = f"{_BASE}\n{_CLIENT}{_START}{_FIRST_CALLS}"
    runs = [
        json.loads(_run((sys.executable, "-c", script, str(package)), environment))
        for _ in range(rounds + 1)
    ][1:]
    calls = sorted(statistics.median(each) for each in zip(*runs, strict=True))
    return {
        "median": statistics.median(calls) if calls else 0.0,
        "p95": calls[int(len(calls) * 0.95)] if calls else 0.0,
        "worst": calls[-1] if calls else 0.0,
    }


def _timed(
    python: Path, before: str, timed: str, folder: Path, environment: Mapping[str, str]
) -> float | None:
    """Time a part of a program; None where it fails."""
    script = (
        f"{before}\nimport time as _time\n_start = _time.process_time()\n{timed}\n"
        "print(_time.process_time() - _start)"
    )
    try:
        written = _run((str(python), "-c", script, str(folder)), environment)
    except subprocess.CalledProcessError:
        return None
    return float(written.strip().splitlines()[-1])


def _run(command: Sequence[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment
    )
    return done.stdout
