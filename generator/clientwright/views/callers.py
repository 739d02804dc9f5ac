"""What a package has for callers that are not Python: a shell, and agents."""

from __future__ import annotations

from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CallersView:
    """The command line and the server for agents."""

    has_cli: bool
    """Whether there is a command line."""

    has_mcp: bool
    """Whether there is a server for agents."""

    operations: str
    """`operations.json`; empty where there is neither of them."""

    extras: tuple[str, ...]
    """Further lines of the table `project.optional-dependencies`."""

    scripts: tuple[str, ...]
    """Lines of the table `project.scripts`: `"faxplus" = "faxplus.__main__:main"`."""
