"""Typed models of Shared types."""

from __future__ import annotations

from . import models as models

__version__ = "0.1.0"
