"""What the process has from which `importing` forks others; it is there for this."""

from __future__ import annotations

import importing
from compiling import compile_once, compile_runtime

__all__ = ("importing",)
"""Where the processes look for the function that they run."""

compile_once()
compile_runtime()
