"""Operations of `rooms int room beds`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class RoomsIntRoomBeds(Resource):
    @property
    def bed(self) -> resources.RoomsIntRoomBedsBed:
        return resources.RoomsIntRoomBedsBed(self._client)


class AsyncRoomsIntRoomBeds(AsyncResource):
    @property
    def bed(self) -> resources.AsyncRoomsIntRoomBedsBed:
        return resources.AsyncRoomsIntRoomBedsBed(self._client)
