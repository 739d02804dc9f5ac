"""What shells complete, by the protocol that bash has with the command."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from support import clientwright

from clientwright.cli.entry import cli

_SETTINGS = """
[vendors.faxplus]
spec = "faxplus.yaml"
[vendors.factify]
spec = "factify.yaml"
"""
_FREE = ("--package", "--class", "--name", "--source", "--repository-url")
_FREE += ("--include", "--exclude")
"""Options whose values nobody can know."""


def _completed(words: str, folder: Path) -> list[str]:
    """Return what the command tells bash about the last of some words."""
    env = {
        "_CLIENTWRIGHT_COMPLETE": "bash_complete",
        "COMP_WORDS": f"clientwright {words}",
        "COMP_CWORD": str(words.count(" ") + 1),
    }
    return clientwright(env=env, cwd=folder).stdout.split()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "generate --models ",
            ["plain,builtin", "plain,datamodel-code-generator"],
        ),
        ("generate --models d", ["plain,datamodel-code-generator"]),
        ("inspect --models-output typ", ["plain,typing.TypedDict"]),
        ("generate --features ca", ["plain,cassettes"]),
        ("generate --features fakes,ca", ["plain,fakes,cassettes"]),
        ("generate --features fakes,f", []),
        ("generate --features a", ["plain,all"]),
        ("generate --layout m", ["plain,module"]),
        ("verify --executor p", ["plain,process"]),
        ("verify ", ["plain,faxplus", "plain,factify"]),
        ("verify fac", ["plain,factify"]),
        ("verify factify fa", ["plain,faxplus"]),
        ("generate fac", ["file,fac", "plain,factify"]),
        ("generate --overlay fac", ["file,fac"]),
        ("mock fac", ["file,fac"]),
        ("diff old.yaml n", ["file,n"]),
    ],
)
def test_bash_completes(words: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "clientwright.toml").write_text(_SETTINGS, encoding="utf-8")
    assert _completed(words, tmp_path) == found


@pytest.mark.parametrize("settings", ["", "[vendors", "vendors = 7"])
def test_settings_with_faults_complete_nothing(settings: str, tmp_path: Path) -> None:
    (tmp_path / "clientwright.toml").write_text(settings, encoding="utf-8")
    assert _completed("verify ", tmp_path) == []


def test_every_value_that_can_be_known_is_completed() -> None:
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        for one in command.params:
            if one.opts[0] in _FREE or not isinstance(one.type, type(click.STRING)):
                continue
            found = one.shell_complete(click.Context(command), "")
            assert found or one.name in ("vendors", "vendor"), (name, one.opts)
