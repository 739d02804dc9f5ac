"""Compiles a source once: packages have most modules in common, byte by byte."""

from __future__ import annotations

import _imp
import marshal
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

_RUNTIME = Path(__file__).resolve().parents[1] / "templates" / "runtime"


@lru_cache(maxsize=2000)
def _compiled(data: bytes, optimize: int) -> bytes:
    code = compile(data, "<shared>", "exec", dont_inherit=True, optimize=optimize)
    return marshal.dumps(code)


def _source_to_code(
    _loader: SourceFileLoader, data: Any, path: Any, *, _optimize: int = -1
) -> CodeType:
    if not isinstance(data, bytes) or b"\\" in data:  # What compiling may warn about.
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)
    code: CodeType = marshal.loads(_compiled(data, _optimize))
    _imp._fix_co_filename(code, path)
    return code


def compile_once() -> None:
    """Let no import in this process compile a source a second time."""
    SourceFileLoader.source_to_code = _source_to_code


def compile_runtime() -> None:
    """Compile what every package has."""
    for path in sorted(_RUNTIME.glob("*.py")):
        data = path.read_bytes()
        _source_to_code(SourceFileLoader("", ""), data, str(path))
