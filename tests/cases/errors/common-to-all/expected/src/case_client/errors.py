"""Errors of Gates."""

from __future__ import annotations

from . import models
from ._runtime.errors import *


class UnknownUnauthorizedError(UnauthorizedError):
    """401: Nobody knows you here."""

    body: models.UnknownResponse
