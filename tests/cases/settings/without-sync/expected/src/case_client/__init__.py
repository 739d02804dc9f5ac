"""Typed client of Beacons.

`AsyncCaseClient` is the client; `models` are the values that are exchanged, `errors`
what is raised.
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

if TYPE_CHECKING:
    from ._runtime.async_binary_response import (
        AsyncBinaryResponse as AsyncBinaryResponse,
    )
    from ._runtime.async_client import (
        AsyncMiddleware as AsyncMiddleware,
        AsyncSend as AsyncSend,
    )
    from ._runtime.async_pages import AsyncPage as AsyncPage, AsyncPager as AsyncPager
    from ._runtime.async_stream import AsyncStream as AsyncStream
    from ._runtime.events import ServerSentEvent as ServerSentEvent
    from ._runtime.files import RawBody as RawBody
    from ._runtime.omit import Omit as Omit
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.upload import TrackedFile as TrackedFile
else:
    __getattr__, _ = lazy(
        __name__,
        {
            "_runtime.async_binary_response": "AsyncBinaryResponse",
            "_runtime.async_client": "AsyncMiddleware AsyncSend",
            "_runtime.async_pages": "AsyncPage AsyncPager",
            "_runtime.async_stream": "AsyncStream",
            "_runtime.events": "ServerSentEvent",
            "_runtime.files": "RawBody",
            "_runtime.omit": "Omit",
            "_runtime.raw": "RawResponse",
            "_runtime.upload": "TrackedFile",
        },
    )

__version__ = "0.1.0"
