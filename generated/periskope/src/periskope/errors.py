"""Errors of Periskope."""

from __future__ import annotations


from ._runtime.errors import *
