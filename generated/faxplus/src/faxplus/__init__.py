"""Typed client of Fax.Plus REST API.

`FaxPlus` is the client, `AsyncFaxPlus` its asynchronous twin; `models` are the
values they exchange, `errors` what they raise.
"""

from __future__ import annotations

from . import errors as errors
from . import models as models
from ._runtime import Limits as Limits
from ._runtime import RequestOptions as RequestOptions
from ._runtime import omit as omit
from ._runtime.errors import *
from .client import AsyncFaxPlus as AsyncFaxPlus
from .client import FaxPlus as FaxPlus
from .errors import (
    FaxPlusBadRequestError as FaxPlusBadRequestError,
    FaxPlusForbiddenError as FaxPlusForbiddenError,
    FaxPlusInternalServerError as FaxPlusInternalServerError,
    FaxPlusUnauthorizedError as FaxPlusUnauthorizedError,
    InviteMembersConflictError as InviteMembersConflictError,
)

__version__ = "0.1.0"
