"""Programs of ours, each in a copy of a process that has imported them.

To import what `generate` or `verify` needs takes longer than all else that they do for
a small document. Each program still has a process of its own, with a limit of time and
with nothing in it that another one left behind.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

TIMED_OUT = 124

_IMPORTED = (
    "clientwright.cli",
    "clientwright.commands.generate",
    "clientwright.commands.validate",
    "clientwright.commands.verify",
    "clientwright.document.read.load",
    "clientwright.pipeline",
    "clientwright.verify.driver.run",
    "openapi_spec_validator",
)


class Starter:
    """A process that waits for programs, and starts each in a copy of itself."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).resolve())],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(
        self,
        code: str,
        arguments: Sequence[str],
        *,
        cwd: Path,
        timeout: float,
        environment: Mapping[str, str],
    ) -> subprocess.CompletedProcess[str]:
        """Run Python code; what takes too long is ended, with exit code 124.

        Raises `RuntimeError` where the process that starts programs has ended.
        """
        with tempfile.TemporaryDirectory(prefix="clientwright-started-") as folder:
            said = [Path(folder, name) for name in ("out", "err")]
            job = {
                "code": code,
                "arguments": [*arguments],
                "cwd": str(cwd),
                "timeout": timeout,
                "environment": dict(environment),
                "said": [str(one) for one in said],
            }
            come = self._asked(json.dumps(job).encode() + b"\n")
            if not come:
                raise RuntimeError("the process that starts programs has ended")
            out, err = (one.read_text("utf-8", errors="replace") for one in said)
        return subprocess.CompletedProcess([code, *arguments], int(come), out, err)

    def _asked(self, line: bytes) -> bytes:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(line)
        stdin.flush()
        return stdout.readline()

    def close(self) -> None:
        """End the process; it has no program running."""
        self._process.communicate()


_here = threading.local()


def starter(environment: Mapping[str, str]) -> Starter:
    """Return the one of this thread: it runs one program at a time."""
    found: Starter | None = getattr(_here, "starter", None)
    if found is None:
        found = _here.starter = Starter(environment)
        atexit.register(found.close)
    return found


def _serve() -> None:
    for name in _IMPORTED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    for line in sys.stdin.buffer:
        code = _started(json.loads(line))
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


def _started(job: Mapping[str, Any]) -> int:
    """Run one program to its end, or to that of its time."""
    process = os.fork()
    if process == 0:
        os._exit(_program(job))
    watched = os.pidfd_open(process)
    try:
        poll = select.poll()
        poll.register(watched, select.POLLIN)
        in_time = bool(poll.poll(job["timeout"] * 1000))
        if not in_time:
            signal.pidfd_send_signal(watched, signal.SIGKILL)
    finally:
        os.close(watched)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return code if in_time else TIMED_OUT


def _program(job: Mapping[str, Any]) -> int:
    """Be the program, in the process that was made for it; return its exit code."""
    os.environ.clear()
    os.environ.update(job["environment"])
    os.chdir(job["cwd"])
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    for number, path in enumerate(job["said"], 1):
        with Path(path).open("wb") as file:
            os.dup2(file.fileno(), number)
    sys.argv = ["-c", *job["arguments"]]
    code: object = 0
    try:
        exec(compile(job["code"], "<string>", "exec"), {"__name__": "__main__"})
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    if isinstance(code, int):
        return code & 0xFF
    return 0 if code is None else 1


if __name__ == "__main__":
    _serve()
