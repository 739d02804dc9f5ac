"""Operations of `keys`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.datetimes import Date, full_date
from .._runtime.decimals import DecimalText
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query
from .._runtime.query_deep_object import DeepObjectQuery
from .._runtime.text_values import decimal_text
from .._runtime.typed_values import as_type

_UPDATE: Operation[None] = Operation(
    "PUT",
    "/keys",
    body=Json("body", encoding=as_type(lambda: list[models.Key])),
    responses={"204": None},
)

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/keys",
    parameters=(
        DeepObjectQuery("filter", encoding=as_type(lambda: models.Key)),
        Query("day", encoding=full_date),
        Query("prices", encoding=decimal_text),
    ),
    responses={"204": None},
)


class Keys(Resource):
    def update(
        self,
        body: Sequence[models.Key | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /keys`"""
        return self._call(_UPDATE, request_options, body=body)

    def retrieve(
        self,
        *,
        filter: models.Key | Mapping[str, Any] | Omit = omit,
        day: Date | Omit = omit,
        prices: Sequence[DecimalText | str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /keys`"""
        return self._call(
            _RETRIEVE, request_options, filter=filter, day=day, prices=prices
        )


class AsyncKeys(AsyncResource):
    async def update(
        self,
        body: Sequence[models.Key | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /keys`"""
        return await self._call(_UPDATE, request_options, body=body)

    async def retrieve(
        self,
        *,
        filter: models.Key | Mapping[str, Any] | Omit = omit,
        day: Date | Omit = omit,
        prices: Sequence[DecimalText | str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /keys`"""
        return await self._call(
            _RETRIEVE, request_options, filter=filter, day=day, prices=prices
        )
