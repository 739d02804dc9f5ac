"""`clientwright call`: an operation of a package, from a shell."""

from __future__ import annotations

from collections.abc import Sequence

from click.shell_completion import CompletionItem, ShellComplete

from ...diagnostics import GenerationError
from .find_package import find_surface
from .runtime_modules import runtime_module


def call(package: str, words: Sequence[str]) -> int:
    """Run a command of a package, and return its exit code.

    Raises `GenerationError` where there is no such package.
    """
    surface = find_surface(package)
    code: int = runtime_module("command_line").run_commands(
        surface, words or ("--help",), f"clientwright call {package}"
    )
    return code


def completions(
    package: str, words: Sequence[str], incomplete: str
) -> list[CompletionItem]:
    """Return what can follow: nothing where there is no such package."""
    try:
        group = runtime_module("command_line").commands(find_surface(package))
    except GenerationError:
        return []
    completion = ShellComplete(group, {}, "clientwright call", "")
    return completion.get_completions([*words], incomplete)
