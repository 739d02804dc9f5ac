"""Errors of Fax.Plus REST API."""

from __future__ import annotations

from . import models
from ._runtime.errors import *


class FaxPlusBadRequestError(BadRequestError):
    """400: The server cannot work with what was sent."""

    body: models.Error


class FaxPlusForbiddenError(ForbiddenError):
    """403: The caller is known but may not do this."""

    body: models.Error


class FaxPlusInternalServerError(InternalServerError):
    """500: The fault is the server's own."""

    body: models.Error


class FaxPlusUnauthorizedError(UnauthorizedError):
    """401: The credentials were not accepted."""

    body: models.Error


class MemberInvitationCreateConflictError(ConflictError):
    """409: Some of the addresses belong to somebody who has an account."""

    body: models.MemberInvitationCreateConflictResponse
