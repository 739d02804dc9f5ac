"""Operations of `pets`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import errors, models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.body_form import Form
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query
from .._runtime.query_styles import PipeDelimitedQuery

_LIST: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    parameters=(
        Query("tags"),
        PipeDelimitedQuery("ids"),
        Query("names", explode=False),
    ),
    responses={"200": lambda: list[models.Pet]},
    errors={"default": errors.ProblemAPIError},
)

_CREATE: Operation[None] = Operation(
    "POST", "/pets", body=Json(), responses={"201": None}
)

_LOGIN: Operation[str] = Operation(
    "POST", "/login", body=Form(), responses={"200": lambda: str}
)


class Pets(Resource):
    @property
    def picture(self) -> resources.PetsPicture:
        return resources.PetsPicture(self._client)

    def list(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemAPIError: Any other status.
        """
        return self._call(_LIST, request_options, tags=tags, ids=ids, names=names)

    def create(
        self,
        *,
        name: str,
        kind: str | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pets`"""
        return self._call(_CREATE, request_options, name=name, kind=kind)

    def login(
        self,
        *,
        user: str,
        remember: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST /login`

        Args:
            remember: The server's default is `false`.
        """
        return self._call(_LOGIN, request_options, user=user, remember=remember)


class AsyncPets(AsyncResource):
    @property
    def picture(self) -> resources.AsyncPetsPicture:
        return resources.AsyncPetsPicture(self._client)

    async def list(
        self,
        *,
        tags: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        names: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemAPIError: Any other status.
        """
        return await self._call(_LIST, request_options, tags=tags, ids=ids, names=names)

    async def create(
        self,
        *,
        name: str,
        kind: str | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pets`"""
        return await self._call(_CREATE, request_options, name=name, kind=kind)

    async def login(
        self,
        *,
        user: str,
        remember: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST /login`

        Args:
            remember: The server's default is `false`.
        """
        return await self._call(_LOGIN, request_options, user=user, remember=remember)


_PICTURE_UPDATE: Operation[None] = Operation(
    "POST", Template("/pets/{id}/picture"), body=Multipart(), responses={"204": None}
)


class PetsPicture(Resource):
    def update(
        self,
        id: int,
        *,
        file: File,
        note: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pets/{id}/picture`"""
        return self._call(_PICTURE_UPDATE, request_options, id=id, file=file, note=note)


class AsyncPetsPicture(AsyncResource):
    async def update(
        self,
        id: int,
        *,
        file: File,
        note: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pets/{id}/picture`"""
        return await self._call(
            _PICTURE_UPDATE, request_options, id=id, file=file, note=note
        )
