"""Operations of `dogs`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/dogs", body=Json(renamed={"pet_type": "petType"}), responses={"204": None}
)


class Dogs(Resource):
    def create(
        self,
        *,
        name: str,
        pet_type: str = "type_dog",
        bark: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /dogs`"""
        return self._call(
            _CREATE, request_options, name=name, pet_type=pet_type, bark=bark
        )


class AsyncDogs(AsyncResource):
    async def create(
        self,
        *,
        name: str,
        pet_type: str = "type_dog",
        bark: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /dogs`"""
        return await self._call(
            _CREATE, request_options, name=name, pet_type=pet_type, bark=bark
        )
