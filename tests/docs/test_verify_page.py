"""The examples of `docs/verify.md` run, and print what the page says."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from snippets import blocks, mock
from support import ROOT, SPECS, environment, here

PAGE = (ROOT / "docs" / "verify.md").read_text(encoding="utf-8")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_verification_prints_what_is_shown(tmp_path: Path) -> None:
    """The line is the same but for the numbers, and the page is written."""
    shown = blocks(PAGE, "console")[0].splitlines()
    program, *arguments = shlex.split(shown[0].removeprefix("$ "))
    assert program == "clientwright"
    spec = SPECS / "periskope"
    made = here(
        *("generate", "--spec", spec / "openapi.yaml"),
        *("--overlay", spec / "overlay.yaml"),
        *("--output", "build/periskope", "-q"),
        cwd=tmp_path,
    )
    assert made.returncode == 0, made.stderr
    result = here(*arguments, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert _NUMBER.sub("N", result.stderr.strip()) == _NUMBER.sub("N", shown[1])
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")


def test_mock_answers_as_shown() -> None:
    """The example prints the block below it."""
    start = blocks(PAGE, "console")[1].splitlines()[0]
    document = ROOT / shlex.split(start.removeprefix("$ "))[2]
    (snippet,) = blocks(PAGE, "python")
    expected = PAGE.partition(snippet)[2].partition("```text\n")[2].partition("```")[0]
    with mock(document) as address:
        result = subprocess.run(
            [sys.executable, "-W", "error", "-c", snippet],
            env=environment(MOCK=address),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    assert result.returncode == 0, result.stderr
    assert result.stdout == expected
