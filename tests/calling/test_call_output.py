"""`clientwright call`: what comes is printed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from calling.commands import Run, variables_of
from calling.shop_server import HOSTILE, PICTURE, TOOLS, Workshop
from support import environment, here


@pytest.mark.parametrize("package", ["workshop", "workshop_async"])
def test_pages(run: Run, shop: Workshop, package: str) -> None:
    """One page without more; with `--all` each is fetched."""
    first = run("tools.list", package=package)
    assert json.loads(first.stdout) == TOOLS[:3]
    assert "--all" in first.stderr
    assert len(shop.received) == 1
    everything = run("tools.list", "--all", package=package)
    assert json.loads(everything.stdout) == TOOLS
    some = run("tools.list", "--most", "4", "--output", "yaml", package=package)
    assert some.stdout.count("- id:") == 4
    table = run("tools.list", "--output", "table", package=package)
    assert table.stdout.splitlines()[:2] == ["id  name    price", "0   tool 0  1.5"]


@pytest.mark.parametrize("package", ["workshop", "workshop_async"])
def test_streams_and_files(
    run: Run, shop: Workshop, tmp_path: Path, package: str
) -> None:
    lines = run("progress.watch", package=package).stdout
    assert lines == '{"done": 0}\n{"done": 1}\n{"done": 2}\n'
    assert run("progress.watch", "--most", "1", package=package).stdout.count("\n") == 1
    (tmp_path / "a.png").write_bytes(PICTURE)
    sent = run("drawings.add", "--file", "a.png", "--title", "t", package=package)
    assert sent.returncode == 0, sent.stderr
    assert PICTURE in shop.last.body
    assert b'filename="a.png"' in shop.last.body
    saved = run("drawings.content", "7", "--save", "b.png", package=package)
    assert saved.stderr == "saved: b.png\n"
    assert (tmp_path / "b.png").read_bytes() == PICTURE
    folder = run("drawings.content", "7", "--save", ".", package=package)
    assert folder.stderr == "error: .: Is a directory\n"
    assert folder.returncode == 2


def test_a_file_is_printed_for_a_program(packages: Path, shop: Workshop) -> None:
    """Where standard output is no terminal, bytes are bytes."""
    result = subprocess.run(
        [sys.executable, "-m", "workshop", "drawings", "content", "7"],
        env={
            **environment(PYTHONPATH=str(packages / "workshop" / "src")),
            **variables_of("workshop", shop),
        },
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout == PICTURE


def test_help_teaches(run: Run) -> None:
    every = run("--help").stdout
    assert "WORKSHOP_TOKEN" in every
    assert "tools" in every
    assert "Add a tool." in run("tools").stderr
    one = run("tools.create", "--help").stdout
    for text in (
        "POST /tools",
        "--name TEXT",
        "How it is called. [required]",
        "--price DECIMAL",
        "--bought DATE",
        "--is-sharp / --no-is-sharp",
        "--maker.NAME sets a part",
        "--call-output [json|yaml|table]",
    ):
        assert text in one
    assert "--all" not in one
    assert "--all" in run("tools.list", "--help").stdout
    assert "--save" in run("drawings.content", "--help").stdout


PAINT = """
openapi: 3.1.0
info: {title: Paint, version: '1'}
paths:
  /tools/{id}/paint:
    delete:
      parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: litres, in: query, schema: {type: number}}
      responses: {'204': {description: Done.}}
"""


def test_what_a_document_does_not_describe_is_called_after_its_path(
    tmp_path: Path,
) -> None:
    (tmp_path / "paint.yaml").write_text(PAINT)
    assert here("generate", "paint.yaml", cwd=tmp_path).returncode == 0
    every = here("call", "paint", "tools", "paint", cwd=tmp_path)
    assert "  delete  DELETE /tools/{id}/paint" in every.stdout + every.stderr
    one = here("call", "paint", "tools.paint.delete", "--help", cwd=tmp_path).stdout
    assert one.count("DELETE /tools/{id}/paint") == 1
    assert "--litres NUMBER\n" in one


def test_a_terminal_is_not_written_to_by_a_server(run: Run) -> None:
    """Control characters and directions of text are escaped, and stay data."""
    new = ("tools.create", "--name", "x", "--call-output")
    shown = run("tools.create", "--name", "x").stdout
    assert json.loads(shown)["name"] == HOSTILE
    for style in ("json", "yaml", "table"):
        text = run(*new, style).stdout
        assert text.replace("\n", "").isprintable(), style


def test_text_of_a_document_is_escaped(tmp_path: Path) -> None:
    """Help shows what a document says, and does not act upon it."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T\x1b]0;x\x07", "version": "1\x9b2J"},
        "servers": [{"url": "https://x.example"}],
        "paths": {
            "/a": {
                "get": {
                    "operationId": "a",
                    "summary": "S\x1b[31m\u202e",
                    "description": "D\x1b[2J\b\r",
                    "parameters": [
                        {
                            "name": "b",
                            "in": "query",
                            "description": "P\x1b[8m",
                            "schema": {"enum": ["\x1b[1m", "c"], "type": "string"},
                        }
                    ],
                    "responses": {"204": {"description": ""}},
                }
            }
        },
    }
    (tmp_path / "it.json").write_text(json.dumps(document), encoding="utf-8")
    made = here(
        "generate", "it.json", "-o", "out", "--package", "escaped", cwd=tmp_path
    )
    assert made.returncode == 0, made.stderr
    for words in ((), ("a",), ("a", "list", "--help"), ("a", "get", "--help")):
        result = here("call", "out", *words, cwd=tmp_path)
        text = (result.stdout + result.stderr).replace("\n", "")
        assert text.isprintable(), words


def test_output_takes_every_character(tmp_path: Path) -> None:
    """A pipe gets UTF-8, unless the user says otherwise; then the rest is escaped."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Größe ✓", "version": "1"},
        "servers": [{"url": "https://x.example"}],
        "paths": {"/a": {"get": {"responses": {"204": {"description": ""}}}}},
    }
    (tmp_path / "it.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.marks]\nspec = "it.json"\noutput = "out"\ncli = true\n'
    )
    assert here("generate", cwd=tmp_path).returncode == 0
    ours = {"PYTHONPATH": str(tmp_path / "out" / "src")}
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    for variables, encoding, shown in (
        (plain, "utf-8", "Größe ✓"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", r"Größe \u2713"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "marks", "--help"],
            env=environment(**ours, **variables),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert f"Commands of {shown}" in done.stdout.decode(encoding)
