"""The programs that are compared, and the folder that they work in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

from .process import Command

OURS = "clientwright"
CLIENT = "openapi-python-client"
MODELS = "datamodel-code-generator"
JAVA = "openapi-generator"
PEERS = (CLIENT, MODELS, JAVA)
_ASIDE = "aside"


class Tools:
    """Commands of ours and the peers', below one folder."""

    def __init__(self, work: Path, peers: Path | None) -> None:
        self.work = work
        self._bin = peers / "bin" if peers is not None else None
        self.peer_python = self._bin / "python" if self._bin is not None else None
        self.java = self._bin is not None and shutil.which("java") is not None
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
            # Every Python may keep what it compiles; ours keeps nothing else here.
            "PYTHONPYCACHEPREFIX": str(work / "compiled"),
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent / "generator"),
            "XDG_CACHE_HOME": str(work / "cache"),
        }
        if self._bin is not None:
            # As in an activated environment: openapi-python-client runs its `ruff`.
            path = os.pathsep.join((str(self._bin.resolve()), os.environ["PATH"]))
            self.environment["PATH"] = path

    def output(self, document: str, tool: str) -> Path:
        """Give the folder that a tool writes a document's package to."""
        return self.made / document.replace(" ", "-") / tool

    @property
    def made(self) -> Path:
        """The folder of all packages."""
        return self.work / "out"

    def generate(self, name: str, file: Path) -> dict[str, Command]:
        """Give each tool's command to generate from a document, into an empty place."""
        commands = {OURS: self.ours(file, self.output(name, OURS))}
        if self._bin is None:
            return commands
        output = self.output(name, CLIENT)
        commands[CLIENT] = self.cleared(
            output,
            *(str(self._bin / "openapi-python-client"), "generate", "--path"),
            *(str(file), "--output-path", str(output), "--meta", "none"),
        )
        output = self.output(name, MODELS)
        commands[MODELS] = self.cleared(
            output,
            *(str(self._bin / "datamodel-codegen"), "--input", str(file)),
            *("--input-file-type", "openapi", "--output", str(output / "models.py")),
            *("--output-model-type", "pydantic_v2.BaseModel"),
            *("--formatters", "builtin"),
        )
        if self.java:
            output = self.output(name, JAVA)
            commands[JAVA] = self.cleared(
                output,
                *(str(self._bin / "openapi-generator-cli"), "generate", "-g", "python"),
                *("-i", str(file), "-o", str(output), "--skip-validate-spec"),
            )
        return commands

    def ours(self, file: Path, output: Path, *, again: bool = False) -> Command:
        """Give the command that generates; `again` leaves what is there."""
        arguments = (
            *(sys.executable, "-m", "clientwright.cli", "-q", "generate"),
            *("--spec", str(file), "--output", str(output), "--package", "client"),
        )
        return (
            Command(arguments, _nothing) if again else self.cleared(output, *arguments)
        )

    def cleared(self, output: Path, *arguments: str) -> Command:
        """Make a command whose output folder is not there when it starts."""

        def clear() -> None:
            self.set_aside(output)
            output.parent.mkdir(parents=True, exist_ok=True)

        return Command(arguments, clear)

    def set_aside(self, folder: Path) -> None:
        """Take away what an earlier run has made, without removing it yet.

        Some file systems (ext4) look long for room for new files in the minutes after
        many were removed: who measures then measures the removal.
        """
        if folder.exists():
            folder.rename(self.place() / folder.name)

    def place(self) -> Path:
        """Make a new folder, which stays until `clean`."""
        aside = self.work / _ASIDE
        aside.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(dir=aside))

    def clean(self) -> None:
        """Remove what was set aside; nothing should be measured for a while then."""
        shutil.rmtree(self.work / _ASIDE, ignore_errors=True)

    def machine(self) -> dict[str, str]:
        """Tell what the figures are taken on, and with which versions."""
        system = os.uname()
        found = {
            "processors": f"{os.cpu_count()} of {_processor()}",
            "load when this was begun": f"{os.getloadavg()[0]:.1f}",
            "system": f"{system.sysname} {system.release}, {system.machine}",
            "Python": sys.version.split()[0],
            **{name: version(name) for name in (OURS, "httpx2", "pydantic")},
        }
        if self._bin is None:
            return {**found, "peers": "not measured"}
        for name in (CLIENT, MODELS, "openapi-generator-cli"):
            code = f"from importlib.metadata import version; print(version({name!r}))"
            found[name] = _said(str(self._bin / "python"), "-c", code)
        found["Java"] = (
            _said("java", "-version").splitlines()[0]
            if self.java
            else "none, so openapi-generator was not measured"
        )
        return found


def _nothing() -> None:
    return


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return (done.stdout or done.stderr).strip()


def _processor() -> str:
    """Name the processor, where the system tells (Linux)."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    named = (line for line in lines if line.startswith("model name"))
    return next(named, "unknown kind").partition(":")[2].strip() or "unknown kind"
