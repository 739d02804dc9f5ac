"""Operations of `rooms int room`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class RoomsIntRoom(Resource):
    @property
    def beds(self) -> resources.RoomsIntRoomBeds:
        return resources.RoomsIntRoomBeds(self._client)


class AsyncRoomsIntRoom(AsyncResource):
    @property
    def beds(self) -> resources.AsyncRoomsIntRoomBeds:
        return resources.AsyncRoomsIntRoomBeds(self._client)
