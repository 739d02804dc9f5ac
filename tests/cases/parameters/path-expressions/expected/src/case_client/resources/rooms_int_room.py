"""Rooms int room."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class RoomsIntRoom(Resource):
    """Rooms int room."""

    @property
    def beds(self) -> resources.RoomsIntRoomBeds:
        """Rooms int room beds."""
        return resources.RoomsIntRoomBeds(self._client)


class AsyncRoomsIntRoom(AsyncResource):
    """Rooms int room."""

    @property
    def beds(self) -> resources.AsyncRoomsIntRoomBeds:
        """Rooms int room beds."""
        return resources.AsyncRoomsIntRoomBeds(self._client)
