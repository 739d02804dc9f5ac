"""Operations of `resources`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import errors, models, models as _models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.body_raw import Raw
from .._runtime.client import Resource
from .._runtime.files import RawBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query

_BYTES: Operation[list[models.Card]] = Operation(
    "PUT",
    Template("/resources/{id}/bytes"),
    body=Raw("body"),
    responses={"200": lambda: list[models.Card]},
)

_SET: Operation[list[models.Card]] = Operation(
    "POST",
    Template("/resources/{id}/bytes"),
    body=Raw("body"),
    responses={"200": lambda: list[models.Card]},
)

_LIST: Operation[list[models.Card]] = Operation(
    "GET",
    "/resources",
    parameters=(Query("str"),),
    responses={"200": lambda: list[models.Card]},
)


class Resources(Resource):
    @property
    def models(self) -> resources.ResourcesModels:
        return resources.ResourcesModels(self._client)

    def bytes(
        self,
        id: str,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`PUT /resources/{id}/bytes`"""
        return self._call(_BYTES, request_options, id=id, body=body)

    def set(
        self,
        id: str,
        body: RawBody,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`POST /resources/{id}/bytes`"""
        return self._call(_SET, request_options, id=id, body=body)

    def list(
        self,
        *,
        str: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`GET /resources`"""
        return self._call(_LIST, request_options, str=str)


class AsyncResources(AsyncResource):
    @property
    def models(self) -> resources.AsyncResourcesModels:
        return resources.AsyncResourcesModels(self._client)

    async def bytes(
        self,
        id: str,
        body: RawBody | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`PUT /resources/{id}/bytes`"""
        return await self._call(_BYTES, request_options, id=id, body=body)

    async def set(
        self,
        id: str,
        body: RawBody,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`POST /resources/{id}/bytes`"""
        return await self._call(_SET, request_options, id=id, body=body)

    async def list(
        self,
        *,
        str: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[_models.Card]:
        """`GET /resources`"""
        return await self._call(_LIST, request_options, str=str)


_MODELS_OMIT: Operation[list[models.Card]] = Operation(
    "POST",
    Template("/resources/omit/{id}"),
    responses={"200": lambda: list[models.Card]},
)

_MODELS_SELF: Operation[None] = Operation(
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
        return self._call(_MODELS_OMIT, request_options, id=id)

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
        return self._call(_MODELS_SELF, request_options, id=id)


class AsyncResourcesModels(AsyncResource):
    async def omit(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> list[models.Card]:
        """`POST /resources/omit/{id}`"""
        return await self._call(_MODELS_OMIT, request_options, id=id)

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
        return await self._call(_MODELS_SELF, request_options, id=id)
