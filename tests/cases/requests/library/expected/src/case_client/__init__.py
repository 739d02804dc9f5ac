"""Typed client of Library.

`CaseClient` is the client, `AsyncCaseClient` the asynchronous one; `models` are the
values that are exchanged, `errors` what is raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import errors as errors
from . import models as models
from ._runtime.errors import *
from ._runtime.lazy import lazy
from ._runtime.omit import omit as omit
from ._runtime.options import *
from .client import AsyncCaseClient as AsyncCaseClient
from .client import CaseClient as CaseClient
from .errors import (
    ProblemAPIError as ProblemAPIError,
    ProblemTooManyRequestsError as ProblemTooManyRequestsError,
    ProblemUnauthorizedError as ProblemUnauthorizedError,
)

if TYPE_CHECKING:
    from ._runtime.async_binary_response import (
        AsyncBinaryResponse as AsyncBinaryResponse,
    )
    from ._runtime.async_client import AsyncMiddleware as AsyncMiddleware
    from ._runtime.async_client import AsyncSend as AsyncSend
    from ._runtime.binary_response import BinaryResponse as BinaryResponse
    from ._runtime.client import Middleware as Middleware
    from ._runtime.client import Send as Send
    from ._runtime.files import File as File
    from ._runtime.files import FilePart as FilePart
    from ._runtime.omit import Omit as Omit
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.secret import AsyncCredential as AsyncCredential
    from ._runtime.secret import Credential as Credential
    from ._runtime.upload import TrackedFile as TrackedFile
    from .headers import ResponseHeaders as ResponseHeaders
else:
    __getattr__, _ = lazy(
        __name__,
        {
            "AsyncBinaryResponse": "_runtime.async_binary_response",
            "AsyncCredential": "_runtime.secret",
            "AsyncMiddleware": "_runtime.async_client",
            "AsyncSend": "_runtime.async_client",
            "BinaryResponse": "_runtime.binary_response",
            "Credential": "_runtime.secret",
            "File": "_runtime.files",
            "FilePart": "_runtime.files",
            "Middleware": "_runtime.client",
            "Omit": "_runtime.omit",
            "RawResponse": "_runtime.raw",
            "ResponseHeaders": "headers",
            "Send": "_runtime.client",
            "TrackedFile": "_runtime.upload",
        },
    )

__version__ = "0.1.0"
