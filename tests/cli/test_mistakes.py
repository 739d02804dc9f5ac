"""What people type by mistake: what is wrong, where, and what to do is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import here as clientwright

_DOCUMENT = """
openapi: 3.1.0
info: {title: Tea House, version: "1"}
servers: [{url: "https://tea.example"}]
security: [{login: []}]
paths:
  /teas/{code}:
    get:
      operationId: getTea
      parameters:
        - name: code
          in: path
          required: true
          schema: {type: string, pattern: "^tea_[0-9]{4}$"}
      responses: {"204": {description: Yes.}}
components:
  securitySchemes:
    login:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: "https://tea.example/token", scopes: {}}}
"""
_COMPOSE = "name: x\nservices:\n  web: {image: y}\n"
_EMPTY = 'openapi: 3.1.0\ninfo: {title: Nothing, version: "1"}\npaths: {}\n'


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """Write what a person may have in a folder."""
    for name, text in {
        "tea.yaml": _DOCUMENT,
        "compose.yml": _COMPOSE,
        "nothing.yaml": _EMPTY,
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("generate tea", "hint: did you mean `tea.yaml`?"),
        ("generate compose.yml", "it has no `openapi` or `swagger` version"),
        ("generate ftp://tea.example/a.json", "only https and http addresses"),
        ("generate localhost:1/a.json", "an address begins with `https://`"),
        ("generate http://127.0.0.1:1/a.json", "connection attempts failed"),
        ("verify tea.yaml", "`tea.yaml` is not the folder of a package"),
        ("diff te.yaml tea.yaml", "did you mean `tea.yaml`?"),
        ("docs te.yaml -o x", "did you mean `tea.yaml`?"),
        ("generate tea.yaml -o x --overlay tea.yaml", "where an overlay is expected"),
        ("verify teas", "`teas` is not the folder of a package"),
        ("generate .", "hint: a document is named by its file: `clientwright generate"),
        ("generate --path tea.yaml", "hint: the document is the argument itself"),
        ("generate --url https://a.example/b", "`clientwright generate openapi.yaml`"),
        ("generate -i tea.yaml -g python -o x", "hint: the document is the argument"),
        ("generate tea.yaml -g python", "hint: packages are Python's"),
        ("generate tea.yaml --output-path x", "hint: it is `--output` here"),
        ("generate tea.yaml --overwrite", "hint: packages are made anew"),
        ("generate tea.yaml --meta none", "hint: `--layout module` makes the package"),
        ("generate tea.yaml --package-name x", "hint: it is `--package` here"),
        ("generate tea.yaml --strcit", "Did you mean '--strict'?"),
    ],
)
def test_a_wrong_word(tea: Path, words: str, message: str) -> None:
    result = clientwright(*words.split(), cwd=tea)
    assert result.returncode == 2
    assert message in result.stderr


def test_a_document_of_nothing(tea: Path) -> None:
    """A package that nothing can be done with does not come about in silence."""
    result = clientwright("generate", "nothing.yaml", cwd=tea)
    assert "warning: nothing: the document has no operation to call" in result.stderr


@pytest.mark.parametrize(
    ("settings", "code", "message"),
    [
        ("", 2, "clientwright.toml: no vendor is listed\nhint: `clientwright init`"),
        ('spec = "te.yaml"', 2, "hint: did you mean `"),
        ('spec = "x/y.yaml"', 2, "hint: it is `vendors.tea.spec` of "),
        (
            'spec = "tea.yaml"\nnames = { operations = { "GET /tea" = "tea.get" } }',
            0,
            "no operation is 'GET /tea'; did you mean `GET /teas/{code}`?",
        ),
        (
            'spec = "tea.yaml"\nexclude = { tags = ["green"] }',
            0,
            "clientwright.toml: `vendors.tea`: no operation has the tag 'green'",
        ),
        (
            'spec = "tea.yaml"\npackage = "json"',
            2,
            "clientwright.toml:4: `vendors.tea.package`: `json` would hide another",
        ),
        (
            'spec = "tea.yaml"\nversion = "new"',
            2,
            "clientwright.toml:4: `vendors.tea.version`: 'new' is no version",
        ),
        ('spec = "tea.yaml"\nclass = ', 2, "clientwright.toml:4: the settings are not"),
    ],
)
def test_a_wrong_setting(tea: Path, settings: str, code: int, message: str) -> None:
    head = '[vendors.tea]\noutput = "out"\n' if settings else ""
    (tea / "clientwright.toml").write_text(f"{head}{settings}\n")
    result = clientwright("generate", cwd=tea)
    assert result.returncode == code
    assert message in result.stderr


def test_a_package_where_a_document_is_expected(tea: Path) -> None:
    """`verify` takes the folder of a package; `generate` and `check` say so."""
    assert clientwright("generate", "tea.yaml", "-o", "out", cwd=tea).returncode == 0
    verified = clientwright("verify", "out", cwd=tea)
    assert verified.returncode == 0, verified.stderr
    for words in (
        *(("generate",), ("check",), ("inspect",), ("validate",), ("repair",)),
        *(("diff", "tea.yaml"), ("mock",)),
    ):
        result = clientwright(*words, "out", cwd=tea)
        assert result.returncode == 2
        assert "`out` is a package that was made" in result.stderr
        assert "its document is out/openapi.json" in result.stderr


def test_the_reference_of_a_package_in_a_folder(tea: Path) -> None:
    """It has the names that the package has."""
    named = ("--package", "leaves", "--class", "Leaves")
    made = clientwright("generate", "tea.yaml", "-o", "out", *named, cwd=tea)
    assert made.returncode == 0
    result = clientwright("docs", "out", "-o", "pages", "--no-verify", cwd=tea)
    assert result.returncode == 0, result.stderr
    page = (tea / "pages/index.html").read_text()
    assert "leaves" in page
    assert "Leaves" in page


def test_a_document_where_a_command_is_expected(tea: Path) -> None:
    result = clientwright("tea.yaml", cwd=tea)
    assert result.returncode == 2
    assert "did you mean `clientwright generate tea.yaml`?" in result.stderr
    result = clientwright("call", "tea.yaml", "teas", "list", cwd=tea)
    assert (
        "hint: if it is a document, `clientwright generate tea.yaml`" in result.stderr
    )


def test_without_settings_packages_are_named(tea: Path) -> None:
    assert clientwright("generate", "tea.yaml", "-o", "out", cwd=tea).returncode == 0
    for command in ("verify", "check", "generate"):
        told = clientwright(command, cwd=tea).stderr
        assert "there is no settings file" in told
        assert "`clientwright verify out`" in told
    told = clientwright("call", "outt", "teas", "list", cwd=tea).stderr
    assert "hint: did you mean `out`?" in told


def test_no_command_s_line_of_help_is_cut(tea: Path) -> None:
    shown = clientwright("--help", cwd=tea).stdout
    assert "..." not in shown.replace("[ARGS]...", "")


def test_what_to_say_again(tea: Path) -> None:
    """The command that is printed for a next time makes the same package."""
    overlay = {"overlay": "1.0.0", "info": {"title": "x", "version": "1"}}
    actions = [{"target": "$.info", "update": {"version": "2"}}]
    (tea / "o.json").write_text(json.dumps({**overlay, "actions": actions}))
    given = ("--overlay", "o.json", "--package", "leaves", "--class", "Leaves")
    result = clientwright("generate", "tea.yaml", "-o", "out", *given, cwd=tea)
    assert result.returncode == 0, result.stderr
    (line,) = [one for one in result.stderr.splitlines() if "after a change" in one]
    again = line.partition("clientwright ")[2].split()
    result = clientwright(*again, cwd=tea)
    assert ", 0 files written," in result.stderr, result.stderr


def test_a_first_call_is_shown(tea: Path) -> None:
    """Where no value is certain, a guess is better than no call."""
    result = clientwright("generate", "tea.yaml", cwd=tea)
    assert 'client.teas.retrieve("tea_1111")' in result.stderr


def test_credentials_are_told_apart(tea: Path) -> None:
    """A client's id and secret are no tokens."""
    result = clientwright("inspect", "tea.yaml", cwd=tea)
    assert "credential  login_client_secret: client secret (oauth2)" in result.stdout
    assert "credential  login: bearer token (oauth2)" in result.stdout
