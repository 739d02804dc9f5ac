"""The second engine's three families, made from one document, imported and used."""

from __future__ import annotations

import importlib
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
import yaml
from pydantic import TypeAdapter
from snippets import blocks
from support import ROOT, clientwright, here

from clientwright.models import datamodel
from clientwright.models.json_schema import prose
from clientwright.verify import verify_package
from clientwright.verify.family import family

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


def test_the_module_is_stable_and_carries_no_date(package: tuple[str, Path]) -> None:
    text = (package[1] / "src" / package[0] / "models" / "schemas.py").read_text()
    assert text.startswith('"""Models of the API')
    assert "timestamp" not in text
    assert "EmailStr" not in text


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_verified(tmp_path: Path, family: str) -> None:
    document = DOCUMENT.with_name("varieties.yaml")
    arguments = ("--spec", document, "--output", tmp_path, "--package", "varieties")
    engine = ("--models", "datamodel-code-generator", "--models-output", family)
    done = here("generate", *arguments, *engine)
    assert done.returncode == 0, done.stderr
    report = verify_package(tmp_path)
    assert report.failures == ()
    assert report.verified == report.operations == 1


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
