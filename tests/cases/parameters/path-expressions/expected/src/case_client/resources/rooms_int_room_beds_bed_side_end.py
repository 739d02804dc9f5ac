"""Operations of `rooms int room beds bed side end`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class RoomsIntRoomBedsBedSideEnd(Resource):
    @property
    def other(self) -> resources.RoomsIntRoomBedsBedSideEndOther:
        return resources.RoomsIntRoomBedsBedSideEndOther(self._client)


class AsyncRoomsIntRoomBedsBedSideEnd(AsyncResource):
    @property
    def other(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOther:
        return resources.AsyncRoomsIntRoomBedsBedSideEndOther(self._client)
