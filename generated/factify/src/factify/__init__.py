"""Typed client of Factify.

`Factify` is the client, `AsyncFactify` its asynchronous twin; `models` are the
values they exchange, `errors` what they raise.
"""

from __future__ import annotations

from . import errors as errors
from . import models as models
from ._runtime import Limits as Limits
from ._runtime import RequestOptions as RequestOptions
from ._runtime import omit as omit
from ._runtime.errors import *
from .client import AsyncFactify as AsyncFactify
from .client import Factify as Factify

__version__ = "0.1.0"
