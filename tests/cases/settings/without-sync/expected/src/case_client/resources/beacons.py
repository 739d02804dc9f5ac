"""Operations of `beacons`."""

from __future__ import annotations

from typing import Never

from .. import models, resources
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.async_pages import AsyncPager
from .._runtime.binary_reading import BinaryOperation
from .._runtime.content_bytes import BytesContent
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.page_turn import PagedOperation
from .._runtime.pages_cursor import CursorPages
from .._runtime.query import Query
from .._runtime.template import Template

_LIST: PagedOperation[str, models.BeaconListResponse] = PagedOperation(
    "GET",
    "/beacons",
    parameters=(Query("lit"), Query("cursor")),
    responses={"200": lambda: models.BeaconListResponse},
    pages=CursorPages(
        "/items", item=lambda: str, parameter="cursor", cursor="/next_cursor"
    ),
)


class AsyncBeacons(AsyncResource):
    @property
    def chart(self) -> resources.AsyncBeaconsChart:
        return resources.AsyncBeaconsChart(self._client)

    def list(
        self,
        *,
        lit: bool | Omit = omit,
        cursor: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncPager[str, models.BeaconListResponse]:
        """Beacons along the coast.

        Args:
            lit: Whether they shine.

        `GET /beacons`
        """
        return AsyncPager.of(self, _LIST, request_options, lit=lit, cursor=cursor)


_CHART_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET",
    Template("/beacons/{name}/chart"),
    responses={"200": BytesContent(media_type="image/png")},
)


class AsyncBeaconsChart(AsyncResource):
    async def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`GET /beacons/{name}/chart`"""
        return await AsyncBinaryResponse.of(
            self, _CHART_RETRIEVE, request_options, name=name
        )
