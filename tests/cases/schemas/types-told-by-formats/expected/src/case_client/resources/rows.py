"""Operations of `rows`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.datetimes import Date, full_date
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[models.RowListResponse] = Operation(
    "GET",
    "/rows",
    parameters=(
        Query("offset"),
        Query("since"),
        Query("share"),
        Query("prefix"),
        Query("day", encoding=full_date),
    ),
    responses={"200": lambda: models.RowListResponse},
)


class Rows(Resource):
    def list(
        self,
        *,
        offset: int | Omit = omit,
        since: int | Omit = omit,
        share: int | float | Omit = omit,
        prefix: str | Omit = omit,
        day: Date | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.RowListResponse:
        """`GET /rows`

        Args:
            offset: At least 0. The server's default is `0`.
            share: At most 1.
            prefix: At least 2 characters.
        """
        return self._call(
            _LIST,
            request_options,
            offset=offset,
            since=since,
            share=share,
            prefix=prefix,
            day=day,
        )


class AsyncRows(AsyncResource):
    async def list(
        self,
        *,
        offset: int | Omit = omit,
        since: int | Omit = omit,
        share: int | float | Omit = omit,
        prefix: str | Omit = omit,
        day: Date | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.RowListResponse:
        """`GET /rows`

        Args:
            offset: At least 0. The server's default is `0`.
            share: At most 1.
            prefix: At least 2 characters.
        """
        return await self._call(
            _LIST,
            request_options,
            offset=offset,
            since=since,
            share=share,
            prefix=prefix,
            day=day,
        )
