"""What is measured of the generator: one function for each section of the page."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from . import documents
from .process import Command, alternate, run
from .tools import OURS, Tools

Figures = dict[str, Any]

_JOBS = ("spotify", "keycloak-admin", "airflow", "gitea", "github", "openai (JSON)")
_COPY = """
import json, pathlib, sys
source, old, new = map(pathlib.Path, sys.argv[1:])
data = source.read_bytes()
if source.suffix == ".json":
    json.loads(data)
else:
    import yaml
    yaml.load(data, Loader=yaml.CSafeLoader)
contents = json.loads(old.read_text())
for path, text in contents.items():
    file = new / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
"""
"""Parses a document, and writes what was made of it before."""


class Sections:
    """Measurements with one set of tools and so many rounds."""

    def __init__(self, tools: Tools, rounds: int) -> None:
        self._tools = tools
        self.rounds = rounds
        self._log = tools.work / "log.txt"

    def _alternate(self, commands: dict[str, Command]) -> Figures:
        return alternate(
            commands,
            rounds=self.rounds,
            environment=self._tools.environment,
            log=self._log,
        )

    def generate(self, name: str, file: Path) -> Figures:
        """Generate cold, ours and the peers in turn."""
        return self._alternate(self._tools.generate(name, file))

    def again(self, name: str, file: Path) -> Figures:
        """Generate over the same again; `touched` counts the files that changed."""
        output = self.made(name, file)
        before = _states(output)
        again = self._tools.ours(file, output, again=True)
        figures: Figures = self._alternate({OURS: again})[OURS]
        return {**figures, "touched": len(_changed(before, _states(output)))}

    def change(self, name: str, file: Path) -> Figures:
        """Change one operation's summary; give the files that this writes."""
        data = documents.read(file)
        item = next(iter(data["paths"].values()))
        method = next(one for one in documents.METHODS if one in item)
        folder = self._tools.work / "changed"
        folder.mkdir(parents=True, exist_ok=True)
        old, new = folder / "old.json", folder / "new.json"
        old.write_text(json.dumps(data, default=str), encoding="utf-8")
        item[method]["summary"] = "Do what nobody has asked for yet"
        new.write_text(json.dumps(data, default=str), encoding="utf-8")
        output = self._tools.output(f"{name}-changed", OURS)
        environment = self._tools.environment
        run(self._tools.ours(old, output), environment, self._log)
        before = _states(output)
        figures = run(self._tools.ours(new, output, again=True), environment, self._log)
        return {
            "wall": figures.wall,
            "files": sorted(_changed(before, _states(output))),
            "all": len(before),
        }

    def beyond(self, name: str, file: Path) -> Figures:
        """Generate, beside a program that parses and writes the same bytes."""
        output = self.made(name, file)
        contents = {
            path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
            for path in output.rglob("*")
            if path.is_file()
        }
        kept = self._tools.work / "contents.json"
        kept.write_text(json.dumps(contents), encoding="utf-8")
        copy = self._tools.output(name, "copy")
        arguments = (sys.executable, "-c", _COPY, str(file), str(kept), str(copy))
        return self._alternate(
            {
                OURS: self._tools.ours(file, output),
                "copy": self._tools.cleared(copy, *arguments),
            }
        )

    def growth(self, size: int) -> Figures:
        """Generate from a made document of so many operations."""
        file = self._tools.work / "made" / f"made{size}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(documents.made(size)), encoding="utf-8")
        output = self._tools.output("made", OURS)
        figures: Figures = self._alternate({OURS: self._tools.ours(file, output)})[OURS]
        return figures

    def jobs(self, found: dict[str, Path]) -> Figures:
        """Generate several documents in one process, and in one for each processor."""
        folder = self._tools.work / "jobs"
        folder.mkdir(parents=True, exist_ok=True)
        settings = "".join(
            f"[vendors.{name.split()[0]}]\nspec = {json.dumps(str(found[name]))}\n"
            f"output = {json.dumps(f'out/{name.split()[0]}')}\n"
            for name in _JOBS
            if name in found
        )
        (folder / "clientwright.toml").write_text(settings, encoding="utf-8")
        start = (sys.executable, "-m", "clientwright.cli", "-q", "generate")

        def clear() -> None:
            self._tools.set_aside(folder / "out")

        count = os.cpu_count() or 1
        return self._alternate(
            {
                "1": Command((*start, "--jobs", "1"), clear, folder),
                str(count): Command((*start, "--jobs", str(count)), clear, folder),
            }
        )

    def made(self, name: str, file: Path) -> Path:
        """Give the folder of our package, made if it is not there."""
        output = self._tools.output(name, OURS)
        if not (output / ".clientwright.json").is_file():
            made = self._tools.ours(file, output)
            done = run(made, self._tools.environment, self._log)
            if done.code:
                raise SystemExit(f"{name}: {self._log.read_text(errors='replace')}")
        return output


def _states(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Give what changes when a file is touched."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            path.stat().st_size,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def _changed(
    before: dict[str, tuple[int, int, int]], after: dict[str, tuple[int, int, int]]
) -> set[str]:
    paths = before.keys() | after.keys()
    return {path for path in paths if before.get(path) != after.get(path)}
