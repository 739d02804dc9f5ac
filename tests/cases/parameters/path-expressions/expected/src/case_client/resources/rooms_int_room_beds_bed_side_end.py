"""Rooms int room beds bed side end."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class RoomsIntRoomBedsBedSideEnd(Resource):
    """Rooms int room beds bed side end."""

    @property
    def other(self) -> resources.RoomsIntRoomBedsBedSideEndOther:
        """Rooms int room beds bed side end other."""
        return resources.RoomsIntRoomBedsBedSideEndOther(self._client)


class AsyncRoomsIntRoomBedsBedSideEnd(AsyncResource):
    """Rooms int room beds bed side end."""

    @property
    def other(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOther:
        """Rooms int room beds bed side end other."""
        return resources.AsyncRoomsIntRoomBedsBedSideEndOther(self._client)
