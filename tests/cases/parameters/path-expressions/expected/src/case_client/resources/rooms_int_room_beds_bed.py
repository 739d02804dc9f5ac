"""Rooms int room beds bed."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class RoomsIntRoomBedsBed(Resource):
    """Rooms int room beds bed."""

    @property
    def side_end(self) -> resources.RoomsIntRoomBedsBedSideEnd:
        """Rooms int room beds bed side end."""
        return resources.RoomsIntRoomBedsBedSideEnd(self._client)


class AsyncRoomsIntRoomBedsBed(AsyncResource):
    """Rooms int room beds bed."""

    @property
    def side_end(self) -> resources.AsyncRoomsIntRoomBedsBedSideEnd:
        """Rooms int room beds bed side end."""
        return resources.AsyncRoomsIntRoomBedsBedSideEnd(self._client)
