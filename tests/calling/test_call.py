"""`clientwright call`: what is typed becomes a request, or is refused."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest
from calling.commands import NEW, TOKEN, Run, variables_of
from calling.shop_server import PICTURE, Workshop
from support import here


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
        (("tools.create", "--name", "x", "--bought", "now"), "is not a date, such as "),
        (("tools.list", "--since", "1"), "is not a date and time with an offset"),
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
    assert "hint: credentials come from the environment" in result.stderr


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
    env = {**os.environ, **variables_of(package, shop)}
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
