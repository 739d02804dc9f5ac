"""Operations of `ferries`."""

from __future__ import annotations

import builtins as _builtins

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[list[models.Ferry]] = Operation(
    "GET",
    "/ferries",
    parameters=(Query("home_port"), Query("sort"), Query("most")),
    responses={"200": lambda: list[models.Ferry]},
)

_CREATE: Operation[None] = Operation(
    "POST", "/ferries", body=Json(), responses={"204": None}
)


class Ferries(Resource):
    def list(
        self,
        *,
        home_port: str | Omit = omit,
        sort: str | Omit = omit,
        most: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Ferry]:
        """`GET /ferries`

        Args:
            sort: Order of the ferries.
            most: The server's default is `20`.
        """
        return self._call(
            _LIST, request_options, home_port=home_port, sort=sort, most=most
        )

    def create(
        self,
        *,
        name: str,
        deck_count: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /ferries`

        Args:
            deck_count: At least 1.
        """
        return self._call(_CREATE, request_options, name=name, deck_count=deck_count)


class AsyncFerries(AsyncResource):
    async def list(
        self,
        *,
        home_port: str | Omit = omit,
        sort: str | Omit = omit,
        most: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Ferry]:
        """`GET /ferries`

        Args:
            sort: Order of the ferries.
            most: The server's default is `20`.
        """
        return await self._call(
            _LIST, request_options, home_port=home_port, sort=sort, most=most
        )

    async def create(
        self,
        *,
        name: str,
        deck_count: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /ferries`

        Args:
            deck_count: At least 1.
        """
        return await self._call(
            _CREATE, request_options, name=name, deck_count=deck_count
        )
