"""`--executor`: wherever documents are worked on, what comes of it is the same."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support import contents, environment, here

from clientwright.commands.packages.executors import checked_executor, workers
from clientwright.commands.packages.remote import (
    end_processes,
    in_own_process,
    packed,
    unpacked,
)

CLUSTER = Path(__file__).with_name("dask_cluster.py")
DOCUMENT = """
openapi: 3.1.0
info: {{title: {name}, version: "1"}}
servers: [{{url: https://{name}.example}}]
paths:
  /{name}:
    get: {{operationId: a, responses: {{"204": {{description: Done.}}}}}}
    trace: {{operationId: b, parameters: 5}}
"""
NAMES = ("birch", "alder")


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Give the address of a cluster of two workers on loopback."""
    with subprocess.Popen(
        [sys.executable, CLUSTER],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        address = process.stdout.readline().strip()
        assert address.startswith("tcp://127.0.0.1:")
        yield address.replace("tcp:", "dask:")
        process.stdin.close()


def _project(folder: Path) -> Path:
    """Write two documents and their settings, whose paths are relative."""
    folder.mkdir()
    settings = "\n".join(
        f'[vendors.{name}]\nspec = "{name}.yaml"\noutput = "out/{name}"\n'
        for name in NAMES
    )
    (folder / "clientwright.toml").write_text(settings, encoding="utf-8")
    for name in NAMES:
        text = DOCUMENT.format(name=name)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def _without_time(text: str) -> str:
    return re.sub(r" in [\d.]+ s", "", text)


def _without_seconds(data: Any) -> Any:
    if isinstance(data, dict):
        return {k: _without_seconds(v) for k, v in data.items() if k != "seconds"}
    return [_without_seconds(one) for one in data] if isinstance(data, list) else data


def _reports(folder: Path) -> list[Any]:
    files = [folder / "made.json", folder / "proved.json"]
    return [_without_seconds(json.loads(one.read_text("utf-8"))) for one in files]


def test_everywhere_the_same(cluster: str, tmp_path: Path) -> None:
    """Files, reports, messages and their order: in a row, in processes, on Dask."""
    found = []
    for place in (None, "process", cluster):
        folder = _project(tmp_path / f"project-{len(found)}")
        where = ("--executor", place) if place else ()
        made = here("generate", "--report", "made.json", *where, cwd=folder)
        assert made.returncode == 0, made.stderr
        proved = here("verify", "birch", "--report", "proved.json", *where, cwd=folder)
        said = _without_time(made.stderr + proved.stdout + proved.stderr)
        found.append(
            (contents(folder / "out"), _reports(folder), said, proved.returncode)
        )
    assert [name for name in NAMES if name in found[0][2]] == list(NAMES)
    assert found[0] == found[1]
    assert found[0] == found[2]


def test_an_error_ends_it_with_nothing_written(cluster: str, tmp_path: Path) -> None:
    folder = _project(tmp_path / "project")
    (folder / "alder.yaml").write_text("paths: [", encoding="utf-8")
    result = here("generate", "--executor", cluster, cwd=folder)
    assert result.returncode == 2
    assert "error: alder.yaml" in result.stderr
    assert not (folder / "out").exists()


def test_no_cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clientwright.commands.packages.executors._SECONDS", 1)
    folder = _project(tmp_path / "project")
    result = here("generate", "--executor", "dask://127.0.0.1:1", cwd=folder)
    assert result.returncode == 2
    assert "there is no Dask scheduler at dask://127.0.0.1:1" in result.stderr


@pytest.mark.parametrize("text", ["dask", "dask://", "ray://x:1", "dask://a b:1", ""])
def test_what_is_no_executor(text: str) -> None:
    with pytest.raises(ValueError, match="neither"):
        checked_executor(text)


def test_a_process_is_kept_and_an_error_comes_back(tmp_path: Path) -> None:
    """A worker's process does one job after another, each in its folder."""

    def done(job: Callable[..., Any], *given: Any) -> Any:
        return unpacked(in_own_process(str(tmp_path), (), packed(job, *given)))

    first = done(os.getpid)
    assert done(os.getcwd) == str(tmp_path)
    with pytest.raises(ZeroDivisionError):
        done(divmod, 1, 0)
    assert done(os.getpid) == first != os.getpid()
    with pytest.raises(ChildProcessError, match="exit code 3"):
        done(os._exit, 3)
    assert done(os.getpid) != first
    end_processes()


def test_functions_that_are_not_installed(cluster: str, tmp_path: Path) -> None:
    """They are found where the caller says, and only in the job's own process."""
    (tmp_path / "of_ours.py").write_text("def twice(x): return [x, x]\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        twice = importlib.import_module("of_ours").twice
        with workers(cluster, 1, [str(tmp_path)]) as executor:
            assert executor is not None
            assert list(executor.map(twice, [3, 1, 2])) == [[3, 3], [1, 1], [2, 2]]
