"""Operations of `resources models`."""

from __future__ import annotations

from .. import errors, models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_OMIT: Operation[list[models.Card]] = Operation(
    "POST",
    Template("/resources/omit/{id}"),
    responses={"200": lambda: list[models.Card]},
)

_SELF: Operation[None] = Operation(
    "DELETE", Template("/resources/omit/{id}"), errors={"409": errors.HeldConflictError}
)


class ResourcesModels(Resource):
    def omit(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> list[models.Card]:
        """`POST /resources/omit/{id}`"""
        return self._call(_OMIT, request_options, id=id)

    def self(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /resources/omit/{id}`

        Raises:
            HeldConflictError: Status 409.
        """
        return self._call(_SELF, request_options, id=id)


class AsyncResourcesModels(AsyncResource):
    async def omit(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> list[models.Card]:
        """`POST /resources/omit/{id}`"""
        return await self._call(_OMIT, request_options, id=id)

    async def self(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /resources/omit/{id}`

        Raises:
            HeldConflictError: Status 409.
        """
        return await self._call(_SELF, request_options, id=id)
