"""Ships."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[models.Ship] = Operation(
    method="GET",
    path="/ships/{imo}",
    parameters=(Path("imo"),),
    answers={"200": lambda: models.Ship},
)


class Ships(Resource):
    """Ships."""

    def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Ship:
        """Call GET /ships/{imo}.

        `GET /ships/{imo}`
        """
        return self._call(_RETRIEVE, {"imo": imo}, request_options=request_options)


class AsyncShips(AsyncResource):
    """Ships."""

    async def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Ship:
        """Call GET /ships/{imo}.

        `GET /ships/{imo}`
        """
        return await self._call(
            _RETRIEVE,
            {"imo": imo},
            request_options=request_options,
        )
