"""What a value of a tagged union is that no branch of the document stands for."""

from __future__ import annotations

from .model import Model


class UnknownVariant(Model):
    """A value whose tag is absent or not one that the document names, kept as it is."""
