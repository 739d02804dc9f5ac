"""Operations of `ships`."""

from __future__ import annotations

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
from .._runtime.typed_values import as_type

_RETRIEVE: Operation[models.Ship] = Operation(
    "GET", Template("/ships/{id}"), responses={"200": lambda: models.Ship}
)

_UPDATE: Operation[None] = Operation(
    "PATCH",
    Template("/ships/{id}"),
    body=Json(
        media_type="application/merge-patch+json",
        encodings={
            "owner": as_type(lambda: models.OwnerPatch | None),
            "crew": as_type(lambda: list[models.Owner] | None),
            "engine": as_type(lambda: models.ShipEnginePatch | None),
            "parent": as_type(lambda: models.ShipPatch | None),
        },
    ),
    responses={"204": None},
)


class Ships(Resource):
    def retrieve(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{id}`"""
        return self._call(_RETRIEVE, request_options, id=id)

    def update(
        self,
        id: str,
        *,
        name: str | None | Omit = omit,
        owner: models.OwnerPatch | Mapping[str, Any] | None | Omit = omit,
        crew: Sequence[models.Owner | Mapping[str, Any]] | None | Omit = omit,
        kind: models.ShipKind | None | Omit = omit,
        labels: Mapping[str, str | None] | None | Omit = omit,
        engine: models.ShipEnginePatch | Mapping[str, Any] | None | Omit = omit,
        parent: models.ShipPatch | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """Change some of a ship.

        Args:
            name: Painted on it.
            engine: What drives it.
            parent: A ship.

        `PATCH /ships/{id}`
        """
        return self._call(
            _UPDATE,
            request_options,
            id=id,
            name=name,
            owner=owner,
            crew=crew,
            kind=kind,
            labels=labels,
            engine=engine,
            parent=parent,
        )


class AsyncShips(AsyncResource):
    async def retrieve(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{id}`"""
        return await self._call(_RETRIEVE, request_options, id=id)

    async def update(
        self,
        id: str,
        *,
        name: str | None | Omit = omit,
        owner: models.OwnerPatch | Mapping[str, Any] | None | Omit = omit,
        crew: Sequence[models.Owner | Mapping[str, Any]] | None | Omit = omit,
        kind: models.ShipKind | None | Omit = omit,
        labels: Mapping[str, str | None] | None | Omit = omit,
        engine: models.ShipEnginePatch | Mapping[str, Any] | None | Omit = omit,
        parent: models.ShipPatch | Mapping[str, Any] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """Change some of a ship.

        Args:
            name: Painted on it.
            engine: What drives it.
            parent: A ship.

        `PATCH /ships/{id}`
        """
        return await self._call(
            _UPDATE,
            request_options,
            id=id,
            name=name,
            owner=owner,
            crew=crew,
            kind=kind,
            labels=labels,
            engine=engine,
            parent=parent,
        )
