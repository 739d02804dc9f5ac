"""Operations of `pets picture`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_UPDATE: Operation[None] = Operation(
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
        return self._call(_UPDATE, request_options, id=id, file=file, note=note)


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
        return await self._call(_UPDATE, request_options, id=id, file=file, note=note)
