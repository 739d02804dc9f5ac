"""Operations of `rooms int room beds bed`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class RoomsIntRoomBedsBed(Resource):
    @property
    def side_end(self) -> resources.RoomsIntRoomBedsBedSideEnd:
        return resources.RoomsIntRoomBedsBedSideEnd(self._client)


class AsyncRoomsIntRoomBedsBed(AsyncResource):
    @property
    def side_end(self) -> resources.AsyncRoomsIntRoomBedsBedSideEnd:
        return resources.AsyncRoomsIntRoomBedsBedSideEnd(self._client)
