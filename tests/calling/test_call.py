"""`clientwright call`: what is typed becomes a request, and what comes is printed."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from calling.shop_server import HOSTILE, PICTURE, TOOLS, Workshop
from support import clientwright, environment, here

from clientwright.commands.calling.call import completions

TOKEN = "sekret-token/123"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _variables(package: str, shop: Workshop) -> dict[str, str]:
    prefix = package.upper()
    return {f"{prefix}_TOKEN": TOKEN, f"{prefix}_BASE_URL": shop.url}


@pytest.fixture
def run(packages: Path, shop: Workshop, tmp_path: Path) -> Run:
    """Give what calls an operation of the package with both clients."""

    def call(
        *words: str, package: str = "workshop"
    ) -> subprocess.CompletedProcess[str]:
        folder = packages / package
        return here("call", folder, *words, cwd=tmp_path, env=_variables(package, shop))

    return call


NEW = (
    *("--name", "Saw", "--kind", "nail gun", "--price", "12.25"),
    *("--bought", "2024-02-03", "--is-sharp", "--null", "weight"),
    *("--sizes", "1", "--sizes", "2", "--maker.name", "Acme"),
    *("--maker.address.floor", "3", "--maker.since=1999-01-02"),
    *("--parts", '[{"label": "x", "parts": []}]', "--output", "o"),
)


@pytest.mark.parametrize("package", ["workshop", "workshop_sync", "workshop_async"])
def test_arguments_have_their_types(run: Run, shop: Workshop, package: str) -> None:
    """Options become what the signature says, whichever client there is."""
    result = run("tools.create", *NEW, package=package)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["id"] == 9
    assert shop.last.json == {
        "name": "Saw",
        "kind": "nail gun",
        "price": 12.25,
        "bought": "2024-02-03",
        "isSharp": True,
        "weight": None,
        "sizes": [1, 2],
        "maker": {
            "name": "Acme",
            "address": {"floor": 3},
            "since": "1999-01-02",
        },
        "parts": [{"label": "x", "parts": []}],
        "output": "o",
    }
    assert shop.last.headers["authorization"] == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    ("words", "path", "body"),
    [
        (("tools", "get", "5"), "/v1/tools/5", ""),
        (("tools.put", "5"), "/v1/tools/5", ""),
        (("tools.put", "5", "--body", '{"name": "A"}'), "/v1/tools/5", '{"name":"A"}'),
        (("tools.put", "5", "--body.name", "A"), "/v1/tools/5", '{"name":"A"}'),
        (("tools.put", "5", "--body", "@it.json"), "/v1/tools/5", '{"name":"B"}'),
        (
            ("tools.create", "--json", '{"name": "C", "isSharp": false}'),
            "/v1/tools",
            '{"name":"C","isSharp":false}',
        ),
        (
            ("tools.create", "--json", "@it.json", "--no-is-sharp"),
            "/v1/tools",
            '{"name":"B","isSharp":false}',
        ),
        (("tools.list", "--since", "2024-01-01T00:00:00Z"), None, ""),
        (("notes.add", "--body", "hi"), "/v1/notes", "hi"),
        (("notes.add", "--body", "@it.json"), "/v1/notes", '{"name": "B"}'),
        (
            ("echo.get", "--query", "a=b c", "--header", "X-A: b"),
            "/v1/echo?a=b%20c",
            "",
        ),
    ],
)
def test_ways_to_say_it(
    run: Run,
    shop: Workshop,
    tmp_path: Path,
    words: tuple[str, ...],
    path: str | None,
    body: str,
) -> None:
    (tmp_path / "it.json").write_text('{"name": "B"}', encoding="utf-8")
    result = run(*words)
    assert result.returncode == 0, result.stderr
    assert path is None or shop.last.path == path
    assert (
        json.loads(shop.last.body or b'""') == json.loads(body or '""')
        if body[:1] == "{"
        else shop.last.body.decode() == body
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("tools.create",), "missing: --name"),
        (("tools.create", "--name", "x", "--kind", "axe"), "'axe' is not one of: saw"),
        (("tools.create", "--name", "x", "--price", "much"), "'--price': "),
        (("tools.create", "--name", "x", "--sizes", "1.5"), "'--sizes': "),
        (("tools.create", "--name", "x", "--bought", "2024-13-01"), "'--bought': "),
        (("tools.create", "--name", "x", "--parts", "{}"), "valid array"),
        (("tools.create", "--name", "x", "--maker", "@gone"), "cannot read 'gone'"),
        (("tools.create", "--name", "x", "--maker", "{"), "not JSON"),
        (("tools.create", "--name", "x", "--maker.name"), "needs a value"),
        (("tools.create", "--json", '{"nam": 1}'), "there is no argument 'nam'"),
        (("tools.create", "--json", '{"name": []}'), "name: "),
        (("tools.create", "--name", "x", "--null", "name"), "does not take null"),
        (("tools.get", "x"), "Invalid value for 'ID'"),
        (("tools.gett", "1"), "No such command 'gett'; did you mean 'get'?"),
        (("drawings.add", "--file", "gone.png"), "there is no file 'gone.png'"),
        (("echo.get", "--header", "X"), "--header is NAME:VALUE"),
        (("echo.get", "--base-url", "ftp://x"), "must start with http"),
    ],
)
def test_what_cannot_be_sent(
    run: Run, shop: Workshop, words: tuple[str, ...], message: str
) -> None:
    """It is said what is wrong, exit code 2, and nothing is sent."""
    result = run(*words)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert shop.received == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("tools.get", "401"), 3),
        (("tools.get", "404"), 4),
        (("tools.get", "429", "--max-retries", "0"), 6),
        (("tools.get", "500", "--max-retries", "0"), 7),
        (("tools.get", "1", "--base-url", "http://127.0.0.1:1", "--max-retries=0"), 8),
        (("notes.add", "--body", "x", "--query", "a=b"), 0),
    ],
)
def test_exit_codes(run: Run, words: tuple[str, ...], code: int) -> None:
    result = run(*words)
    assert result.returncode == code
    assert ("error: " in result.stderr) is (code != 0)
    assert TOKEN not in result.stdout + result.stderr


def test_credentials_that_are_missing(packages: Path, tmp_path: Path) -> None:
    env = {"WORKSHOP_TOKEN": ""}
    result = here("call", packages / "workshop", "echo.get", cwd=tmp_path, env=env)
    assert result.returncode == 3
    assert "WORKSHOP_TOKEN" in result.stderr


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


def test_a_file_is_printed_for_a_program(packages: Path, shop: Workshop) -> None:
    """Where standard output is no terminal, bytes are bytes."""
    result = subprocess.run(
        [sys.executable, "-m", "workshop", "drawings", "content", "7"],
        env={
            **environment(PYTHONPATH=str(packages / "workshop" / "src")),
            **_variables("workshop", shop),
        },
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout == PICTURE


DRY = [
    ("tools.create", *NEW),
    ("tools.list", "--kind", "nail gun", "--since", "2024-01-01T00:00:00Z"),
    ("drawings.add", "--file", "a.png", "--title", 'it\'s; "$HOME"'),
    ("notes.add", "--body", "it's `here` $HOME\n\x1b[2J"),
    ("tools.delete", "3"),
    ("progress.watch",),
    ("drawings.content", "7"),
]


@pytest.mark.parametrize("package", ["workshop", "workshop_async"])
@pytest.mark.parametrize("words", DRY, ids=[one[0] for one in DRY])
def test_dry_run(
    run: Run, shop: Workshop, tmp_path: Path, words: tuple[str, ...], package: str
) -> None:
    """Nothing is sent or shown that is secret; the curl sends what the call sends."""
    (tmp_path / "a.png").write_bytes(PICTURE)
    result = run(*words, "--dry-run", package=package)
    assert result.returncode == 0, result.stderr
    assert shop.received == []
    assert TOKEN not in result.stdout
    assert "authorization: Bearer [redacted]\n" in result.stdout
    assert result.stdout.replace("\n", "").isprintable()
    command = result.stdout[result.stdout.index("curl --globoff") :]
    assert f'"${package.upper()}_TOKEN"' in command

    run(*words, *(("--save", "b") if "content" in words[0] else ()), package=package)
    env = {**os.environ, **_variables(package, shop)}
    silent = command.replace("curl ", "curl --silent --max-time 5 ", 1)
    subprocess.run(["bash", "-c", silent], env=env, cwd=tmp_path, check=True)
    called, curled = shop.received
    assert (called.method, called.path) == (curled.method, curled.path)
    for name in ("authorization", "accept"):
        assert called.headers[name] == curled.headers[name]
    kinds = [one.headers.get("content-type", "") for one in (called, curled)]
    if "boundary=" not in kinds[0]:
        assert kinds[0] == kinds[1]
        assert called.body == curled.body
    else:
        bodies = [
            one.body.replace(kind.partition("boundary=")[2].encode(), b"b")
            for one, kind in zip((called, curled), kinds, strict=True)
        ]
        assert sorted(bodies[0].split(b"\r\n")) == sorted(bodies[1].split(b"\r\n"))


def test_dry_run_without_credentials(packages: Path, tmp_path: Path) -> None:
    """It shows where they would go."""
    words = ("tools.get", "1", "--site", "north", "--dry-run")
    env = {"WORKSHOP_TOKEN": ""}
    result = here("call", packages / "workshop", *words, cwd=tmp_path, env=env)
    assert result.stdout.startswith("GET https://north.workshop.example/v1/tools/1\n")
    assert shlex.split(result.stdout.partition("\n\n")[2])[0] == "curl"


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
        **_variables("workshop", shop),
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
    result = here("call", "out", *words, cwd=tmp_path, env=_variables(name, shop))
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
        env=environment(**_variables("shop", shop)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["id"] == 1
