"""Models of All of, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .base import Base as Base
    from .colour import Colour as Colour
    from .thing import Alias as Alias
    from .thing import Thing as Thing
    from .thing_kind import ThingKind as ThingKind
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Alias": "thing",
            "Base": "base",
            "Colour": "colour",
            "Thing": "thing",
            "ThingKind": "thing_kind",
        },
    )
