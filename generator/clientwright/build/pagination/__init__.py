"""Whether and how operations page: extensions, settings, and rules over the schemas."""

from .decide import kept, paginate

__all__ = ["kept", "paginate"]
