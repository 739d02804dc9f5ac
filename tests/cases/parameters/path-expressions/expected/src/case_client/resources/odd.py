"""Operations of `odd`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/odd/{+mark}/{undeclared}"),
    parameters=(Path("+mark", "mark"), Path("undeclared", segments=True)),
    responses={"204": None},
)


class Odd(Resource):
    def retrieve(
        self,
        mark: int,
        undeclared: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /odd/{+mark}/{+undeclared}`"""
        return self._call(_RETRIEVE, request_options, mark=mark, undeclared=undeclared)


class AsyncOdd(AsyncResource):
    async def retrieve(
        self,
        mark: int,
        undeclared: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /odd/{+mark}/{+undeclared}`"""
        return await self._call(
            _RETRIEVE, request_options, mark=mark, undeclared=undeclared
        )
