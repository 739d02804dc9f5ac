"""`docs/cli.md` knows every command and every option."""

from __future__ import annotations

import click
import pytest
from support import ROOT

from clientwright.cli import cli

COMMANDS = sorted(cli.commands.items())


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[n for n, _ in COMMANDS])
def test_command_is_described(name: str, command: click.Command) -> None:
    """No option is added without a word for its users."""
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"clientwright {name}" in text
    options = [
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    ]
    common = {"--quiet", "--verbose", "--help"}
    missing = [name for name in options if name not in text and name not in common]
    assert missing == []
