"""The model `BedUpdate`."""

from .._runtime import Model, nullable, optional
from .bed_update_tended_by import BedUpdateTendedBy
from .state import State


class BedUpdate(Model):
    state: State | None = optional()

    note: str | None = nullable()
    """A note; null takes it away. At most 200 characters."""

    tended_by: BedUpdateTendedBy | None = nullable()
    """Who looks after it."""
