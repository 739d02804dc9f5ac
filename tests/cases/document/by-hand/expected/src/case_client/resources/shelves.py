"""Operations of `shelves`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Never

from .. import errors, models, resources
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.body import Json
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.content_text import TextContent
from .._runtime.datetimes import Date, DateTime, full_date
from .._runtime.files import File
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.uuids import Uuid

_LIST_ALL: Operation[list[models.Shelf]] = Operation(
    "GET", "/shelves/all", responses={"200": lambda: list[models.Shelf]}
)

_RETRIEVE: Operation[models.Shelf] = Operation(
    "GET", Template("/shelves/{id}"), responses={"200": lambda: models.Shelf}
)


class Shelves(Resource):
    @property
    def all(self) -> resources.ShelvesAll:
        return resources.ShelvesAll(self._client)

    @property
    def plan(self) -> resources.ShelvesPlan:
        return resources.ShelvesPlan(self._client)

    def list_all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Shelf]:
        """`GET shelves/all`"""
        return self._call(_LIST_ALL, request_options)

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Shelf:
        """`GET /shelves/{id}`"""
        return self._call(_RETRIEVE, request_options, id=id)


class AsyncShelves(AsyncResource):
    @property
    def all(self) -> resources.AsyncShelvesAll:
        return resources.AsyncShelvesAll(self._client)

    @property
    def plan(self) -> resources.AsyncShelvesPlan:
        return resources.AsyncShelvesPlan(self._client)

    async def list_all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Shelf]:
        """`GET shelves/all`"""
        return await self._call(_LIST_ALL, request_options)

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Shelf:
        """`GET /shelves/{id}`"""
        return await self._call(_RETRIEVE, request_options, id=id)


_ALL_CREATE: Operation[str] = Operation(
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
            _ALL_CREATE,
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
            _ALL_CREATE,
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


_PLAN_UPDATE: BinaryOperation[Never] = BinaryOperation(
    "PUT",
    Template("/shelves/{id}/plan"),
    body=Multipart(required=False),
    responses={"200": BytesContent(media_type="application/pdf")},
)


class ShelvesPlan(Resource):
    def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`PUT /shelves/{id}/plan`"""
        return BinaryResponse.of(
            self, _PLAN_UPDATE, request_options, id=id, plan=plan, title=title
        )


class AsyncShelvesPlan(AsyncResource):
    async def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`PUT /shelves/{id}/plan`"""
        return await AsyncBinaryResponse.of(
            self, _PLAN_UPDATE, request_options, id=id, plan=plan, title=title
        )
