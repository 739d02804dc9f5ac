"""What only some commands need: who lacks it is told how to get it."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest
from support import ROOT, here

from clientwright.commands.terminal import extras
from clientwright.commands.terminal.questions import questions
from clientwright.diagnostics import GenerationError

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed but what every command needs."""

    def absent(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", absent)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("command", "message", "extra"),
    [
        (
            ("publish", "x", "--dry-run"),
            "`publish` needs `build` and `twine`",
            "publish",
        ),
        (("verify", "--package-dir", ".", "--fuzz", "1"), "`--fuzz` needs", "fuzz"),
        (("generate", "--watch"), "`--watch` needs `watchfiles`", "watch"),
    ],
)
def test_a_command_says_what_it_lacks(
    command: tuple[str, ...], message: str, extra: str
) -> None:
    """Before it does anything, and with the line that installs it."""
    result = here(*command)
    assert result.returncode == 2
    assert f"error: {message}" in result.stderr
    assert f"hint: pip install 'clientwright[{extra}]'" in result.stderr


@pytest.mark.usefixtures("bare")
def test_questions_need_what_asks() -> None:
    """Who wants no questions needs no library."""
    with pytest.raises(GenerationError, match="asking needs `questionary`") as raised:
        questions(silent=False)
    assert raised.value.hint is not None
    assert raised.value.hint.startswith("pip install 'clientwright[init]', or")
    assert questions(silent=True) is not None


def _names(requirements: list[str]) -> tuple[str, ...]:
    return tuple(re.split(r"[<>=\[]", one)[0] for one in requirements)


def test_extras_bring_what_commands_ask_for() -> None:
    """And nothing of it comes with every installation; `all` has all of them."""
    optional = dict(_PROJECT["project"]["optional-dependencies"])
    (everything,) = optional.pop("all")
    assert everything == f"clientwright[{','.join(sorted(optional))}]"
    assert {name: _names(of) for name, of in optional.items()} == extras.EXTRAS
    always = set(_names(_PROJECT["project"]["dependencies"]))
    developers = set(_names(_PROJECT["dependency-groups"]["dev"]))
    for brought in extras.EXTRAS.values():
        assert always.isdisjoint(brought)
        assert developers.issuperset(brought)
