"""Operations of `cats`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/cats", body=Json(renamed={"pet_type": "petType"}), responses={"204": None}
)


class Cats(Resource):
    def create(
        self,
        *,
        pet_type: str,
        name: str,
        lives: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /cats`"""
        return self._call(
            _CREATE, request_options, pet_type=pet_type, name=name, lives=lives
        )


class AsyncCats(AsyncResource):
    async def create(
        self,
        *,
        pet_type: str,
        name: str,
        lives: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /cats`"""
        return await self._call(
            _CREATE, request_options, pet_type=pet_type, name=name, lives=lives
        )
