"""Operations of `rooms`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class Rooms(Resource):
    @property
    def int_room(self) -> resources.RoomsIntRoom:
        return resources.RoomsIntRoom(self._client)


class AsyncRooms(AsyncResource):
    @property
    def int_room(self) -> resources.AsyncRoomsIntRoom:
        return resources.AsyncRoomsIntRoom(self._client)
