"""Rooms int room beds."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class RoomsIntRoomBeds(Resource):
    """Rooms int room beds."""

    @property
    def bed(self) -> resources.RoomsIntRoomBedsBed:
        """Rooms int room beds bed."""
        return resources.RoomsIntRoomBedsBed(self._client)


class AsyncRoomsIntRoomBeds(AsyncResource):
    """Rooms int room beds."""

    @property
    def bed(self) -> resources.AsyncRoomsIntRoomBedsBed:
        """Rooms int room beds bed."""
        return resources.AsyncRoomsIntRoomBedsBed(self._client)
