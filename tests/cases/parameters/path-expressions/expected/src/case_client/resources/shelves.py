"""Shelves."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class Shelves(Resource):
    """Shelves."""

    @property
    def name_shelves(self) -> resources.ShelvesNameShelves:
        """Shelves name shelves."""
        return resources.ShelvesNameShelves(self._client)


class AsyncShelves(AsyncResource):
    """Shelves."""

    @property
    def name_shelves(self) -> resources.AsyncShelvesNameShelves:
        """Shelves name shelves."""
        return resources.AsyncShelvesNameShelves(self._client)
