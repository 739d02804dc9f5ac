"""`verify --fuzz`: finds what the plan does not, shrinks it, and can repeat it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from support import clientwright, here
from verify.packages import damaged, make

WORDS = Path(__file__).with_name("words.yaml")


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a package without a mistake."""
    return make(WORDS, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def lower(words: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one that sends some capitals as small letters: no planned value has them."""
    return damaged(
        words,
        tmp_path_factory.mktemp("damaged"),
        "_runtime/sendable.py",
        "return quote(text, safe",
        "text = ''.join(c.lower() if c in 'ABCDEGHI' else c for c in text)\n"
        "        return quote(text, safe",
    )


def _verify(package: Path, folder: Path, *more: str) -> tuple[int, str, dict[str, Any]]:
    report = folder / "report.json"
    result = here("verify", "--package-dir", package, "--report", report, *more)
    return result.returncode, result.stderr, json.loads(report.read_text("utf-8"))


def test_random_calls_count(words: Path, tmp_path: Path) -> None:
    """A right package stands them, and each is a call more."""
    _, _, planned = _verify(words, tmp_path)
    code, said, more = _verify(words, tmp_path, "--fuzz", "30")
    assert code == 0, said
    assert more["calls"] > planned["calls"] + 30


def test_failure_is_found_small_and_again(lower: Path, tmp_path: Path) -> None:
    """The printed line gives the same failure, by another process."""
    code, said, _ = _verify(lower, tmp_path)
    assert code == 0, said
    code, said, report = _verify(lower, tmp_path, "--fuzz", "60", "--seed", "7")
    assert code == 1
    (failure,) = report["failures"]
    assert failure["pointer"] == "#/paths/~1words/get"
    assert failure["what"] == "query parameter word"
    values = json.loads(failure["call"].removeprefix("random call: "))
    assert values == {"query:word": "A", "query:count": values["query:count"]}
    (line,) = [
        text.removeprefix("repeat with: ")
        for text in said.splitlines()
        if text.startswith("repeat with: ")
    ]
    program, *arguments = shlex.split(line)
    assert program == "clientwright"
    again = clientwright(*arguments, env={"PYTHONHASHSEED": "5"})
    assert again.returncode == 1
    told = [text for text in said.splitlines() if text.startswith("error: ")]
    assert told
    assert [t for t in again.stderr.splitlines() if t.startswith("error: ")] == told
    assert line in again.stderr
