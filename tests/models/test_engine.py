"""The second engine's three families, made from one document, imported and used."""

from __future__ import annotations

import ast
import contextlib
import importlib
import json
import os
import re
import socket
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import datamodel_code_generator
import httpx2
import pytest
import yaml
from pydantic import TypeAdapter
from snippets import blocks
from support import ROOT, clientwright, contents, here

from clientwright.models import datamodel
from clientwright.models.json_schema import prose
from clientwright.models.printable import printable
from clientwright.verify import verify_package
from clientwright.verify.values.model_limits import family

FAMILIES = ("pydantic_v2.BaseModel", "dataclasses.dataclass", "typing.TypedDict")

DOCUMENT = Path(__file__).with_name("kennel.yaml")
WIRE = {
    "name": "Rex",
    "class": "hound",
    "coat-color": "red",
    "json": "text",
    "size": "small",
    "litter": [{"name": "Pup", "class": "hound"}],
    "field": {"x": 1},
    "either": 5,
}


@pytest.fixture(scope="module", params=FAMILIES)
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    family: str = request.param
    folder = tmp_path_factory.mktemp("engine")
    name = "kennel_" + family.rpartition(".")[2].lower()
    done = clientwright(
        *(
            "generate",
            "--spec",
            DOCUMENT,
            "--output",
            folder / "out",
            "--package",
            name,
        ),
        *("--models", "datamodel-code-generator", "--models-output", family),
        env={"PYTHONHASHSEED": "0"},
    )
    assert done.returncode == 0, done.stderr
    source = str(folder / "out" / "src")
    sys.path.insert(0, source)
    yield name, folder / "out"
    sys.path.remove(source)


def models(package: tuple[str, Path]) -> ModuleType:
    return importlib.import_module(f"{package[0]}.models")


def test_every_schema_is_importable_under_its_planned_name(
    package: tuple[str, Path],
) -> None:
    for name in yaml.safe_load(DOCUMENT.read_text("utf-8"))["components"]["schemas"]:
        assert getattr(models(package), name) is not None


def test_what_is_read_is_written_back(package: tuple[str, Path]) -> None:
    dog: Any = models(package).Dog
    adapter = TypeAdapter[Any](dog)
    encode = importlib.import_module(f"{package[0]}._runtime.encode").encode
    assert encode(adapter.validate_json(json.dumps(WIRE))) == WIRE


def test_the_client_gives_values_of_the_family(package: tuple[str, Path]) -> None:
    module = importlib.import_module(package[0])
    manifest = json.loads((package[1] / ".clientwright.json").read_text("utf-8"))
    seen: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.content)
        return httpx2.Response(201, json=WIRE)

    transport = httpx2.MockTransport(answer)
    client = getattr(module, manifest["client"]["class"])(
        http_client=httpx2.Client(transport=transport)
    )
    result = client.dogs.create(name="Rex", class_="hound", size="small")
    assert json.loads(seen[0]) == {"name": "Rex", "class": "hound", "size": "small"}
    assert TypeAdapter[Any](models(package).Dog).validate_python(result) is not None
    assert not isinstance(result, dict) or package[0].endswith("typeddict")


def test_the_package_is_the_same_bytes_everywhere(
    package: tuple[str, Path], tmp_path: Path
) -> None:
    """Neither the seed of hashes nor the clock, its zone or the language is in it."""
    name, out = package
    output = json.loads((out / ".clientwright.json").read_text("utf-8"))
    family = output["client"]["models"]["output"]
    arguments = ("--spec", DOCUMENT, "--output", tmp_path / "out", "--package", name)
    done = clientwright(
        *("generate", *arguments),
        *("--models", "datamodel-code-generator", "--models-output", family),
        env={
            "PYTHONHASHSEED": "4242",
            "TZ": "Asia/Kathmandu",
            "LC_ALL": "tr_TR.UTF-8",
            "SOURCE_DATE_EPOCH": "0",
            "COLUMNS": "40",
        },
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "out") == contents(out)


def test_the_package_needs_no_more_than_others(package: tuple[str, Path]) -> None:
    """Formats whose types live in other packages (`EmailStr`) are text."""
    name, out = package
    project = tomllib.loads((out / "pyproject.toml").read_text("utf-8"))
    needed = {re.split("[<>=]", one)[0] for one in project["project"]["dependencies"]}
    assert needed - {"typing-extensions"} == {"httpx2", "pydantic"}
    module = ast.parse((out / "src" / name / "models" / "schemas.py").read_text())
    found = {
        node.module
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.level == 0
    }
    assert found <= {"__future__", *_STANDARD, "pydantic", "typing_extensions"}
    if "typing_extensions" in found:
        assert "typing-extensions" in needed


_STANDARD = ("dataclasses", "typing")


def test_nothing_is_fetched_run_or_named_by_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the library itself would take from a schema does not reach it."""
    given: list[dict[str, Any]] = []

    def record(schema: Any, **options: Any) -> Any:
        given.append(options)
        return made(schema, **options)

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    made = datamodel_code_generator.generate
    monkeypatch.setattr(datamodel_code_generator, "generate", record)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    pet = {
        "type": "object",
        "$id": "https://pets.example.com/pet",
        "customTypePath": "os.system",
        "customBasePath": "os.PathLike",
        "x-python-import": {"module": "os", "name": "system"},
        "x-python-type": "os.system",
        "properties": {
            "name": {"type": "string", "customTypePath": "subprocess.Popen"},
            "mail": {"type": "string", "format": "idn-email", "default": "a@b.c"},
        },
    }
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Pet": pet}},
    }
    (tmp_path / "api.json").write_text(json.dumps(document))
    arguments = ("--spec", "api.json", "--output", "out", "--package", "pets")
    engine = ("--models", "datamodel-code-generator")
    done = here("generate", *arguments, *engine, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out/src/pets/models/schemas.py").read_text()
    for word in ("os.", "import os", "subprocess", "system", "Popen", "EmailStr"):
        assert word not in text
    (options,) = given
    assert options["allow_remote_refs"] is False
    assert options["strict_refs"] is True
    asked = {"custom_template_dir", "custom_formatters", "extra_template_data"}
    assert asked.isdisjoint(options)


@pytest.mark.skipif(os.name != "posix", reason="needs a clock of processor time")
def test_the_time_of_the_library_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No handler of its own keeps it going."""

    def endless(*_: object, **options: object) -> None:
        while True:
            with contextlib.suppress(Exception):
                len(options)

    monkeypatch.setattr(datamodel_code_generator, "generate", endless)
    engine = ("--models", "datamodel-code-generator", "--max-seconds", "1")
    done = here("generate", "--spec", DOCUMENT, "--output", tmp_path / "out", *engine)
    assert done.returncode == 2
    assert "takes more than 1 seconds of processor time" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_verified(tmp_path: Path, family: str) -> None:
    document = DOCUMENT.with_name("varieties.yaml")
    arguments = ("--spec", document, "--output", tmp_path, "--package", "varieties")
    engine = ("--models", "datamodel-code-generator", "--models-output", family)
    done = here("generate", *arguments, *engine)
    assert done.returncode == 0, done.stderr
    report = verify_package(tmp_path)
    assert report.failures == ()
    assert report.verified == report.operations == 3


def test_the_example_of_the_documentation_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = blocks((ROOT / "docs" / "models.md").read_text("utf-8"), "python")
    monkeypatch.syspath_prepend(str(ROOT / "generated" / "factify" / "src"))
    exec(compile(example, "models.md", "exec"), {})
    assert capsys.readouterr().out == "a1 {'id': 'a1', 'kind': 'new to us'}\n"


def test_a_dataclass_is_asked_no_more_than_it_can_hold() -> None:
    data = {"name": "Rex", "note": None, "litter": [{"note": None, "age": 1}]}
    held = {"name": "Rex", "litter": [{"age": 1}]}
    assert family("dataclasses.dataclass").settle(data, held) == held
    assert family("dataclasses.dataclass").settle(data, {}) != {}
    lacking: dict[str, Any] = {"name": "Rex", "litter": []}
    assert family("dataclasses.dataclass").settle({"name": "Rex"}, lacking) != lacking
    lacking = {"name": "Rex", "litter": None}
    assert family("dataclasses.dataclass").settle({"name": "Rex"}, lacking) == lacking
    assert family("typing.TypedDict").settle({"name": "Rex"}, lacking) != lacking
    assert family("typing.TypedDict").settle(data, held) == data


def test_a_version_that_is_not_tested_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(datamodel, "version", lambda _: "0.25.9")
    engine = ("--models", "datamodel-code-generator")
    done = here("generate", "--spec", DOCUMENT, "--output", tmp_path / "out", *engine)
    assert done.returncode == 2
    assert "0.25.9 is not a version that clientwright is tested with" in done.stderr
    assert "hint: install" in done.stderr
    assert not (tmp_path / "out").exists()


def test_the_versions_are_those_that_are_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (declared,) = (
        one
        for one in project["project"]["dependencies"]
        if one.startswith("datamodel-code-generator")
    )
    low, high = (".".join(map(str, one)) for one in datamodel.TESTED)
    assert declared == f"datamodel-code-generator>={low},<{high}"


@pytest.mark.parametrize(
    ("option", "value", "known"),
    [
        ("--models", "pydantic", "builtin, datamodel-code-generator"),
        ("--models-output", "attrs", "pydantic_v2.BaseModel, dataclasses.dataclass"),
    ],
)
def test_what_is_unknown_is_refused_by_name(
    tmp_path: Path, option: str, value: str, known: str
) -> None:
    done = here("generate", "--spec", DOCUMENT, "--output", tmp_path, option, value)
    assert done.returncode == 2
    assert f"`{option}` must be one of: {known}" in done.stderr


def test_text_of_the_document_is_fit_for_a_source_file() -> None:
    assert prose("a\fb\u2028c\u202ed\r\ne\ud800") == "a b c d\ne "


def test_what_does_not_print_is_escaped_where_it_stands(tmp_path: Path) -> None:
    odd = "c\x83\U000f90fc\U00014308"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {},
        "components": {
            "schemas": {
                "Pet": {
                    "description": "\x9es\tP%\x13",
                    "properties": {odd: {"type": "string", "default": f"a\t{odd}"}},
                }
            }
        },
    }
    (tmp_path / "api.json").write_text(json.dumps(document))
    arguments = ("--spec", "api.json", "--output", "out", "--package", "pets")
    engine = ("--models", "datamodel-code-generator")
    done = here("generate", *arguments, *engine, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out/src/pets/models/schemas.py").read_text()
    assert all(line.isprintable() for line in text.split("\n"))
    named = [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant)
    ]
    assert odd in named


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ('x = "a\tb"  # c\x85\n', 'x = "a\\tb"  # c\\x85\n'),
        ("x = r'\\d\u202e'\ny = 1\n", "x = '\\\\d\\u202e'\ny = 1\n"),
        ('"""a\n\x0bb"""\n', '"""a\n\\x0bb"""\n'),
    ],
)
def test_escapes_leave_the_rest_alone(source: str, becomes: str) -> None:
    assert printable(source) == becomes
