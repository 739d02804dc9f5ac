"""Typed client of ApexScore.

`ApexScore` is the client, `AsyncApexScore` the asynchronous one; `models` are the
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
from .client import ApexScore as ApexScore
from .client import AsyncApexScore as AsyncApexScore

if TYPE_CHECKING:
    from ._runtime.async_client import (
        AsyncMiddleware as AsyncMiddleware,
        AsyncSend as AsyncSend,
    )
    from ._runtime.client import Middleware as Middleware, Send as Send
    from ._runtime.omit import Omit as Omit
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.secret import (
        AsyncCredential as AsyncCredential,
        Credential as Credential,
    )
else:
    __getattr__, _ = lazy(
        __name__,
        {
            "_runtime.async_client": "AsyncMiddleware AsyncSend",
            "_runtime.client": "Middleware Send",
            "_runtime.omit": "Omit",
            "_runtime.raw": "RawResponse",
            "_runtime.secret": "AsyncCredential Credential",
        },
    )

__version__ = "0.1.0"
