"""What only some commands need, and how a user gets it."""

from __future__ import annotations

from typing import Final

from ...diagnostics import GenerationError

EXTRAS: Final = {
    "dask": ("distributed",),
    "fuzz": ("hypothesis",),
    "init": ("questionary",),
    "mcp": ("mcp",),
    "publish": ("build", "twine"),
    "watch": ("watchfiles",),
}
"""Extra of this distribution to the distributions that come with it."""


def require(extra: str, what: str, otherwise: str = "") -> None:
    """Raise `GenerationError` where what an extra brings is not installed.

    Args:
        extra: Its name: `publish`.
        what: What needs it, as the user typed it.
        otherwise: What else the user can do, for the hint.
    """
    missing = [name for name in EXTRAS[extra] if not _is_installed(name)]
    if missing:
        named = " and ".join(f"`{name}`" for name in missing)
        hint = f"pip install 'clientwright[{extra}]'{otherwise}"
        raise GenerationError(f"{what} needs {named}", hint=hint)


def _is_installed(name: str) -> bool:
    # It reads mail headers, and is slow to import for that.
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
