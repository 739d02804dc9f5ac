"""Models of Zoo, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .animals import (
        Animal as Animal,
        AnimalListOrder as AnimalListOrder,
        AnimalMood as AnimalMood,
        AnimalSizesValue as AnimalSizesValue,
        Kind as Kind,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "animals": "Animal AnimalListOrder AnimalMood AnimalSizesValue Kind",
        },
    )
