"""Operations of `rooms`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template


class Rooms(Resource):
    @property
    def int_room(self) -> resources.RoomsIntRoom:
        return resources.RoomsIntRoom(self._client)


class AsyncRooms(AsyncResource):
    @property
    def int_room(self) -> resources.AsyncRoomsIntRoom:
        return resources.AsyncRoomsIntRoom(self._client)


class RoomsIntRoom(Resource):
    @property
    def beds(self) -> resources.RoomsIntRoomBeds:
        return resources.RoomsIntRoomBeds(self._client)


class AsyncRoomsIntRoom(AsyncResource):
    @property
    def beds(self) -> resources.AsyncRoomsIntRoomBeds:
        return resources.AsyncRoomsIntRoomBeds(self._client)


class RoomsIntRoomBeds(Resource):
    @property
    def bed(self) -> resources.RoomsIntRoomBedsBed:
        return resources.RoomsIntRoomBedsBed(self._client)


class AsyncRoomsIntRoomBeds(AsyncResource):
    @property
    def bed(self) -> resources.AsyncRoomsIntRoomBedsBed:
        return resources.AsyncRoomsIntRoomBedsBed(self._client)


class RoomsIntRoomBedsBed(Resource):
    @property
    def side_end(self) -> resources.RoomsIntRoomBedsBedSideEnd:
        return resources.RoomsIntRoomBedsBedSideEnd(self._client)


class AsyncRoomsIntRoomBedsBed(AsyncResource):
    @property
    def side_end(self) -> resources.AsyncRoomsIntRoomBedsBedSideEnd:
        return resources.AsyncRoomsIntRoomBedsBedSideEnd(self._client)


class RoomsIntRoomBedsBedSideEnd(Resource):
    @property
    def other(self) -> resources.RoomsIntRoomBedsBedSideEndOther:
        return resources.RoomsIntRoomBedsBedSideEndOther(self._client)


class AsyncRoomsIntRoomBedsBedSideEnd(AsyncResource):
    @property
    def other(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOther:
        return resources.AsyncRoomsIntRoomBedsBedSideEndOther(self._client)


class RoomsIntRoomBedsBedSideEndOther(Resource):
    @property
    def more(self) -> resources.RoomsIntRoomBedsBedSideEndOtherMore:
        return resources.RoomsIntRoomBedsBedSideEndOtherMore(self._client)


class AsyncRoomsIntRoomBedsBedSideEndOther(AsyncResource):
    @property
    def more(self) -> resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore:
        return resources.AsyncRoomsIntRoomBedsBedSideEndOtherMore(self._client)


_INT_ROOM_BEDS_BED_SIDE_END_OTHER_MORE_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/rooms/{room}/beds/{bed}/{side}-{end}/<other>/[more]"),
    responses={"204": None},
)


class RoomsIntRoomBedsBedSideEndOtherMore(Resource):
    def retrieve(
        self,
        room: int,
        bed: str,
        side: int,
        end: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more]`"""
        return self._call(
            _INT_ROOM_BEDS_BED_SIDE_END_OTHER_MORE_RETRIEVE,
            request_options,
            room=room,
            bed=bed,
            side=side,
            end=end,
        )


class AsyncRoomsIntRoomBedsBedSideEndOtherMore(AsyncResource):
    async def retrieve(
        self,
        room: int,
        bed: str,
        side: int,
        end: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more]`"""
        return await self._call(
            _INT_ROOM_BEDS_BED_SIDE_END_OTHER_MORE_RETRIEVE,
            request_options,
            room=room,
            bed=bed,
            side=side,
            end=end,
        )
