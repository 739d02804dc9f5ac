"""Pets."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[models.Pet] = Operation(
    method="GET",
    path="/pets/{name}",
    parameters=(Path("name"),),
    answers={"200": lambda: models.Pet},
)


class Pets(Resource):
    """Pets."""

    def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call GET /pets/{name}.

        `GET /pets/{name}`
        """
        return self._call(_RETRIEVE, {"name": name}, request_options=request_options)


class AsyncPets(AsyncResource):
    """Pets."""

    async def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call GET /pets/{name}.

        `GET /pets/{name}`
        """
        return await self._call(
            _RETRIEVE,
            {"name": name},
            request_options=request_options,
        )
