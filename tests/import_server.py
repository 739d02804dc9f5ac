"""What the process has from which `importing` forks others; it is there for this."""

from __future__ import annotations

import importing  # noqa: F401 - the processes look for their function there
from compiling import compile_once, compile_runtime

compile_once()
compile_runtime()
