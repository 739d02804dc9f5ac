from .._runtime.model import Model, nullable, optional
from .beds import BedUpdateTendedBy, State


class BedUpdate(Model):
    state: State | None = optional()

    note: str | None = nullable()
    """A note; null takes it away. At most 200 characters."""

    tended_by: BedUpdateTendedBy | None = nullable()
    """Who looks after it."""
