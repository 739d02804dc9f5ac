"""Errors of Statuses."""

from __future__ import annotations

from . import models
from ._runtime.errors import *


class ProblemAPIError(APIStatusError):
    """Anything else."""

    body: models.Problem


class ProblemClientError(RequestRefusedError):
    """4XX: Refused."""

    body: models.Problem
