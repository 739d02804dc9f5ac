"""Errors of Harbour - internal."""

from __future__ import annotations


from ._runtime.errors import *
