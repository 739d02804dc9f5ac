"""What takes the output may stop when it has read enough, or be full."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment

from clientwright.commands.terminal.results import write_text
from clientwright.diagnostics import GenerationError


def test_inspect_into_a_closed_pipe(tmp_path: Path) -> None:
    """No defect is told, whatever is still to be written."""
    operations = {
        f"/things/{number}": {"get": {"responses": {"204": {"description": "Done"}}}}
        for number in range(40)
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Many", "version": "1"},
        "paths": operations,
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "clientwright.cli", "inspect", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(60) == 0


_FULL = Path("/dev/full")


@pytest.mark.skipif(not _FULL.exists(), reason="needs a device that is full")
def test_a_full_disk_is_no_defect(tmp_path: Path) -> None:
    """Whether a result goes to a file or to standard output."""
    (tmp_path / "api.json").write_text(
        json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}})
    )
    for arguments in (("inspect", "api.json"), ("repair", "api.json")):
        with _FULL.open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "clientwright", *arguments],
                cwd=tmp_path,
                env=environment(),
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert done.returncode == 2
        assert "cannot write: No space left on device" in done.stderr
        assert "defect" not in done.stderr


def test_a_folder_that_takes_nothing_is_no_defect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a disk that is read-only, what was never written cannot be removed either."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(GenerationError, match="cannot write: Read-only file system"):
        write_text(tmp_path / "report.json", "{}")


_SPOKEN = "Größe ✓ 😀"


@pytest.mark.parametrize(
    ("variables", "encoding", "shown"),
    [
        ({"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}, "utf-8", None),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", r"Größe \u2713 \U0001f600"),
    ],
)
def test_a_pipe_takes_every_character(
    tmp_path: Path, variables: dict[str, str], encoding: str, shown: str | None
) -> None:
    """What goes into a file is UTF-8, as what is read, whatever the system's own is."""
    path = tmp_path / "api.json"
    info = {"title": _SPOKEN, "version": "1"}
    path.write_text(json.dumps({"openapi": "3.1.0", "info": info}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "clientwright.cli", "inspect", str(path)],
        env=environment(**variables),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode(encoding).startswith(f"{shown or _SPOKEN} 1 (OpenAPI")
