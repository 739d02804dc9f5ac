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
    from ._runtime.async_client import (
        AsyncMiddleware as AsyncMiddleware,
        AsyncSend as AsyncSend,
    )
    from ._runtime.binary_response import BinaryResponse as BinaryResponse
    from ._runtime.client import Middleware as Middleware, Send as Send
    from ._runtime.files import File as File, FilePart as FilePart
    from ._runtime.omit import Omit as Omit
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.secret import (
        AsyncCredential as AsyncCredential,
        Credential as Credential,
    )
    from ._runtime.upload import TrackedFile as TrackedFile
    from .headers import ResponseHeaders as ResponseHeaders
else:
    __getattr__, _ = lazy(
        __name__,
        {
            "_runtime.async_binary_response": "AsyncBinaryResponse",
            "_runtime.async_client": "AsyncMiddleware AsyncSend",
            "_runtime.binary_response": "BinaryResponse",
            "_runtime.client": "Middleware Send",
            "_runtime.files": "File FilePart",
            "_runtime.omit": "Omit",
            "_runtime.raw": "RawResponse",
            "_runtime.secret": "AsyncCredential Credential",
            "_runtime.upload": "TrackedFile",
            "headers": "ResponseHeaders",
        },
    )

__version__ = "0.1.0"
