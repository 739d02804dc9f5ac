"""Operations of `shelves all`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.datetimes import Date, DateTime, full_date
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.uuids import Uuid

_CREATE: Operation[str] = Operation(
    "POST",
    "/shelves/all",
    body=Json(encodings={"built": full_date}),
    responses={"200": TextContent()},
    errors={"400": errors.ProblemBadRequestError},
)


class ShelvesAll(Resource):
    def create(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: int | float | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST shelves/all`

        Raises:
            ProblemBadRequestError: Status 400.
        """
        return self._call(
            _CREATE,
            request_options,
            id=id,
            built=built,
            seen=seen,
            count=count,
            width=width,
            words=words,
            more=more,
            mail=mail,
            fixed=fixed,
        )


class AsyncShelvesAll(AsyncResource):
    async def create(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: int | float | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST shelves/all`

        Raises:
            ProblemBadRequestError: Status 400.
        """
        return await self._call(
            _CREATE,
            request_options,
            id=id,
            built=built,
            seen=seen,
            count=count,
            width=width,
            words=words,
            more=more,
            mail=mail,
            fixed=fixed,
        )
