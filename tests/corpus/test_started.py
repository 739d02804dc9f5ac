"""Given a process that starts programs, want what a process of their own gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus.started import TIMED_OUT, Starter
from support import CLIENTWRIGHT, environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it forks")


@pytest.fixture(scope="module")
def started() -> Iterator[Starter]:
    """The process that starts programs."""
    made = Starter(environment(PYTHONSAFEPATH="1"))
    yield made
    made.close()


def _run(
    started: Starter, cwd: Path, code: str, *arguments: str, timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    return started.run(
        code,
        arguments,
        cwd=cwd,
        timeout=timeout,
        environment=environment(PYTHONSAFEPATH="1", MADE="here"),
    )


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("import sys; print(sys.argv)", ("a", "b c")),
        ("import os; print(os.getcwd(), os.environ['MADE'])", ()),
        ("import sys; print('x', file=sys.stderr); sys.exit(7)", ()),
        ("raise SystemExit", ()),
        ("raise SystemExit(None)", ()),
        ("import os; os.kill(os.getpid(), 9)", ()),
        ("import sys; print(repr(sys.stdin.read()))", ()),
        ("print('\\u00e4'); import os; os.system('echo inner')", ()),
        (CLIENTWRIGHT[-1], ("--version",)),
        (CLIENTWRIGHT[-1], ("generate", "nothing-here.yaml")),
    ],
)
def test_programs_end_as_they_do_alone(
    started: Starter, tmp_path: Path, code: str, arguments: tuple[str, ...]
) -> None:
    found = _run(started, tmp_path, code, *arguments)
    alone = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tmp_path,
        env=environment(PYTHONSAFEPATH="1", MADE="here"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, sorted(found.stdout)) == (
        alone.returncode,
        sorted(alone.stdout),
    )
    assert found.stderr == alone.stderr


def test_an_error_is_told(started: Starter, tmp_path: Path) -> None:
    found = _run(started, tmp_path, "raise ValueError('made')")
    assert found.returncode == 1
    assert "ValueError: made" in found.stderr


def test_what_takes_too_long_is_ended(started: Starter, tmp_path: Path) -> None:
    code = "import os; print(os.getpid(), flush=True); import time; time.sleep(600)"
    found = _run(started, tmp_path, code, timeout=1)
    assert found.returncode == TIMED_OUT
    with pytest.raises(ProcessLookupError):
        os.kill(int(found.stdout), 0)


def test_one_program_leaves_nothing_to_another(
    started: Starter, tmp_path: Path
) -> None:
    _run(started, tmp_path, "import clientwright; clientwright.left = 1")
    code = "import clientwright; print(hasattr(clientwright, 'left'))"
    assert _run(started, tmp_path, code).stdout == "False\n"


def test_an_end_of_it_is_an_error(tmp_path: Path) -> None:
    made = Starter(environment())
    made.close()
    with pytest.raises((RuntimeError, ValueError)):
        _run(made, tmp_path, "print()")
