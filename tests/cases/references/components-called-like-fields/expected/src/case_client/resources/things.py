"""Operations of `things`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.datetimes import Date, full_date
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[models.XThing] = Operation(
    "GET",
    "/things",
    parameters=(
        Header("x-timeout", "x_timeout"),
        Query("schema"),
        Query("examples"),
        Query("headers", encoding=full_date),
    ),
    responses={"200": lambda: models.XThing},
)


class Things(Resource):
    def list(
        self,
        *,
        schema: int,
        x_timeout: int | Omit = omit,
        examples: bool | Omit = omit,
        headers: Date | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.XThing:
        """`GET /things`

        Args:
            x_timeout: The server's default is `3`.
        """
        return self._call(
            _LIST,
            request_options,
            schema=schema,
            x_timeout=x_timeout,
            examples=examples,
            headers=headers,
        )


class AsyncThings(AsyncResource):
    async def list(
        self,
        *,
        schema: int,
        x_timeout: int | Omit = omit,
        examples: bool | Omit = omit,
        headers: Date | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.XThing:
        """`GET /things`

        Args:
            x_timeout: The server's default is `3`.
        """
        return await self._call(
            _LIST,
            request_options,
            schema=schema,
            x_timeout=x_timeout,
            examples=examples,
            headers=headers,
        )
