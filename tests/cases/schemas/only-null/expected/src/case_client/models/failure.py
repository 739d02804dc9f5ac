"""The model `Failure`."""

from __future__ import annotations

from .._runtime import Model


class Failure(Model):
    result: None
