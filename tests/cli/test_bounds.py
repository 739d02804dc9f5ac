"""What a document may cost, and what a run leaves behind that came to its end early."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support import CLIENTWRIGHT, clientwright, contents, environment, here, in_turn

SLOW = "^(a+)+$"
LONG = "a" * 40 + "!"


def _document(schemas: dict[str, Any], **more: Any) -> str:
    info = {"title": "Bounds", "version": "1"}
    root = {"openapi": "3.1.0", "info": info, "paths": {}, **more}
    return json.dumps({**root, "components": {"schemas": schemas}})


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Give a folder with a document that is some work."""
    fields = {f"p{n}": {"type": "string", "description": "x" * 40} for n in range(60)}
    schemas = {f"A{n}": {"type": "object", "properties": fields} for n in range(600)}
    (tmp_path / "large.json").write_text(_document(schemas))
    return tmp_path


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--max-seconds", "1", "takes more than 1 seconds of processor time"),
        ("--max-memory", "60", "takes more than 60 MiB of memory"),
        ("--max-bytes", "1000", "has more than 1000 bytes"),
        ("--max-nodes", "1000", "has more than 1000 nodes"),
        ("--max-depth", "3", "nests deeper than 3 levels"),
    ],
)
def test_each_limit_is_named_with_its_option(
    large: Path, option: str, value: str, message: str
) -> None:
    result = clientwright(
        *("generate", "--spec", "large.json", "--output", "out", option, value),
        cwd=large,
    )
    assert result.returncode == 2
    assert message in result.stderr
    assert f"hint: {option} raises this limit" in result.stderr
    assert "large.json" in result.stderr
    assert not (large / "out").exists()


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0", "3.2.0"])
def test_no_pattern_of_a_document_is_run(tmp_path: Path, version: str) -> None:
    """A pattern that takes for ever on its own default hangs no command."""
    schemas: dict[str, Any] = {
        "A": {"type": "string", "pattern": SLOW, "default": LONG, "example": LONG},
        "B": {
            "type": "object",
            "additionalProperties": False,
            "patternProperties": {SLOW: {"type": "string"}},
            "default": {LONG: "x"},
            "example": {LONG: "x"},
        },
        "C": {"type": "string", "pattern": "(", "default": "x"},
    }
    root = json.loads(_document(schemas, openapi=version))
    if version == "2.0":
        root["swagger"] = root.pop("openapi")
        root["definitions"] = root.pop("components")["schemas"]
    (tmp_path / "api.json").write_text(json.dumps(root))
    given = ("--spec", "api.json")
    validated, made, verified = in_turn(
        ("validate", *given),
        ("generate", *given, "--output", "o"),
        ("verify", "--package-dir", "o"),
        cwd=tmp_path,
        timeout=300,
    )
    assert validated.returncode in (0, 1)
    assert made.returncode == 0, made.stderr
    assert verified.returncode == 0, verified.stderr


def test_validate_follows_nothing_in_data(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text('"s3cr3t"')
    for target in (f"{tmp_path}/secret.json", f"file://{tmp_path}/secret.json"):
        schemas = {"A": {"type": "object", "default": {"$ref": target}}}
        (tmp_path / "api.json").write_text(_document(schemas, openapi="3.0.3"))
        result = here("validate", "--spec", "api.json", cwd=tmp_path)
        assert "s3cr3t" not in result.stdout + result.stderr
        assert "Traceback" not in result.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a limit of the size of files")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """Whatever fits, nothing is changed before everything is written."""
    import resource

    small = {"A": {"type": "object", "properties": {"a": {"type": "string"}}}}
    (tmp_path / "api.json").write_text(_document(small))
    given = ("generate", "--spec", "api.json", "--output", "out")
    assert here(*given, cwd=tmp_path).returncode == 0
    before = contents(tmp_path / "out")
    fields = {f"p{n}": {"type": "string"} for n in range(3000)}
    changed = {"A": {"type": "object", "properties": {**fields}}}
    (tmp_path / "api.json").write_text(_document(changed))
    full = subprocess.run(
        [*CLIENTWRIGHT, *given],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
    )
    assert full.returncode == 2, full.stderr
    assert "Traceback" not in full.stderr
    assert full.stderr.startswith("error: ")
    assert contents(tmp_path / "out") == before
    assert here(*given, cwd=tmp_path).returncode == 0
    assert contents(tmp_path / "out") != before


@pytest.mark.skipif(os.name != "posix", reason="needs files that are none")
def test_packages_with_pipes_end_at_once(tmp_path: Path) -> None:
    """In a folder that somebody else has packed, any file may be anything."""
    (tmp_path / "api.json").write_text(_document({}))
    settings = '[vendors.a]\nspec = "api.json"\noutput = "out"\n'
    (tmp_path / "clientwright.toml").write_text(settings)
    readers = {
        ".clientwright.json": ("verify", "call out"),
        "openapi.json": ("verify",),
        "README.md": ("generate",),
    }
    for name, commands in readers.items():
        made = here("generate", "-q", "--force", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        file = tmp_path / "out" / name
        file.unlink()
        os.mkfifo(file)
        for command in commands:
            result = clientwright(*command.split(), cwd=tmp_path, timeout=300)
            assert result.returncode == 2, (name, command)
            assert "Traceback" not in result.stderr
        file.unlink()
        file.write_text('{"client": ' * 50_000)
        for command in commands:
            told = here(*command.split(), cwd=tmp_path).stderr
            assert "defect" not in told, (name, command)
            assert "Traceback" not in told
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "clientwright.toml").open("a", encoding="utf-8") as file_:
        file_.write('[vendors.a.distribution]\nreadme = "pipe"\n')
    told = here("generate", cwd=tmp_path).stderr
    assert "pipe: this is no file" in told
    head = '[vendors.a]\noutput = "out"\n'
    for given, command in (
        ('spec = "pipe"', "generate"),
        ('spec = "api.json"\noverlays = ["pipe"]', "generate"),
        ('spec = "api.json"\nsource = "pipe"', "sync"),
    ):
        (tmp_path / "clientwright.toml").write_text(f"{head}{given}\n")
        result = clientwright(command, cwd=tmp_path, timeout=300)
        assert (result.returncode, "pipe: this is a pipe" in result.stderr) == (2, True)


@pytest.mark.skipif(os.name != "posix", reason="needs files that are none")
def test_references_to_what_is_no_file_end_at_once(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "specs").mkdir(parents=True)
    (tmp_path / "secret.json").write_text('{"description": "s3cr3t"}')
    os.mkfifo(project / "specs/pipe.json")
    (project / "specs/zero.json").symlink_to("/dev/zero")
    (project / "specs/out.json").symlink_to("../../secret.json")
    (project / "specs/loop.json").symlink_to("loop.json")
    (project / "specs/folder.json").mkdir()
    names, alone = ("pipe", "zero", "out", "folder", "loop"), ("zero", "loop", "folder")
    for name in names:
        fields = {"x": {"$ref": f"{name}.json"}}
        schemas = {"A": {"type": "object", "properties": fields}}
        (project / f"specs/to-{name}.json").write_text(_document(schemas))
    given = ("generate", "--output", "out", "--spec")
    found = in_turn(
        *((*given, f"specs/to-{name}.json", "--strict") for name in names),
        *((*given, f"specs/{name}.json") for name in alone),
        cwd=project,
        timeout=300,
    )
    for name, result in zip(names, found[: len(names)], strict=True):
        # What leads nowhere is a fault of its place; `--strict` makes it one of all.
        assert result.returncode == (1 if name == "loop" else 2), (name, result.stderr)
        assert "#/components/schemas/A/properties/x" in result.stderr
        assert "s3cr3t" not in result.stderr
        assert "Traceback" not in result.stderr
        assert not (project / "out").exists()
    for name, result in zip(alone, found[len(names) :], strict=True):
        assert result.returncode == 2, (name, result.stderr)
        assert "Traceback" not in result.stderr
