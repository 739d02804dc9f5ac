"""Rooms."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class Rooms(Resource):
    """Rooms."""

    @property
    def int_room(self) -> resources.RoomsIntRoom:
        """Rooms int room."""
        return resources.RoomsIntRoom(self._client)


class AsyncRooms(AsyncResource):
    """Rooms."""

    @property
    def int_room(self) -> resources.AsyncRoomsIntRoom:
        """Rooms int room."""
        return resources.AsyncRoomsIntRoom(self._client)
