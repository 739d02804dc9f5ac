"""Models of Zoo, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .animals import Animal as Animal
    from .animals import AnimalListOrder as AnimalListOrder
    from .animals import AnimalMood as AnimalMood
    from .animals import AnimalSizesValue as AnimalSizesValue
    from .animals import Kind as Kind
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Animal": "animals",
            "AnimalListOrder": "animals",
            "AnimalMood": "animals",
            "AnimalSizesValue": "animals",
            "Kind": "animals",
        },
    )
