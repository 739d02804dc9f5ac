"""Typed client of ApexScore.

`ApexScore` is the client, `AsyncApexScore` its asynchronous twin; `models` are the
values they exchange, `errors` what they raise.
"""

from __future__ import annotations

from . import errors as errors
from . import models as models
from ._runtime import Limits as Limits
from ._runtime import RequestOptions as RequestOptions
from ._runtime import omit as omit
from ._runtime.errors import *
from .client import ApexScore as ApexScore
from .client import AsyncApexScore as AsyncApexScore

__version__ = "0.1.0"
