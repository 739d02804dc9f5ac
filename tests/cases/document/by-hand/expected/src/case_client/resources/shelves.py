"""Shelves."""

from __future__ import annotations

from .. import models, resources
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_LIST_ALL: Operation[list[models.Shelf]] = Operation(
    method="GET",
    path="/shelves/all",
    answers={"200": lambda: list[models.Shelf]},
)

_RETRIEVE: Operation[models.Shelf] = Operation(
    method="GET",
    path="/shelves/{id}",
    parameters=(Path("id"),),
    answers={"200": lambda: models.Shelf},
)


class Shelves(Resource):
    """Shelves."""

    @property
    def all(self) -> resources.ShelvesAll:
        """Shelves all."""
        return resources.ShelvesAll(self._client)

    @property
    def plan(self) -> resources.ShelvesPlan:
        """Shelves plan."""
        return resources.ShelvesPlan(self._client)

    def list_all(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Shelf]:
        """Call GET shelves/all.

        `GET shelves/all`
        """
        return self._call(_LIST_ALL, request_options=request_options)

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shelf:
        """Call GET /shelves/{id}.

        `GET /shelves/{id}`
        """
        return self._call(_RETRIEVE, {"id": id}, request_options=request_options)


class AsyncShelves(AsyncResource):
    """Shelves."""

    @property
    def all(self) -> resources.AsyncShelvesAll:
        """Shelves all."""
        return resources.AsyncShelvesAll(self._client)

    @property
    def plan(self) -> resources.AsyncShelvesPlan:
        """Shelves plan."""
        return resources.AsyncShelvesPlan(self._client)

    async def list_all(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Shelf]:
        """Call GET shelves/all.

        `GET shelves/all`
        """
        return await self._call(_LIST_ALL, request_options=request_options)

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shelf:
        """Call GET /shelves/{id}.

        `GET /shelves/{id}`
        """
        return await self._call(_RETRIEVE, {"id": id}, request_options=request_options)
