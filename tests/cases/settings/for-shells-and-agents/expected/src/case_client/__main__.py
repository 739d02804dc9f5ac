"""The command line of this package; needs its extra `cli`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run a command, and return its exit code."""
    from . import __name__ as package

    try:
        from ._runtime.command_line import run
    except ModuleNotFoundError as error:
        sys.exit(f"error: {error.name} is not installed; the extra `cli` has it")
    return run(package)


if __name__ == "__main__":
    sys.exit(main())
