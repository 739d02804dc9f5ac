"""Errors of Statuses."""

from __future__ import annotations

from . import models
from ._runtime.datetimes import DateTime
from ._runtime.uuids import Uuid
from ._runtime.errors import *


class JobStartConflictError(ConflictError):
    """409: The job that is in the way."""

    body: Uuid


class JobStartTooManyRequestsError(TooManyRequestsError):
    """429: When to come again."""

    body: dict[str, DateTime]


class ProblemAPIError(APIStatusError):
    """Anything else."""

    body: models.Problem


class ProblemClientError(APIStatusError):
    """4XX: Refused."""

    body: models.Problem
