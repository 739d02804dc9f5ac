"""Typed client of Beacons.

`CaseClient` is the client; `models` are the values that are exchanged, `errors` what
is raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import errors as errors
from . import models as models
from ._runtime.errors import *
from ._runtime.lazy import lazy
from ._runtime.omit import omit as omit
from ._runtime.options import *
from .client import CaseClient as CaseClient

if TYPE_CHECKING:
    from ._runtime.binary_response import BinaryResponse as BinaryResponse
    from ._runtime.client import Middleware as Middleware, Send as Send
    from ._runtime.events import ServerSentEvent as ServerSentEvent
    from ._runtime.files import RawBody as RawBody
    from ._runtime.omit import Omit as Omit
    from ._runtime.pages import Page as Page, Pager as Pager
    from ._runtime.raw import RawResponse as RawResponse
    from ._runtime.stream import Stream as Stream
    from ._runtime.upload import TrackedFile as TrackedFile
else:
    __getattr__, _ = lazy(
        __name__,
        {
            "_runtime.binary_response": "BinaryResponse",
            "_runtime.client": "Middleware Send",
            "_runtime.events": "ServerSentEvent",
            "_runtime.files": "RawBody",
            "_runtime.omit": "Omit",
            "_runtime.pages": "Page Pager",
            "_runtime.raw": "RawResponse",
            "_runtime.stream": "Stream",
            "_runtime.upload": "TrackedFile",
        },
    )

__version__ = "0.1.0"
