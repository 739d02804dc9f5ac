"""`clientwright call`: which packages it finds, and how shells complete its words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from calling.commands import variables_of
from calling.shop_server import Workshop
from support import clientwright, environment, here

from clientwright.commands.calling.call import completions


def test_completion(packages: Path) -> None:
    """Operations, options and choices."""
    folder = str(packages / "workshop")

    def complete(words: tuple[str, ...], incomplete: str) -> list[str]:
        return [one.value for one in completions(folder, words, incomplete)]

    assert complete((), "to") == ["tools"]
    assert complete(("tools",), "cr") == ["create"]
    assert complete(("tools.create",), "--is") == ["--is-sharp"]
    assert complete(("tools.create", "--kind"), "nail") == ["nail gun"]
    assert completions(str(packages), (), "") == []


@pytest.mark.parametrize(
    ("words", "at", "found"),
    [
        ("workshop tools.create --is", 4, "plain,--is-sharp"),
        ("workshop to", 3, "plain,tools"),
        ("--ver", 2, "plain,--verbose"),
    ],
)
def test_completion_by_a_shell(packages: Path, words: str, at: int, found: str) -> None:
    """The tool completes what the package's commands do."""
    env = {
        "_CLIENTWRIGHT_COMPLETE": "bash_complete",
        "COMP_WORDS": f"clientwright call {words}",
        "COMP_CWORD": str(at),
    }
    assert found in clientwright(env=env, cwd=packages).stdout


def test_a_package_that_is_installed(packages: Path, shop: Workshop) -> None:
    """By its name: it says of itself what its operations are."""
    env = {
        **variables_of("workshop", shop),
        "PYTHONPATH": os.pathsep.join(
            [environment()["PYTHONPATH"], str(packages / "workshop" / "src")]
        ),
    }
    result = clientwright("call", "workshop", "tools.get", "1", env=env)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["id"] == 1


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("json", "`json` does not say what its operations are"),
        ("no_such_package", "no such package is installed"),
        ("./gone", "there is no folder `./gone`"),
        (".", "this is no package of clientwright"),
    ],
)
def test_what_is_no_package(tmp_path: Path, named: str, message: str) -> None:
    result = here("call", named, "a.b", cwd=tmp_path)
    assert result.returncode == 2
    assert message in result.stderr


def test_a_damaged_manifest(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"client": {"package": "../x"}}', '{"client": {}}'):
        (tmp_path / ".clientwright.json").write_text(text, encoding="utf-8")
        result = here("call", ".", "a.b", cwd=tmp_path)
        assert result.returncode == 2
        assert "does not describe the package" in result.stderr


@pytest.mark.parametrize(
    "setting", ['inputs = "typed-dict"', 'models = "datamodel-code-generator"']
)
def test_other_models(tmp_path: Path, shop: Workshop, setting: str) -> None:
    """Whatever mappings are called, and whoever writes the models."""
    name = f"other_{setting.split()[0]}"
    document = Path(__file__).with_name("workshop.yaml").as_posix()
    settings = f'[vendors.x]\nspec = "{document}"\noutput = "out"\npackage = "{name}"\n'
    (tmp_path / "clientwright.toml").write_text(settings + setting, encoding="utf-8")
    assert here("generate", "-q", cwd=tmp_path).returncode == 0
    words = ("tools.create", "--name", "x", "--maker.name", "m", "--bought=2024-01-02")
    result = here("call", "out", *words, cwd=tmp_path, env=variables_of(name, shop))
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["id"] == 9
    assert shop.last.json == {
        "name": "x",
        "maker": {"name": "m"},
        "bought": "2024-01-02",
    }


def test_a_module_of_a_project(tmp_path: Path, shop: Workshop) -> None:
    """Its command line is that of the package within the project's own."""
    document = Path(__file__).with_name("workshop.yaml").as_posix()
    (tmp_path / "clientwright.toml").write_text(
        f'[vendors.x]\nspec = "{document}"\nlayout = "module"\ncli = true\n'
        'package = "shop"\noutput = "app/clients/shop"\n',
        encoding="utf-8",
    )
    assert here("generate", "-q", cwd=tmp_path).returncode == 0
    result = subprocess.run(
        [sys.executable, "-m", "app.clients.shop", "tools.get", "1"],
        cwd=tmp_path,
        env=environment(**variables_of("shop", shop)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["id"] == 1
