"""Errors of ApexScore."""

from __future__ import annotations


from ._runtime.errors import *
