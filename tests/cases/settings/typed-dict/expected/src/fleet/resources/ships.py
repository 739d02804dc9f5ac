"""Operations of `ships`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query_deep_object import DeepObjectQuery
from .._runtime.typed_values import as_type

_LIST: Operation[list[models.Ship]] = Operation(
    "GET",
    "/ships",
    parameters=(DeepObjectQuery("filter", encoding=as_type(lambda: models.Filter)),),
    responses={"200": lambda: list[models.Ship]},
)

_CREATE: Operation[models.Ship] = Operation(
    "POST",
    "/ships",
    body=Json(
        renamed={"ports_by_name": "portsByName"},
        encodings={
            "owner": as_type(lambda: models.Owner),
            "crew": as_type(lambda: list[models.Owner]),
            "engine": as_type(lambda: models.ShipEngine),
            "load": as_type(lambda: models.Load),
            "parent": as_type(lambda: models.Ship),
            "swapped": as_type(lambda: models.ShipSwapped),
        },
    ),
    responses={"200": lambda: models.Ship},
)

_UPDATE: Operation[None] = Operation(
    "PATCH",
    Template("/ships/{id}"),
    body=Json(
        media_type="application/merge-patch+json",
        renamed={"ports_by_name": "portsByName"},
        encodings={
            "owner": as_type(lambda: models.OwnerPatch | None),
            "crew": as_type(lambda: list[models.Owner] | None),
            "engine": as_type(lambda: models.ShipEnginePatch | None),
            "load": as_type(lambda: models.LoadPatch | None),
            "parent": as_type(lambda: models.ShipPatch | None),
            "swapped": as_type(lambda: models.ShipSwappedPatch | None),
        },
    ),
    responses={"204": None},
)


class Ships(Resource):
    def list(
        self,
        *,
        filter: models.Filter | models.FilterParams | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Ship]:
        """`GET /ships`"""
        return self._call(_LIST, request_options, filter=filter)

    def create(
        self,
        *,
        name: str,
        owner: models.Owner | models.OwnerParams,
        crew: Sequence[models.Owner | models.OwnerParams] | Omit = omit,
        ports_by_name: Mapping[str, models.Port | models.PortParams] | Omit = omit,
        engine: models.ShipEngine | models.ShipEngineParams | Omit = omit,
        load: models.Load | models.LoadParams | Omit = omit,
        parent: models.ShipInput | models.ShipParams | Omit = omit,
        notes: Mapping[str, Any] | Omit = omit,
        extra: (
            models.ShipExtra | models.ShipExtraParams | Mapping[str, Any] | Omit
        ) = omit,
        swapped: models.ShipSwapped | models.ShipSwappedParams | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`POST /ships`

        Args:
            parent: A ship.
        """
        return self._call(
            _CREATE,
            request_options,
            name=name,
            owner=owner,
            crew=crew,
            ports_by_name=ports_by_name,
            engine=engine,
            load=load,
            parent=parent,
            notes=notes,
            extra=extra,
            swapped=swapped,
        )

    def update(
        self,
        id: str,
        *,
        name: str | None | Omit = omit,
        owner: models.OwnerPatch | models.OwnerPatchParams | None | Omit = omit,
        crew: Sequence[models.Owner | models.OwnerParams] | None | Omit = omit,
        ports_by_name: (
            Mapping[str, models.PortPatch | models.PortPatchParams | None] | None | Omit
        ) = omit,
        engine: (
            models.ShipEnginePatch | models.ShipEnginePatchParams | None | Omit
        ) = omit,
        load: models.LoadPatch | models.LoadPatchParams | None | Omit = omit,
        parent: models.ShipPatch | models.ShipPatchParams | None | Omit = omit,
        notes: Mapping[str, Any] | None | Omit = omit,
        extra: (
            models.ShipExtraPatch
            | models.ShipExtraPatchParams
            | Mapping[str, Any]
            | None
            | Omit
        ) = omit,
        swapped: (
            models.ShipSwappedPatch | models.ShipSwappedPatchParams | None | Omit
        ) = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /ships/{id}`

        Args:
            parent: A ship.
        """
        return self._call(
            _UPDATE,
            request_options,
            id=id,
            name=name,
            owner=owner,
            crew=crew,
            ports_by_name=ports_by_name,
            engine=engine,
            load=load,
            parent=parent,
            notes=notes,
            extra=extra,
            swapped=swapped,
        )


class AsyncShips(AsyncResource):
    async def list(
        self,
        *,
        filter: models.Filter | models.FilterParams | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Ship]:
        """`GET /ships`"""
        return await self._call(_LIST, request_options, filter=filter)

    async def create(
        self,
        *,
        name: str,
        owner: models.Owner | models.OwnerParams,
        crew: Sequence[models.Owner | models.OwnerParams] | Omit = omit,
        ports_by_name: Mapping[str, models.Port | models.PortParams] | Omit = omit,
        engine: models.ShipEngine | models.ShipEngineParams | Omit = omit,
        load: models.Load | models.LoadParams | Omit = omit,
        parent: models.ShipInput | models.ShipParams | Omit = omit,
        notes: Mapping[str, Any] | Omit = omit,
        extra: (
            models.ShipExtra | models.ShipExtraParams | Mapping[str, Any] | Omit
        ) = omit,
        swapped: models.ShipSwapped | models.ShipSwappedParams | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`POST /ships`

        Args:
            parent: A ship.
        """
        return await self._call(
            _CREATE,
            request_options,
            name=name,
            owner=owner,
            crew=crew,
            ports_by_name=ports_by_name,
            engine=engine,
            load=load,
            parent=parent,
            notes=notes,
            extra=extra,
            swapped=swapped,
        )

    async def update(
        self,
        id: str,
        *,
        name: str | None | Omit = omit,
        owner: models.OwnerPatch | models.OwnerPatchParams | None | Omit = omit,
        crew: Sequence[models.Owner | models.OwnerParams] | None | Omit = omit,
        ports_by_name: (
            Mapping[str, models.PortPatch | models.PortPatchParams | None] | None | Omit
        ) = omit,
        engine: (
            models.ShipEnginePatch | models.ShipEnginePatchParams | None | Omit
        ) = omit,
        load: models.LoadPatch | models.LoadPatchParams | None | Omit = omit,
        parent: models.ShipPatch | models.ShipPatchParams | None | Omit = omit,
        notes: Mapping[str, Any] | None | Omit = omit,
        extra: (
            models.ShipExtraPatch
            | models.ShipExtraPatchParams
            | Mapping[str, Any]
            | None
            | Omit
        ) = omit,
        swapped: (
            models.ShipSwappedPatch | models.ShipSwappedPatchParams | None | Omit
        ) = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /ships/{id}`

        Args:
            parent: A ship.
        """
        return await self._call(
            _UPDATE,
            request_options,
            id=id,
            name=name,
            owner=owner,
            crew=crew,
            ports_by_name=ports_by_name,
            engine=engine,
            load=load,
            parent=parent,
            notes=notes,
            extra=extra,
            swapped=swapped,
        )
