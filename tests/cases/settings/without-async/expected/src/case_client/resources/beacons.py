"""Operations of `beacons`."""

from __future__ import annotations

from typing import Literal, Never, overload

from .. import models, resources
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.body import Json
from .._runtime.body_raw import Raw
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.files import RawBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.page_turn import PagedOperation
from .._runtime.pages import Pager
from .._runtime.pages_cursor import CursorPages
from .._runtime.path import Template
from .._runtime.query import Query
from .._runtime.stream import Stream
from .._runtime.stream_choice import StreamChoice
from .._runtime.stream_events import EventStream

_LIST: PagedOperation[str, models.BeaconListResponse] = PagedOperation(
    "GET",
    "/beacons",
    parameters=(Query("lit"), Query("cursor")),
    responses={"200": lambda: models.BeaconListResponse},
    pages=CursorPages(
        "/items", item=lambda: str, parameter="cursor", cursor="/next_cursor"
    ),
)


class Beacons(Resource):
    @property
    def chart(self) -> resources.BeaconsChart:
        return resources.BeaconsChart(self._client)

    @property
    def sound(self) -> resources.BeaconsSound:
        return resources.BeaconsSound(self._client)

    def list(
        self,
        *,
        lit: bool | Omit = omit,
        cursor: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Pager[str, models.BeaconListResponse]:
        """Beacons along the coast.

        Args:
            lit: Whether they shine.

        `GET /beacons`
        """
        return Pager.of(self, _LIST, request_options, lit=lit, cursor=cursor)


_CHART_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET",
    Template("/beacons/{name}/chart"),
    responses={"200": BytesContent(media_type="image/png")},
)


class BeaconsChart(Resource):
    def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`GET /beacons/{name}/chart`"""
        return BinaryResponse.of(self, _CHART_RETRIEVE, request_options, name=name)


_SOUND_RECORD: Operation[None] = Operation(
    "PUT", Template("/beacons/{name}/sound"), body=Raw("body"), responses={"204": None}
)

_SOUND_PLAY: StreamChoice[Never, models.BeaconSoundPlayResponse] = StreamChoice(
    BinaryOperation(
        "POST",
        Template("/beacons/{name}/sound"),
        body=Json(),
        responses={"200": BytesContent(media_type="audio/ogg")},
    ),
    EventStream(lambda: models.BeaconSoundPlayResponse),
    "stream",
)


class BeaconsSound(Resource):
    def record(
        self,
        name: str,
        body: RawBody,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /beacons/{name}/sound`"""
        return self._call(_SOUND_RECORD, request_options, name=name, body=body)

    @overload
    def play(
        self,
        name: str,
        *,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse: ...

    @overload
    def play(
        self,
        name: str,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.BeaconSoundPlayResponse]: ...

    @overload
    def play(
        self,
        name: str,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse | Stream[models.BeaconSoundPlayResponse]: ...

    def play(
        self,
        name: str,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse | Stream[models.BeaconSoundPlayResponse]:
        """`POST /beacons/{name}/sound`"""
        return Stream.or_bytes(
            BinaryResponse, self, _SOUND_PLAY, request_options, name=name, stream=stream
        )
