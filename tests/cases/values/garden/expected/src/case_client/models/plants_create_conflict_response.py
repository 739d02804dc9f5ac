"""The model `PlantsCreateConflictResponse`."""

from .._runtime import Model, optional
from .plant import Plant


class PlantsCreateConflictResponse(Model):
    occupant: Plant | None = optional()
