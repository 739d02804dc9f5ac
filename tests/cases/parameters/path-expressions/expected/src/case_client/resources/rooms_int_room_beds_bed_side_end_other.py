"""Operations of `rooms int room beds bed side end other`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class RoomsIntRoomBedsBedSideEndOther(Resource):
    @property
    def more(self) -> resources.RoomsIntRoomBedsBedSideEndOtherMore:
        return resources.RoomsIntRoomBedsBedSideEndOtherMore(self._client)


class AsyncRoomsIntRoomBedsBedSideEndOther(AsyncResource):
    @property
    def more(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore:
        return resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore(self._client)
