"""A user's program is type-checked against a package, by the strict rules of both."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment, here

_FOLDER = Path(__file__).parent
_UNREAD = """\
from typing import assert_type

from harbour import (
    AsyncHarbour,
    AsyncStreamingResponse,
    Harbour,
    StreamingResponse,
)


def unread(client: Harbour) -> int:
    with client.ships.with_streaming_response.list(limit=5) as response:
        assert_type(response, StreamingResponse)
        for line in response.iter_lines():
            assert_type(line, str)
    with client.with_streaming_response.ships.list() as again:
        assert_type(again, StreamingResponse)
        return again.status_code + len(again.read()) + len(again.headers)


async def unread_later(client: AsyncHarbour) -> bytes:
    async with client.with_streaming_response.ships.list() as response:
        assert_type(response, AsyncStreamingResponse)
        async for chunk in response.iter_bytes():
            assert_type(chunk, bytes)
    async with client.ships.with_streaming_response.list() as again:
        return await again.read()
"""
"""Responses that are left to be read."""


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and the program."""
    folder = tmp_path_factory.mktemp("user")
    made = here(
        "generate",
        *("--spec", _FOLDER / "harbour.yaml"),
        *("--output", folder / "harbour"),
    )
    assert made.returncode == 0, made.stderr
    shutil.copy(_FOLDER / "program.py", folder)
    (folder / "unread.py").write_text(_UNREAD, encoding="utf-8")
    return folder


_PROGRAMS = ("program.py", "unread.py")


def _run(work: Path, *command: str) -> None:
    found = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=work,
        env=environment(MYPYPATH=str(work / "harbour/src")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_mypy(work: Path) -> None:
    """`mypy --strict`."""
    bare = ("--cache-dir", os.devnull, "--config-file", os.devnull)
    _run(work, "mypy", "--strict", "--no-error-summary", *bare, *_PROGRAMS)


def test_pyright(work: Path) -> None:
    """pyright's strict mode, of the programs alone."""
    settings = {
        "include": [*_PROGRAMS],
        "extraPaths": ["harbour/src"],
        "strict": [*_PROGRAMS],
        "pythonVersion": "3.11",
    }
    config = work / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    _run(work, "pyright", "--project", str(config), "--pythonpath", sys.executable)
