"""Errors of Garden."""

from __future__ import annotations

from . import models
from ._runtime.errors import *


class PlantCreateConflictError(ConflictError):
    """409: Something grows there already."""

    body: models.PlantCreateConflictResponse


class ProblemBadRequestError(BadRequestError):
    """400: It does not grow here."""

    body: models.Problem
