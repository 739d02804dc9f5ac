"""Rooms int room beds bed side end other."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class RoomsIntRoomBedsBedSideEndOther(Resource):
    """Rooms int room beds bed side end other."""

    @property
    def more(self) -> resources.RoomsIntRoomBedsBedSideEndOtherMore:
        """Rooms int room beds bed side end other more."""
        return resources.RoomsIntRoomBedsBedSideEndOtherMore(self._client)


class AsyncRoomsIntRoomBedsBedSideEndOther(AsyncResource):
    """Rooms int room beds bed side end other."""

    @property
    def more(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore:
        """Rooms int room beds bed side end other more."""
        return resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore(self._client)
