"""Operations of `rooms int room beds bed side end other more`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_RETRIEVE: Operation[None] = Operation(
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
            _RETRIEVE, request_options, room=room, bed=bed, side=side, end=end
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
            _RETRIEVE, request_options, room=room, bed=bed, side=side, end=end
        )
