"""Models of Garden, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .bed_update import BedUpdate as BedUpdate
    from .beds import (
        Bed as Bed,
        BedUpdateTendedBy as BedUpdateTendedBy,
        Club as Club,
        Person as Person,
        State as State,
    )
    from .plants import (
        Herb as Herb,
        Named as Named,
        Plant as Plant,
        PlantCreateConflictResponse as PlantCreateConflictResponse,
        Problem as Problem,
        Tree as Tree,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "bed_update": "BedUpdate",
            "beds": "Bed BedUpdateTendedBy Club Person State",
            "plants": "Herb Named Plant PlantCreateConflictResponse Problem Tree",
        },
    )
