"""Errors of Library."""

from __future__ import annotations

from . import models
from ._runtime.errors import *


class ProblemAPIError(APIStatusError):
    """It does not work right now."""

    body: models.Problem


class ProblemTooManyRequestsError(TooManyRequestsError):
    """429: It does not work right now."""

    body: models.Problem


class ProblemUnauthorizedError(UnauthorizedError):
    """401: It does not work right now."""

    body: models.Problem
