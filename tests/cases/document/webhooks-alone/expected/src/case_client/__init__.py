"""Typed models of Events of a shop."""

from __future__ import annotations

from . import errors as errors
from . import models as models
from . import webhooks as webhooks
from ._runtime.errors import *

__version__ = "0.1.0"
