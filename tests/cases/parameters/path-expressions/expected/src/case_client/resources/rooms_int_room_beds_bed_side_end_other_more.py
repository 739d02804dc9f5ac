"""Rooms int room beds bed side end other more."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/rooms/{room}/beds/{bed}/{side}-{end}/<other>/[more]",
    parameters=(Path("room"), Path("bed"), Path("side"), Path("end")),
    answers={"204": None},
)


class RoomsIntRoomBedsBedSideEndOtherMore(Resource):
    """Rooms int room beds bed side end other more."""

    def retrieve(
        self,
        room: int,
        bed: str,
        side: int,
        end: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more].

        `GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more]`
        """
        return self._call(
            _RETRIEVE,
            {"room": room, "bed": bed, "side": side, "end": end},
            request_options=request_options,
        )


class AsyncRoomsIntRoomBedsBedSideEndOtherMore(AsyncResource):
    """Rooms int room beds bed side end other more."""

    async def retrieve(
        self,
        room: int,
        bed: str,
        side: int,
        end: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more].

        `GET /rooms/<int:room>/beds/[bed]/<side>-<end>/<other>/[more]`
        """
        return await self._call(
            _RETRIEVE,
            {"room": room, "bed": bed, "side": side, "end": end},
            request_options=request_options,
        )
