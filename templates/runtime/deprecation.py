"""Methods that a document deprecates (PEP 702)."""

from __future__ import annotations

import sys
from functools import wraps
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

import typing_extensions

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:

    def deprecated(message: str) -> Any:
        """Let calls of a method warn, and type checkers."""
        mark = typing_extensions.deprecated(message)
        # Before Python 3.12 it takes asyncio to mark coroutine functions as such: a
        # process that makes blocking calls alone need not import that.
        if sys.version_info >= (3, 12) or "asyncio" in sys.modules:
            return mark
        return lambda method: mark(
            wraps(method)(lambda *args, **more: method(*args, **more))
            if iscoroutinefunction(method)
            else method
        )
