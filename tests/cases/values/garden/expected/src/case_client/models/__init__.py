"""Models of Garden, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .bed_update import BedUpdate as BedUpdate
    from .beds import Bed as Bed
    from .beds import BedUpdateTendedBy as BedUpdateTendedBy
    from .beds import Club as Club
    from .beds import Person as Person
    from .beds import State as State
    from .plants import Herb as Herb
    from .plants import Named as Named
    from .plants import Plant as Plant
    from .plants import PlantCreateConflictResponse as PlantCreateConflictResponse
    from .plants import Problem as Problem
    from .plants import Tree as Tree
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Bed": "beds",
            "BedUpdate": "bed_update",
            "BedUpdateTendedBy": "beds",
            "Club": "beds",
            "Herb": "plants",
            "Named": "plants",
            "Person": "beds",
            "Plant": "plants",
            "PlantCreateConflictResponse": "plants",
            "Problem": "plants",
            "State": "beds",
            "Tree": "plants",
        },
    )
