"""Models of Garden, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .bed import Bed as Bed
    from .bed import BedSoil as BedSoil
    from .bed_update import BedUpdate as BedUpdate
    from .bed_update_tended_by import BedUpdateTendedBy as BedUpdateTendedBy
    from .bed_update_tended_by import Club as Club
    from .bed_update_tended_by import Person as Person
    from .named import Named as Named
    from .plant import Herb as Herb
    from .plant import Plant as Plant
    from .plant import Tree as Tree
    from .plants_create_conflict_response import (
        PlantsCreateConflictResponse as PlantsCreateConflictResponse,
    )
    from .problem import Problem as Problem
    from .state import State as State
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Bed": "bed",
            "BedSoil": "bed",
            "BedUpdate": "bed_update",
            "BedUpdateTendedBy": "bed_update_tended_by",
            "Club": "bed_update_tended_by",
            "Herb": "plant",
            "Named": "named",
            "Person": "bed_update_tended_by",
            "Plant": "plant",
            "PlantsCreateConflictResponse": "plants_create_conflict_response",
            "Problem": "problem",
            "State": "state",
            "Tree": "plant",
        },
    )
